import type { Advice } from "../case/advice.ts";
import { isDone } from "../case/facts.ts";
import type { CaseState } from "../case/state.ts";
import { type Route, stepOf } from "../route/route.ts";
import type { Duty } from "../route/schema.ts";
import type { IsoDate } from "../school/dates.ts";

/**
 * Why a case asks for the zorgteam, apart from its dates: somebody waits for a decision, the step asks for a meeting of the
 * team, or a group route put the pupil forward and nobody has discussed it yet. Kept in the header of the case, so that an
 * agenda is found without reading every case.
 */
export type AgendaCause = "waiting" | "team" | "putForward";

/** Why a case stands on the agenda of a meeting. */
export type AgendaReason = AgendaCause | "overdue" | "due";

/** Everything that asks for the zorgteam now, what presses most first. */
export function agendaCauses(route: Route, state: CaseState): AgendaCause[] {
  if (state.status === "closed" || route.subject !== "pupil") return [];
  const causes: AgendaCause[] = [];
  if (state.proposal) causes.push("waiting");
  if (teamDuty(route, state)) causes.push("team");
  const discussed = state.records.some(({ fact }) => fact.type === "DiscussedInZorgteam");
  if (state.wasPutForward && state.stay === 1 && !discussed) causes.push("putForward");
  return causes;
}

/** Why this case belongs on the agenda of a meeting on that day; none when nothing asks for it any more. */
export function agendaReasons(
  route: Route,
  state: CaseState,
  advice: Pick<Advice, "dueOn">,
  days: { today: IsoDate; meeting: IsoDate },
): AgendaReason[] {
  const reasons: AgendaReason[] = agendaCauses(route, state);
  if (state.status === "closed" || advice.dueOn === null) return reasons;
  if (advice.dueOn < days.today) reasons.push("overdue");
  else if (advice.dueOn <= days.meeting) reasons.push("due");
  return reasons;
}

/**
 * The meeting of the present step that the zorgteam is: one that the care coordinator calls, with the school's own team in it.
 * Undefined when it was held in this stay, or when the step has none.
 */
export function teamDuty(route: Route, state: CaseState): Duty | undefined {
  const is = (role: string) => route.roles.get(role)?.is;
  return stepOf(route, state.step).duties.find(
    (duty) =>
      duty.kind === "meeting" &&
      is(duty.who) === "careCoordinator" &&
      [...duty.with, ...duty.mustAttend, duty.outside?.recipient ?? ""].some((role) => is(role) === "careTeam") &&
      !isDone(state, duty),
  );
}
