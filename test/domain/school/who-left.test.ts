import { expect, test } from "@jest/globals";
import { approvalLine } from "../../../src/domain/school/approval-line.ts";
import { allowed, visiblePupils } from "../../../src/domain/school/permissions.ts";
import {
  functionsFor,
  holdersOf,
  pupilSubject,
  type School,
  type SchoolFile,
  seatsIn,
  toSchool,
} from "../../../src/domain/school/school.ts";
import { readSchool } from "../../../src/store/school-file.ts";

/** Who left stays by name in what was recorded, and holds and shows nothing. */

const { file } = readSchool("src/cli/demo/school.yaml");
const LEFT = "2026-10-01";

function school(change: { person?: string; pupil?: string }): School {
  return toSchool({
    ...file,
    people: file.people.map((one) =>
      one.id === change.person ? { ...one, seats: ["avontuur.expert"], left: LEFT } : one,
    ),
    pupils: file.pupils.map((one) => (one.key === change.pupil ? { ...one, left: LEFT } : one)),
  });
}

test("somebody who left is known by name alone", () => {
  const after = school({ person: "ilse" });
  const ilse = after.personById("ilse");
  const noor = after.pupilByKey("p-1003");
  if (!ilse || !noor) throw new Error("the demo school has both");
  expect(ilse.name).toBe("Ilse Bakker");
  expect(after.personByAad(ilse.aadId)).toBeUndefined();
  expect(functionsFor(ilse, noor)).toEqual([]);
  expect(seatsIn(ilse, "avontuur")).toEqual([]);
  expect(visiblePupils(after, ilse)).toEqual([]);
  expect(holdersOf(after, { id: "teacher", is: "teacher" }, "avontuur", noor)).toEqual([]);
  expect(after.peopleNear(noor).map(({ id }) => id)).not.toContain("ilse");
});

test("a proposal never waits for somebody who left, asked by name or by function", () => {
  const gone = (change: Partial<SchoolFile>) =>
    toSchool({
      ...file,
      ...change,
      people: file.people.map((one) => (one.id === "youssef" ? { ...one, left: LEFT } : one)),
    });
  expect(approvalLine(gone({}), [], "ilse").next).toEqual(["marja", "petra"]);
  const approvals = { remindAfter: 3, passOnAfter: 5, next: ["youssef", "petra"] };
  expect(approvalLine(gone({ approvals }), [], "ilse").next).toEqual(["petra"]);
  expect(gone({}).file.people.find(({ id }) => id === "youssef")?.functions).toEqual([]);
});

test("a pupil who left is seen by the care coordinator alone, also when the group is somebody's now", () => {
  const after = school({ pupil: "p-1003" });
  const noor = after.pupilByKey("p-1003");
  if (!noor) throw new Error("kept by key");
  for (const person of file.people) {
    expect(allowed(person, "pupil.ask", { subject: pupilSubject(noor) })).toBe(
      person.functions.includes("careCoordinator"),
    );
    expect(visiblePupils(after, person).map(({ key }) => key)).not.toContain("p-1003");
  }
});

test("whoever looks after the bot is marked, and sees no pupil for it", () => {
  const marked = toSchool(file, ["11111111-0000-4000-8000-000000000005", "aaaaaaaa-0000-4000-8000-000000000001"]);
  expect(marked.personByAad("11111111-0000-4000-8000-000000000005")).toMatchObject({
    id: "petra",
    administrator: true,
  });
  const outside = marked.personByAad("AAAAAAAA-0000-4000-8000-000000000001");
  expect(outside).toMatchObject({ id: "admin-aaaaaaaa", functions: [], administrator: true });
  expect(outside && visiblePupils(marked, outside)).toEqual([]);
  expect(marked.personByAad("11111111-0000-4000-8000-000000000001")?.administrator).toBeUndefined();
  expect(toSchool(file).personByAad("")).toBeUndefined();
});
