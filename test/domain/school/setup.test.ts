import { describe, expect, test } from "@jest/globals";
import { type SchoolFile, toSchool } from "../../../src/domain/school/school.ts";
import { storedSchoolSchema } from "../../../src/domain/school/school-schema.ts";
import { emptySchool, missingForGuidance, setupStates } from "../../../src/domain/school/setup.ts";
import type { SetupItem } from "../../../src/domain/school/setup-items.ts";
import { readRoutes, ruleFilesIn } from "../../../src/store/rule-files.ts";
import { readSchool } from "../../../src/store/school-file.ts";

const routes = readRoutes(ruleFilesIn("rules")).filter(({ id }) => id === "avontuur");
const { file: demo } = readSchool("src/cli/demo/school.yaml");

function notDone(file: SchoolFile, dates = 0): SetupItem[] {
  return setupStates(toSchool(file), routes, dates).flatMap(({ item, state }) => (state === "done" ? [] : [item]));
}

describe("the set-up of a school", () => {
  test("begins with a school that can be kept, and misses all that guidance needs", () => {
    expect(storedSchoolSchema.parse(emptySchool())).toEqual(emptySchool());
    expect(missingForGuidance(toSchool(emptySchool()), routes)).toEqual([
      "region",
      "routes",
      "meldcode",
      "people",
      "pupils",
      "careCoordinator",
    ]);
  });

  test("of a school that somebody wrote by hand asks only what that leaves open", () => {
    expect(missingForGuidance(toSchool(demo), routes)).toEqual([]);
    expect(notDone(demo)).toEqual(["teachers", "zorgteam", "zorgteamDates"]);
    expect(notDone(demo, 3)).toEqual(["teachers", "zorgteam"]);
  });

  test("counts only who is at school and has an account", () => {
    const without = (change: Partial<SchoolFile["people"][number]>) => ({
      ...demo,
      people: demo.people.map((one) => (one.functions.includes("careCoordinator") ? { ...one, ...change } : one)),
    });
    expect(missingForGuidance(toSchool(without({ aadId: "" })), routes)).toEqual(["careCoordinator"]);
    const left = without({ left: "2026-10-01", functions: [] });
    expect(missingForGuidance(toSchool(left), routes)).toEqual(["careCoordinator"]);
    const gone = { ...demo, pupils: demo.pupils.map((one) => ({ ...one, left: "2026-10-01" })) };
    expect(missingForGuidance(toSchool(gone), routes)).toEqual(["pupils"]);
  });

  test("asks what a chosen route leaves to the school, and a teacher of every group with pupils", () => {
    expect(notDone({ ...demo, settings: {} })).toContain("settings");
    const taught = demo.people.map((one) => (one.id === "tom" ? { ...one, groups: ["7B", "3A"] } : one));
    expect(notDone({ ...demo, people: taught })).not.toContain("teachers");
  });
});
