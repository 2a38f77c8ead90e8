import type { Route } from "../route/route.ts";
import { covers, isSchoolDay, schoolDayBefore } from "../school/calendar.ts";
import type { Command, Context } from "./command.ts";
import { decideRecord } from "./decide-record.ts";
import { accept, type Decision, refuse } from "./decision.ts";
import type { CaseState } from "./state.ts";

/**
 * What came of a case in the zorgteam. When the route asks for this meeting as a duty, that is recorded along with it or,
 * when it may not be, nothing is.
 */
export function decideZorgteam(
  route: Route,
  state: CaseState,
  command: Extract<Command, { type: "DiscussInZorgteam" }>,
  context: Context,
): Decision {
  const { meetingDate, outcome, next, asDuty: duty } = command;
  if (!context.actor.functions.includes("careCoordinator")) {
    const roles = [...route.roles.values()].filter(({ is }) => is === "careCoordinator").map(({ id }) => id);
    return refuse({ code: "notYours", roles });
  }
  if (meetingDate > context.today) return refuse({ code: "dateInFuture", on: meetingDate });
  if (wasDiscussed(state, meetingDate)) return refuse({ code: "discussedAlready", meetingDate });
  if (next !== undefined) {
    if (next <= context.today) return refuse({ code: "dateNotAhead", on: next });
    if (!covers(context.calendar, next)) return refuse({ code: "beyondCalendar", on: next });
    if (!isSchoolDay(context.calendar, next)) {
      return refuse({ code: "notASchoolDay", on: next, before: schoolDayBefore(context.calendar, next) ?? next });
    }
  }
  const discussed = accept({
    type: "DiscussedInZorgteam",
    on: context.today,
    meetingDate,
    outcome,
    ...(next ? { next } : {}),
  });
  if (!duty || !discussed.ok) return discussed;
  const recorded = decideRecord(
    route,
    state,
    { type: "RecordDuty", duty: duty.id, on: meetingDate, anonymous: duty.anonymous, attended: duty.attended },
    context,
  );
  return recorded.ok ? accept(...recorded.events, ...discussed.events) : recorded;
}

/** Whether the outcome of this meeting is known for this case. */
export function wasDiscussed(state: CaseState, meetingDate: string): boolean {
  return state.records.some(({ fact }) => fact.type === "DiscussedInZorgteam" && fact.meetingDate === meetingDate);
}
