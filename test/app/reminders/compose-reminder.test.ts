import { afterEach, describe, expect, test } from "@jest/globals";
import { SUMMARIES } from "../../../src/app/compose.ts";
import type { ClaimedMessage } from "../../../src/app/ports.ts";
import { REMINDER_KINDS } from "../../../src/domain/case/reminder.ts";
import { remindersOf } from "../../../src/domain/case/reminders.ts";
import { avontuur, calendar, marja } from "../../domain/case/avontuur.ts";
import { act, CHOSEN, stateOf } from "../../domain/case/given.ts";
import { opened, proposed2, readyFor2 } from "../../domain/case/walks.ts";
import { linesOf, type RemindingWorld, reminder, remindingWorld } from "./reminding-world.ts";

const worlds: RemindingWorld[] = [];
async function open(...changes: Parameters<typeof remindingWorld>): Promise<RemindingWorld> {
  const world = await remindingWorld(...changes);
  worlds.push(world);
  return world;
}
afterEach(() => Promise.all(worlds.splice(0).map(({ close }) => close())));

const digestTo = (to: string): ClaimedMessage => ({
  id: `digest-${to}-2026-12-07`,
  to,
  notice: { kind: "digest", caseId: "" },
  dueAt: "2026-12-07T09:00:00.000Z",
  attempts: 0,
  claimedUntil: "2026-12-07T09:02:00.000Z",
});

/** The lines of somebody's digest between its title and its foot. */
async function rows(world: RemindingWorld, to: string): Promise<string[] | undefined> {
  const lines = linesOf(await world.compose(digestTo(to)));
  return lines?.slice(1, -2).filter((line) => line !== "[Wat nu?]" && line !== "[Voorstel bekijken]");
}

describe("the list of the day", () => {
  test("is made of what waits when it is sent: done is gone, told before stays", async () => {
    const world = await open();
    await world.remind("p-1001", [reminder()]);
    await world.remind("p-1002", [reminder()]);
    await world.sweep();
    expect(await rows(world, "ilse")).toEqual([
      "Sanne · groep 5",
      "De termijn is bijna om",
      "uiterlijk vrijdag 18 december",
      "Daan · groep 5",
      "De termijn is bijna om",
      "uiterlijk vrijdag 18 december",
    ]);
    await world.done("p-1001");
    expect((await rows(world, "ilse"))?.[0]).toBe("Daan · groep 5");
    await world.done("p-1002");
    expect(await world.compose(digestTo("ilse"))).toBeUndefined();
  });

  test("never names a pupil on the lock screen, and greets by first name", async () => {
    const world = await open();
    await world.remind("p-1001", [reminder()]);
    const message = await world.compose(digestTo("ilse"));
    expect(message?.summary).toBe("Er wacht iets op je in de zorgroute");
    expect(linesOf(message)?.[0]).toBe("Hoi Ilse, dit wacht op jou");
    for (const summary of Object.values(SUMMARIES)) expect(summary).not.toMatch(/sanne|ilse|groep|\$/i);
  });

  test("says the last thing of a term only, and urgent things first", async () => {
    const world = await open();
    world.clock.at = "2027-01-11T09:00:00.000Z";
    const state = stateOf(opened);
    await world.remind("p-1001", remindersOf(avontuur, state, { today: state.since, calendar, settings: CHOSEN }));
    await world.remind("p-1002", [
      reminder({ kind: "termEnd" }),
      reminder({ kind: "meetingTomorrow", item: "m-1", urgent: true, on: "2027-01-11" }),
    ]);
    expect(await rows(world, "ilse")).toEqual([
      "Daan · groep 5",
      "Morgen is er een gesprek",
      "Sanne · groep 5",
      "De termijn is voorbij",
      "dit liep tot en met vrijdag 18 december",
      "Daan · groep 5",
      "Dit is de laatste dag van de termijn",
      "dit moest vrijdag 18 december klaar zijn",
    ]);
    expect(await rows(world, "marja")).toEqual([
      "Sanne · groep 5",
      "De termijn is voorbij",
      "dit liep tot en met vrijdag 18 december · aan zet: Ilse Bakker",
    ]);
  });

  test("holds twelve and counts the rest", async () => {
    const world = await open();
    const many = Array.from({ length: 15 }, (_, nth) => reminder({ kind: "dutyDue", item: `duty-${nth}` }));
    await world.remind("p-1001", many);
    const lines = linesOf(await world.compose(digestTo("ilse"))) ?? [];
    expect(lines.filter((line) => line === "[Wat nu?]")).toHaveLength(12);
    expect(lines).toContain("En nog 3. Je ziet ze in je overzicht.");
    expect(lines.at(-1)).toContain("[Mijn overzicht]");
  });

  test("leaves out what somebody does not want, but never a proposal that waits", async () => {
    const world = await open();
    await world.remind("p-1001", [reminder()], proposed2);
    await world.remind("p-1002", [reminder({ kind: "approvalWaiting", item: "p1", to: { role: "ib" } })], proposed2);
    await world.stores.preferences.setUnwanted("ilse", ["termWeek"]);
    await world.stores.preferences.setUnwanted("marja", [...REMINDER_KINDS]);
    expect(await world.compose(digestTo("ilse"))).toBeUndefined();
    expect(await rows(world, "marja")).toEqual([
      "Daan · groep 5",
      "Beslis over het voorstel ‘Naar zorgroute 2’",
      "wacht sinds vandaag",
    ]);
  });

  test("asks nobody to decide about their own proposal", async () => {
    const world = await open();
    const byMarja = [...readyFor2, act({ type: "ProposeMove", move: "to2", proposalId: "p1" }, marja, "2026-12-07")];
    await world.remind("p-1001", [reminder({ kind: "approvalWaiting", item: "p1", to: { role: "ib" } })], byMarja);
    expect(await world.compose(digestTo("marja"))).toBeUndefined();
    expect(await rows(world, "youssef")).toHaveLength(3);
  });

  test("is nothing for who is no longer there, and shows nobody what they may not see", async () => {
    const world = await open();
    await world.remind("p-1001", [reminder(), reminder({ to: { person: "tom" } })]);
    expect(await world.compose(digestTo("nobody"))).toBeUndefined();
    expect(await world.compose(digestTo("tom"))).toBeUndefined();
  });

  test("goes on without a case that cannot be read", async () => {
    const world = await open();
    await world.remind("p-1001", [reminder()]);
    await world.remindAt({ routeId: "avontuur", step: "zr1" }, "p-1002", [reminder()]);
    const load = world.deps.cases.load;
    world.deps.cases.load = async (caseId) => {
      const stored = await load(caseId);
      return caseId === "c-p-1002" && stored ? { ...stored, events: [] } : stored;
    };
    expect((await rows(world, "ilse"))?.[0]).toBe("Sanne · groep 5");
    expect(world.warnings).toEqual([{ code: "case-empty", caseId: "c-p-1002" }]);
  });
});

describe("an urgent reminder", () => {
  const urgent = reminder({ kind: "meetingTomorrow", item: "m-1", urgent: true });

  test("shows the case with what is the matter, until that is done", async () => {
    const world = await open();
    await world.remind("p-1001", [urgent]);
    await world.sweep();
    const [message] = await world.take();
    expect(await world.read(message)).toEqual(
      expect.arrayContaining(["Morgen is er een gesprek.", "Sanne · groep 5", "Zorgroute 1"]),
    );
    await world.done("p-1001");
    expect(await world.read(message)).toBeUndefined();
  });

  test("is not sent to who does not want it", async () => {
    const world = await open();
    await world.remind("p-1001", [urgent]);
    await world.sweep();
    await world.stores.preferences.setUnwanted("ilse", ["meetingTomorrow"]);
    expect(await world.read((await world.take())[0])).toBeUndefined();
  });
});
