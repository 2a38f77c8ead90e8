import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { changedHands } from "../../../src/app/roster/handover/changed-hands.ts";
import type { SchoolFile } from "../../../src/domain/school/school.ts";
import { type ImportWorld, importWorld } from "./import-world.ts";

/** Ilse teaches 5A, Tom 7B; Daan and Lotte have a running zorgroute, which is the teacher's turn. */
let world: ImportWorld;
beforeEach(async () => {
  world = await importWorld();
  await world.says("Ilse", "wat nu met Daan?");
  await world.presses("Ilse", "Start in Zorgroute 1");
  await world.says("Tom", "wat nu met Lotte?");
  await world.presses("Tom", "Start in Zorgroute 1");
});
afterEach(() => world.chat.close());

const was = () => world.deps.school.file;
const changed = (after: SchoolFile) => changedHands(world.deps, was(), after);
const withPeople = (changes: Record<string, object>): SchoolFile => ({
  ...was(),
  people: was().people.map((person) => ({ ...person, ...changes[person.id] })),
});
const inGroup = (key: string, group: string): SchoolFile => ({
  ...was(),
  pupils: was().pupils.map((pupil) => (pupil.key === key ? { ...pupil, group } : pupil)),
});
const told = ({ outbox }: { outbox: readonly { id: string }[] }) => outbox.map(({ id }) => id).sort();

describe("a running case that comes to another teacher", () => {
  test("is told to both on the next working day, once a day, and kept as handed over", async () => {
    const hands = await changed(inGroup("p-1002", "7B"));
    expect(told(hands)).toEqual(["handoverFrom-ilse-2026-12-01", "handoverTo-tom-2026-12-01"]);
    expect(hands.outbox.every(({ dueAt }) => dueAt === "2026-12-01T07:00:00.000Z")).toBe(true);
    expect(hands.file.handovers).toMatchObject([{ on: "2026-11-30", from: ["ilse"] }]);
    expect(hands.nobodysTurn).toBe(0);
  });

  test("waits for who does not work on that day", async () => {
    const after = withPeople({ tom: { workdays: ["thu"] } });
    const pupils = after.pupils.map((pupil) => (pupil.key === "p-1002" ? { ...pupil, group: "7B" } : pupil));
    expect(told(await changed({ ...after, pupils }))).toContain("handoverTo-tom-2026-12-03");
  });

  test("of which nobody is the teacher is told to the care coordinators, and counted", async () => {
    const hands = await changed(inGroup("p-1002", "3A"));
    expect(hands.nobodysTurn).toBe(1);
    expect(told(hands)).toEqual([
      "handoverFrom-ilse-2026-12-01",
      "nobodysTurn-marja-2026-12-01",
      "nobodysTurn-youssef-2026-12-01",
    ]);
  });

  test("is remembered from whom it came until somebody has it", async () => {
    const first = await changed(inGroup("p-1002", "3A"));
    const petra = { functions: ["teacher" as const], groups: ["3A"] };
    const people = first.file.people.map((person) => (person.id === "petra" ? { ...person, ...petra } : person));
    const second = await changedHands(world.deps, first.file, { ...first.file, people });
    expect(second.file.handovers).toMatchObject([{ from: ["ilse"] }]);
    expect(told(second)).toEqual(["handoverFrom-ilse-2026-12-01", "handoverTo-petra-2026-12-01"]);
  });
});

describe("nothing is handed over", () => {
  test("when nothing changed, or somebody else's group did", async () => {
    expect(await changed(was())).toMatchObject({ outbox: [], nobodysTurn: 0 });
    expect((await changed(inGroup("p-1004", "7B"))).outbox).toEqual([]);
  });

  test("when one of two teachers stays", async () => {
    const duo = withPeople({ youssef: { functions: ["teacher"], groups: ["5A"] } });
    const alone = { ...duo, people: duo.people.map((one) => (one.id === "ilse" ? { ...one, groups: [] } : one)) };
    expect((await changedHands(world.deps, duo, alone)).outbox).toEqual([]);
  });

  test("when the pupil left school", async () => {
    const after = { ...was(), pupils: was().pupils.map((one) => ({ ...one, left: "2026-11-30" })) };
    expect(await changed(after)).toMatchObject({ outbox: [], nobodysTurn: 0 });
  });
});

test("a handover is let go when the case has ended or a quarter of a year passed", async () => {
  const [running] = await world.deps.cases.open();
  const handover = (caseId: string, on: string) => ({ case: caseId, on, from: ["tom"] });
  const id = running?.header.caseId ?? "";
  const after = { ...was(), handovers: [handover(id, "2026-11-01"), handover("ended", "2026-11-01")] };
  expect((await changed(after)).file.handovers).toEqual([handover(id, "2026-11-01")]);
  const old = { ...was(), handovers: [handover(id, "2026-08-01")] };
  expect((await changed(old)).file.handovers).toEqual([]);
});

const ADMIN = "admin-99999999";

describe("that the two have talked", () => {
  const press = async (name: string) => {
    const [stored] = await world.deps.cases.open({ subjectKeys: ["p-1002"] });
    const { person, address } = world.chat.window(name);
    const data = { c: stored?.header.caseId ?? "" };
    return JSON.stringify(
      await world.chat.assembled.bot.press({ aadId: person.aadId }, address, "zr.handover.talked", data),
    );
  };
  const recorded = async () => {
    const [stored] = await world.deps.cases.open({ subjectKeys: ["p-1002"] });
    return stored?.events.filter(({ event }) => event.type === "HandedOver") ?? [];
  };
  beforeEach(async () => {
    const { file } = await changed(inGroup("p-1002", "7B"));
    const change = { action: "test", detail: {} };
    await world.deps.schools.save({ file, expectedVersion: 0, by: "x", at: world.deps.clock.now(), change }, []);
  });

  test("is recorded once, by who has the pupil now", async () => {
    expect(await press("tom")).toContain("Vastgelegd.");
    expect(await press("tom")).toContain("Dit stond al vast.");
    expect(await recorded()).toMatchObject([{ by: "tom" }]);
  });

  test("or by the care coordinator, but not by who had the pupil, or the director", async () => {
    for (const name of ["ilse", "petra"]) expect(await press(name)).not.toContain("Vastgelegd.");
    expect(await recorded()).toEqual([]);
    expect(await press("marja")).toContain("Vastgelegd.");
    expect(await recorded()).toMatchObject([{ by: "marja" }]);
  });
});

test("a teacher who is chosen in the set-up gets the running cases as well, with their messages", async () => {
  const { person, address } = world.chat.window(ADMIN);
  const press = (verb: string, data: object) =>
    world.chat.assembled.bot.press({ aadId: person.aadId }, address, verb, data);
  await press("zr.setup.give", { n: 0, f: "teacher", who: "tom", group: "5A" });
  await press("zr.setup.take", { n: 1, f: "teacher", w: "ilse", group: "5A" });
  expect((await world.school())?.handovers).toMatchObject([{ from: ["ilse"] }]);
  world.later(24 * 60);
  const delivered = await world.chat.delivered();
  expect(delivered.map(({ window, message }) => `${window.person.id}: ${message.summary}`).sort()).toEqual([
    "ilse: Er gaan lopende zorgroutes naar een andere leerkracht",
    "tom: Er komen lopende zorgroutes naar jou toe",
  ]);
});
