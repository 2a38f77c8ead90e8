import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { toSchool } from "../../src/domain/school/school.ts";
import { marja } from "../domain/case/avontuur.ts";
import { act } from "../domain/case/given.ts";
import { opened, proposed2, readyFor2 } from "../domain/case/walks.ts";
import { openSchool, shown, type TestSchool } from "./school.ts";

/** Who gets to see a pupil, and what is kept of what people type. */

let school: TestSchool;
beforeEach(async () => {
  school = await openSchool();
  await school.hasCase("c-daan", "p-1002", proposed2);
  await school.hasCase("c-noor", "p-1003", opened);
});
afterEach(() => school.close());

/** Pupils of group 5 (not Sanne: she is the example in the help), their group, and what is going on with them. */
const PUPIL_DATA = /Daan|Noor|groep 5|Ilse|Aan zet|TE LAAT|Voorstel/;
const STRANGER = "11111111-0000-4000-8000-00000000beef";
const QUESTIONS = [
  "wat nu met Daan?",
  "wat nu?",
  "mijn leerlingen",
  "overzicht",
  "laat het dossier van Noor zien",
  "start zorgroute voor Daan",
  "ouders van Noor gesproken",
  "het werkt niet bij Daan",
  "ik wil door naar zorgroute 2 met Daan",
  "toestemming voor Noor",
  "en Noor?",
  "hoi",
];

describe.each(QUESTIONS)("%s", (text) => {
  test("from somebody nobody knows gets a way in, and no pupil", async () => {
    expect(await school.say(STRANGER, text)).toBe(
      "Ik ken je nog niet. Hanneke Vos (administratie) kan je toevoegen (toestel 10).",
    );
  });

  test.each([
    ["the leadership", "petra", "personal"],
    ["a teacher of another group", "tom", "personal"],
    ["the pupil's own teacher in a group chat", "ilse", "groupChat"],
    ["the IB'er in a channel", "marja", "channel"],
  ] as const)("from %s shows no pupil", async (_, who, where) => {
    const text2 = await school.say(who, text, where);
    expect(text2.length).toBeGreaterThan(20);
    expect(text2.replace(/^Hoi \w+/, "")).not.toMatch(PUPIL_DATA);
  });
});

test("the same questions do show the pupil to who may see them: the ones above say something", async () => {
  for (const who of ["ilse", "marja"]) {
    expect(await school.say(who, "wat nu met Daan?")).toMatch(PUPIL_DATA);
    expect(await school.say(who, "overzicht")).toMatch(PUPIL_DATA);
  }
});

test("somebody without pupils is told so, whatever is asked about a pupil", async () => {
  const told = "Geen leerlingen\nAlleen de eigen leerkracht en de intern begeleider zien hier leerlingen.";
  for (const text of ["wat nu met Daan?", "start zorgroute voor Daan"]) {
    expect(await school.say("petra", text)).toBe(told);
  }
  expect(await school.say("petra", "mijn leerlingen")).toBe(`${told}\nAantallen zie je met: doorstroom.`);
});

test("who the bot knows is a matter of the verified identity, not of what a client says", async () => {
  const ilse = "11111111-0000-4000-8000-000000000001";
  for (const aadId of ["", "ilse", "__proto__", `${ilse} `]) {
    const reply = await school.bot.press({ aadId }, { ...chat(), userAadId: ilse }, "zr.advice", { c: "c-daan" });
    expect(shown(reply)).toMatch(/^Ik ken je nog niet/);
  }
});

test("an identity is the same in capitals: Entra writes them either way", () => {
  const { file } = school.deps.school;
  const people = file.people.map((person) => ({ ...person, aadId: person.aadId.replace(/^1/, "Ab") }));
  const again = toSchool({ ...file, people });
  expect(again.personByAad("aB1111111-0000-4000-8000-000000000001")?.id).toBe("ilse");
});

function chat() {
  const empty = { channelId: "", serviceUrl: "", conversationId: "c", tenantId: "", botId: "", userTeamsId: "" };
  return { ...empty, type: "personal" as const };
}

describe("a worry about safety", () => {
  const WORRIES = [
    ["ik denk dat Noor thuis geslagen wordt", "Fatima Demir (aandachtsfunctionaris)"],
    ["Daan komt al twee weken niet op school", "Marja de Wit (intern begeleider)"],
  ] as const;

  test.each(WORRIES)(
    "%s: the right person in one turn, from anybody, anywhere; nothing is kept",
    async (text, name) => {
      await school.say("ilse", "dossier Daan");
      const before = JSON.stringify([await school.cases(), await school.topic("ilse")]);
      for (const who of ["ilse", "tom", "marja", "petra", STRANGER]) {
        for (const where of ["personal", "groupChat", "channel"] as const) {
          const reply = await school.say(who, text, where);
          expect(reply).toContain(name);
          expect(reply).toContain("Ik bewaar hier niets van.");
          expect(reply.replace(name, "")).not.toMatch(/Daan|Noor/);
        }
      }
      expect(JSON.stringify([await school.cases(), await school.topic("ilse")])).toBe(before);
      expect(await school.topic("ilse")).toEqual({ intent: "showCase", pupilKey: "p-1002" });
      expect(await school.topic("tom")).toBeUndefined();
      expect(await school.messagesWaiting()).toBe(0);
    },
  );

  test("is not what `en Noor?` comes back to", async () => {
    await school.say("ilse", "wat nu met Daan?");
    await school.say("ilse", WORRIES[0][0]);
    expect(await school.say("ilse", "en Noor?")).toMatch(/^Noor · groep 5/);
  });
});

test("typing alone never stores a fact", async () => {
  const before = await school.events();
  for (const text of QUESTIONS) await school.say("ilse", text);
  expect(await school.events()).toBe(before);
});

test("no text makes the bot throw or fall silent", async () => {
  const words = fc.constantFrom(
    ...QUESTIONS.join(" ").split(" "),
    "$\u007bwho}",
    "<at>zorgbot</at>",
    "\u0000",
    "👩‍🏫",
    "zorgroute 9",
    "'; --",
  );
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(words, { maxLength: 12 }).map((list) => list.join(" ")),
  );
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom("ilse", "tom", "marja", "petra", STRANGER), async (typed, who) => {
      expect((await school.say(who, typed)).length).toBeGreaterThan(10);
    }),
    { numRuns: 150 },
  );
});

describe("a case of a pupil who left the school file", () => {
  test("is left out of the overview, and the rest is there", async () => {
    await school.hasCase("c-gone", "p-gone", readyFor2);
    const text = await school.say("marja", "overzicht");
    expect(text).toContain("Alle leerlingen in de zorgroute (2)");
    expect(school.warnings).toEqual([{ code: "subject-missing", caseId: "c-gone" }]);
  });
});

describe("proposing as an IB'er", () => {
  test("asks the other IB'er, not yourself", async () => {
    await school.hasCase("c-sem", "p-1004", [
      ...opened,
      act({ type: "RecordDuty", duty: "tryMeans", on: "2026-12-01", option: "moreTime" }, marja, "2026-12-01"),
      act({ type: "RecordDuty", duty: "talkParents", on: "2026-12-01" }, marja, "2026-12-01"),
      act({ type: "Evaluate", outcome: "not", on: "2026-12-01" }, marja, "2026-12-01"),
    ]);
    const open = shown(await school.press("marja", "zr.propose.open", { c: "c-sem", m: "to2" }));
    expect(open).toContain("Je vraagt Youssef Amrani om akkoord.");
    await school.press("marja", "zr.propose.save", { c: "c-sem", v: 4, m: "to2" });
    expect(await school.messagesWaiting()).toBe(1);
    const own = shown(await school.press("marja", "zr.decide.approve", { c: "c-sem", v: 5, p: "id-1" }));
    expect(own).toContain("Niet vastgelegd. Dit is je eigen voorstel. Een ander beslist erover.");
    const yes = shown(await school.press("youssef", "zr.decide.approve", { c: "c-sem", v: 5, p: "id-1" }));
    expect(yes).toContain("Goedgekeurd. Sem gaat naar Zorgroute 2.");
  });
});
