import { describe, expect, test } from "@jest/globals";
import { checkRoster } from "../../../../src/domain/school/roster/check-roster.ts";
import { planRoster } from "../../../../src/domain/school/roster/plan-roster.ts";
import type { Roster } from "../../../../src/domain/school/roster/roster.ts";
import { storedSchoolSchema } from "../../../../src/domain/school/school-schema.ts";
import { pupilLine, smallRoster, smallSchool, staff, staffLine } from "./small-school.ts";

const today = "2026-11-23";
const plan = (roster: Partial<Roster>, school = smallSchool()) =>
  planRoster(school, checkRoster(smallRoster(roster), today), { today });

describe("groups", () => {
  test("of a new year keep their id by name, and who teaches them; others are new or gone", () => {
    const { groups, next } = plan({
      groups: [
        { key: "2027-5", name: "Groep 5a", line: 1 },
        { key: "2027-7", name: "7A", line: 2 },
      ],
      pupils: [pupilLine("1", "Noor", "2027-5"), pupilLine("2", "Daan", "2027-5"), pupilLine("3", "Bo", "2027-7")],
    });
    expect(groups).toEqual({ added: ["2027-7"], renamed: [], gone: ["6A"] });
    expect(next.groups).toEqual([
      { id: "5A", name: "groep 5A" },
      { id: "2027-7", name: "groep 7A" },
    ]);
    expect(next.people.map(({ id, groups: taught }) => [id, taught])).toEqual([
      ["ilse", ["5A"]],
      ["tom", []],
      ["marja", []],
      ["rvz", []],
    ]);
    expect(storedSchoolSchema.safeParse(next).success).toBe(true);
  });

  test("a group that keeps its key and changes its name is renamed", () => {
    const { groups, next } = plan({
      groups: [
        { key: "5A", name: "6B", line: 1 },
        { key: "6A", name: "7B", line: 2 },
      ],
      pupils: [pupilLine("1", "Noor", "5A"), pupilLine("2", "Daan", "5A"), pupilLine("3", "Bo", "6A")],
    });
    expect(groups).toEqual({ added: [], renamed: ["5A", "6A"], gone: [] });
    expect(next.groups.map(({ name }) => name)).toEqual(["groep 6B", "groep 7B"]);
  });

  test("a key that is given out again to another group brings nobody another class", () => {
    const { groups, next, questions } = plan({
      groups: [
        { key: "5A", name: "6A", line: 1 },
        { key: "6A", name: "groep 5a", line: 2 },
      ],
      pupils: [pupilLine("1", "Noor", "6A"), pupilLine("2", "Daan", "6A"), pupilLine("3", "Bo", "5A")],
    });
    expect(groups).toEqual({ added: [], renamed: [], gone: [] });
    expect(next.pupils).toEqual(smallSchool().pupils);
    expect(questions).toEqual([]);
  });

  test("a new group under the key of a group that goes on gets an id of its own, each time the same", () => {
    const roster = {
      groups: [
        { key: "5A", name: "8B", line: 1 },
        { key: "2027-5", name: "5A", line: 2 },
        ...smallRoster().groups.slice(1),
      ],
      pupils: [pupilLine("1", "Noor", "5A"), pupilLine("2", "Daan", "2027-5"), pupilLine("3", "Bo", "G2")],
    };
    const { groups, next, questions } = plan(roster);
    expect(groups).toEqual({ added: ["5A-2"], renamed: [], gone: [] });
    expect(next.groups.at(-1)).toEqual({ id: "5A-2", name: "groep 8B" });
    expect(next.pupils.map(({ group }) => group)).toEqual(["5A-2", "5A", "6A"]);
    expect(questions).toEqual([]);
    expect(plan(roster, next).next).toBe(next);
  });

  test("whoever teaches a group that gets a name no group had is asked about, and so is the whole", () => {
    const says = { key: "LK1", functions: ["teacher" as const], groups: ["5A"] };
    const people = [
      staff("ilse", { functions: ["teacher"], groups: ["5A"], roster: says }),
      staff("tom", { functions: ["teacher"], groups: ["6A"], roster: { ...says, key: "LK2", groups: ["6A"] } }),
    ];
    const groups = [{ key: "5A", name: "8B", line: 1 }, ...smallRoster().groups.slice(1)];
    const pupils = [pupilLine("1", "Noor", "5A"), pupilLine("2", "Daan", "5A"), pupilLine("3", "Bo", "G2")];
    const { next, questions } = plan({ groups, pupils }, smallSchool({ people }));
    expect(questions).toEqual(["taughtGroupsRenamed"]);
    expect(next.people.map(({ id, roster }) => [id, roster?.open])).toEqual([
      ["ilse", true],
      ["tom", undefined],
    ]);
    expect(plan({ groups, pupils }, next).next).toBe(next);
  });

  test("a new name for a group that nobody teaches is no question", () => {
    const groups = [{ key: "5A", name: "8B", line: 1 }, ...smallRoster().groups.slice(1)];
    const pupils = [pupilLine("1", "Noor", "5A"), pupilLine("2", "Daan", "5A"), pupilLine("3", "Bo", "G2")];
    const left = staff("ilse", { functions: ["teacher"], groups: ["5A"], left: "2026-08-01" });
    expect(plan({ groups, pupils }, smallSchool({ people: [left, staff("marja")] })).questions).toEqual([]);
  });

  test("two groups with one name are not guessed at", () => {
    const twice = [{ key: "X", name: "5A", line: 1 }, { key: "Y", name: "groep 5A", line: 2 }, smallRoster().groups[1]];
    const { groups } = plan({
      groups: twice.flatMap((group) => group ?? []),
      pupils: [pupilLine("1", "Noor", "X"), pupilLine("2", "Daan", "Y"), pupilLine("3", "Bo", "G2")],
    });
    expect(groups).toEqual({ added: ["X", "Y"], renamed: [], gone: ["5A"] });
  });

  test("a group about which a case runs stays", () => {
    const all = smallRoster().pupils.map((one) => ({ ...one, group: "G1" }));
    const roster = smallRoster({ groups: smallRoster().groups.slice(0, 1), pupils: all });
    expect(planRoster(smallSchool(), checkRoster(roster, today), { today }).groups.gone).toEqual(["6A"]);
    expect(
      planRoster(smallSchool(), checkRoster(roster, today), { today, inUse: new Set(["6A"]) }).groups.gone,
    ).toEqual([]);
  });
});

describe("staff", () => {
  const teacherOf = (...groups: string[]) => ({ functions: ["teacher" as const], groups });

  test("new people hold nothing: what the file says waits beside it", () => {
    const { staff: people, next } = plan({
      staff: [staffLine("LK1", { ...teacherOf("G1"), email: "x@school.example" })],
    });
    expect(people).toEqual({ added: ["LK1"], changed: [], left: [] });
    expect(next.people.at(-1)).toMatchObject({
      id: "LK1",
      aadId: "",
      functions: [],
      groups: [],
      roster: { key: "LK1", functions: ["teacher"], groups: ["5A"], open: true },
    });
    expect(storedSchoolSchema.safeParse(next).success).toBe(true);
  });

  test("are found by e-mail; what was confirmed stays until somebody confirms something else", () => {
    const { staff: people, next } = plan({
      staff: [staffLine("LK1", { name: "ilse", email: "Ilse@School.example", ...teacherOf("G2") })],
    });
    expect(people).toEqual({ added: [], changed: [{ id: "ilse", what: ["proposal"] }], left: [] });
    expect(next.people[0]).toMatchObject({
      functions: ["teacher"],
      groups: ["5A"],
      roster: { key: "LK1", functions: ["teacher"], groups: ["6A"], open: true },
    });
  });

  test("nothing is asked when the file says what was confirmed, or says nothing", () => {
    for (const says of [teacherOf("G1"), teacherOf(), { functions: [], groups: [] }]) {
      const { next } = plan({ staff: [staffLine("LK1", { name: "ilse", email: "ilse@school.example", ...says })] });
      expect(next.people[0]?.roster).toMatchObject({ key: "LK1" });
      expect(next.people[0]?.roster?.open).toBeUndefined();
    }
  });

  test("an answer holds until the file says something else", () => {
    const answered = (groups: string[]) =>
      smallSchool({
        people: [staff("ilse", { ...teacherOf("5A"), roster: { key: "LK1", functions: ["teacher"], groups } })],
      });
    const says = [staffLine("LK1", { name: "ilse", ...teacherOf("G1", "G2") })];
    expect(plan({ staff: says }, answered(["5A", "6A"])).next.people[0]?.roster?.open).toBeUndefined();
    expect(plan({ staff: says }, answered(["5A"])).next.people[0]?.roster?.open).toBe(true);
  });

  test("who is no longer in the file left; who never came from a file stays", () => {
    const school = smallSchool({
      people: [...smallSchool().people, staff("LK9", { roster: { key: "LK9", functions: [], groups: [] } })],
    });
    const { staff: people, next } = plan({ staff: [staffLine("LK1")] }, school);
    expect(people).toEqual({ added: ["LK1"], changed: [], left: ["LK9"] });
    expect(next.people.find(({ id }) => id === "LK9")?.left).toBe(today);
    expect(plan({}, school).next).toBe(school);
  });

  test("a refused line makes nobody leave", () => {
    const school = smallSchool({ people: [staff("LK9", { roster: { key: "LK9", functions: [], groups: [] } })] });
    const { staff: people } = plan({ staff: [staffLine("LK9", { name: "" }), staffLine("LK1")] }, school);
    expect(people.left).toEqual([]);
  });

  test("who comes back holds nothing until it is confirmed again", () => {
    const was = staff("ilse", { ...teacherOf("5A"), left: "2026-01-01", roster: { key: "LK1", ...teacherOf("5A") } });
    const school = { ...smallSchool(), people: [was] };
    const { staff: people, next } = plan({ staff: [staffLine("LK1", { name: "ilse", ...teacherOf("G1") })] }, school);
    expect(people.changed).toEqual([{ id: "ilse", what: ["returned", "proposal"] }]);
    expect(next.people[0]).toMatchObject({ functions: [], groups: [], roster: { open: true } });
    expect(next.people[0]?.left).toBeUndefined();
  });

  test("an id that somebody has is not given twice", () => {
    const { next } = plan({ staff: [staffLine("ilse"), staffLine("a@b.example"), staffLine("admin-12345678")] });
    expect(next.people.slice(4).map(({ id }) => id)).toEqual(["a-b.example", "p-admin-12345678", "ilse-2"]);
    expect(next.people[0]?.roster).toBeUndefined();
  });

  test.each([
    [[staffLine("#1")], "dummyKey"],
    [[staffLine("A"), staffLine("A")], "duplicateKey"],
    [[staffLine("A", { name: "" })], "noName"],
    [[staffLine("A", { email: "geen adres" })], "badEmail"],
    [[staffLine("A", { email: "x@y.example" }), staffLine("B", { email: "X@Y.example" })], "duplicateEmail"],
  ])("a line that cannot be used is refused with the reason %#", (lines, reason) => {
    const { rejected, staff: people } = plan({ staff: lines });
    expect(rejected).toEqual(lines.map(({ key }) => ({ kind: "staff", key, line: 20, reason })));
    expect(people.added).toEqual([]);
  });

  test("what is no key is not kept of a refused line", () => {
    const { rejected } = plan({ staff: [staffLine("Ans de Boer 04-05-1976")] });
    expect(rejected).toEqual([{ kind: "staff", key: "", line: 20, reason: "badKey" }]);
  });
});
