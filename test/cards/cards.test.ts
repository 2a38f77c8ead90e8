import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { CARD_SCHEMAS, type CardContent } from "../../src/app/cards/card-data.ts";
import { PRESSES, type Verb } from "../../src/app/cards/press-data.ts";
import { plain } from "../../src/app/dutch/plain.ts";
import {
  CARD_NAMES,
  cardFiles,
  type Element,
  elementsOf,
  makeCard,
  markdownOf,
  ofType,
  readCard,
  sampleOf,
  shownStringsOf,
  stringsOf,
  withShown,
} from "./card-parts.ts";
import { largestOf } from "./largest-data.ts";

/** Safe under every limit that Teams, its connectors and the Playground have had. */
const MAX_BYTES = 25 * 1024;

/** The one mark-up a template may have: a bold part. */
const BOLD = "****";

const HOSTILE = [
  `\${secret} [klik](http://x) **vet** <b> # kop _x_ "quotes" \\ <at>iedereen</at> \u202Eomgekeerd\u202C`,
  `# kop \${$root.who} ${"heel lang ".repeat(400)}`,
  "- lijst\n# kop op een nieuwe regel",
  "1. lijst\u2028> citaat",
  "--- | cel | ~~weg~~ `code`",
  "    ingesprongen ![plaatje](http://x/y.png) \\",
];

test("every template has its data schema and its sample, and the other way round", () => {
  expect(cardFiles(".card.json")).toEqual(CARD_NAMES);
  expect(cardFiles(".sample.json")).toEqual(CARD_NAMES);
});

/** A link of our own: to a personal chat with the bot. */
const isOwnLink = (url: unknown) => /^https:\/\/teams\.microsoft\.com\/l\/chat\/0\/0\?users=28%3A/.test(String(url));

/** A picture that we drew and that comes along in the card: nothing is fetched from anywhere. */
const isOwnPicture = (url: unknown) => String(url).startsWith("data:image/png;base64,");

const isMeetingAddress = (url: unknown) =>
  /^https:\/\/teams\.microsoft\.com\/l\/meeting\/new\?[!-~]+$/.test(String(url)) ||
  /^https:\/\/[a-z.]+\/agenda\/[\w.-]+\.ics$/.test(String(url));

/** A sealed address of the bot's own that gives a file. */
const isFileAddress = (url: unknown) => /^https:\/\/[a-z.]+\/download\/[\w-]+$/.test(String(url));

test.each([
  "javascript:alert(1)",
  "https://evil.example/l/meeting/new?x",
  "https://teams.microsoft.com.evil.example/l/meeting/new?x",
  "https://bot.example/agenda/../api/messages",
  "http://x/agenda/a b.ics",
  "https://teams.microsoft.com/l/meeting/new?subject=a b",
])("a card does not take the address %s", (url) => {
  const { data } = sampleOf("meeting");
  const links = [{ title: "Open", url }];
  expect(CARD_SCHEMAS.meeting.safeParse({ ...data, links }).success).toBe(false);
});

test.each([
  "javascript:alert(1)",
  "https://bot.example/download/a.b",
  "https://bot.example/download/../api/messages",
  "https://bot.example/agenda/a.ics",
  "https://bot.example/download/a?b",
])("a file is not offered at the address %s", (url) => {
  const { data } = sampleOf("dossier-export");
  expect(CARD_SCHEMAS["dossier-export"].safeParse({ ...data, links: [{ title: "PDF", url }] }).success).toBe(false);
});

describe.each(CARD_NAMES)("%s", (name) => {
  const sample = () => sampleOf(name);
  const filled = (text: string) => {
    const data = withShown(sample().data, text);
    // A picture is drawn by us and held to its form by the schema; nobody types it.
    return { name, data: "picture" in data ? { ...data, picture: "" } : data } as CardContent;
  };
  /** The sample, every part filled with harmless words, and every part filled with each hostile text. */
  const cards = () => [sample(), filled("woord"), ...HOSTILE.map(filled)].map(makeCard);
  const card = () => makeCard(sample());

  test("takes its sample, which has every field", () => {
    expect(CARD_SCHEMAS[name].safeParse(sample().data).error?.issues ?? []).toEqual([]);
    expect(Object.keys(sample().data).sort()).toEqual(Object.keys(CARD_SCHEMAS[name].shape).sort());
  });

  test("shows everything it is given", () => {
    const texts = stringsOf(card()).map(({ text }) => text);
    const hidden = shownStringsOf(sample().data).filter(
      (given) => !texts.some((text) => text.includes(plain(given)) || text.includes(given)),
    );
    expect(hidden).toEqual([]);
  });

  test("is an Adaptive Card 1.5 in Dutch that says something to old clients", () => {
    for (const each of cards()) {
      expect(each).toMatchObject({ type: "AdaptiveCard", version: "1.5", lang: "nl" });
      expect(String((each as Element).fallbackText).trim()).not.toBe("");
    }
  });

  test("leaves nothing of the template language", () => {
    for (const each of cards()) {
      expect(stringsOf(each).filter(({ text }) => text.includes("${"))).toEqual([]);
      expect(
        elementsOf(each)
          .flatMap(Object.keys)
          .filter((key) => key.startsWith("$") && key !== "$schema"),
      ).toEqual([]);
    }
  });

  test("shows hostile text as it was typed: no mark-up but the template's own", () => {
    const own = markdownOf(makeCard(filled("woord"))).map(markupOf);
    expect(own.filter((marks) => marks !== "" && marks !== BOLD)).toEqual([]);
    for (const text of HOSTILE) expect(markdownOf(makeCard(filled(text))).map(markupOf)).toEqual(own);
  });

  test("wraps its texts and has one heading, which comes first but for a notice", () => {
    for (const each of cards()) {
      const texts = ofType(each, "TextBlock");
      expect(texts.filter(({ wrap }) => wrap !== true)).toEqual([]);
      expect(texts.filter(({ style }) => style === "heading")).toHaveLength(1);
    }
  });

  test("gives every input a label, words for a mistake and an id of its own", () => {
    for (const each of cards()) {
      const inputs = elementsOf(each).filter(({ type }) => String(type).startsWith("Input."));
      expect(
        inputs.filter(({ label, errorMessage, id }) => !isText(label) || !isText(errorMessage) || !isText(id)),
      ).toEqual([]);
      const ids = inputs.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test("has no action but a press that the bot knows, showing a part of itself, or opening a meeting", () => {
    for (const each of cards()) {
      const elements = elementsOf(each);
      const actions = elements.filter(({ type }) => String(type).startsWith("Action."));
      expect(actions.filter(({ title }) => !isText(title))).toEqual([]);
      const known = ["Action.Execute", "Action.ToggleVisibility", "Action.OpenUrl"];
      expect(actions.filter(({ type }) => !known.includes(String(type)))).toEqual([]);
      // Nothing but a drawn picture, a chat with the bot, the form for a meeting in Teams, our own calendar file and our own
      // downloads may be fetched or opened.
      const isOwn = ({ type, url }: Element) =>
        type === "Action.OpenUrl" ? isMeetingAddress(url) || isOwnLink(url) || isFileAddress(url) : isOwnPicture(url);
      expect(elements.filter((element) => "selectAction" in element || ("url" in element && !isOwn(element)))).toEqual(
        [],
      );
      const ids = elements.map(({ id }) => id);
      const targets = ofType(each, "Action.ToggleVisibility").flatMap(
        ({ targetElements }) => targetElements as string[],
      );
      expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    }
  });

  test("sends back what the verb takes, together with what is filled in", () => {
    for (const each of cards()) {
      const mistakes = ofType(each, "Action.Execute").flatMap((action) =>
        fillings(each, action).flatMap((filling) => {
          const schema = PRESSES[action.verb as Verb];
          if (!schema) return [`unknown verb ${String(action.verb)}`];
          const parsed = schema.safeParse({ ...(action.data as object), ...filling });
          return parsed.success ? [] : [`${String(action.verb)}: ${parsed.error.message}`];
        }),
      );
      expect(mistakes).toEqual([]);
    }
  });

  test("sends back ids, numbers and options only: nothing a person reads, no names", () => {
    const shown = shownStringsOf(sample().data).map((text) => text.toLowerCase());
    for (const action of ofType(card(), "Action.Execute")) {
      const strings = stringsOf(action.data).map(({ text }) => text);
      expect(strings.filter((text) => !/^[A-Za-z0-9-]{1,40}$/.test(text))).toEqual([]);
      expect(strings.filter((text) => shown.includes(text.toLowerCase()))).toEqual([]);
      expect(JSON.stringify(action.data)).not.toMatch(/sanne|daan|ilse|bakker|marja|groep/i);
    }
    const pressed = ofType(makeCard(filled("herkenbaar")), "Action.Execute").map(({ data }) => JSON.stringify(data));
    expect(pressed.filter((data) => data.includes("herkenbaar"))).toEqual([]);
  });

  test("says in words what it colours", () => {
    for (const each of cards()) {
      const coloured = elementsOf(each).filter(({ color }) => color !== undefined);
      // Attention, Warning and Good mean something by themselves; here the words do ("TE LAAT").
      expect(coloured.filter(({ color }) => color !== "Accent")).toEqual([]);
      expect(coloured.filter(({ text }) => !isText(text))).toEqual([]);
      const containers = ofType(each, "Container", "Column", "ColumnSet");
      expect(
        containers.filter(({ style }) => style !== undefined && style !== "emphasis" && style !== "default"),
      ).toEqual([]);
    }
  });

  test(`stays under ${MAX_BYTES / 1024} KB, also at its fullest`, () => {
    expect(bytesOf(card())).toBeLessThanOrEqual(MAX_BYTES);
    expect(bytesOf(makeCard(largestOf(name)))).toBeLessThanOrEqual(MAX_BYTES);
  });
});

test("no text at all becomes mark-up, and none of it is lost", () => {
  const line = (text: string) => {
    const content: CardContent = { name: "message", data: { title: "Titel", lines: [{ text }], actions: [] } };
    return markdownOf(makeCard(content))[1] ?? "";
  };
  const mark = fc.constantFrom(
    ..."\\`*_[]()#~|<>!-+=.1 $ { }\n\u202E\u2028\u00e9".split(""),
    "x",
    "http://x",
    "\u{1F600}",
  );
  const anything = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(mark).map((marks) => marks.join("")),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const shown = line(text);
      expect(markupOf(shown)).toBe("");
      expect(unescaped(shown).replaceAll("$ {", "${").replace(/\s/g, "")).toBe(
        text.replace(/[\p{Cc}\p{Bidi_Control}\s]/gu, ""),
      );
    }),
  );
});

test("a decided proposal has no buttons and no input", () => {
  const { data } = sampleOf("approve");
  const nothingLeft = { open: false, asks: [], tried: [], after: [], heard: [{ text: "Ouders: eens", actions: [] }] };
  const decided = makeCard({ name: "approve", data: { ...data, ...nothingLeft, decision: "Besloten" } } as CardContent);
  expect(elementsOf(decided).filter(({ type }) => /^(Action|Input)\./.test(String(type)))).toEqual([]);
  expect(markdownOf(decided)).toContain("Besloten");
});

/** What Markdown would still read as mark-up once escaped marks are taken out, and marks that change the direction. */
function markupOf(text: string): string {
  const bare = text.replace(/\\[!-/:-@[-`{-~]/g, "");
  const start = /^\s*(?:[-+=]|\d+\.)|^\s{4}/.exec(text)?.[0] ?? "";
  return start + [...bare.matchAll(/[*_~`#[\]<>|\\\r\n]|\p{Bidi_Control}/gu)].map(([mark]) => mark).join("");
}

function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

/** Ways to fill in the inputs that go along with an action: each option once, and with the free texts left out. */
function fillings(card: object, action: Element): Record<string, string>[] {
  if (action.associatedInputs === "none") return [{}];
  const dates = ofType(card, "Input.Date").map(({ id, value }) => [String(id), String(value || "2026-11-20")]);
  const times = ofType(card, "Input.Time").map(({ id, value }) => [String(id), String(value || "15:30")]);
  const texts = ofType(card, "Input.Text").map(({ id }) => [String(id), "notitie 12-11"]);
  // No client sends a press while a required text is empty.
  const required = ofType(card, "Input.Text").filter(({ isRequired }) => isRequired === true);
  const asked = required.map(({ id }) => [String(id), "notitie 12-11"]);
  const choices = ofType(card, "Input.ChoiceSet").map(({ id, choices, value }) => ({ id: String(id), value, choices }));
  const chosen = Object.fromEntries(choices.map(({ id, value }) => [id, String(value)]));
  const base = { ...Object.fromEntries([...dates, ...times, ...asked]), ...chosen };
  const each = choices.flatMap(({ id, choices }) =>
    (choices as Element[]).map(({ value }) => ({ [id]: String(value) })),
  );
  return [base, { ...base, ...Object.fromEntries(texts) }, ...each.map((one) => ({ ...base, ...one }))];
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

function bytesOf(card: object): number {
  return Buffer.byteLength(JSON.stringify(card));
}

test("templates themselves are valid JSON with a schema for editors", () => {
  for (const name of CARD_NAMES) {
    expect(readCard(`${name}.card.json`)).toMatchObject({
      $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    });
  }
});
