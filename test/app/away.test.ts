import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { compose } from "../../src/app/compose.ts";
import { current } from "../../src/app/current.ts";
import { ilse } from "../domain/case/avontuur.ts";
import { act } from "../domain/case/given.ts";
import { fixed, proposed as meetingProposed, parentsAnswered } from "../domain/case/meeting/meeting-walks.ts";
import { opened, readyFor2 } from "../domain/case/walks.ts";
import { openSchool, shown, type TestSchool } from "./school.ts";

/** Staff who are away, and what whoever stands in may do: on those days, for those pupils, and never more. */

const TODAY = "2027-02-01"; // a Monday
let school: TestSchool;
beforeEach(async () => {
  school = await openSchool();
});
afterEach(() => school.close());

const enter = (by: string, data: object) =>
  school.press(by, "zr.away.save", { from: TODAY, until: "2027-02-05", substitute: "tom", ...data }).then(shown);
const absences = () => school.deps.staffAbsences.from(TODAY);
/** Sanne of group 5, ready to go on; Ilse proposed on this day. */
const proposed = async (on = TODAY) =>
  school.hasCase("c-sanne", "p-1001", [
    ...readyFor2,
    act({ type: "ProposeMove", move: "to2", proposalId: "p1" }, ilse, on),
  ]);

describe("entering an absence", () => {
  test("of oneself, with somebody who has the same task", async () => {
    expect(await enter("ilse", {})).toContain("Vastgelegd. Tom Visser neemt waar.");
    expect(await absences()).toEqual([{ person: "ilse", from: TODAY, until: "2027-02-05", substitute: "tom" }]);
  });

  test("of a colleague by a care coordinator, with anybody of the staff", async () => {
    expect(await enter("marja", { who: "ilse", substitute: "petra" })).toContain("Petra Kok neemt waar.");
    expect(await enter("youssef", { who: "petra", substitute: "youssef" })).toContain("Youssef Amrani neemt waar.");
    expect(await absences()).toHaveLength(2);
  });

  test.each([
    ["of a colleague by a teacher", "tom", { who: "ilse", substitute: "tom" }],
    ["of the care coordinator by whoever wants her place", "tom", { who: "marja", substitute: "tom" }],
    ["with somebody who has another task", "ilse", { substitute: "marja" }],
    ["with oneself", "ilse", { substitute: "ilse" }],
    ["with somebody who does not exist", "marja", { who: "ilse", substitute: "__proto__" }],
    ["of somebody who does not exist", "marja", { who: "constructor" }],
    ["that ends before it begins", "ilse", { from: "2027-02-04", until: "2027-02-03" }],
    ["that is over", "ilse", { from: "2027-01-04", until: "2027-01-08" }],
    ["on a day that does not exist", "ilse", { until: "2027-02-31" }],
    ["for ever", "ilse", { until: "2029-01-01" }],
  ])("%s is refused", async (_name, by, data) => {
    expect(await enter(by, data)).toMatch(/Niet vastgelegd|Er is niets vastgelegd/);
    expect(await absences()).toEqual([]);
  });

  test("with somebody who is away as well is refused", async () => {
    await enter("marja", { who: "tom", substitute: "ilse" });
    expect(await enter("ilse", { until: "2027-02-01" })).toContain("Tom Visser is dan zelf ook weg.");
    expect(await absences()).toHaveLength(1);
  });

  test("is taken back by oneself or a care coordinator, by nobody else", async () => {
    await enter("ilse", {});
    expect(shown(await school.press("tom", "zr.away.end", { w: "ilse" }))).toContain("Niet vastgelegd");
    expect(await absences()).toHaveLength(1);
    await school.press("ilse", "zr.away.end", { w: "ilse" });
    expect(await absences()).toEqual([]);
    await enter("ilse", {});
    await school.press("marja", "zr.away.end", { w: "ilse" });
    expect(await absences()).toEqual([]);
  });

  test("typing alone stores nothing, and fills in the card", async () => {
    const card = await school.say("ilse", "ik ben afwezig van 2 tot en met 4 februari, Tom vervangt mij");
    expect(card).toContain("Vanaf welke dag? ____ (2027-02-02)");
    expect(card).toContain("(•) Tom Visser");
    expect(await absences()).toEqual([]);
  });

  test("is no business of a group chat", async () => {
    expect(await school.say("ilse", "ik ben er morgen niet", "groupChat")).toContain("Alleen in een eigen gesprek");
  });
});

describe("whoever stands in", () => {
  test("sees the pupils of the one who is away, on those days only", async () => {
    await proposed();
    expect(await school.say("tom", "wat nu met Yasmine?")).not.toContain("Yasmine ·");
    await enter("ilse", {});
    expect(await school.say("tom", "wat nu met Yasmine?")).toContain("Yasmine · groep 5");
    expect(await school.say("tom", "mijn leerlingen")).toContain("Sanne · groep 5");
    await school.press("ilse", "zr.away.end", { w: "ilse" });
    expect(await school.say("tom", "wat nu met Yasmine?")).not.toContain("Yasmine ·");
  });

  test("not before the first day", async () => {
    await enter("ilse", { from: "2027-02-02" });
    expect(await school.say("tom", "wat nu met Yasmine?")).not.toContain("Yasmine ·");
  });

  test("does not pass on what was lent: the stand-in of a stand-in has only what is that person's own", async () => {
    await enter("marja", { who: "ilse", substitute: "petra" });
    await school.deps.staffAbsences.put(
      { person: "petra", from: TODAY, until: TODAY, substitute: "tom" },
      "marja",
      TODAY,
    );
    expect(await school.say("tom", "wat nu met Yasmine?")).not.toContain("Yasmine ·");
  });

  test("is named where the one who is away would be, and hears what she would hear", async () => {
    await proposed();
    await enter("marja", { substitute: "petra" });
    await school.press("youssef", "zr.decide.decline", { c: "c-sanne", v: 5, p: "p1", text: "Nog niet" });
    expect(await school.recipients()).toEqual(["ilse", "petra"]);
    await enter("marja", { who: "ilse", substitute: "tom" });
    expect(await school.say("youssef", "wat nu met Sanne uit groep 5?")).toContain("Aan zet: Tom Visser (leerkracht)");
  });

  test("gets no message about a meeting that was put ready before those days were over", async () => {
    await school.hasCase("c-daan", "p-1002", [...opened, meetingProposed, parentsAnswered, fixed]);
    const notice = { kind: "meetingFixed", caseId: "c-daan", seq: 4, meetingId: "m1", version: 1 };
    const toTom = async () => compose(await current(school.deps)(), { to: "tom", notice });
    await enter("ilse", {});
    expect(await toTom()).toBeDefined();
    await school.press("ilse", "zr.away.end", { w: "ilse" });
    expect(await toTom()).toBeUndefined();
  });

  test("records for the one who is away, under one's own name", async () => {
    await school.hasCase("c-daan", "p-1002", opened);
    await enter("ilse", {});
    const data = { c: "c-daan", v: 1, d: "talkParents", on: TODAY };
    expect(shown(await school.press("tom", "zr.record.save", data))).toContain("Vastgelegd: Gesprek met de ouders");
    const [stored] = (await school.cases()).filter(({ header }) => header.caseId === "c-daan");
    expect(stored?.events.at(-1)).toMatchObject({ by: "tom", event: { type: "DutyDone" } });
  });

  test("approves in the place of the care coordinator, and is asked; she is not", async () => {
    await enter("marja", { substitute: "petra" });
    await school.hasCase("c-sanne", "p-1001", readyFor2);
    const open = shown(await school.press("ilse", "zr.propose.open", { c: "c-sanne", m: "to2" }));
    expect(open).toContain("Je vraagt Youssef Amrani en Petra Kok om akkoord.");
    await school.press("ilse", "zr.propose.save", { c: "c-sanne", v: 4, m: "to2" });
    expect(await school.messagesWaiting()).toBe(2);
    const yes = shown(await school.press("petra", "zr.decide.approve", { c: "c-sanne", v: 5, p: "id-1" }));
    expect(yes).toContain("Goedgekeurd. Sanne gaat naar Zorgroute 2.");
  });

  test("and the care coordinator press at once: one decision, and both are told which", async () => {
    const v = await proposed();
    await enter("marja", { substitute: "petra" });
    const told = await Promise.all(
      ["petra", "youssef"].map(async (who) =>
        shown(await school.press(who, "zr.decide.approve", { c: "c-sanne", v, p: "p1" })),
      ),
    );
    expect(told.filter((text) => text.startsWith("Goedgekeurd."))).toHaveLength(1);
    expect(told.filter((text) => text.includes("Er is niets veranderd"))).toHaveLength(1);
    expect((await school.cases())[0]?.events.filter(({ event }) => event.type === "MoveApproved")).toHaveLength(1);
  });

  test("never approves one's own proposal, nor the proposal of the one whose role it is", async () => {
    const v = await proposed();
    await enter("marja", { who: "marja", substitute: "ilse" });
    const own = shown(await school.press("ilse", "zr.decide.approve", { c: "c-sanne", v, p: "p1" }));
    expect(own).toContain("Dit is je eigen voorstel");
    await school.hasCase("c-daan", "p-1002", [
      ...readyFor2,
      act(
        { type: "ProposeMove", move: "to2", proposalId: "p9" },
        { id: "marja", functions: ["careCoordinator"] },
        TODAY,
      ),
    ]);
    const lent = shown(await school.press("ilse", "zr.decide.approve", { c: "c-daan", v: 5, p: "p9" }));
    expect(lent).toContain("Dit kan alleen de intern begeleider");
    expect(
      (await school.cases()).flatMap(({ events }) => events).some(({ event }) => event.type === "MoveApproved"),
    ).toBe(false);
  });
});
