import { expect, test } from "@jest/globals";
import { staffedOn } from "../../../src/domain/school/absence.ts";
import { approvalLine } from "../../../src/domain/school/approval-line.ts";
import { schoolDaysLater } from "../../../src/domain/school/calendar.ts";
import { type School, toSchool } from "../../../src/domain/school/school.ts";
import { schoolSchema } from "../../../src/domain/school/school-schema.ts";
import { readSchool } from "../../../src/store/school-file.ts";
import { calendar } from "../case/avontuur.ts";

const demo = readSchool("src/cli/demo/school.yaml");
const withApprovals = (approvals: object) => schoolSchema.safeParse({ ...demo.file, approvals });
const lineOf = (school: School, proposer: string) => {
  const coordinators = school.file.people.filter(({ functions }) => functions.includes("careCoordinator"));
  return approvalLine(school, coordinators, proposer);
};

test("without a choice of the school: three and five school days, the other care coordinators, then leadership", () => {
  expect(lineOf(demo, "ilse")).toEqual({
    remindAfter: 3,
    passOnAfter: 5,
    first: ["marja", "youssef"],
    next: ["petra"],
  });
  expect(lineOf(demo, "marja")).toMatchObject({ first: ["youssef"], next: ["petra"] });
});

test("the school names its own limits and line; the proposer and who is asked already are left out", () => {
  const chosen = withApprovals({ remindAfter: 1, passOnAfter: 2, next: ["ilse", "marja", "petra", "petra", "tom"] });
  expect(chosen.success && lineOf(toSchool(chosen.data), "ilse")).toEqual({
    remindAfter: 1,
    passOnAfter: 2,
    first: ["marja", "youssef"],
    next: ["petra", "tom"],
  });
});

test("who is away is not asked first, and is not the next in line by default", () => {
  const away = { from: "2026-12-01", until: "2026-12-04" };
  const school = staffedOn(
    demo,
    [
      { person: "youssef", substitute: "marja", ...away },
      { person: "petra", substitute: "tom", ...away },
    ],
    "2026-12-02",
  );
  expect(lineOf(school, "marja")).toMatchObject({ first: [], next: [] });
  expect(lineOf(staffedOn(demo, [], "2026-12-02"), "marja")).toMatchObject({ first: ["youssef"] });
});

test.each([
  [{ next: ["nobody"] }, "approvals.next.0"],
  [{ remindAfter: 0 }, "approvals.remindAfter"],
  [{ passOnAfter: 2.5 }, "approvals.passOnAfter"],
  [{ passOn: 3 }, "approvals"],
])("a school file with approvals %j is refused", (approvals, place) => {
  const parsed = withApprovals(approvals);
  expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual([place]);
});

test("the same school as long as nobody is away", () => {
  expect(staffedOn(demo, [], "2026-12-02")).toBe(demo);
  const later = { person: "marja", from: "2026-12-03", until: "2026-12-04", substitute: "petra" };
  expect(staffedOn(demo, [later], "2026-12-02")).toBe(demo);
  expect(staffedOn(demo, [later], "2026-12-05")).toBe(demo);
});

test("so many school days later, over a free day and the holidays", () => {
  expect(schoolDaysLater(calendar, "2026-12-10", 1)).toBe("2026-12-14");
  expect(schoolDaysLater(calendar, "2026-12-12", 1)).toBe("2026-12-14");
  expect(schoolDaysLater(calendar, "2026-12-18", 2)).toBe("2027-01-05");
  expect(schoolDaysLater(calendar, calendar.coverage.last, 1)).toBeUndefined();
});
