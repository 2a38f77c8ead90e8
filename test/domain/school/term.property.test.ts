import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  type CalendarInput,
  isSchoolDay,
  isSchoolWeek,
  schoolCalendar,
  schoolDayBefore,
  schoolDayOnOrAfter,
  schoolDaysBetween,
  schoolWeeksLater,
} from "../../../src/domain/school/calendar.ts";
import { type FreePeriod, holidaysOf, publicHolidays, regions } from "../../../src/domain/school/holidays.ts";
import { type Term, termEnd } from "../../../src/domain/school/term.ts";

// Days as whole numbers since 1970, by the platform's own calendar: nothing here is shared with the code under test.
const numberOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const dateOf = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
/** 0 is Monday. */
const weekdayOf = (number: number) => (number + 3) % 7;
const mondayOf = (number: number) => number - weekdayOf(number);

const firstCovered = numberOf("2025-09-01");
const lastCovered = { noord: numberOf("2029-09-02"), midden: numberOf("2029-08-19"), zuid: numberOf("2029-08-26") };

/** The rules read aloud, one day at a time. */
function model({ region, free = [], lessons = [] }: CalendarInput) {
  const last = lastCovered[region];
  const spread = (periods: readonly FreePeriod[]) =>
    new Set(
      periods.flatMap(({ from, to }) =>
        Array.from({ length: numberOf(to) - numberOf(from) + 1 }, (_, day) => numberOf(from) + day),
      ),
    );
  const closed = spread([...holidaysOf(region), ...publicHolidays, ...free]);
  const open = spread(lessons);
  const known = new Map<number, boolean>();
  for (let number = firstCovered; number <= last; number++) {
    if (weekdayOf(number) >= 5) known.set(number, false);
    else known.set(number, open.has(number) || !closed.has(number));
  }
  const taught = (number: number) => known.get(number) === true;

  function firstOnOrAfter(start: number): number | undefined {
    if (start < firstCovered) return undefined;
    for (let number = start; number <= last; number++) if (taught(number)) return number;
    return undefined;
  }

  function lastBefore(end: number): number | undefined {
    if (end > last + 1) return undefined;
    for (let number = end - 1; number >= firstCovered; number--) if (taught(number)) return number;
    return undefined;
  }

  function calendarWeeksEnd(first: number, amount: number): number | undefined {
    return lastBefore(first + 7 * amount);
  }

  /**
   * A term is the rest of its first school week, all of the next ones, and in the last of them the days before the
   * weekday it began on. Every school day gets the rank of its week; the end is the last one that is still inside.
   */
  function schoolWeeksEnd(first: number, amount: number): number | undefined {
    let rank = 0;
    let week = mondayOf(first);
    let end = first;
    for (let number = first; number <= last; number++) {
      if (!taught(number)) continue;
      if (mondayOf(number) !== week) {
        rank += 1;
        week = mondayOf(number);
      }
      if (rank > amount || (rank === amount && weekdayOf(number) >= weekdayOf(first))) return end;
      end = number;
    }
    // The calendar is used up: whether the term is over depends on what was still to come.
    const complete = rank >= amount || (rank === amount - 1 && weekdayOf(first) === 0);
    return complete ? end : undefined;
  }

  return {
    taught,
    firstOnOrAfter,
    lastBefore,
    termEnd(start: number, { amount, unit }: Term): number | undefined {
      const first = firstOnOrAfter(start);
      if (first === undefined) return undefined;
      return unit === "weeks" ? calendarWeeksEnd(first, amount) : schoolWeeksEnd(first, amount);
    },
  };
}

const anyDay = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: firstCovered, max: lastCovered.noord }) },
  { weight: 1, arbitrary: fc.integer({ min: lastCovered.midden - 120, max: lastCovered.noord }) },
);
const dayAround = fc.oneof(
  anyDay,
  fc.integer({ min: firstCovered - 5, max: firstCovered + 5 }),
  anyDay.map((d) => d + 9),
);

const anyPeriod = (longest: number) =>
  fc
    .tuple(anyDay, fc.integer({ min: 1, max: longest }))
    .map(([from, length]) => ({ name: "Eigen periode", from: dateOf(from), to: dateOf(from + length - 1) }));

/** Many short and long free periods, so that weeks with one or two school days are common. */
const anySchool = fc.record({
  region: fc.constantFrom(...regions),
  free: fc.array(anyPeriod(12), { maxLength: 60 }),
  lessons: fc.array(anyPeriod(9), { maxLength: 20 }),
});

const anyUnit = fc.constantFrom("schoolWeeks" as const, "weeks" as const);
const anyTerm = fc.record({
  amount: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 8 }) }, fc.integer({ min: 1, max: 170 })),
  unit: anyUnit,
});

/** An end that the calendar does not reach lies later than every end that it does. */
const orNever = (end: string | undefined) => end ?? "9999-12-31";

describe("any school's calendar", () => {
  test("agrees with the day-by-day model", () => {
    fc.assert(
      fc.property(anySchool, fc.array(dayAround, { minLength: 20, maxLength: 20 }), (school, numbers) => {
        const calendar = schoolCalendar(school);
        const slow = model(school);
        const text = (number: number | undefined) => (number === undefined ? undefined : dateOf(number));
        for (const [index, number] of numbers.entries()) {
          const date = dateOf(number);
          expect(isSchoolDay(calendar, date)).toBe(slow.taught(number));
          const week = Array.from({ length: 7 }, (_, day) => mondayOf(number) + day);
          expect(isSchoolWeek(calendar, date)).toBe(week.some(slow.taught));
          expect(schoolDayOnOrAfter(calendar, date)).toBe(text(slow.firstOnOrAfter(number)));
          expect(schoolDayBefore(calendar, date)).toBe(text(slow.lastBefore(number)));
          const to = numbers[(index + 1) % numbers.length] ?? number;
          const between = Array.from({ length: Math.max(0, to - number) }, (_, day) => number + day);
          expect(schoolDaysBetween(calendar, date, dateOf(to))).toBe(between.filter(slow.taught).length);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("the end of any term", () => {
  test("agrees with the day-by-day model", () => {
    fc.assert(
      fc.property(
        anySchool,
        fc.array(fc.tuple(dayAround, anyTerm), { minLength: 20, maxLength: 20 }),
        (school, asked) => {
          const calendar = schoolCalendar(school);
          const slow = model(school);
          for (const [start, term] of asked) {
            const end = slow.termEnd(start, term);
            const expected = end === undefined ? undefined : dateOf(end);
            expect([start, term, termEnd(calendar, dateOf(start), term)]).toEqual([start, term, expected]);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test("is a school day, and never before the start", () => {
    fc.assert(
      fc.property(anySchool, anyDay, anyTerm, (school, start, term) => {
        const calendar = schoolCalendar(school);
        const end = termEnd(calendar, dateOf(start), term);
        if (end === undefined) return;
        expect(isSchoolDay(calendar, end)).toBe(true);
        expect(end >= dateOf(start)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("is never earlier for a longer term", () => {
    fc.assert(
      fc.property(anySchool, anyDay, anyTerm, (school, start, { amount, unit }) => {
        const calendar = schoolCalendar(school);
        const shorter = termEnd(calendar, dateOf(start), { amount, unit });
        const longer = termEnd(calendar, dateOf(start), { amount: amount + 1, unit });
        expect(orNever(longer) >= orNever(shorter)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("is never earlier for a later start", () => {
    fc.assert(
      fc.property(anySchool, anyDay, fc.integer({ min: 1, max: 30 }), anyTerm, (school, start, later, term) => {
        const calendar = schoolCalendar(school);
        const end = termEnd(calendar, dateOf(start), term);
        const endOfLater = termEnd(calendar, dateOf(start + later), term);
        expect(orNever(endOfLater) >= orNever(end)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("moves on by exactly one school week when a whole school week within the term becomes free", () => {
    fc.assert(
      fc.property(anySchool, anyDay, fc.integer({ min: 2, max: 8 }), fc.nat(), (school, start, amount, choice) => {
        const calendar = schoolCalendar(school);
        const first = schoolDayOnOrAfter(calendar, dateOf(start));
        // Any school week after the first one and before the one in which the clock stops.
        const lost = first && schoolWeeksLater(calendar, first, 1 + (choice % (amount - 1)));
        fc.pre(first !== undefined && lost !== undefined && isSchoolWeek(calendar, lost));
        const monday = mondayOf(numberOf(lost));
        const week = { name: "Extra vrije week", from: dateOf(monday), to: dateOf(monday + 6) };
        fc.pre(school.lessons.every(({ from, to }) => to < week.from || week.to < from));
        const fewer = schoolCalendar({ ...school, free: [...school.free, week] });
        const shorter = termEnd(fewer, first, { amount, unit: "schoolWeeks" });
        expect(shorter).toBe(termEnd(calendar, first, { amount: amount + 1, unit: "schoolWeeks" }));
        expect(schoolWeeksLater(fewer, first, amount)).toBe(schoolWeeksLater(calendar, first, amount + 1));
      }),
      { numRuns: 300 },
    );
  });
});
