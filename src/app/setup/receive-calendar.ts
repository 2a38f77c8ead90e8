import type { Person } from "../../domain/school/school.ts";
import { CalendarInvalid } from "../../domain/school/set-up/calendar-invalid.ts";
import { proposeFreePeriods, type WholeDays } from "../../domain/school/set-up/propose-free-periods.ts";
import { message } from "../answers/message.ts";
import type { CardContent } from "../cards/card-data.ts";
import { todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { notAdministrator } from "./answer-set-up.ts";
import { proposalsCard } from "./forms/calendar-days.ts";
import { freeDaysForm } from "./forms/free-days.ts";

/** Whether a file that somebody sent is a calendar, by its name. */
export function isCalendarName(name: string): boolean {
  return /\.ics$/i.test(name.trim());
}

/** The answer to the school's calendar: the days off in it to choose from. Nothing of the file is kept. */
export function receiveCalendar(deps: AppDeps, viewer: Person, bytes: Uint8Array): CardContent {
  const barred = notAdministrator(deps, viewer, "school.setUp");
  if (barred) return barred;
  let days: WholeDays;
  try {
    days = deps.readCalendar(bytes);
  } catch (error) {
    if (!(error instanceof CalendarInvalid)) throw error;
    deps.log.info({ code: error.code }, "calendar refused");
    return message("Dit bestand kan ik niet gebruiken", [error.message, "Er is niets veranderd."]);
  }
  const proposals = proposeFreePeriods(days, deps.calendar, todayOf(deps));
  if (proposals.periods.length > 0) return proposalsCard(deps, proposals);
  return freeDaysForm(deps, "In deze agenda staan geen vrije dagen die er nog niet in staan. Er is niets veranderd.");
}
