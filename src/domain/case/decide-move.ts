import { moveOf, type Route, stepOf } from "../route/route.ts";
import type { Move } from "../route/schema.ts";
import type { Command, Context } from "./command.ts";
import { askMore } from "./decide-ask-more.ts";
import { missingPositions, takePosition } from "./decide-position.ts";
import { accept, DECISION_TEXT_MAX, type Decision, holdsOneOf, refuse } from "./decision.ts";
import type { CaseEvent } from "./events.ts";
import type { CaseState } from "./state.ts";
import { termState } from "./term.ts";
import { type Unmet, unmet } from "./unmet.ts";
import { decidingProblem } from "./who-decides.ts";

type MoveCommand = Extract<
  Command,
  { type: "ProposeMove" | "ApproveMove" | "TakePosition" | "AskMore" | "DeclineMove" | "WithdrawProposal" }
>;

/** Commands around leaving the step: propose, say what one finds of it, approve, ask for more, decline, withdraw. */
export function decideMove(route: Route, state: CaseState, command: MoveCommand, context: Context): Decision {
  if (command.type === "ProposeMove") return propose(route, state, command.move, command.proposalId, context);
  const { proposal } = state;
  if (!proposal || proposal.id !== command.proposalId) return refuse({ code: "noProposal" });
  const step = stepOf(route, state.step);
  const move = moveOf(step, proposal.move);
  if (!move) return refuse({ code: "noProposal" });
  if (command.type === "WithdrawProposal") {
    if (proposal.by !== context.actor.id) return refuse({ code: "notYourProposal" });
    return accept({ type: "ProposalWithdrawn", on: context.today, proposalId: proposal.id });
  }
  if (command.type === "TakePosition") return takePosition(route, move, proposal, command, context);
  const barred = decidingProblem(route, move, proposal, context);
  if (barred) return refuse(barred);
  if (command.type === "AskMore") return askMore(step, move, proposal, command, context);
  const closed = command.type === "ApproveMove" ? closedProblem(route, state, move, context) : undefined;
  if (closed) return closed;
  const unheard = missingPositions(move, proposal);
  if (unheard.length > 0) return refuse({ code: "positionsMissing", roles: unheard });
  if (command.type === "DeclineMove") {
    const reason = command.reason.trim();
    if (reason === "") return refuse({ code: "textMissing" });
    if (reason.length > DECISION_TEXT_MAX) return refuse({ code: "textTooLong", max: DECISION_TEXT_MAX });
    return accept({ type: "MoveDeclined", on: context.today, proposalId: proposal.id, reason });
  }
  return accept(
    { type: "MoveApproved", on: context.today, proposalId: proposal.id },
    entered(route, state, move, context),
  );
}

function propose(route: Route, state: CaseState, moveId: string, proposalId: string, context: Context): Decision {
  const move = moveOf(stepOf(route, state.step), moveId);
  if (!move) return refuse({ code: "notInThisStep", what: moveId });
  if (state.proposal) return refuse({ code: "proposalPending", move: state.proposal.move, by: state.proposal.by });
  if (!holdsOneOf(route, move.proposedBy, context)) return refuse({ code: "notYours", roles: move.proposedBy });
  const closed = closedProblem(route, state, move, context);
  if (closed) return closed;
  if (!move.approvedBy) return accept(entered(route, state, move, context));
  const { line } = context;
  if (line && line.first.length + line.next.length === 0) return refuse({ code: "nobodyToApprove" });
  return accept({ type: "MoveProposed", on: context.today, proposalId, move: move.id });
}

/** The conditions are looked at again when the approver presses: consent may have been withdrawn in between. */
function closedProblem(route: Route, state: CaseState, move: Move, context: Context): Decision | undefined {
  const missing = stillUnmet(route, state, move, context);
  return missing.length > 0 ? refuse({ code: "moveClosed", move: move.id, unmet: missing }) : undefined;
}

/** What a move needs that is not so today. */
export function stillUnmet(
  route: Route,
  state: CaseState,
  move: Move,
  { today, calendar, settings }: Pick<Context, "today" | "calendar" | "settings">,
): Unmet[] {
  const term = termState(route, state, calendar, today);
  return unmet(move.when, { route, state, term, settings, today, calendar });
}

function entered(route: Route, state: CaseState, move: Move, context: Context): CaseEvent {
  return {
    ...(move.kind === "round" ? { newRound: true as const } : {}),
    type: "StepEntered",
    on: context.today,
    move: move.id,
    from: state.step,
    to: move.to,
    ends: stepOf(route, move.to).end,
  };
}
