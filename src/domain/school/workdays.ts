import { Temporal } from "temporal-polyfill";
import { covers, isSchoolDay, type SchoolCalendar } from "./calendar.ts";
import { addDays, type IsoDate } from "./dates.ts";

/** The days on which somebody can be at work, Monday first. */
export const WORKDAYS = ["mon", "tue", "wed", "thu", "fri"] as const;

export type Workday = (typeof WORKDAYS)[number];

/**
 * Whether there is school on this day and somebody with these working days is there. Beyond what the calendar knows every
 * Monday to Friday counts as a school day.
 */
export function isWorkingDay(calendar: SchoolCalendar, workdays: readonly Workday[], day: IsoDate): boolean {
  if (covers(calendar, day) && !isSchoolDay(calendar, day)) return false;
  const weekday = WORKDAYS[Temporal.PlainDate.from(day).dayOfWeek - 1];
  return weekday !== undefined && workdays.includes(weekday);
}

/** This day when it is a working day, otherwise the next one. `workdays` has at least one day. */
export function workingDayOnOrAfter(calendar: SchoolCalendar, workdays: readonly Workday[], from: IsoDate): IsoDate {
  let day = from;
  while (!isWorkingDay(calendar, workdays, day)) day = addDays(day, 1);
  return day;
}
