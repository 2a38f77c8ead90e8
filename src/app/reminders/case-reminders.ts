import type { Reminder } from "../../domain/case/reminder.ts";
import { type ReminderContext, remindersOf } from "../../domain/case/reminders.ts";
import type { CaseState } from "../../domain/case/state.ts";
import { termState } from "../../domain/case/term.ts";
import type { Route } from "../../domain/route/route.ts";
import type { SchoolCalendar } from "../../domain/school/calendar.ts";
import type { Log } from "../ports.ts";

/** Calendars of which the log says already that they are too short. */
const tooShort = new WeakSet<SchoolCalendar>();

/**
 * What a case must be reminded of from now on. A term that outruns the school's calendar gives no reminders; the log says so
 * once, for the calendar must then be renewed.
 */
export function caseReminders(log: Log, route: Route, state: CaseState, context: ReminderContext): Reminder[] {
  const { calendar, today } = context;
  const isKnown = state.status === "closed" || termState(route, state, calendar, today).kind !== "beyondCalendar";
  if (!isKnown && !tooShort.has(calendar)) {
    tooShort.add(calendar);
    log.warn({ code: "calendar-too-short", last: calendar.coverage.last }, "no reminders beyond the school's calendar");
  }
  return remindersOf(route, state, context);
}
