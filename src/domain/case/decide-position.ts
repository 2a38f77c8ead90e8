import type { Route } from "../route/route.ts";
import type { Move } from "../route/schema.ts";
import type { Command, Context } from "./command.ts";
import { accept, type Decision, holdsOneOf, refuse } from "./decision.ts";
import type { Proposal } from "./state.ts";
import { decidingProblem } from "./who-decides.ts";

/** What one role finds of the proposal: said by whoever holds that role, or written down by whoever decides. */
export function takePosition(
  route: Route,
  move: Move,
  proposal: Proposal,
  { role, position }: Extract<Command, { type: "TakePosition" }>,
  context: Context,
): Decision {
  if (!move.heard?.includes(role)) return refuse({ code: "notInThisStep", what: role });
  const barred = holdsOneOf(route, [role], context) ? undefined : decidingProblem(route, move, proposal, context);
  if (barred) return refuse(barred);
  // Nothing new to say.
  if (proposal.positions?.[role] === position) return accept();
  return accept({ type: "PositionTaken", on: context.today, proposalId: proposal.id, role, position });
}

/** Whose position the route asks for and nobody wrote down yet, in the order of the file. */
export function missingPositions(move: Move, { positions = {} }: Proposal): string[] {
  return (move.heard ?? []).filter((role) => positions[role] === undefined);
}

/** Who does not agree, in the order of the file. */
export function dissenters(move: Move, positions: Proposal["positions"] = {}): string[] {
  return (move.heard ?? []).filter((role) => positions[role] === "disagree");
}
