import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { compose } from "../../src/app/compose.ts";
import { maySeeConsents } from "../../src/app/consents.ts";
import { cardText } from "../../src/cli/chat/card-text.ts";
import type { Command } from "../../src/domain/case/command.ts";
import { type Person, pupilSubject } from "../../src/domain/school/school.ts";
import { ilse, marja } from "../domain/case/avontuur.ts";
import { type Act, act } from "../domain/case/given.ts";
import { in3 } from "../domain/case/walks.ts";
import { openSchool, shown, type TestSchool } from "./school.ts";

/** Who sees consents and the register, what parents are asked, and that nothing is said beforehand in their name. */

const says = (command: Command, on = "2027-02-01"): Act => act(command, marja, on);
const given: Command = {
  type: "RecordConsent",
  duty: "signAdvice",
  on: "2027-01-25",
  answer: "given",
  by: "oneParent",
  how: "signed",
};
const consulted: Command = { type: "RecordDuty", duty: "consultExpert", on: "2027-01-28" };

let school: TestSchool;
let version: number;
beforeEach(async () => {
  school = await openSchool();
  version = await school.hasCase("c-noor", "p-1003", [...in3, says(given), says(consulted)]);
});
afterEach(() => school.close());

const onNoor = (data: Record<string, unknown>) => ({ c: "c-noor", v: version, ...data });

describe("consents and the register", () => {
  test.each(["ilse", "marja"])("are shown to %s: the own teacher and the IB'er", async (who) => {
    const text = await school.say(who, "toestemmingen Noor");
    expect(text).toContain("Overleg met een externe deskundige: ja, van één ouder");
    expect(text).toContain("deskundige gevraagd (met: externe deskundige)");
    expect(shown(await school.press(who, "zr.consents", { c: "c-noor" }))).toBe(text);
  });

  test.each(["tom", "petra"])("are not shown to %s", async (who) => {
    for (const text of [
      await school.say(who, "toestemmingen Noor"),
      shown(await school.press(who, "zr.consents", { c: "c-noor" })),
    ]) {
      expect(text).not.toMatch(/deskundige|één ouder|Noor/);
    }
  });

  test("are not shown to who teaches the pupil's instruction group, nor to an outsider with a seat", () => {
    const pupil = school.deps.school.pupilByKey("p-1003");
    if (!pupil) throw new Error("no pupil");
    const subject = { ...pupilSubject(pupil), instructionGroups: ["R1"] };
    const person = (more: Partial<Person>): Person => ({
      id: "x",
      aadId: "x",
      name: "X",
      functions: ["teacher"],
      groups: [],
      workdays: ["mon"],
      seats: [],
      ...more,
    });
    expect(maySeeConsents(person({ groups: [pupil.group] }), subject)).toBe(true);
    expect(maySeeConsents(person({ functions: ["careCoordinator"] }), subject)).toBe(true);
    expect(maySeeConsents(person({ groups: ["R1"] }), subject)).toBe(false);
    expect(maySeeConsents(person({ functions: ["outside"], seats: ["avontuur.expert"] }), subject)).toBe(false);
    expect(maySeeConsents(person({ functions: ["leadership"] }), subject)).toBe(false);
  });

  test.each(["groupChat", "channel"] as const)("are not shown in a %s", async (where) => {
    expect(await school.say("marja", "toestemmingen Noor", where)).not.toMatch(/deskundige|Noor/);
  });
});

describe("what parents are asked", () => {
  test("says what, for whom, why and which data, and that no is an answer; no surname and no name of staff", async () => {
    const text = shown(await school.press("marja", "zr.consent.ask", { c: "c-noor", d: "consentTeam" }));
    for (const part of [
      "Waarom?",
      "Met wie?",
      "Wat delen wij?",
      "Jullie mogen nee zeggen",
      "intrekken",
      "zonder te zeggen dat het over Noor gaat",
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/verplicht|Marja|Ilse|Bakker/);
    const both = shown(await school.press("marja", "zr.consent.ask", { c: "c-noor", d: "signResearch" }));
    expect(both).toContain("van jullie allebei een ja nodig");
    expect(both).toContain("tekenen");
  });

  test("does not exist for what is no consent", async () => {
    for (const d of ["consultExpert", "nothing"]) {
      expect(shown(await school.press("marja", "zr.consent.ask", { c: "c-noor", d }))).toContain("hoort niet (meer)");
    }
  });

  test("has no answer ticked beforehand", async () => {
    const card = shown(await school.press("marja", "zr.record.open", { c: "c-noor", d: "signResearch" }));
    expect(card).toContain("( ) Ze geven toestemming");
    expect(card).not.toContain("(•)");
  });
});

describe("what is filled in", () => {
  const save = (data: Record<string, unknown>) =>
    school.press("marja", "zr.consent.save", onNoor({ d: "signResearch", on: "2027-01-28", answer: "given", ...data }));

  test("without who or how comes back, and stores nothing", async () => {
    const before = await school.events();
    const again = shown(await save({ how: "signed" }));
    expect(again).toContain("Zeg er ook bij wie toestemming gaf.");
    expect(again).toContain("( ) Beide ouders");
    expect(shown(await save({ by: "bothParents", how: "" }))).toContain(
      "Zeg er ook bij hoe de ouders toestemming gaven.",
    );
    expect(shown(await save({ by: "bothParents", how: "signed", until: "2027-02-30" }))).toContain(
      "Die dag bestaat niet",
    );
    expect(shown(await save({ by: "bothParents", how: "signed", place: "x".repeat(81) }))).toContain("te lang");
    expect(await school.events()).toBe(before);
  });

  test("for a plan without how the pupil was heard comes back with what is missing", async () => {
    const evaluate = (data: Record<string, unknown>) =>
      school.press("marja", "zr.evaluate.save", onNoor({ outcome: "not", on: "2027-01-28", ...data }));
    const before = await school.events();
    const again = shown(await evaluate({}));
    expect(again).toContain("hoe de leerling is gehoord");
    expect(again).toContain("( ) Via de ouders");
    expect(shown(await evaluate({ heard: "directly" }))).toContain("wat jullie deden");
    expect(shown(await evaluate({ heard: "directly", weight: "not" }))).toContain("waarom niet alles");
    expect(shown(await evaluate({ heard: "directly", weight: "takenOver" }))).toContain("Vertel de leerling eerst");
    expect(await school.events()).toBe(before);
    expect(shown(await evaluate({ heard: "tooYoung" }))).toContain(
      "leerling niet gehoord (te jong om er iets over te zeggen)",
    );
    expect(await school.events()).toBe(before + 1);
  });
});

describe("a withdrawal", () => {
  test("is told to the IB'ers, and stops what was planned", async () => {
    const waiting = await school.messagesWaiting();
    const text = shown(
      await school.press("ilse", "zr.withdrawal.save", onNoor({ t: "expertAdvice", on: "2027-02-01" })),
    );
    expect(text).toContain("Dit gaat nu niet door: ‘Deskundige gevraagd’.");
    expect(text).toContain("Dat blijft gedeeld:");
    expect(text).toContain("28 januari: deskundige gevraagd");
    expect(await school.messagesWaiting()).toBe(waiting + 2);
    const refused = shown(
      await school.press("marja", "zr.record.save", {
        c: "c-noor",
        v: version + 1,
        d: "consultExpert",
        on: "2027-02-01",
      }),
    );
    expect(refused).toContain("de ouders hebben die ingetrokken");
  });

  test("is a message with what was shared, until it is undone", async () => {
    await school.press("ilse", "zr.withdrawal.save", onNoor({ t: "expertAdvice", on: "2027-02-01" }));
    const notice = { kind: "consentLost", caseId: "c-noor", seq: version + 1, proposalId: "" };
    const message = { id: "m", to: "marja", notice, dueAt: "2027-02-01T09:00:00.000Z", attempts: 0 };
    const made = await compose(school.deps, message);
    expect(made?.summary).toBe("Er is iets veranderd in de toestemmingen in de zorgroute");
    expect(cardText(made?.card ?? {}).join("\n")).toContain("28 januari: deskundige gevraagd");
    await school.press("ilse", "zr.undo", { c: "c-noor", v: version + 1, s: version + 1 });
    expect(await compose(school.deps, message)).toBeUndefined();
    expect(await compose(school.deps, { ...message, to: "tom" })).toBeUndefined();
  });

  test("by disagreement stops the same, and the teacher may write it down", async () => {
    const text = shown(await school.press(ilse.id, "zr.disagree.save", onNoor({ on: "2027-02-01", s: "disagree" })));
    expect(text).toContain("Dit ja telt nu niet meer: ‘Overleg met een externe deskundige’.");
    expect(text).toContain("‘Deskundige gevraagd’");
  });
});
