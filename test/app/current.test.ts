import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { current } from "../../src/app/current.ts";
import type { SchoolFile } from "../../src/domain/school/school.ts";
import { openSchool, type TestSchool } from "./school.ts";

/** The bot works with the school as it is kept, from the next turn on. */

let school: TestSchool;
beforeEach(async () => {
  school = await openSchool();
});
afterEach(() => school.close());

const AT = "2027-02-01T09:00:00.000Z";

async function keep(change: (file: SchoolFile) => Partial<SchoolFile>): Promise<void> {
  const { schools, school: given } = school.deps;
  const kept = await schools.read();
  const file = kept?.file ?? given.file;
  const by = { by: "test", at: AT, change: { action: "test", detail: {} } };
  await schools.save({ ...by, file: { ...file, ...change(file) }, expectedVersion: kept?.version ?? 0 }, []);
}

test("what was changed holds from the next message on, and what was not kept is the school it came with", async () => {
  expect(await school.say("ilse", "wat nu met Daan?")).toContain("Daan");
  await keep(({ pupils }) => ({ pupils: pupils.map((one) => (one.name === "Daan" ? { ...one, name: "Dani" } : one)) }));
  expect(await school.say("ilse", "wat nu met Dani?")).toContain("Dani");
  expect(await school.say("ilse", "wat nu met Daan?")).not.toContain("Daan");
});

test("who left is not known any more, and their groups are not theirs", async () => {
  await keep(({ people }) => ({
    people: people.map((one) => (one.id === "ilse" ? { ...one, left: "2027-01-29" } : one)),
  }));
  expect(await school.say("ilse", "wat nu met Daan?")).toContain("Ik ken je nog niet");
});

test("a pupil who left is no longer named to the teacher who has that group now", async () => {
  await keep(({ pupils }) => ({
    pupils: pupils.map((one) => (one.name === "Daan" ? { ...one, left: "2027-01-29" } : one)),
  }));
  expect(await school.say("ilse", "wat nu met Daan?")).not.toContain("Daan");
  expect(await school.say("ilse", "wat nu met Noor?")).toContain("Noor");
});

test("a new day off counts from the next turn on", async () => {
  await keep(({ calendar }) => ({
    calendar: { ...calendar, free: [{ name: "Studiedag", from: "2027-02-02", to: "2027-02-02" }] },
  }));
  const { calendar } = await current(school.deps)();
  expect(calendar.ownFree).toEqual([{ name: "Studiedag", from: "2027-02-02", to: "2027-02-02" }]);
});

test("nobody is guided as long as what that needs is missing; a worry about safety is", async () => {
  await keep(() => ({ routes: [], unset: ["region"] }));
  const said = await school.say("ilse", "wat nu met Daan?");
  expect(said).toContain("Nog nodig:\n• regio van de schoolvakanties\n• zorgroute\nDit vult ");
  expect(said).toContain("Hanneke Vos");
  expect(await school.say("ilse", "ik denk dat Daan thuis geslagen wordt")).toContain("aandachtsfunctionaris");
});
