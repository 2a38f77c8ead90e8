import { describe, expect, test } from "@jest/globals";
import {
  covers,
  isSchoolDay,
  isSchoolWeek,
  schoolCalendar,
  schoolDayBefore,
  schoolDayOnOrAfter,
  schoolDaysBetween,
  schoolWeeksLater,
  weeksLater,
} from "../../../src/domain/school/calendar.ts";
import { regions } from "../../../src/domain/school/holidays.ts";
import { SchoolTimeError } from "../../../src/domain/school/school-time-error.ts";

const noord = schoolCalendar({ region: "noord" });

describe("a school day", () => {
  test.each([
    ["an ordinary Monday", "2026-11-23", true],
    ["a Saturday", "2026-11-21", false],
    ["a Sunday", "2026-11-22", false],
    ["the Friday before a holiday", "2026-12-18", true],
    ["a day in a holiday", "2026-12-21", false],
    ["the Monday after a holiday", "2027-01-04", true],
    ["Tweede Paasdag", "2027-03-29", false],
    ["Goede Vrijdag, which a school chooses itself", "2027-03-26", true],
    ["Koningsdag outside the May holiday", "2028-04-27", false],
    ["Bevrijdingsdag outside the May holiday", "2027-05-05", false],
    ["Hemelvaartsdag", "2027-05-06", false],
    ["the Friday after it, which a school chooses itself", "2027-05-07", true],
    ["Tweede Pinksterdag", "2027-05-17", false],
  ])("%s (%s): %s", (_, date, expected) => {
    expect(isSchoolDay(noord, date)).toBe(expected);
  });

  test("depends on the region", () => {
    const taught = regions.map((region) => isSchoolDay(schoolCalendar({ region }), "2027-02-15"));
    expect(taught).toEqual([true, true, false]);
  });

  test("is none on the school's own free days, first and last included", () => {
    const free = [{ name: "Extra meiweek", from: "2027-05-03", to: "2027-05-07" }];
    const calendar = schoolCalendar({ region: "noord", free });
    expect(isSchoolDay(calendar, "2027-05-03")).toBe(false);
    expect(isSchoolDay(calendar, "2027-05-07")).toBe(false);
    expect(isSchoolDay(calendar, "2027-05-10")).toBe(true);
  });

  test("is one where the school teaches in a holiday, on a public holiday or on its own free day, but never at a weekend", () => {
    const calendar = schoolCalendar({
      region: "noord",
      free: [{ name: "Studiedag", from: "2026-11-10", to: "2026-11-10" }],
      lessons: [
        { name: "Les in de herfstvakantie", from: "2026-10-10", to: "2026-10-18" },
        { name: "Studiedag gaat niet door", from: "2026-11-10", to: "2026-11-10" },
        { name: "Les op Bevrijdingsdag", from: "2027-05-05", to: "2027-05-05" },
      ],
    });
    for (const taught of ["2026-10-12", "2026-10-16", "2026-11-10", "2027-05-05"]) {
      expect([taught, isSchoolDay(calendar, taught)]).toEqual([taught, true]);
    }
    for (const weekend of ["2026-10-10", "2026-10-11", "2026-10-17", "2026-10-18"]) {
      expect([weekend, isSchoolDay(calendar, weekend)]).toEqual([weekend, false]);
    }
  });
});

describe("a school week", () => {
  test("has at least one lesson day, and lasts from Monday to Sunday", () => {
    const free = [{ name: "Bijna een hele week vrij", from: "2026-11-23", to: "2026-11-26" }];
    const calendar = schoolCalendar({ region: "noord", free });
    expect(["2026-11-23", "2026-11-29"].map((date) => isSchoolWeek(calendar, date))).toEqual([true, true]);
    expect(["2026-10-12", "2026-10-18"].map((date) => isSchoolWeek(calendar, date))).toEqual([false, false]);
  });

  test("is passed over when it has none", () => {
    expect(schoolWeeksLater(noord, "2026-10-07", 1)).toBe("2026-10-21");
    expect(weeksLater(noord, "2026-10-07", 1)).toBe("2026-10-14");
    expect(schoolWeeksLater(noord, "2026-10-14", 1)).toBe("2026-10-21");
  });
});

describe("looking for school days", () => {
  test("on or after and before", () => {
    expect(schoolDayOnOrAfter(noord, "2026-12-18")).toBe("2026-12-18");
    expect(schoolDayOnOrAfter(noord, "2026-12-19")).toBe("2027-01-04");
    expect(schoolDayBefore(noord, "2027-01-04")).toBe("2026-12-18");
    expect(schoolDayBefore(noord, "2026-12-18")).toBe("2026-12-17");
  });

  test("counting leaves the last day out and never goes below 0", () => {
    expect(schoolDaysBetween(noord, "2026-12-14", "2026-12-18")).toBe(4);
    expect(schoolDaysBetween(noord, "2026-12-14", "2026-12-19")).toBe(5);
    expect(schoolDaysBetween(noord, "2026-12-18", "2027-01-05")).toBe(2);
    expect(schoolDaysBetween(noord, "2027-01-05", "2027-01-05")).toBe(0);
    expect(schoolDaysBetween(noord, "2027-01-05", "2026-12-14")).toBe(0);
  });
});

describe("the coverage", () => {
  test("ends with the last summer holiday of the region", () => {
    expect(regions.map((region) => schoolCalendar({ region }).coverage)).toEqual([
      { first: "2025-09-01", last: "2029-09-02" },
      { first: "2025-09-01", last: "2029-08-19" },
      { first: "2025-09-01", last: "2029-08-26" },
    ]);
    const days = ["2025-08-31", "2025-09-01", "2029-09-02", "2029-09-03"];
    expect(days.map((date) => covers(noord, date))).toEqual([false, true, true, false]);
  });

  test("nothing is invented outside it", () => {
    for (const date of ["2025-08-29", "2029-09-03", "2029-09-04"]) {
      expect(isSchoolDay(noord, date)).toBe(false);
      expect(isSchoolWeek(noord, date)).toBe(false);
      expect(schoolDayOnOrAfter(noord, date)).toBeUndefined();
    }
    expect(schoolDayOnOrAfter(noord, "2029-07-21")).toBeUndefined();
    expect(schoolDayBefore(noord, "2025-09-01")).toBeUndefined();
    expect(schoolDayBefore(noord, "2029-09-03")).toBe("2029-07-20");
    expect(schoolDayBefore(noord, "2029-09-04")).toBeUndefined();
    expect(schoolDaysBetween(noord, "2029-07-20", "2035-01-01")).toBe(1);
    expect(schoolDaysBetween(noord, "2020-01-01", "2025-09-03")).toBe(2);
  });
});

describe("a calendar that cannot be meant", () => {
  test.each([
    ["period.date", "2027-02-29", "2027-03-01"],
    ["period.date", "2027-02-26", "26 maart"],
    ["period.order", "2027-03-02", "2027-03-01"],
  ])("%s: %s to %s", (code, from, to) => {
    const period = { name: "Studiedagen", from, to };
    for (const input of [{ free: [period] }, { lessons: [period] }]) {
      let thrown: unknown;
      try {
        schoolCalendar({ region: "zuid", ...input });
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toBeInstanceOf(SchoolTimeError);
      expect(thrown).toMatchObject({ code, message: expect.stringContaining("Studiedagen") });
    }
  });
});
