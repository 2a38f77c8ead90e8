import { afterEach, expect, test } from "@jest/globals";
import { act, openCase } from "../../../src/app/case-file.ts";
import { pupilSubject } from "../../../src/domain/school/school.ts";
import { type RemindingWorld, remindingWorld } from "./reminding-world.ts";

const worlds: RemindingWorld[] = [];
async function open(at: string): Promise<RemindingWorld> {
  const world = await remindingWorld();
  worlds.push(world);
  world.clock.at = at;
  return world;
}
afterEach(() => Promise.all(worlds.splice(0).map(({ close }) => close())));

async function start(world: RemindingWorld, key: string) {
  const { school, routes } = world.deps;
  const person = school.personById("ilse");
  const pupil = school.pupilByKey(key);
  const route = routes.current("avontuur", "2026-12-07");
  if (!person || !pupil || !route) throw new Error("the school is not as expected");
  const outcome = await openCase(
    { ...world.deps, ids: { next: () => `c-${key}` } },
    route,
    pupilSubject(pupil),
    person,
  );
  if (outcome.kind !== "done") throw new Error(outcome.kind);
  return { person, file: outcome.file };
}

async function remindedOf(world: RemindingWorld): Promise<string[]> {
  const due = await world.stores.reminders.due("2099-01-01", { person: "ilse" });
  return due.map(({ reminder: { on, kind, to } }) => `${on} ${kind} ${"role" in to ? to.role : to.person}`);
}

test("every fact brings the reminders up to date, in the same write", async () => {
  const world = await open("2026-11-30T09:00:00.000Z");
  const { person, file } = await start(world, "p-1001");
  expect(await remindedOf(world)).toEqual([
    "2026-12-09 termHalf teacher",
    "2026-12-10 termWeek teacher",
    "2026-12-18 termEnd teacher",
    "2027-01-04 termPast teacher",
    "2027-01-11 termPast ib",
  ]);
  const evaluated = await act(world.deps, file, { type: "Evaluate", outcome: "works", on: "2026-11-30" }, person);
  if (evaluated.kind !== "done") throw new Error(evaluated.kind);
  const move = { type: "ProposeMove", move: "backTo0From1", proposalId: "p1" } as const;
  expect(await act(world.deps, evaluated.file, move, person)).toMatchObject({ kind: "done" });
  expect(await remindedOf(world)).toEqual([]);
});

test("a term beyond the school's calendar reminds of nothing, and the log says so once", async () => {
  const world = await open("2029-07-16T09:00:00.000Z");
  await start(world, "p-1001");
  await start(world, "p-1002");
  expect(await remindedOf(world)).toEqual([]);
  expect(world.warnings).toEqual([{ code: "calendar-too-short", last: world.deps.calendar.coverage.last }]);
});
