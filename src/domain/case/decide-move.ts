import { moveOf, type Route, stepOf } from "../route/route.ts";
import type { Move } from "../route/schema.ts";
import type { Command, Context } from "./command.ts";
import { accept, type Decision, holdsOneOf, refuse } from "./decision.ts";
import type { CaseEvent } from "./events.ts";
import type { CaseState, Proposal } from "./state.ts";
import { termState } from "./term.ts";
import { unmet } from "./unmet.ts";

type MoveCommand = Extract<
  Command,
  { type: "ProposeMove" | "ApproveMove" | "AskMore" | "DeclineMove" | "WithdrawProposal" }
>;

/** What an approver writes back is one request or one reason, not a report. */
export const DECISION_TEXT_MAX = 280;

/** Commands around leaving the step: propose, approve, ask for more, decline, withdraw. */
export function decideMove(route: Route, state: CaseState, command: MoveCommand, context: Context): Decision {
  if (command.type === "ProposeMove") return propose(route, state, command.move, command.proposalId, context);
  const { proposal } = state;
  if (!proposal || proposal.id !== command.proposalId) return refuse({ code: "noProposal" });
  const move = moveOf(stepOf(route, state.step), proposal.move);
  if (!move) return refuse({ code: "noProposal" });
  if (command.type === "WithdrawProposal") {
    if (proposal.by !== context.actor.id) return refuse({ code: "notYourProposal" });
    return accept({ type: "ProposalWithdrawn", on: context.today, proposalId: proposal.id });
  }
  const barred = approverProblem(route, move, proposal, context);
  if (barred) return barred;
  if (command.type === "AskMore") {
    return withText(command.request, (request) => ({
      type: "MoreAsked",
      on: context.today,
      proposalId: proposal.id,
      request,
    }));
  }
  if (command.type === "DeclineMove") {
    return withText(command.reason, (reason) => ({
      type: "MoveDeclined",
      on: context.today,
      proposalId: proposal.id,
      reason,
    }));
  }
  const closed = closedProblem(route, state, move, context);
  if (closed) return closed;
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
  return accept({ type: "MoveProposed", on: context.today, proposalId, move: move.id });
}

/** The conditions are looked at again when the approver presses: consent may have been withdrawn in between. */
function closedProblem(route: Route, state: CaseState, move: Move, context: Context): Decision | undefined {
  const term = termState(route, state, context.calendar, context.today);
  const missing = unmet(move.when, {
    route,
    state,
    term,
    settings: context.settings,
    today: context.today,
    calendar: context.calendar,
  });
  return missing.length > 0 ? refuse({ code: "moveClosed", move: move.id, unmet: missing }) : undefined;
}

function approverProblem(route: Route, move: Move, proposal: Proposal, context: Context): Decision | undefined {
  if (proposal.by === context.actor.id) return refuse({ code: "ownProposal" });
  const approver = move.approvedBy ? [move.approvedBy] : [];
  return holdsOneOf(route, approver, context) ? undefined : refuse({ code: "notYours", roles: approver });
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

function withText(text: string, event: (text: string) => CaseEvent): Decision {
  const clean = text.trim();
  if (clean === "") return refuse({ code: "textMissing" });
  if (clean.length > DECISION_TEXT_MAX) return refuse({ code: "textTooLong", max: DECISION_TEXT_MAX });
  return accept(event(clean));
}
