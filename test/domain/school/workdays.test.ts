import { expect, test } from "@jest/globals";
import { schoolCalendar } from "../../../src/domain/school/calendar.ts";
import { schoolSchema } from "../../../src/domain/school/school-schema.ts";
import { isWorkingDay, WORKDAYS, type Workday, workingDayOnOrAfter } from "../../../src/domain/school/workdays.ts";
import { readSchool } from "../../../src/store/school-file.ts";

const calendar = schoolCalendar({
  region: "noord",
  free: [{ name: "Studiedag", from: "2026-12-11", to: "2026-12-11" }],
});

const cases: [from: string, workdays: readonly Workday[], expected: string, what: string][] = [
  ["2026-12-07", WORKDAYS, "2026-12-07", "a Monday"],
  ["2026-12-12", WORKDAYS, "2026-12-14", "a Saturday"],
  ["2026-12-11", WORKDAYS, "2026-12-14", "the school's own day off"],
  [
    "2026-12-08",
    ["mon", "fri"],
    "2026-12-14",
    "a Tuesday of somebody who works on Monday and Friday; that Friday is free",
  ],
  ["2026-12-18", ["wed"], "2027-01-06", "over the Christmas holiday"],
  ["2027-01-06", ["wed"], "2027-01-06", "the day itself"],
  ["2099-03-01", ["tue"], "2099-03-03", "beyond the calendar, where every Monday to Friday counts"],
];

test.each(cases)("on or after %s for %j: %s (%s)", (from, workdays, expected) => {
  expect(workingDayOnOrAfter(calendar, workdays, from)).toBe(expected);
  expect(isWorkingDay(calendar, workdays, from)).toBe(from === expected);
});

test("somebody whose working days are not told works from Monday to Friday; nobody works on no day", () => {
  const { file } = readSchool("src/cli/demo/school.yaml");
  expect(file.people.map(({ workdays }) => workdays)).toEqual(file.people.map(() => [...WORKDAYS]));
  const withDays = (workdays: unknown) =>
    schoolSchema.safeParse({ ...file, people: file.people.map((person) => ({ ...person, workdays })) }).success;
  expect(withDays(["mon", "thu"])).toBe(true);
  for (const wrong of [[], ["sat"], "mon"]) expect(withDays(wrong)).toBe(false);
});
