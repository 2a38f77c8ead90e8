import { type SchoolCalendar, schoolDayBefore, schoolDayOnOrAfter, schoolWeeksLater, weeksLater } from "./calendar.ts";
import type { IsoDate } from "./dates.ts";
import { SchoolTimeError } from "./school-time-error.ts";

export type TermUnit = "schoolWeeks" | "weeks";

/** A length of time; `amount` is a whole number of 1 or more. */
export type Term = { amount: number; unit: TermUnit };

/** Reads "3 schoolWeeks" or "6 weeks"; undefined when the text says anything else. */
export function parseTerm(text: string): Term | undefined {
  const match = /^\s*([1-9]\d{0,3})\s+(schoolWeeks|weeks)\s*$/.exec(text);
  if (match === null) return undefined;
  return { amount: Number(match[1]), unit: match[2] === "weeks" ? "weeks" : "schoolWeeks" };
}

/**
 * The last day of a term. The clock starts on the first school day on or after `start`; the term ends on the last school
 * day before the same weekday so many weeks later. With `schoolWeeks`, weeks without a school day do not count. The end is
 * always a school day and never before `start`; it is undefined when the calendar does not reach that far.
 * @throws SchoolTimeError when the amount is not a whole number of 1 or more
 */
export function termEnd(calendar: SchoolCalendar, start: IsoDate, { amount, unit }: Term): IsoDate | undefined {
  if (!Number.isSafeInteger(amount) || amount < 1) {
    throw new SchoolTimeError("term.amount", `Een termijn is een heel aantal weken van 1 of meer, niet ${amount}.`);
  }
  const first = schoolDayOnOrAfter(calendar, start);
  if (first === undefined) return undefined;
  const after = unit === "weeks" ? weeksLater(calendar, first, amount) : schoolWeeksLater(calendar, first, amount);
  return after === undefined ? undefined : schoolDayBefore(calendar, after);
}
