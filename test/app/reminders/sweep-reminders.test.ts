import { afterEach, describe, expect, test } from "@jest/globals";
import { type RemindingWorld, reminder, remindingWorld } from "./reminding-world.ts";

const worlds: RemindingWorld[] = [];
async function open(...changes: Parameters<typeof remindingWorld>): Promise<RemindingWorld> {
  const world = await remindingWorld(...changes);
  worlds.push(world);
  return world;
}
afterEach(() => Promise.all(worlds.splice(0).map(({ close }) => close())));

/** "id dueAt" of everything in the outbox. */
async function outbox(world: RemindingWorld): Promise<string[]> {
  return (await world.take()).map(({ id, dueAt }) => `${id} ${dueAt}`);
}

const ILSE_WORKS = (...workdays: ("mon" | "tue" | "wed" | "thu" | "fri")[]) => ({ people: { ilse: { workdays } } });

describe("who hears of it", () => {
  test("somebody with several things gets one message, everybody who holds a role their own", async () => {
    const world = await open();
    await world.remind("p-1001", [reminder(), reminder({ kind: "dutyDue", item: "talkParents" })]);
    await world.remind("p-1002", [reminder()]);
    await world.remind("p-2001", [reminder({ to: { role: "ib" } })]);
    expect(await world.sweep()).toBe(4);
    expect((await world.take()).map(({ id, to }) => `${id} ${to}`).toSorted()).toEqual([
      "digest-ilse-2026-12-07 ilse",
      "digest-marja-2026-12-07 marja",
      "digest-youssef-2026-12-07 youssef",
    ]);
    expect(await world.sweep()).toBe(0);
  });

  test("one person by id", async () => {
    const world = await open();
    await world.remind("p-1001", [reminder({ to: { person: "marja" } }), reminder({ to: { person: "nobody" } })]);
    await world.sweep();
    expect(await outbox(world)).toEqual(["digest-marja-2026-12-07 2026-12-07T09:00:00.000Z"]);
  });

  test("not who may not see the case, also not by a role", async () => {
    const world = await open({ people: { petra: { seats: ["avontuur.poAlmere"] } } });
    // Petra's seat is at work in the last step only; Tom teaches another group.
    await world.remind("p-1001", [reminder({ to: { role: "poAlmere" } }), reminder({ to: { person: "tom" } })]);
    expect(await world.sweep()).toBe(2);
    expect(await outbox(world)).toEqual([]);
  });

  test("an insider of what lies outside, unless somebody with an account holds that role", async () => {
    const late = reminder({ kind: "outsiderLate", item: "district", to: { role: "ib" } });
    const place = { routeId: "ondersteuningsroute", step: "district" };
    const world = await open();
    await world.remindAt(place, "p-1001", [late]);
    await world.sweep();
    expect((await world.take()).map(({ to }) => to).toSorted()).toEqual(["marja", "youssef"]);
    const held = await open({ people: { petra: { seats: ["ondersteuningsroute.coordinator"] } } });
    await held.remindAt(place, "p-1001", [late, { ...late, kind: "termPast", to: { role: "coordinator" } }]);
    await held.sweep();
    expect((await held.take()).map(({ to }) => to)).toEqual(["petra"]);
  });

  test("nobody of a pupil who left or of a step that is not there, and that stops nobody else's", async () => {
    const world = await open();
    await world.remindAt({ routeId: "ondersteuningsroute", step: "nowhere" }, "p-1003", [reminder()]);
    await world.remindAt({ routeId: "gone", step: "zr1" }, "p-1004", [reminder()]);
    await world.remind("p-gone", [reminder()]);
    await world.remind("p-1001", [reminder()]);
    expect(await world.sweep()).toBe(4);
    expect(await outbox(world)).toHaveLength(1);
  });
});

describe("when", () => {
  test.each([
    ["before eight", "2026-12-07T06:59:00.000Z"],
    ["at five", "2026-12-07T16:00:00.000Z"],
    ["on a Saturday", "2026-12-12T10:00:00.000Z"],
    ["on the school's own day off", "2026-12-11T10:00:00.000Z"],
    ["in the Christmas holiday", "2026-12-23T10:00:00.000Z"],
  ])("%s nothing is taken; on the next school day it is", async (_, at) => {
    const world = await open();
    await world.remind("p-1001", [reminder()]);
    world.clock.at = at;
    expect(await world.sweep()).toBe(0);
    world.clock.at = "2027-01-04T07:00:00.000Z";
    expect(await world.sweep()).toBe(1);
    expect(await outbox(world)).toEqual(["digest-ilse-2027-01-04 2027-01-04T07:00:00.000Z"]);
  });

  test("somebody who does not work today hears it at eight on the next working day", async () => {
    const world = await open(ILSE_WORKS("wed", "fri"));
    await world.remind("p-1001", [reminder()]);
    await world.sweep();
    expect(await outbox(world)).toEqual(["digest-ilse-2026-12-09 2026-12-09T07:00:00.000Z"]);
  });

  test("and what becomes due until then goes along", async () => {
    const world = await open(ILSE_WORKS("wed", "fri"));
    await world.remind("p-1001", [reminder(), reminder({ kind: "termEnd", on: "2026-12-08" })]);
    await world.sweep();
    world.clock.at = "2026-12-08T09:00:00.000Z";
    expect(await world.sweep()).toBe(1);
    expect(await outbox(world)).toEqual(["digest-ilse-2026-12-09 2026-12-09T07:00:00.000Z"]);
  });

  test("what comes after the list of the day has gone out waits for that of the next working day", async () => {
    // Friday the eleventh is the school's own day off.
    const world = await open(ILSE_WORKS("mon", "fri"));
    await world.remind("p-1001", [reminder()]);
    await world.sweep();
    const [sent] = await world.take(world.clock.at);
    await world.stores.outbox.delivered(sent?.id ?? "", world.clock.at, { conversationId: "c", activityId: "1" });
    await world.remind("p-1002", [reminder()]);
    expect(await world.sweep()).toBe(1);
    expect(await outbox(world)).toEqual(["digest-ilse-2026-12-14 2026-12-14T07:00:00.000Z"]);
  });
});

describe("what is urgent", () => {
  test("goes alone, beside the list", async () => {
    const world = await open();
    const urgent = reminder({ kind: "meetingTomorrow", item: "m-1", urgent: true });
    await world.remind("p-1001", [reminder(), urgent]);
    await world.remind("p-1002", [urgent]);
    await world.sweep();
    expect((await world.take()).map(({ id, notice }) => [id, notice])).toEqual([
      ["digest-ilse-2026-12-07", { kind: "digest", caseId: "" }],
      [
        "reminder-c-p-1001-meetingTomorrow-m-1-2026-12-07-ilse",
        { kind: "reminder", caseId: "c-p-1001", about: "meetingTomorrow", item: "m-1" },
      ],
      [
        "reminder-c-p-1002-meetingTomorrow-m-1-2026-12-07-ilse",
        { kind: "reminder", caseId: "c-p-1002", about: "meetingTomorrow", item: "m-1" },
      ],
    ]);
  });

  test("also waits for a working day", async () => {
    const world = await open(ILSE_WORKS("wed"));
    await world.remind("p-1001", [reminder({ urgent: true })]);
    await world.sweep();
    expect((await world.take())[0]?.dueAt).toBe("2026-12-09T07:00:00.000Z");
  });
});

test("more than fits in one go is taken all the same", async () => {
  const world = await open();
  const many = Array.from({ length: 1_100 }, (_, nth) => reminder({ kind: "dutyDue", item: `duty-${nth}` }));
  await world.remind("p-1001", many);
  expect(await world.sweep()).toBe(1_100);
  expect(await outbox(world)).toHaveLength(1);
});
