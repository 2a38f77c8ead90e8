import { describe, expect, test } from "@jest/globals";
import { checkRoster } from "../../../../src/domain/school/roster/check-roster.ts";
import { planRoster } from "../../../../src/domain/school/roster/plan-roster.ts";
import type { Roster } from "../../../../src/domain/school/roster/roster.ts";
import { pupil, pupilLine, smallRoster, smallSchool, staff, staffLine } from "./small-school.ts";

const today = "2026-11-23";
const plan = (roster: Partial<Roster>, school = smallSchool()) =>
  planRoster(school, checkRoster(smallRoster(roster), today), { today });
const NOTHING = { added: [], changed: [], left: [] };

describe("pupils", () => {
  test("a file that says what the school already is changes nothing, whatever its groups are called by", () => {
    const school = smallSchool();
    const same = plan({}, school);
    expect(same.next).toBe(school);
    expect(same).toMatchObject({ pupils: NOTHING, staff: NOTHING, rejected: [], questions: [] });
    expect(same.groups).toEqual({ added: [], renamed: [], gone: [] });
  });

  test("are new, changed and gone by their key; who left stays with the day", () => {
    const { pupils, next, questions } = plan({
      pupils: [pupilLine("1", "Noortje", "G2"), pupilLine("2", "Daan", "G1"), pupilLine("9", "Daan", "G1")],
    });
    expect(pupils).toEqual({ added: ["9"], changed: [{ key: "1", what: ["name", "group"] }], left: ["3"] });
    expect(next.pupils).toEqual([
      pupil("1", "Noortje", "6A"),
      pupil("2", "Daan", "5A"),
      { ...pupil("3", "Bo", "6A"), left: today },
      pupil("9", "Daan", "5A"),
    ]);
    expect(questions).toEqual([]);
  });

  test("who left and is in the file again is back", () => {
    const gone = { ...pupil("3", "Bo", "6A"), left: "2026-08-01", leftTo: "other" as const };
    const school = smallSchool({ pupils: [pupil("1", "Noor", "5A"), pupil("2", "Daan", "5A"), gone] });
    const { pupils, next } = plan({}, school);
    expect(pupils.changed).toEqual([{ key: "3", what: ["returned"] }]);
    expect(next.pupils[2]).toEqual(pupil("3", "Bo", "6A"));
  });

  test("who left before stays as it was", () => {
    const gone = { ...pupil("8", "Jip", "8A"), left: "2026-08-01" };
    const school = smallSchool({ pupils: [...smallSchool().pupils, gone] });
    expect(plan({}, school).next).toBe(school);
  });

  test("who is in the file as former left on the day that it gives", () => {
    const { pupils, next } = plan({
      pupils: [
        pupilLine("1", "Noor", "G1", { leaves: "2026-11-20" }),
        pupilLine("2", "Daan", "G1", { leaves: "2026-12-24" }),
        pupilLine("3", "Bo", undefined, { year: "H" }),
        pupilLine("7", "Nooit", undefined, { year: "H", leaves: "2020-07-18" }),
      ],
    });
    expect(pupils).toEqual({ added: [], changed: [], left: ["1", "3"] });
    expect(next.pupils.map(({ key, left }) => [key, left])).toEqual([
      ["1", "2026-11-20"],
      ["2", undefined],
      ["3", today],
    ]);
  });

  test("a pupil without a group goes to the only group of the own jaargroep", () => {
    const { next, rejected } = plan({
      pupils: [...smallRoster().pupils, pupilLine("4", "Jip", undefined, { year: "6" }), pupilLine("5", "Ot")],
    });
    expect(next.pupils.at(-1)).toEqual(pupil("4", "Jip", "6A"));
    expect(rejected).toEqual([{ kind: "pupil", key: "5", line: 10, reason: "noGroup" }]);
  });

  test("instruction groups stay when the file does not speak of them, and go when it says there are none", () => {
    const school = smallSchool({
      groups: [...smallSchool().groups, { id: "plus", name: "plus" }],
      pupils: smallSchool().pupils.map((one) => ({ ...one, instructionGroups: ["plus"] })),
    });
    expect(plan({}, school).next).toBe(school);
    const said = smallRoster().pupils.map((one) => ({ ...one, instructionGroups: [] }));
    expect(plan({ pupils: said }, school).next.pupils[0]?.instructionGroups).toEqual([]);
    expect(plan({ pupils: said }, school).groups.gone).toEqual(["plus"]);
  });

  test.each([
    [[pupilLine("", "Jip", "G1")], "noKey"],
    [[pupilLine("#12", "Jip", "G1")], "dummyKey"],
    [[pupilLine("4", "Jip", "G1"), pupilLine("4", "Ot", "G2")], "duplicateKey"],
    [[pupilLine("4", "", "G1")], "noName"],
    [[pupilLine("4", "04-05-2016", "G1")], "badName"],
    [[pupilLine("4", "ji\u202Ep", "G1")], "badName"],
    [[pupilLine("4", "j".repeat(101), "G1")], "badName"],
    [[pupilLine("4", "Jip", "G1", { leaves: "2027-02-31" })], "badDate"],
    [[pupilLine("4", "Jip", "G9")], "unknownGroup"],
    [[pupilLine("4", "Jip")], "noGroup"],
  ])("a line that cannot be used is refused with the reason %#", (lines, reason) => {
    const { rejected, next } = plan({ pupils: [...smallRoster().pupils, ...lines] });
    expect(rejected).toEqual(lines.map(({ key }) => ({ kind: "pupil", key, line: 10, reason })));
    expect(next.pupils).toEqual(smallSchool().pupils);
  });

  test("a refused line about a pupil whom the school has does not make that pupil leave", () => {
    const { pupils, rejected } = plan({
      pupils: [pupilLine("1", "Noor", "G9"), pupilLine("2", "Daan", "G1"), pupilLine("3", "Bo", "G2")],
    });
    expect(pupils).toEqual(NOTHING);
    expect(rejected).toHaveLength(1);
  });

  test.each([
    [["111222333", "123456782", "111111110"]],
    [["1234.56.782", "111-222-333", "111_111_110"]],
    [["111222333", "123456782"]],
    [["123-456-782"]],
    [["111222333", "123456782", "111111110", "17"]],
  ])("keys that are BSNs are refused, all together: %j", (keys) => {
    const pupils = keys.map((key) => pupilLine(key, "Jip", "G1"));
    expect(() => plan({ pupils })).toThrow(expect.objectContaining({ code: "roster-keys" }));
  });

  test.each([[["111222333", "17"]], [["111222334"]], [["5", "0"]], [[]]])("keys that are none pass: %j", (keys) => {
    const pupils = keys.map((key) => pupilLine(key, "Jip", "G1"));
    expect(plan({ pupils }).pupils.added).toEqual([...keys].sort());
  });

  test.each([
    [pupilLine("{a b}", "Jip", "G1"), "badKey"],
    [pupilLine("Jip de Boer 04-05-2016", "Jip", "G1"), "badKey"],
    [pupilLine("#Jip de Boer", "Jip", "G1"), "dummyKey"],
    [pupilLine(`#${"j".repeat(65)}`, "Jip", "G1"), "dummyKey"],
  ])("what is no key is not kept of a refused line: it can be a name %#", (line, reason) => {
    const { rejected } = plan({ pupils: [...smallRoster().pupils, line] });
    expect(rejected).toEqual([{ kind: "pupil", key: "", line: 10, reason }]);
  });
});

describe("what is asked first", () => {
  test("a file without pupils leaves pupils and groups as they are", () => {
    const { questions, next } = plan({ groups: [], pupils: [], staff: [staffLine("LK1")] });
    expect(questions).toEqual(["noPupils"]);
    expect(next.pupils).toEqual(smallSchool().pupils);
    expect(next.groups).toEqual(smallSchool().groups);
  });

  test("a file of which no pupil can be used counts as one without", () => {
    const pupils = [pupilLine("#1", "Noor", "G1"), pupilLine("#2", "Daan", "G1")];
    expect(plan({ pupils })).toMatchObject({ questions: ["noPupils"], pupils: NOTHING });
  });

  test("more than half of the pupils leave", () => {
    expect(plan({ pupils: [pupilLine("3", "Bo", "G2")] }).questions).toEqual(["manyPupilsLeave"]);
    expect(plan({ pupils: smallRoster().pupils.slice(1) }).questions).toEqual([]);
  });

  test("more than half of the staff that came from a file leaves", () => {
    const from = (key: string) => staff(key, { roster: { key, functions: [], groups: [] } });
    const school = smallSchool({ people: [from("A"), from("B"), from("C"), staff("marja")] });
    expect(plan({ staff: [staffLine("A")] }, school).questions).toEqual(["manyStaffLeave"]);
    expect(plan({ staff: [staffLine("A"), staffLine("B")] }, school).questions).toEqual([]);
  });

  test("the only care coordinator with an account leaves", () => {
    const roster = (key: string) => ({ roster: { key, functions: [], groups: [] } });
    const marja = staff("marja", { functions: ["careCoordinator"], ...roster("M") });
    const teachers = [staff("A", roster("A")), staff("B", roster("B"))];
    const lines = { staff: [staffLine("A"), staffLine("B")] };
    expect(plan(lines, smallSchool({ people: [marja, ...teachers] })).questions).toEqual(["noCareCoordinator"]);
    const noAccount = staff("youssef", { functions: ["careCoordinator"], aadId: "" });
    const people = [marja, noAccount, ...teachers];
    expect(plan(lines, smallSchool({ people })).questions).toEqual(["noCareCoordinator"]);
    const other = staff("youssef", { functions: ["careCoordinator"] });
    expect(plan(lines, smallSchool({ people: [marja, other, ...teachers] })).questions).toEqual([]);
    expect(plan(lines, smallSchool({ people: teachers })).questions).toEqual([]);
  });
});
