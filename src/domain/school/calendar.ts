import { addDays, type IsoDate, parseIsoDate } from "./dates.ts";
import {
  type FreePeriod,
  firstKnownDay,
  holidaysOf,
  lastKnownDay,
  publicHolidays,
  type Region,
  regions,
} from "./holidays.ts";
import { SchoolTimeError } from "./school-time-error.ts";

/** What a school tells about itself: days off on top of its region's, and days it teaches although the region is free. */
export type CalendarInput = {
  region: Region;
  free?: readonly FreePeriod[];
  lessons?: readonly FreePeriod[];
};

type Day = {
  /** Counted from the first day of the coverage, which is a Monday. */
  number: number;
  teaches: boolean;
  inSchoolWeek: boolean;
  schoolDaysBefore: number;
  schoolWeeksBefore: number;
  lastSchoolDayBefore: IsoDate | undefined;
  schoolDayOnOrAfter: IsoDate | undefined;
};

/** Every day of a school, worked out once so that each question below is a look-up. Make it with `schoolCalendar`. */
export type SchoolCalendar = {
  readonly region: Region;
  /** The school's own days off, by name. */
  readonly ownFree: readonly FreePeriod[];
  /** First and last day (inclusive) the calendar can speak about: whole weeks, up to the end of the last summer holiday. */
  readonly coverage: { readonly first: IsoDate; readonly last: IsoDate };
  /** The covered days and the day after them, which only closes the row: nothing is known about it. */
  readonly dates: readonly IsoDate[];
  readonly days: ReadonlyMap<IsoDate, Day>;
  /** Day numbers of the Mondays of all school weeks, and of the day after the coverage. */
  readonly schoolMondays: readonly number[];
};

const [latestDay = firstKnownDay] = regions.map(lastKnownDay).sort().reverse();

/** Day by day through the day after the latest coverage; shared, because date arithmetic is most of a calendar's making. */
const knownDates: readonly IsoDate[] = datesThrough(addDays(latestDay, 1));

function datesThrough(last: IsoDate): readonly IsoDate[] {
  const dates: IsoDate[] = [];
  for (let date = firstKnownDay; date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/**
 * The calendar of one school. `lessons` win over every free day, but a weekend stays a weekend. Parts of a period outside
 * the coverage have no effect.
 * @throws SchoolTimeError when a period has a day that does not exist, or ends before it begins
 */
export function schoolCalendar({ region, free = [], lessons = [] }: CalendarInput): SchoolCalendar {
  for (const period of [...free, ...lessons]) checkPeriod(period);
  const holidays = holidaysOf(region);
  const last = lastKnownDay(region);
  const dates = knownDates.slice(0, knownDates.indexOf(addDays(last, 1)) + 1);
  const closed = [...holidays, ...publicHolidays, ...free];
  const teaches = dates.map(
    (date, number) => number % 7 < 5 && date <= last && (within(lessons, date) || !within(closed, date)),
  );
  return { region, ownFree: free, coverage: { first: firstKnownDay, last }, dates, ...tablesOf(dates, teaches) };
}

function tablesOf(
  dates: readonly IsoDate[],
  teaches: readonly boolean[],
): Pick<SchoolCalendar, "days" | "schoolMondays"> {
  const days = new Map<IsoDate, Day>();
  const schoolMondays: number[] = [];
  const waiting: Day[] = []; // days that do not know their next school day yet
  let schoolDaysBefore = 0;
  let schoolWeeksBefore = 0;
  let inSchoolWeek = false;
  let lastSchoolDayBefore: IsoDate | undefined;
  for (const [number, date] of dates.entries()) {
    if (number % 7 === 0) {
      schoolWeeksBefore = schoolMondays.length;
      inSchoolWeek = teaches.slice(number, number + 7).includes(true);
      if (inSchoolWeek) schoolMondays.push(number);
    }
    const day: Day = {
      number,
      teaches: teaches[number] === true,
      inSchoolWeek,
      schoolDaysBefore,
      schoolWeeksBefore,
      lastSchoolDayBefore,
      schoolDayOnOrAfter: undefined,
    };
    days.set(date, day);
    waiting.push(day);
    if (!day.teaches) continue;
    for (const earlier of waiting.splice(0)) earlier.schoolDayOnOrAfter = date;
    schoolDaysBefore += 1;
    lastSchoolDayBefore = date;
  }
  // A term that fills the last school week ends before the Monday after it, whichever Monday that will be.
  schoolMondays.push(dates.length - 1);
  return { days, schoolMondays };
}

/** Whether the calendar can speak about this day. */
export function covers({ coverage }: SchoolCalendar, date: IsoDate): boolean {
  return coverage.first <= date && date <= coverage.last;
}

/** Whether there are lessons on this day; a day outside the coverage is unknown and counts as none. */
export function isSchoolDay(calendar: SchoolCalendar, date: IsoDate): boolean {
  return calendar.days.get(date)?.teaches ?? false;
}

/** Whether the Monday-Friday week around this day has at least one school day; outside the coverage it has none. */
export function isSchoolWeek(calendar: SchoolCalendar, date: IsoDate): boolean {
  return calendar.days.get(date)?.inSchoolWeek ?? false;
}

/** This day when it is a school day, otherwise the next one; undefined when the calendar does not know it. */
export function schoolDayOnOrAfter(calendar: SchoolCalendar, date: IsoDate): IsoDate | undefined {
  return calendar.days.get(date)?.schoolDayOnOrAfter;
}

/** The last school day before this day; undefined when the calendar does not know it. */
export function schoolDayBefore(calendar: SchoolCalendar, date: IsoDate): IsoDate | undefined {
  return calendar.days.get(date)?.lastSchoolDayBefore;
}

/** The school day that lies `count` school days after this day; undefined when the calendar does not know it. */
export function schoolDaysLater({ dates, days }: SchoolCalendar, date: IsoDate, count: number): IsoDate | undefined {
  let day = days.get(date);
  let found: IsoDate | undefined = date;
  for (let left = count; left > 0 && found !== undefined; left--) {
    const next: IsoDate | undefined = day && dates[day.number + 1];
    found = next && days.get(next)?.schoolDayOnOrAfter;
    day = found === undefined ? undefined : days.get(found);
  }
  return day && found;
}

/** The school day that lies `count` school days before this day; undefined when the calendar does not know it. */
export function schoolDaysEarlier({ days }: SchoolCalendar, date: IsoDate, count: number): IsoDate | undefined {
  let found: IsoDate | undefined = days.has(date) ? date : undefined;
  for (let left = count; left > 0 && found !== undefined; left--) found = days.get(found)?.lastSchoolDayBefore;
  return found;
}

/**
 * The number of school days from `from` up to but not including `to`; 0 when `to` is not later than `from`. Days outside the
 * coverage add nothing: ask `covers` first where that matters.
 */
export function schoolDaysBetween(calendar: SchoolCalendar, from: IsoDate, to: IsoDate): number {
  return Math.max(0, schoolDaysBefore(calendar, to) - schoolDaysBefore(calendar, from));
}

/** The number of school days from `from` up to and including `to`; 0 when `to` is before `from`. Otherwise as above. */
export function schoolDaysThrough(calendar: SchoolCalendar, from: IsoDate, to: IsoDate): number {
  if (to < from) return 0;
  return schoolDaysBetween(calendar, from, to) + (isSchoolDay(calendar, to) ? 1 : 0);
}

function schoolDaysBefore({ coverage, dates, days }: SchoolCalendar, date: IsoDate): number {
  if (date < coverage.first) return 0;
  const known = date > coverage.last ? (dates.at(-1) ?? date) : date;
  return days.get(known)?.schoolDaysBefore ?? 0;
}

/** The same weekday `weeks` (1 or more) calendar weeks later; undefined beyond the day after the coverage. */
export function weeksLater(calendar: SchoolCalendar, date: IsoDate, weeks: number): IsoDate | undefined {
  const day = calendar.days.get(date);
  return day && calendar.dates[day.number + 7 * weeks];
}

/**
 * The same weekday `weeks` (1 or more) school weeks later: weeks without a school day are passed over. Undefined beyond the
 * day after the coverage.
 */
export function schoolWeeksLater(calendar: SchoolCalendar, date: IsoDate, weeks: number): IsoDate | undefined {
  const day = calendar.days.get(date);
  if (day === undefined) return undefined;
  const own = day.inSchoolWeek ? day.schoolWeeksBefore : day.schoolWeeksBefore - 1;
  const monday = calendar.schoolMondays[own + weeks];
  return monday === undefined ? undefined : calendar.dates[monday + (day.number % 7)];
}

function within(periods: readonly FreePeriod[], date: IsoDate): boolean {
  return periods.some((period) => period.from <= date && date <= period.to);
}

function checkPeriod({ name, from, to }: FreePeriod): void {
  for (const date of [from, to]) {
    if (parseIsoDate(date) === undefined) {
      throw new SchoolTimeError("period.date", `De periode "${name}" heeft een datum die niet bestaat: ${date}.`);
    }
  }
  if (to < from) {
    throw new SchoolTimeError("period.order", `De periode "${name}" eindigt (${to}) voordat zij begint (${from}).`);
  }
}
