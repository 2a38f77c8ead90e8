import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { PRESSES, type Verb } from "../../src/app/cards/press-data.ts";
import { whyNotKept } from "../../src/app/kept-texts.ts";
import { wholeDatabase } from "../whole-database.ts";
import { type Press, pressTable } from "./press-table.ts";
import { openSchool, shown, type TestSchool } from "./school.ts";

/** What people type on a card is looked at before it is kept, whichever card it is and whatever field. */

const VERBS = Object.keys(PRESSES) as Verb[];

/** A text of each kind that is refused, and what must be nowhere in the database. */
const REFUSED = [
  { what: "een getal dat een BSN kan zijn", text: "zie 1234.56.782", secret: "1234.56.782" },
  { what: "een telefoonnummer", text: "bel 06-12345678", secret: "12345678" },
  { what: "een e-mailadres", text: "mail ouder@thuis.nl", secret: "ouder@thuis" },
  { what: "een dag die een geboortedatum kan zijn", text: "geb. 3 mei 2017", secret: "3 mei 2017" },
  { what: "een woord over een diagnose of medicijnen (‘ritalin’)", text: "start met Ritalin", secret: "Ritalin" },
] as const;

const folder = mkdtempSync(join(tmpdir(), "zorgroute-texts-"));
let count = 0;
let file: string;
let school: TestSchool;
let presses: Record<Verb, Press>;

async function atSchool() {
  count += 1;
  file = join(folder, `${count}.db`);
  school = await openSchool(undefined, file);
  presses = await pressTable(school);
}
afterAll(() => rmSync(folder, { recursive: true }));

const kept = () => JSON.stringify(wholeDatabase(file));
const facts = async () => (await school.cases()).map(({ header }) => `${header.caseId} ${header.version}`).join();

describe("no field of any button takes a text past it", () => {
  beforeAll(atSchool);
  afterAll(() => school.close());

  test.each(VERBS)("%s", async (verb) => {
    const { by, data } = presses[verb];
    const shape: object = PRESSES[verb].shape;
    for (const key of Object.keys(shape)) {
      // The school's own texts say how to reach people, and whom to go to with a worry.
      const ofSchool = verb.startsWith("zr.setup.");
      const never = REFUSED.filter(({ text }) => !ofSchool || !/^(?:bel|mail) /.test(text));
      for (const { text, secret } of ofSchool
        ? never
        : [...never, { text: "Sanne wordt geslagen", secret: "geslagen" }]) {
        const filled = { ...data, [key]: text };
        if (!PRESSES[verb].safeParse(filled).success) continue;
        await school.press(by, verb, filled);
        expect({ key, text, kept: kept().includes(secret) }).toEqual({ key, text, kept: false });
      }
    }
  });
});

/** Every field in which people type, with what makes that field count. */
const TYPED: readonly { verb: Verb; field: string; more?: object }[] = [
  { verb: "zr.record.save", field: "pointer", more: { d: "talkParents", option: undefined } },
  { verb: "zr.consent.save", field: "place" },
  { verb: "zr.decide.ask", field: "text" },
  { verb: "zr.decide.decline", field: "text" },
  { verb: "zr.dossier.said", field: "view" },
  { verb: "zr.meeting.outcome", field: "what1" },
  { verb: "zr.meeting.outcome", field: "what2", more: { who2: "p:ilse", by2: "2027-02-05" } },
];

describe.each(TYPED)("$field of $verb", ({ verb, field, more }) => {
  beforeAll(atSchool);
  afterAll(() => school.close());

  test.each(REFUSED)("keeps no text with $what, and gives it back to mend", async ({ what, text }) => {
    const before = await facts();
    const { by, data } = presses[verb];
    const answer = shown(await school.press(by, verb, { ...data, ...more, [field]: text }));
    expect(await facts()).toBe(before);
    expect(answer).toContain(`Ik zie ${what} in je tekst`);
    expect(answer).toContain("zie notitie 12-11");
    // In the field where it was typed, and nowhere else.
    expect(answer.split(text)).toHaveLength(2);
  });

  test("shows the way of the meldcode for a worry, and repeats nothing of it", async () => {
    const before = await facts();
    const { by, data } = presses[verb];
    const answer = shown(await school.press(by, verb, { ...data, ...more, [field]: "Vader slaat Yasmine thuis" }));
    expect(await facts()).toBe(before);
    expect(answer).toMatch(/aandachtsfunctionaris[\s\S]*Volg de meldcode[\s\S]*0800-2000/);
    expect(answer).not.toMatch(/slaat|Yasmine|Sanne|Daan|Noor/);
  });

  test("keeps any other text as it was typed", async () => {
    const { by, data } = presses[verb];
    await school.press(by, verb, { ...data, ...more, [field]: "Zie notitie 12-11 (dyslexieprotocol)" });
    expect(kept()).toContain("Zie notitie 12-11 (dyslexieprotocol)");
  });
});

test("every field that takes a text with spaces is one of these, is never kept, or names what is chosen", () => {
  const known = new Set(TYPED.map(({ verb, field }) => `${verb} ${field.replace(/\d$/, "")}`));
  // Not kept: a name that is looked up.
  known.add("zr.zorgteam.add name").add("zr.meeting.outcome pointer");
  const long = "Een hele zin met spaties. ".repeat(10);
  const takes = VERBS.flatMap((verb) =>
    Object.entries(PRESSES[verb].shape as Record<string, { safeParse(value: unknown): { success: boolean } }>)
      .filter(([, schema]) => schema.safeParse(long).success)
      .map(([field]) => `${verb} ${field.replace(/\d$/, "")}`),
  );
  const lists = ["attended", "pupils", "kinds", "invited", "routes", "days", "account", "g"];
  expect(takes.filter((one) => !known.has(one) && !lists.some((list) => one.endsWith(` ${list}`)))).toEqual([]);
});

test("abuse comes before everything else, and length before what is in it", () => {
  const today = "2026-11-22";
  expect(whyNotKept(["bel 06-12345678", "hij wordt mishandeld"], today)).toEqual({ code: "textIsWorry" });
  expect(whyNotKept(["adhd ".repeat(57)], today)).toEqual({ code: "textTooLong", max: 280 });
  expect(whyNotKept(["x".repeat(280)], today)).toBeUndefined();
  expect(whyNotKept([], today)).toBeUndefined();
});
