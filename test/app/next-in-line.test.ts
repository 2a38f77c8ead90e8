import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { compose } from "../../src/app/compose.ts";
import type { ClaimedMessage, OutMessage } from "../../src/app/ports.ts";
import { cardText } from "../../src/cli/chat/card-text.ts";
import { ilse } from "../domain/case/avontuur.ts";
import { act } from "../domain/case/given.ts";
import { readyFor2 } from "../domain/case/walks.ts";
import { openSchool, shown, type TestSchool } from "./school.ts";

/** Petra (leadership) sees no pupils. A proposal that nobody decides on comes to her, and nothing else does. */

let school: TestSchool;
beforeEach(async () => {
  school = await openSchool();
});
afterEach(() => school.close());

const DATA = { c: "c-sanne", p: "p1" };
const proposedOn = (on: string) =>
  school.hasCase("c-sanne", "p-1001", [
    ...readyFor2,
    act({ type: "ProposeMove", move: "to2", proposalId: "p1" }, ilse, on),
  ]);
/** Five school days before 1 February 2027, and four. */
const LONG_AGO = "2027-01-25";
const LATELY = "2027-01-26";
const press = async (who: string, verb: string, data: object) => shown(await school.press(who, verb, data));
const message = (to: string, kind: string): Pick<ClaimedMessage, "to" | "notice"> => ({
  to,
  notice: { kind, caseId: "c-sanne", proposalId: "p1" },
});
const linesOf = (out: OutMessage | undefined) => (out?.card ? cardText(out.card).join("\n") : undefined);
const composed = async (to: string, kind: string) => linesOf(await compose(school.deps, message(to, kind)));

describe("a proposal that waits too long", () => {
  test("is decided by the next in line, who is shown the decision and nothing else", async () => {
    const v = await proposedOn(LONG_AGO);
    expect(await press("petra", "zr.decide.open", { c: "c-sanne" })).toContain("[Akkoord]");
    const after = await press("petra", "zr.decide.approve", { ...DATA, v });
    expect(after).toMatch(/^Goedgekeurd\. Sanne gaat naar Zorgroute 2\.\n/);
    expect(after).not.toMatch(/\[/);
    // The card keeps showing the decision, and opens nothing.
    expect(await press("petra", "zr.decide.approve", { ...DATA, v })).toContain(
      "Petra Kok keurde het voorstel vandaag goed.",
    );
    expect(await press("petra", "zr.advice", { c: "c-sanne" })).toContain("niet bij jouw groepen");
  });

  test("not a day earlier", async () => {
    const v = await proposedOn(LATELY);
    for (const [verb, data] of [
      ["zr.decide.open", { c: "c-sanne" }],
      ["zr.decide.approve", { ...DATA, v }],
      ["zr.decide.decline", { ...DATA, v, text: "Nee" }],
      ["zr.decide.ask", { ...DATA, v, text: "Eerst dit" }],
    ] as const) {
      expect(await press("petra", verb, data)).toContain("niet bij jouw groepen");
    }
  });

  test("opens no other card of this pupil, and stores nothing but the decision", async () => {
    const v = await proposedOn(LONG_AGO);
    const before = await school.events();
    for (const [verb, data] of [
      ["zr.advice", { c: "c-sanne" }],
      ["zr.file", { c: "c-sanne" }],
      ["zr.more", { c: "c-sanne" }],
      ["zr.record.save", { c: "c-sanne", v, d: "talkParents", on: "2027-02-01" }],
      ["zr.informed.save", { c: "c-sanne", v, on: "2027-02-01", how: "talk" }],
      ["zr.propose.withdraw", { ...DATA, v }],
      ["zr.undo", { c: "c-sanne", v, s: 3 }],
    ] as const) {
      const text = await press("petra", verb, data);
      expect({ verb, text }).toEqual({ verb, text: expect.stringContaining("niet bij jouw groepen") });
    }
    expect(await school.say("petra", "wat nu met Sanne?")).not.toContain("Sanne ·");
    expect(await press("petra", "zr.decide.approve", { ...DATA, v, p: "p2" })).toContain("niet bij jouw groepen");
    expect(await press("tom", "zr.decide.approve", { ...DATA, v })).toContain("niet bij jouw groepen");
    expect(await school.events()).toBe(before);
  });

  test("decided by the first while it was passed on: one decision, and the other is told", async () => {
    const v = await proposedOn(LONG_AGO);
    const told = await Promise.all(
      ["petra", "marja"].map((who) => press(who, "zr.decide.decline", { ...DATA, v, text: `Nee van ${who}` })),
    );
    expect(told.filter((text) => text.includes("Je besluit is verstuurd."))).toHaveLength(1);
    expect(told.filter((text) => text.includes("Er is niets veranderd"))).toHaveLength(1);
    const declined = (await school.cases())[0]?.events.filter(({ event }) => event.type === "MoveDeclined");
    expect(declined).toHaveLength(1);
  });

  test("a card that is out of date stores nothing", async () => {
    const v = await proposedOn(LONG_AGO);
    const text = await press("petra", "zr.decide.approve", { ...DATA, v: v - 1 });
    expect(text).toContain("Er is intussen iets bijgekomen. Er is niets veranderd.");
    expect(text).toContain("[Akkoord]");
  });
});

describe("the messages about it", () => {
  test("the next in line gets the card, the others hear of it", async () => {
    await proposedOn(LONG_AGO);
    const next = await composed("petra", "approvalPassedOn");
    expect(next).toContain(
      "Marja de Wit of Youssef Amrani besliste nog niet; het wacht al 5 schooldagen. Daarom vraag ik het nu aan jou.",
    );
    expect(next).toContain("[Akkoord]");
    const proposer = await composed("ilse", "approvalPassedOn");
    expect(proposer).toContain("Nu mag ook Petra Kok beslissen.");
    expect(proposer).not.toContain("[Akkoord]");
    expect(proposer).toContain("Aan zet: Marja de Wit, Youssef Amrani of Petra Kok");
    expect(await composed("marja", "approvalPassedOn")).toContain("Nu mag ook Petra Kok beslissen.");
  });

  test("a reminder says how long it waits, with the card to decide on", async () => {
    await proposedOn(LATELY);
    const text = await composed("marja", "approvalWaiting");
    expect(text).toContain("Dit voorstel wacht al 4 schooldagen op een besluit.");
    expect(text).toContain("[Akkoord]");
    expect(await composed("petra", "approvalWaiting")).toBeUndefined();
    expect(await composed("tom", "approvalPassedOn")).toBeUndefined();
  });

  test("are not sent any more once it is decided", async () => {
    const v = await proposedOn(LONG_AGO);
    await press("marja", "zr.decide.approve", { ...DATA, v });
    for (const kind of ["approvalAsked", "approvalWaiting", "approvalPassedOn"]) {
      expect(await composed("petra", kind)).toBeUndefined();
      expect(await composed("youssef", kind)).toBeUndefined();
    }
  });

  test("a card that was decided shows to each reader what that reader may see", async () => {
    const v = await proposedOn(LONG_AGO);
    await press("marja", "zr.decide.approve", { ...DATA, v });
    expect(await composed("marja", "approvalDecided")).toMatch(/^Goedgekeurd\. Sanne gaat naar Zorgroute 2\./);
    const colleague = await composed("youssef", "approvalDecided");
    expect(colleague).toContain("Marja de Wit keurde het voorstel vandaag goed.");
    expect(colleague).toContain("[Wat nu?]");
    const next = await composed("petra", "approvalDecided");
    expect(next).toContain("Marja de Wit keurde het voorstel vandaag goed.");
    expect(next).not.toContain("[");
    // Tom stood in for somebody once; today he sees nothing of this pupil, so nothing of it stays on his screen.
    expect(await composed("tom", "approvalDecided")).toBe("Er is al een besluit\nJe hoeft hier niets meer te doen.");
  });

  test("a proposal that was taken back is shown so as well", async () => {
    const v = await proposedOn(LONG_AGO);
    await press("ilse", "zr.propose.withdraw", { ...DATA, v });
    expect(await composed("youssef", "approvalDecided")).toContain("Ilse Bakker trok het voorstel vandaag in.");
  });
});
