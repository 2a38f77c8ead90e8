import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { moveCases, undoMove } from "../../src/app/move-cases.ts";
import type { RecordedEvent } from "../../src/app/ports.ts";
import { changed, FIRST, routeOf } from "../domain/route/diff/two-versions.ts";
import { versionsWorld, type World } from "./versions-world.ts";

const first = routeOf(FIRST);
/** More time in the first step, another duty there, and a stricter consent. */
const second = routeOf(
  changed(
    ["max: 3, unit: schoolWeeks", "max: 4, unit: schoolWeeks"],
    ["label: Gesprek met de ouders, who: teacher", "label: Ouders gesproken, who: teacher"],
    ["text: Praat met de ouders", "text: Ga bij het gezin langs"],
    ["givenBy: oneParent", "givenBy: bothParents"],
  ),
  "2027-01-11",
);
const NINE = "2027-01-11T08:00:00.000Z";

let world: World;
beforeEach(async () => {
  world = await versionsWorld([first, second], "2027-01-04T08:00:00.000Z");
});
afterEach(() => world.close());

async function startCase(pupil: string, person = "ilse"): Promise<void> {
  await world.say(person, `start zorgroute voor ${pupil}`);
  await world.press(person, "Start in Stap 1");
}

async function eventsOf(...pupils: string[]): Promise<RecordedEvent[]> {
  return (await Promise.all(pupils.map((pupil) => world.case(pupil)))).flatMap(({ events }) => events);
}

const order = { route: "vlieger", to: "2027-01-11", by: "marja", carryOut: true };

describe("a new version of a route", () => {
  test("goes live at Dutch midnight of its date", async () => {
    world.at("2027-01-10T22:59:59.999Z");
    await startCase("Sanne");
    world.at("2027-01-10T23:00:00.000Z");
    await startCase("Daan");
    expect((await world.header("p-1")).routeValidFrom).toBe("2026-08-01");
    expect((await world.header("p-2")).routeValidFrom).toBe("2027-01-11");
    expect((await world.header("p-2")).routeHash).toBe(second.hash);
  });

  test("leaves running cases on the version they started on, to the end", async () => {
    await startCase("Sanne");
    world.at(NINE);
    await startCase("Daan");
    const old = await world.say("ilse", "wat nu met Sanne?");
    expect(old).toContain("Praat met de ouders");
    expect(old).not.toContain("Ga bij het gezin langs");
    expect(await world.say("ilse", "wat nu met Daan?")).toContain("Ga bij het gezin langs");
    await world.say("ilse", "wat nu met Sanne?");
    await world.press("ilse", "Evalueren");
    await world.press("ilse", "Het werkt", { "Op welke dag?": "2027-01-11" });
    await world.press("ilse", "Het past weer");
    await world.press("ilse", "Stap zetten");
    expect(await world.header("p-1")).toMatchObject({ status: "closed", step: "fits", routeValidFrom: "2026-08-01" });
  });
});

describe("moving running cases", () => {
  beforeEach(async () => {
    for (const pupil of ["Sanne", "Daan"]) await startCase(pupil);
    world.at(NINE);
  });

  test("only looks until it is told to carry out", async () => {
    const before = await eventsOf("p-1", "p-2");
    const result = await moveCases(world.deps, { ...order, carryOut: false, by: undefined });
    expect(result).toMatchObject({ ok: true, batch: null, there: 0 });
    expect(result.ok && result.cases.map(({ fate, done }) => [fate.kind, done])).toEqual([
      ["sameStep", "looked"],
      ["sameStep", "looked"],
    ]);
    expect(await eventsOf("p-1", "p-2")).toEqual(before);
  });

  test("moves the case with its header, and the bot asks what the new version asks", async () => {
    await startCase("Noor");
    const result = await moveCases(world.deps, order);
    expect(result).toMatchObject({ ok: true, there: 1 });
    expect(await world.header("p-1")).toMatchObject({
      routeValidFrom: "2027-01-11",
      routeHash: second.hash,
      step: "look",
      dueOn: "2027-01-29",
      turn: "teacher",
      version: 2,
    });
    const advice = await world.say("ilse", "wat nu met Sanne?");
    expect(advice).toContain("Ga bij het gezin langs");
    expect(advice).toContain("vrijdag 29 januari");
    const [, moved] = await eventsOf("p-1");
    expect(moved).toMatchObject({ by: "marja", event: { type: "RouteVersionChanged", step: "look" } });
    await world.press("ilse", "Iets anders");
    expect(await world.press("ilse", "Wat er is gedaan")).toContain(
      "Marja de Wit zette dit vandaag over naar de zorgroute die geldt vanaf vandaag.",
    );
  });

  test("leaves a case that needs a person, and moves the others", async () => {
    await world.say("ilse", "ouders van Sanne gesproken");
    await world.press("ilse", "Vastleggen");
    await world.say("ilse", "wat nu met Sanne?");
    await world.press("ilse", "Evalueren");
    await world.press("ilse", "Het werkt nog niet");
    await world.press("ilse", "Naar stap 2");
    await world.press("ilse", "Voorstellen");
    const result = await moveCases(world.deps, order);
    const bySubject = result.ok ? result.cases.map(({ fate, done }) => `${fate.kind} ${done}`).sort() : [];
    expect(bySubject).toEqual(["person left", "sameStep moved"]);
    expect((await world.header("p-1")).routeValidFrom).toBe("2026-08-01");
    expect((await world.header("p-2")).routeValidFrom).toBe("2027-01-11");
  });

  test.each([
    ["a teacher", { ...order, by: "ilse" }, "notCareCoordinator"],
    ["a teacher who only looks", { ...order, by: "ilse", carryOut: false }, "notCareCoordinator"],
    ["nobody", { ...order, by: undefined }, "personMissing"],
    ["somebody unknown", { ...order, by: "piet" }, "unknownPerson"],
    ["anybody, to a version that is not there", { ...order, to: "2027-02-01" }, "unknownVersion"],
  ])("is not done for %s", async (_, asked, code) => {
    const before = await eventsOf("p-1", "p-2");
    expect(await moveCases(world.deps, asked)).toMatchObject({ ok: false, refusal: { code } });
    expect(await eventsOf("p-1", "p-2")).toEqual(before);
  });

  test("can be looked at before the version is in force, but not done", async () => {
    world.at("2027-01-08T08:00:00.000Z");
    expect(await moveCases(world.deps, { ...order, carryOut: false })).toMatchObject({ ok: true });
    expect(await moveCases(world.deps, order)).toMatchObject({ ok: false, refusal: { code: "notInForce" } });
  });

  test("leaves a case in which somebody wrote in between as they wrote it", async () => {
    const slow = {
      ...world.deps,
      cases: {
        ...world.deps.cases,
        async append(request: Parameters<typeof world.deps.cases.append>[0]) {
          const { caseId } = await world.header("p-1");
          if (request.caseId === caseId) {
            await world.say("ilse", "ouders van Sanne gesproken");
            await world.press("ilse", "Vastleggen");
          }
          return world.deps.cases.append(request);
        },
      },
    };
    const result = await moveCases(slow, order);
    expect(result.ok && result.cases.map(({ done }) => done).sort()).toEqual(["changed", "moved"]);
    expect((await eventsOf("p-1")).map(({ event }) => event.type)).toEqual(["CaseOpened", "DutyDone"]);
    expect((await world.header("p-1")).routeValidFrom).toBe("2026-08-01");
  });
});

describe("undoing", () => {
  let batch: string;
  beforeEach(async () => {
    for (const pupil of ["Sanne", "Daan", "Noor"]) await startCase(pupil);
    world.at(NINE);
    const result = await moveCases(world.deps, order);
    batch = (result.ok && result.batch) || "";
  });
  const undo = (carryOut: boolean, by = "youssef") => undoMove(world.deps, { batch, by, carryOut });

  test("brings each case back to its version, unless something was recorded since or it has ended", async () => {
    await world.say("ilse", "ouders van Sanne gesproken");
    await world.press("ilse", "Vastleggen");
    await world.say("ilse", "wat nu met Noor?");
    await world.press("ilse", "Evalueren");
    await world.press("ilse", "Het werkt");
    await world.press("ilse", "Het past weer");
    await world.press("ilse", "Stap zetten");
    expect((await world.header("p-3")).status).toBe("closed");
    const looked = await undo(false);
    expect(looked.ok && looked.cases.map(({ fate, done }) => `${fate} ${done}`).sort()).toEqual([
      "recordedSince looked",
      "recordedSince looked",
      "restored looked",
    ]);
    expect((await world.header("p-2")).routeValidFrom).toBe("2027-01-11");
    const done = await undo(true);
    expect(done.ok && done.cases.map(({ fate, done }) => `${fate} ${done}`).sort()).toEqual([
      "recordedSince left",
      "recordedSince left",
      "restored moved",
    ]);
    expect(await world.header("p-1")).toMatchObject({ routeValidFrom: "2027-01-11" });
    expect(await world.header("p-2")).toMatchObject({
      routeValidFrom: "2026-08-01",
      routeHash: first.hash,
      dueOn: "2027-01-22",
      status: "open",
    });
    expect(await world.say("ilse", "wat nu met Daan?")).toContain("Praat met de ouders");
    expect((await world.case("p-2")).events.map(({ event, by }) => `${event.type} ${by}`)).toEqual([
      "CaseOpened ilse",
      "RouteVersionChanged marja",
      "RouteVersionRestored youssef",
    ]);
  });

  test("says which case comes back to a date that has passed", async () => {
    world.at("2027-01-25T08:00:00.000Z");
    const looked = await undo(false);
    expect(looked.ok && looked.cases.map(({ fate }) => fate)).toEqual(["overdue", "overdue", "overdue"]);
  });

  test("happens once, by a care coordinator, for an order that was given", async () => {
    expect(await undo(true, "ilse")).toMatchObject({ ok: false, refusal: { code: "notCareCoordinator" } });
    expect(await undoMove(world.deps, { batch: "x", by: "marja", carryOut: true })).toMatchObject({
      ok: false,
      refusal: { code: "unknownBatch" },
    });
    await undo(true);
    const again = await undo(true);
    expect(again.ok && again.cases.every(({ fate, done }) => fate === "recordedSince" && done === "left")).toBe(true);
  });
});

describe("a step that another takes the place of", () => {
  test("is moved there on order, keeps its dates, and what was done before keeps its name", async () => {
    await world.close();
    const renamed = routeOf(
      changed(
        ["  - id: look\n    title: Stap 1", "  - id: search\n    title: Samen zoeken"],
        ["start: look", "start: search"],
      ),
      "2027-01-11",
    );
    world = await versionsWorld([first, renamed], "2027-01-04T08:00:00.000Z");
    await startCase("Sanne");
    world.at(NINE);
    expect(await moveCases(world.deps, order)).toMatchObject({ cases: [{ fate: { kind: "person" } }] });
    const result = await moveCases(world.deps, { ...order, instead: { look: "search" } });
    expect(result).toMatchObject({ cases: [{ fate: { kind: "otherStep", step: "search" }, done: "moved" }] });
    expect(await world.header("p-1")).toMatchObject({ step: "search", dueOn: "2027-01-22" });
    expect(await world.say("ilse", "wat nu met Sanne?")).toContain("Samen zoeken");
    await world.press("ilse", "Iets anders");
    expect(await world.press("ilse", "Wat er is gedaan")).toContain(
      "startte de zorgroute op maandag 4 januari in Stap 1",
    );
    const batch = (result.ok && result.batch) || "";
    await undoMove(world.deps, { batch, by: "marja", carryOut: true });
    expect(await world.header("p-1")).toMatchObject({
      step: "look",
      routeValidFrom: "2026-08-01",
      dueOn: "2027-01-22",
    });
    expect(await world.say("ilse", "wat nu met Sanne?")).toContain("Stap 1");
  });
});
