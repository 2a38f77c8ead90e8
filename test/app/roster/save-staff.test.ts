import { describe, expect, test } from "@jest/globals";
import { type StaffAnswer, saveStaff } from "../../../src/app/roster/save-staff.ts";
import { staffToConfirm } from "../../../src/app/roster/staff-card.ts";
import { smallSchool, staff } from "../../domain/school/roster/small-school.ts";

const says = { key: "LK1", functions: ["teacher" as const], groups: ["5A"], open: true as const };
const school = () =>
  smallSchool({
    people: [
      staff("LK1", { aadId: "", roster: says }),
      staff("marja", { aadId: "aad-marja", functions: ["careCoordinator"], seats: ["avontuur.rt"] }),
      staff("old", { aadId: "aad-old", left: "2026-01-01" }),
      staff("rvz", { functions: ["outside"], roster: { key: "LK2", functions: [], groups: [] } }),
    ],
  });
const answer = (changes: Partial<StaffAnswer> = {}): StaffAnswer => ({
  id: "LK1",
  functions: ["teacher"],
  groups: ["5A"],
  aadId: "",
  ...changes,
});
const saved = (...answers: StaffAnswer[]) => {
  const result = saveStaff(school(), answers);
  if (!result.ok) throw new Error(result.refusal.code);
  return result;
};

describe("what is confirmed", () => {
  test("is what this person holds, and is asked no more", () => {
    const { file, detail } = saved(answer({ aadId: "aad-new" }));
    expect(file.people[0]).toMatchObject({ functions: ["teacher"], groups: ["5A"], aadId: "aad-new" });
    expect(file.people[0]?.roster).toEqual({ key: "LK1", functions: ["teacher"], groups: ["5A"] });
    expect(staffToConfirm(file)).toEqual([]);
    expect(detail).toEqual({ people: 1, LK1: "teacher 5A" });
  });

  test("may be nothing", () => {
    const { file, detail } = saved(answer({ functions: [], groups: [] }));
    expect(file.people[0]).toMatchObject({ functions: [], groups: [] });
    expect(detail.LK1).toBe("none");
    expect(staffToConfirm(file)).toEqual([]);
  });

  test("gives no group to who teaches none", () => {
    expect(saved(answer({ functions: ["leadership"] })).file.people[0]?.groups).toEqual([]);
  });

  test("leaves what a file never speaks of", () => {
    expect(saved(answer({ id: "rvz", functions: [], groups: [] })).file.people[3]?.functions).toEqual(["outside"]);
  });

  test("is asked again without an account: nobody could speak as this person", () => {
    expect(staffToConfirm(saved(answer()).file).map(({ id }) => id)).toEqual(["LK1"]);
  });
});

describe("an account", () => {
  test("of somebody put in by hand makes the two one, under the id with the history", () => {
    const { file } = saved(answer({ functions: ["careCoordinator"], groups: [], aadId: "AAD-MARJA" }));
    expect(file.people.map(({ id }) => id)).toEqual(["marja", "old", "rvz"]);
    expect(file.people[0]).toMatchObject({
      functions: ["careCoordinator"],
      seats: ["avontuur.rt"],
      roster: { key: "LK1" },
    });
  });

  test("of somebody else of the file is refused, by name", () => {
    const result = saveStaff(school(), [answer({ aadId: "aad-rvz" })]);
    expect(result).toEqual({ ok: false, refusal: { code: "taken", name: "rvz" } });
  });

  test("of somebody who left is free", () => {
    expect(saved(answer({ aadId: "aad-old" })).file.people[0]?.aadId).toBe("aad-old");
  });
});

describe("the last care coordinator with an account", () => {
  const marja = (changes: Partial<StaffAnswer> = {}) => answer({ id: "marja", functions: [], groups: [], ...changes });
  const lastOne = { ok: false, refusal: { code: "lastOne" } };

  test("stays: without one nobody can decide", () => {
    expect(saveStaff(school(), [marja()])).toEqual(lastOne);
    expect(saveStaff(school(), [answer({ aadId: "aad-marja" })])).toEqual(lastOne);
    // Another without an account can decide nothing.
    expect(saveStaff(school(), [marja(), answer({ functions: ["careCoordinator"] })])).toEqual(lastOne);
  });

  test("may go when another comes on the same card", () => {
    const next = answer({ functions: ["careCoordinator"], aadId: "aad-new" });
    for (const answers of [
      [marja(), next],
      [next, marja()],
    ]) {
      expect(
        saved(...answers).file.people.filter(({ functions }) => functions.includes("careCoordinator")),
      ).toHaveLength(1);
    }
  });

  test("is not missed by a school that had none", () => {
    const none = { ...school(), people: school().people.filter(({ id }) => id !== "marja") };
    expect(saveStaff(none, [answer()]).ok).toBe(true);
  });
});

test.each([
  [answer({ id: "nobody" })],
  [answer({ id: "old" })],
  [answer({ functions: ["administrator"] })],
  [answer({ functions: ["outside"] })],
  [answer({ groups: ["9Z"] })],
])("what no card can have sent is refused %#", (strange) => {
  expect(saveStaff(school(), [strange])).toEqual({ ok: false, refusal: { code: "unknown" } });
});
