import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { INTENTS, type Intent } from "../../../src/app/understand/intents.ts";
import { nameIndex } from "../../../src/app/understand/name-index.ts";
import { understand } from "../../../src/app/understand/understand.ts";

type Phrase = { intent: string; names: string; text: string };

const ROSTER = "Sanne,Daan,Noor,Sem,Fleur,Mohammed,Bo,Roos,Liv,Jayden,Yasmine,Lotte".split(",");
const index = nameIndex(ROSTER);

function phrases(file: string): Phrase[] {
  return readFileSync(new URL(`../../fixtures/understand/${file}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => {
      const [intent = "", names = "", text = ""] = line.split("\t");
      return { intent, names: sorted(names === "-" ? [] : names.split(",")), text };
    });
}

const sorted = (names: readonly string[]) =>
  [...names]
    .map((name) => name.trim())
    .sort()
    .join(",");

describe("phrases the rules were built on", () => {
  const built = phrases("built.tsv");

  test("are at least 250", () => {
    expect(built.length).toBeGreaterThanOrEqual(250);
  });

  test.each(INTENTS)("are all right for %s", (wanted) => {
    const wrong = built
      .filter(({ intent }) => intent === wanted)
      .map(({ intent, names, text }) => {
        const read = understand(text, index);
        return read.intent === intent && sorted(read.names) === names
          ? ""
          : `${text} -> ${read.intent} [${sorted(read.names)}]`;
      });
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.filter(Boolean)).toEqual([]);
  });
});

describe("phrases by somebody who has not seen the rules", () => {
  // The phrases themselves stay unseen by whoever works on the rules: only figures and confused pairs are reported.
  const judged = phrases("measured.tsv").map((phrase) => ({ ...phrase, read: understand(phrase.text, index) }));

  test("at least 95 % of the intents are right", () => {
    const confused = new Map<string, number>();
    for (const { intent, read } of judged) {
      if (intent !== read.intent)
        confused.set(`${intent} -> ${read.intent}`, (confused.get(`${intent} -> ${read.intent}`) ?? 0) + 1);
    }
    const wrong = [...confused.values()].reduce((sum, count) => sum + count, 0);
    const share = 1 - wrong / judged.length;
    const report = JSON.stringify({ share, confused: Object.fromEntries(confused) });
    expect(share >= 0.95 ? "enough" : report).toBe("enough");
  });

  test("at least 95 % of the names are right", () => {
    const right = judged.filter(({ names, read }) => names === sorted(read.names)).length;
    expect(right / judged.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe("any text", () => {
  const anything = fc.string({ unit: "binary", maxLength: 300 });
  const dutch = fc
    .array(fc.constantFrom(...phrases("built.tsv").flatMap(({ text }) => text.split(" "))), { maxLength: 30 })
    .map((words) => words.join(" "));
  const text = fc.oneof(anything, dutch);

  test("gives an intent of the union and names of the list", () => {
    fc.assert(
      fc.property(text, (typed) => {
        const read = understand(typed, index);
        expect(INTENTS).toContain(read.intent);
        for (const name of read.names) expect(ROSTER).toContain(name);
        expect(new Set(read.names).size).toBe(read.names.length);
      }),
    );
  });

  test("is read, however long", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 10_000, maxLength: 10_000 }), (typed) => {
        expect(INTENTS).toContain(understand(typed, index).intent);
      }),
      { numRuns: 10 },
    );
  });

  test.each(["<", "<at>", "a ", "vader slaat ", "sane ", "zorgroutee ", "@zo", "'", "é", "0 "])(
    "repeats of %j to 10,000 characters are read",
    (piece) => {
      expect(INTENTS).toContain(understand(piece.repeat(10_000).slice(0, 10_000), index).intent);
    },
  );

  test.each(["<at>Zorgbot</at> ", "@zorgbot ", '<at id="0">Zorgroute bot</at>&nbsp;'])(
    "means the same behind %j",
    (mention) => {
      fc.assert(
        fc.property(text, (typed) => {
          expect(understand(mention + typed, index)).toEqual(understand(typed, index));
        }),
      );
    },
  );

  test("with worry about abuse in it is unsafe, whatever else is asked", () => {
    const worry = fc.constantFrom(
      "sanne wordt thuis geslagen",
      "er is misbruik",
      "noor wil niet meer leven",
      "blauwe plekken bij daan",
    );
    fc.assert(
      fc.property(dutch, worry, dutch, (before, said, after) => {
        expect(understand(`${before}. ${said}. ${after}`, index).intent).toBe("unsafe");
      }),
    );
  });
});

describe("a parent and hitting in one message", () => {
  test.each([
    ["vader van Sem slaat hem", "unsafe"],
    ["ouders sem gesproken, ik denk dat ze hem slaan", "unsafe"],
    ["sanne vertelde in de pauze dat haar vader haar slaat", "unsafe"],
    ["moeder van daan gebeld over de reis naar het museum en de bus en het eten, de klok slaat acht", "recordTalk"],
    ["sem slaat daan op het plein", "unknown"],
  ])("%j is %s", (text, intent) => {
    expect(understand(text, index).intent).toBe(intent);
  });
});

describe("a worry that does not name the abuse", () => {
  test.each([
    "sanne had weer een blauwe arm, zei dat ze van de trap gevallen was",
    "sem krimpt ineen als zijn vader binnenkomt",
    "lotte zegt dat het een geheimpje is van haar en opa",
    "noor schreef dat niemand haar zou missen",
    "moeder van roos stond stomdronken aan het hek",
    "daan zegt dat het thuis niet leuk is en wil bij mij wonen",
    "jayden slaapt op de grond en kookt zelf",
  ])("%j is unsafe", (text) => {
    expect(understand(text, index).intent).toBe("unsafe");
  });

  test.each([
    ["ouders sanne trekken hun toestemming in", "recordConsent"],
    ["noor draagt een blauwe trui", "unknown"],
    ["vader liv gesproken, hij schrok wel van de cijfers", "recordTalk"],
    ["sem is bang voor toetsen", "openCase"],
  ])("%j is not: %s", (text, intent) => {
    expect(understand(text, index).intent).toBe(intent);
  });
});

describe("hurried spelling", () => {
  test.each([
    ["wnr is mn termijn bij sanne", "wanneer is mijn termijn bij sanne"],
    ["whats next voor sanne", "wat is de volgende stap voor sanne"],
    ["wa moet ek nu doen met sanne", "wat moet ik nu doen met sanne"],
    ["heeeel veel zorgen om sanne", "heel veel zorgen om sanne"],
    ["samenwerkingsverband inschakelen voor sanne? wat mij betreft wel", "samenwerkingsverband inschakelen voor sanne"],
  ])("%j reads as %j", (typed, meant) => {
    const read = understand(typed, index);
    expect(read).toMatchObject({ intent: understand(meant, index).intent, names: ["Sanne"] });
    expect(read.intent).not.toBe("unknown");
  });
});

describe("a supposition", () => {
  test.each([
    "stel dat sanne het niet haalt",
    "als sanne straks toch naar sbo moet?",
    "mochten ouders nee zeggen, wat dan",
  ])("%j is whatIf", (text) => {
    expect(understand(text, index).intent).toBe("whatIf");
  });
});

describe("when no rule holds", () => {
  test("a question about a pupil is answered with where the route stands", () => {
    expect(understand("waarheen gaan sanne haar spullen?", index).intent).toBe("whatNow");
  });

  test("small talk about a pupil stays unknown", () => {
    expect(understand("sanne lachte vandaag", index).intent).toBe("unknown");
  });
});

describe("follow-ups", () => {
  const following = (text: string, intent: Intent) => understand(text, index, { intent }).intent;

  test.each(["en Daan?", "en bij noor?", "en voor sem dan", "ook bij Liv", "<at>Zorgbot</at> en Daan?"])(
    "%j takes the intent before it",
    (text) => {
      expect(following(text, "evaluate")).toBe("evaluate");
      expect(understand(text, index).intent).toBe("whatNow");
    },
  );

  test("only when that was about a pupil, and only when nothing else is said", () => {
    expect(following("en Daan?", "overview")).toBe("whatNow");
    expect(following("Daan?", "evaluate")).toBe("whatNow");
    expect(following("en dossier Daan?", "evaluate")).toBe("showCase");
  });
});

describe("terms", () => {
  test.each([
    ["wat is een OPP", "OPP"],
    ["wat betekent ontwikkelingsperspectief", "OPP"],
    ["o.p.p.?", "OPP"],
    ["wat doet de IB'er", "IB'er"],
    ["wat betekent hgpd", "hgpd"],
    ["wat is de meldcode", "Meldcode"],
  ])("in %j", (text, term) => {
    expect(understand(text, index)).toMatchObject({ intent: "explainTerm", term });
  });

  test("are not given with other intents", () => {
    expect(understand("wat nu met sanne", index)).not.toHaveProperty("term");
  });
});
