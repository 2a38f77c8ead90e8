import { covers, isSchoolDay, type SchoolCalendar } from "../calendar.ts";
import { addDays, parseIsoDate } from "../dates.ts";
import type { FreePeriod } from "../holidays.ts";
import type { SchoolFile } from "../school.ts";

/** More than a school has in the years that the calendar knows; it keeps the list within one card's reach. */
export const MOST_FREE_PERIODS = 100;

/** What is wrong with days off that somebody wants to add. */
export type FreeDayProblem = "name" | "date" | "order" | "outside" | "known" | "noLesson" | "tooMany";

/** Days off as somebody typed them, checked against the calendar as it stands; the name without spaces around it. */
export function checkFreePeriod(
  typed: { name: string; from: string; to: string },
  calendar: SchoolCalendar,
): { ok: true; period: FreePeriod } | { ok: false; problem: FreeDayProblem } {
  const name = typed.name.trim();
  const from = parseIsoDate(typed.from.trim());
  const to = parseIsoDate(typed.to.trim());
  const refuse = (problem: FreeDayProblem) => ({ ok: false, problem }) as const;
  if (name === "" || name.length > 200) return refuse("name");
  if (!from || !to) return refuse("date");
  if (to < from) return refuse("order");
  if (!covers(calendar, from) || !covers(calendar, to)) return refuse("outside");
  if (calendar.ownFree.some((period) => period.from === from && period.to === to)) return refuse("known");
  if (!hasLesson(calendar, from, to)) return refuse("noLesson");
  if (calendar.ownFree.length >= MOST_FREE_PERIODS) return refuse("tooMany");
  return { ok: true, period: { name, from, to } };
}

/** The school with these days off as well, oldest first; its free days count as looked at. */
export function withFreePeriods(file: SchoolFile, added: readonly FreePeriod[]): SchoolFile {
  const free = [...file.calendar.free, ...added].sort((one, other) => one.from.localeCompare(other.from));
  return { ...file, calendar: { ...file.calendar, free }, unset: file.unset.filter((item) => item !== "freeDays") };
}

/** The school without the period at this place of its list. */
export function withoutFreePeriod(file: SchoolFile, at: number): SchoolFile {
  return { ...file, calendar: { ...file.calendar, free: file.calendar.free.filter((_, nth) => nth !== at) } };
}

function hasLesson(calendar: SchoolCalendar, from: string, to: string): boolean {
  for (let day = from; day <= to; day = addDays(day, 1)) if (isSchoolDay(calendar, day)) return true;
  return false;
}
