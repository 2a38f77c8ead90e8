import { describe, expect, test } from "@jest/globals";
import { schoolCalendar } from "../../../src/domain/school/calendar.ts";
import { regions } from "../../../src/domain/school/holidays.ts";
import { parseTerm, termEnd } from "../../../src/domain/school/term.ts";

const endsInAllRegions = (start: string, amount: number) =>
  regions.map((region) => termEnd(schoolCalendar({ region }), start, { amount, unit: "schoolWeeks" }));

describe("a term in school weeks", () => {
  test.each([
    [3, "2026-12-07", ["2027-01-08", "2027-01-08", "2027-01-08"]],
    [3, "2026-10-05", ["2026-10-30", "2026-10-30", "2026-10-30"]],
    [6, "2027-02-01", ["2027-03-19", "2027-03-19", "2027-03-19"]],
    [3, "2027-06-28", ["2027-08-27", "2027-07-16", "2027-07-16"]],
  ])("of %i from %s ends for noord, midden and zuid on %j", (amount, start, ends) => {
    expect(endsInAllRegions(start, amount)).toEqual(ends);
  });

  test("that starts mid-week ends the day before the same weekday", () => {
    expect(endsInAllRegions("2026-11-04", 3)).toEqual(["2026-11-24", "2026-11-24", "2026-11-24"]);
  });

  test("that starts in a holiday or at a weekend counts from the first school day", () => {
    expect(endsInAllRegions("2026-12-26", 1)).toEqual(["2027-01-08", "2027-01-08", "2027-01-08"]);
    expect(endsInAllRegions("2026-11-07", 1)).toEqual(["2026-11-13", "2026-11-13", "2026-11-13"]);
  });

  test("that would end on a free day ends on the school day before it", () => {
    // Monday 17 May 2027 is Tweede Pinksterdag, and the term runs until Tuesday 18 May.
    expect(endsInAllRegions("2027-05-11", 1)).toEqual(["2027-05-14", "2027-05-14", "2027-05-14"]);
  });
});

describe("a term in calendar weeks", () => {
  const noord = schoolCalendar({ region: "noord" });
  const end = (start: string, amount: number) => termEnd(noord, start, { amount, unit: "weeks" });

  test("counts holidays too, but ends on a school day", () => {
    expect(end("2026-11-02", 3)).toBe("2026-11-20");
    expect(end("2026-12-07", 3)).toBe("2026-12-18");
    expect(end("2026-12-07", 5)).toBe("2027-01-08");
  });

  test("is never over before it begins, even right before or in a holiday", () => {
    expect(end("2027-07-09", 1)).toBe("2027-07-09");
    expect(end("2027-07-12", 1)).toBe("2027-08-27");
  });
});

describe("at the edge of the calendar", () => {
  const noord = schoolCalendar({ region: "noord" });
  const end = (start: string, amount: number) => termEnd(noord, start, { amount, unit: "schoolWeeks" });

  test("a term that fills the last school week is known, one that needs a day more is not", () => {
    expect(end("2029-07-16", 1)).toBe("2029-07-20");
    expect(end("2029-07-17", 1)).toBeUndefined();
    expect(end("2029-07-16", 2)).toBeUndefined();
  });

  test("a start outside the coverage, or after its last school day, has no end", () => {
    expect(end("2025-08-29", 1)).toBeUndefined();
    expect(end("2029-07-21", 1)).toBeUndefined();
    expect(end("2031-01-01", 1)).toBeUndefined();
  });

  test("calendar weeks reach through the last summer and no further", () => {
    expect(termEnd(noord, "2029-07-16", { amount: 7, unit: "weeks" })).toBe("2029-07-20");
    expect(termEnd(noord, "2029-07-17", { amount: 7, unit: "weeks" })).toBeUndefined();
    expect(termEnd(noord, "2029-07-16", { amount: 1e15, unit: "weeks" })).toBeUndefined();
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("an amount of %d is a fault", (amount) => {
    expect(() => end("2026-11-02", amount)).toThrow(expect.objectContaining({ code: "term.amount" }));
  });
});

describe("reading a term", () => {
  test.each([
    ["3 schoolWeeks", { amount: 3, unit: "schoolWeeks" }],
    ["12 weeks", { amount: 12, unit: "weeks" }],
    ["  1   schoolWeeks ", { amount: 1, unit: "schoolWeeks" }],
  ])("%j", (text, term) => {
    expect(parseTerm(text)).toEqual(term);
  });

  test.each([
    "",
    "3",
    "schoolWeeks",
    "0 weeks",
    "-3 weeks",
    "1.5 weeks",
    "3 dagen",
    "3 schoolweeks",
    "3 weeks 4",
    "12345 weeks",
  ])("%j is no term", (text) => {
    expect(parseTerm(text)).toBeUndefined();
  });
});
