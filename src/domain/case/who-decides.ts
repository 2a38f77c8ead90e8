import type { Route } from "../route/route.ts";
import type { Move } from "../route/schema.ts";
import type { ApprovalLine } from "../school/approval-line.ts";
import { type SchoolCalendar, schoolDaysBetween } from "../school/calendar.ts";
import type { IsoDate } from "../school/dates.ts";
import type { Context, Refusal } from "./command.ts";
import { holdsOneOf } from "./decision.ts";
import type { Proposal } from "./state.ts";

/**
 * Whose turn it is by today besides those who were asked first: one person more each time nobody decided for as long as
 * the school's limit. When there was nobody to ask first, it starts with the next in line.
 */
export function passedOnTo(
  { first, next, passOnAfter }: ApprovalLine,
  proposedOn: IsoDate,
  today: IsoDate,
  calendar: SchoolCalendar,
): readonly string[] {
  const waited = Math.floor(schoolDaysBetween(calendar, proposedOn, today) / passOnAfter);
  return next.slice(0, waited + (first.length === 0 ? 1 : 0));
}

/** Why this person may not decide on this proposal; undefined when they may. */
export function decidingProblem(
  route: Route,
  move: Move,
  proposal: Pick<Proposal, "by" | "on">,
  context: Context,
): Refusal | undefined {
  const { actor, line, today, calendar } = context;
  if (proposal.by === actor.id) return { code: "ownProposal" };
  const roles = move.approvedBy ? [move.approvedBy] : [];
  // What the proposer lends to a colleague does not count here: it would be the proposer who approves.
  const sources = actor.sources?.filter(({ person }) => person !== proposal.by) ?? [actor];
  if (sources.some(({ functions, seats = [] }) => holdsOneOf(route, roles, { actor: { id: "", functions, seats } }))) {
    return undefined;
  }
  if (line && passedOnTo(line, proposal.on, today, calendar).includes(actor.id)) return undefined;
  return { code: "notYours", roles };
}
