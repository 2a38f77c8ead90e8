import { type Route, stepOf } from "../route/route.ts";
import { isSchoolDay, type SchoolCalendar, schoolDayBefore } from "../school/calendar.ts";
import { addDays, type IsoDate } from "../school/dates.ts";
import { hasConsent } from "./consent.ts";
import { consentAnswer } from "./facts.ts";
import type { Reminder } from "./reminder.ts";
import type { CaseState } from "./state.ts";

/** Long enough before a consent runs out to speak with the parents once more, also around a holiday. */
const WEEKS_AHEAD = 3;

/**
 * Consents that run out: one reminder each, three weeks before the last day on which it counts (on the school day before when
 * that is no school day), to whoever leads the step. None for what is refused, withdrawn, without an end or in a closed case.
 */
export function consentReminders(
  route: Route,
  state: CaseState,
  { calendar }: { calendar: SchoolCalendar },
): Reminder[] {
  const { lead } = stepOf(route, state.step);
  if (state.status === "closed" || !lead) return [];
  return [...route.consents.keys()].flatMap((consent): Reminder[] => {
    const last = consentAnswer(state, consent);
    if (last?.type !== "ConsentGiven" || last.until === undefined || !hasConsent(state, consent, last.until)) return [];
    const on = reminderDay(calendar, last.on, last.until);
    return [{ kind: "consentExpires", item: consent, on, to: { role: lead }, urgent: false }];
  });
}

/** Never before the day it was given: a short consent is spoken of at once. */
function reminderDay(calendar: SchoolCalendar, given: IsoDate, until: IsoDate): IsoDate {
  const ahead = addDays(until, -7 * WEEKS_AHEAD);
  if (ahead <= given) return given;
  const day = isSchoolDay(calendar, ahead) ? ahead : schoolDayBefore(calendar, ahead);
  return day === undefined || day < given ? given : day;
}
