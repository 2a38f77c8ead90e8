import { covers, isSchoolDay, type SchoolCalendar } from "./calendar.ts";
import type { IsoDate } from "./dates.ts";
import { type FreePeriod, holidaysOf, publicHolidays } from "./holidays.ts";
import { weekdayOf } from "./wall-time.ts";

/** Why there are no lessons on a day. `name` is what the day off is called. */
export type Closed =
  | { kind: "beyondCalendar" }
  | { kind: "weekend" }
  | { kind: "holiday"; name: string }
  /** The school's own free day, such as a study day. */
  | { kind: "ownDay"; name: string };

/** Why this is no school day, or undefined when it is one. */
export function closedBecause(calendar: SchoolCalendar, date: IsoDate): Closed | undefined {
  if (!covers(calendar, date)) return { kind: "beyondCalendar" };
  if (isSchoolDay(calendar, date)) return undefined;
  if (weekdayOf(date) > 5) return { kind: "weekend" };
  const holds = ({ from, to }: FreePeriod) => from <= date && date <= to;
  const holiday = [...holidaysOf(calendar.region), ...publicHolidays].find(holds);
  if (holiday) return { kind: "holiday", name: holiday.name };
  return { kind: "ownDay", name: calendar.ownFree.find(holds)?.name ?? "" };
}
