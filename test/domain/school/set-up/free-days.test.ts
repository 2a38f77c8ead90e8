import { expect, test } from "@jest/globals";
import { schoolCalendar } from "../../../../src/domain/school/calendar.ts";
import { checkFreePeriod, withFreePeriods, withoutFreePeriod } from "../../../../src/domain/school/set-up/free-days.ts";
import { emptySchool } from "../../../../src/domain/school/setup.ts";
import { readSchool } from "../../../../src/store/school-file.ts";

const { file } = readSchool("src/cli/demo/school.yaml");
const calendar = schoolCalendar({ region: file.region, ...file.calendar });
const typed = (from: string, to: string, name = "Studiedag") => checkFreePeriod({ name, from, to }, calendar);

test("days with a lesson among them are days off from now on", () => {
  expect(typed("2027-02-05", "2027-02-08", " Studiedagen ")).toEqual({
    ok: true,
    period: { name: "Studiedagen", from: "2027-02-05", to: "2027-02-08" },
  });
});

test.each([
  ["name", "2027-02-05", "2027-02-05", "   "],
  ["name", "2027-02-05", "2027-02-05", "x".repeat(201)],
  ["date", "2027-02-31", "2027-03-01"],
  ["date", "2027-02-05", "morgen"],
  ["order", "2027-02-05", "2027-02-04"],
  ["outside", "2031-02-05", "2031-02-05"],
  ["outside", "2020-02-05", "2027-02-05"],
  ["known", "2026-12-11", "2026-12-11"],
  ["noLesson", "2026-12-21", "2026-12-24"],
  ["noLesson", "2026-12-12", "2026-12-13"],
])("%s: %s to %s", (problem, from, to, name = "Studiedag") => {
  expect(typed(from, to, name)).toEqual({ ok: false, problem });
});

test("a hundred periods are enough", () => {
  const free = Array.from({ length: 100 }, (_, nth) => ({ name: `${nth}`, from: "2025-09-01", to: "2025-09-01" }));
  const full = schoolCalendar({ region: "noord", free });
  expect(checkFreePeriod({ name: "Studiedag", from: "2027-02-05", to: "2027-02-05" }, full)).toEqual({
    ok: false,
    problem: "tooMany",
  });
});

test("the list stays in order, and looking at it counts as done", () => {
  const added = withFreePeriods(file, [{ name: "Studiedag", from: "2027-02-05", to: "2027-02-05" }]);
  expect(added.calendar.free.map(({ from }) => from)).toEqual(["2026-12-11", "2027-02-05", "2027-03-26", "2027-05-03"]);
  expect(withoutFreePeriod(added, 1)).toEqual(file);
  expect(withFreePeriods(emptySchool(), []).unset).not.toContain("freeDays");
});
