import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { PRESSES, type Verb } from "../../src/app/cards/press-data.ts";
import { type Press, pressTable } from "./press-table.ts";
import { openSchool, shown, type TestSchool } from "./school.ts";

/** Everything that comes back from a button is hostile until it is understood; and then it is decided afresh. */

const VERBS = Object.keys(PRESSES) as Verb[];
/** What shows numbers and nobody's name, to a director as well. */
const NUMBERS: readonly Verb[] = ["zr.overview.flow", "zr.overview.numbers"];
/** What a card lets people leave open; the domain says when it cannot be missed. */
const LEFT_OPEN = ["by", "how", "until", "place", "heard", "weight", "why", "told", "view"];
const OLD_CARD = "Deze knop ken ik niet (meer). Typ ‘wat nu met …?’ voor een nieuwe kaart.";

let school: TestSchool;
let presses: Record<Verb, Press>;
/** A school for this group of tests: presses that are refused leave it as it was. */
function atSchool() {
  beforeAll(async () => {
    school = await openSchool();
    presses = await pressTable(school);
  });
  afterAll(() => school.close());
}

/** Presses, and says whether anything was stored and what was shown. */
async function pressed(by: string, verb: string, data: unknown, where?: "groupChat" | "channel") {
  const before = JSON.stringify(await school.cases());
  const text = shown(await school.press(by, verb, data, where));
  const same = JSON.stringify(await school.cases()) === before;
  expect(text).toMatch(/\p{Lu}.{10}/u);
  expect(text).not.toMatch(/undefined|\[object|NaN|null/);
  return { text, stored: !same };
}

describe.each(VERBS)("%s", (verb) => {
  atSchool();

  test("takes nothing that is missing, extra, of the wrong kind or too long", async () => {
    const { by, data } = presses[verb];
    // An intent that we do not know shows "wat nu?", as an empty one does.
    // Teams leaves out a multiple choice in which nothing is ticked: nobody for `pupils`, nothing for `kinds`.
    // So it does with whoever was there at a meeting, and a decision may be left empty.
    const optional = new Set([
      ...["option", "pointer", "known", "text", "intent", "pupils", "kinds", "d1", "duty", "by", "who"],
      ...["attended", "what1", "who1", "by1"],
      // What of the overview is asked: everything, when it is left open.
      ...["route", "step", "waits", "group", "late"],
      ...["routes", "s1", "account", "called", "group", "days", "email", "f0", "g0"],
      ...LEFT_OPEN,
      // A tick that says "yes, really": not ticked is an answer too.
      "sure",
    ]);
    const hostile: unknown[] = [
      null,
      "c-sanne",
      7,
      [],
      [data],
      {},
      { ...data, extra: 1 },
      JSON.parse(`{ "__proto__": { "admin": true }, ${JSON.stringify(data).slice(1)}`),
    ];
    for (const key of Object.keys(data)) {
      const { [key]: _, ...without } = data;
      if (!optional.has(key)) hostile.push(without, { ...data, [key]: "" });
      for (const wrong of [null, [], {}, true, 1.5, -1, Number.NaN, "x".repeat(2001)]) {
        hostile.push({ ...data, [key]: wrong });
      }
    }
    for (const attempt of hostile) {
      const { text, stored } = await pressed(by, verb, attempt);
      expect({ attempt, stored }).toEqual({ attempt, stored: false });
      // An empty day is a press that was meant: it gets the card back, with what is wrong.
      if (!text.startsWith("Die dag bestaat niet.")) expect(text).toBe(OLD_CARD);
    }
  });

  test("is only for who may see this pupil", async () => {
    const { data } = presses[verb];
    for (const by of ["tom", "petra", "11111111-0000-4000-8000-00000000beef"]) {
      const { text, stored } = await pressed(by, verb, data);
      expect(stored).toBe(false);
      expect(text).not.toMatch(/Sanne|Daan|Noor|Sem|groep 5|Ilse/);
      if (by !== "petra" || !NUMBERS.includes(verb)) expect(text).not.toMatch(/Zorgroute \d/);
    }
  });

  test.each(["groupChat", "channel"] as const)("gives nothing away in a %s", async (where) => {
    const { by, data } = presses[verb];
    expect(await pressed(by, verb, data, where)).toEqual({
      text: "Over leerlingen praat ik alleen in een eigen chat met mij.",
      stored: false,
    });
  });

  test("does not follow ids that lead nowhere", async () => {
    const { by, data } = presses[verb];
    for (const key of ["c", "k", "p", "d", "q", "a", "m", "t", "outcome", "option"].filter((id) => id in data)) {
      for (const id of ["__proto__", "constructor", "c-0'; drop table event; --", "../p-1001"]) {
        expect((await pressed(by, verb, { ...data, [key]: id })).stored).toBe(false);
      }
    }
  });

  // Last, for this one does change what is kept.
  test("does what it is for, once: a double press stores nothing more", async () => {
    const { by, data, stores } = presses[verb];
    const before = await school.events();
    expect((await pressed(by, verb, data)).stored).toBe(stores);
    const after = await school.events();
    const again = await pressed(by, verb, data);
    expect(again.stored).toBe(false);
    expect(await school.events()).toBe(after);
    expect(after > before).toBe(stores);
    if (stores) expect(again.text).toMatch(/niet meer actueel|Er is niets veranderd|loopt al een zorgroute/);
  });
});

describe("a press that came too late or is not ours", () => {
  atSchool();

  test.each(VERBS.filter((verb) => "v" in PRESSES[verb].shape))("%s on an old card stores nothing", async (verb) => {
    const { by, data } = presses[verb];
    for (const v of [Number(data.v) - 1, Number(data.v) + 1, 1, Number.MAX_SAFE_INTEGER]) {
      const { text, stored } = await pressed(by, verb, { ...data, v });
      expect(stored).toBe(false);
      expect(text).toMatch(/niet meer actueel|Er is intussen iets bijgekomen/);
    }
  });

  test.each(["", "zr", "zr.delete", "ZR.ADVICE", "__proto__", "constructor", "hasOwnProperty", "zr.advice "])(
    "the verb %j is not ours",
    async (verb) => {
      expect(await pressed("marja", verb, { c: "c-sanne" })).toEqual({ text: OLD_CARD, stored: false });
    },
  );

  // Last, for this one does change what is kept.
  test("two presses at the same moment store once, and both are told", async () => {
    const { data } = presses["zr.decide.approve"];
    const before = await school.events();
    const [one, other] = await Promise.all([
      school.press("marja", "zr.decide.approve", data),
      school.press("youssef", "zr.decide.decline", { ...data, text: "Nog niet" }),
    ]);
    const told = [shown(one), shown(other)].sort();
    expect(told.filter((text) => text.includes("Al besloten door"))).toHaveLength(1);
    expect(told.filter((text) => /Goedgekeurd|besluit is verstuurd/.test(text))).toHaveLength(1);
    expect([1, 2]).toContain((await school.events()) - before);
  });
});

describe("whatever JSON comes in", () => {
  atSchool();

  const anyVerb = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom<string>(...VERBS) },
    { weight: 1, arbitrary: fc.string() },
  );

  test("nothing is stored and there is an answer", async () => {
    await fc.assert(
      fc.asyncProperty(anyVerb, fc.jsonValue(), async (verb, data) => {
        expect((await pressed("marja", verb, data)).stored).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test("also in one place of a real press: what is kept is never changed, at most added to", async () => {
    const place = fc.record({
      verb: fc.constantFrom(...VERBS),
      at: fc.nat(),
      by: fc.constantFrom("ilse", "marja", "youssef"),
      value: fc.oneof(fc.jsonValue(), fc.constantFrom("p-1001", "to2", "teamTalk", "2027-01-29", "2027-02-30", 2, 9)),
    });
    await fc.assert(
      fc.asyncProperty(place, async ({ verb, at, by, value }) => {
        const { data } = presses[verb];
        const keys = Object.keys(data);
        const before = await school.cases();
        await pressed(by, verb, { ...data, [keys[at % keys.length] ?? ""]: value });
        const after = new Map((await school.cases()).map((stored) => [stored.header.caseId, stored.events]));
        for (const { header, events } of before) {
          expect(after.get(header.caseId)?.slice(0, events.length)).toEqual(events);
        }
      }),
      { numRuns: 200 },
    );
  });
});
