import { type SchoolCalendar, schoolDaysBetween } from "../school/calendar.ts";
import type { IsoDate } from "../school/dates.ts";
import { inFives, inTenths, median, ofEnough } from "./few.ts";
import type { Stay } from "./stays.ts";

/** A school year by the calendar year it begins in: from 1 August. */
export type SchoolYear = number;

/** What is told of one step in one school year; null is "too few to tell". */
export type StepYear = {
  step: string;
  /** Pupils who left the step in this year, rounded down to fives. */
  pupils: number | null;
  /** Half of the stays were shorter than this, in school weeks of five school days. */
  weeks: number | null;
};

export type YearNumbers = {
  year: SchoolYear;
  steps: StepYear[];
  /** In how many of ten pupils whose route ended in this year it ended well. */
  resolved: number | null;
};

/**
 * Of one route in one school year: how long stays in each of `steps` took that ended in that year, and how often the route
 * ended well. Pupils are counted once each; what is about fewer than five is left out (few.ts). `steps` must hold every step
 * of which there is a stay.
 */
export function numbersOf(
  year: SchoolYear,
  stays: readonly Stay[],
  steps: readonly string[],
  calendar: SchoolCalendar,
  isResolved: (stay: Stay) => boolean,
): YearNumbers {
  const ofYear = stays.filter(({ to }) => schoolYearOf(to) === year);
  const told = steps.map((step) => stepYear(step, ofYear, calendar));
  return { year, steps: told, resolved: resolvedOf(ofYear, isResolved, told) };
}

/** The school year of a day: summer holidays lie on both sides of 1 August, and nothing moves then. */
export function schoolYearOf(day: IsoDate): SchoolYear {
  const year = Number(day.slice(0, 4));
  return day.slice(5) < "08-01" ? year - 1 : year;
}

/** School days in school weeks: five of them are one. */
export function schoolWeeks(calendar: SchoolCalendar, from: IsoDate, to: IsoDate): number {
  return schoolDaysBetween(calendar, from, to) / 5;
}

function stepYear(step: string, stays: readonly Stay[], calendar: SchoolCalendar): StepYear {
  const here = stays.filter((stay) => stay.step === step);
  const pupils = new Set(here.map(({ subject }) => subject)).size;
  const weeks = median(here.map(({ from, to }) => schoolWeeks(calendar, from, to)));
  return { step, pupils: inFives(pupils), weeks: ofEnough(weeks, pupils) };
}

/** By the last ending of each pupil in the year. */
function resolvedOf(
  stays: readonly Stay[],
  isResolved: (stay: Stay) => boolean,
  beside: readonly StepYear[],
): number | null {
  const last = new Map<string, Stay>();
  for (const stay of stays) {
    const known = last.get(stay.subject);
    if (stay.ends && (!known || known.to <= stay.to)) last.set(stay.subject, stay);
  }
  return inTenths(
    [...last.values()].filter(isResolved).length,
    last.size,
    beside.map(({ pupils }) => pupils),
  );
}
