import { describe, expect, test } from "@jest/globals";
import { Template } from "adaptivecards-templating";
import { CARD_SCHEMAS, type CardContent } from "../../src/app/cards/card-data.ts";
import { CardTemplateError, compileTemplate } from "../../src/app/cards/card-template.ts";
import { CARD_NAMES, readCard, sampleOf, withShown } from "./card-parts.ts";
import { largestOf } from "./largest-data.ts";

/** The same data with every list empty and every text empty: what `$when` hides. */
function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (typeof value === "string") return "";
  if (typeof value === "boolean") return !value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, emptied(inner)]));
}

describe.each(CARD_NAMES)("%s", (name) => {
  const template = readCard(`${name}.card.json`) as object;
  const official = new Template(template);
  const compiled = compileTemplate(template);
  const parsed = (content: CardContent) => CARD_SCHEMAS[name].parse(content.data) as Record<string, unknown>;
  const sample = parsed(sampleOf(name));

  test.each([
    ["its sample", sample],
    ["the largest data", parsed(largestOf(name))],
    ["empty data", emptied(sample) as Record<string, unknown>],
    ["text that looks like a template", withShown(sample, `\${$root} en \${who} van $data`)],
  ])("expands %s as the official library does", (_, data) => {
    expect(compiled(data)).toStrictEqual(official.expand({ $root: data }));
  });
});

test("an object, a list of one, a list of none and a list of lists are taken apart as the official library does", () => {
  const template = {
    one: { $data: `\${person}`, text: `\${name} \${age}` },
    none: { $data: `\${nobody}`, text: `\${name}` },
    list: [
      {
        $data: `\${people}`,
        $when: `\${name != 'Sem'}`,
        text: `\${name}`,
        tags: [{ $data: `\${tags}`, text: `#\${tag}` }],
      },
      "los",
      7,
      null,
      { $when: `\${count(nobody) > 0}`, text: "niet" },
    ],
    hidden: { $when: `\${shown}`, text: "niet" },
  };
  const data = {
    person: { name: "Noor", age: 7 },
    nobody: [],
    shown: false,
    people: [
      { name: "Sem", tags: [] },
      { name: "Daan", tags: [{ tag: "a" }, { tag: "b" }] },
      { name: "Fleur", tags: [{ tag: "c" }] },
    ],
  };
  expect(compileTemplate(template)(data)).toStrictEqual(new Template(template).expand({ $root: data }));
});

test.each([
  { text: `\${$root.who}` },
  { text: `\${toUpper(who)}` },
  { text: `\${count(list) > 1}` },
  { text: "a", $when: `\${a && b}` },
  { text: "a", $when: "altijd" },
  { text: "a", $data: [{ who: "Noor" }] },
])("a template outside of the language is refused when it is compiled: %j", (template) => {
  expect(() => compileTemplate({ body: [template] })).toThrow(CardTemplateError);
});

test.each([`\${who}`, `Hoi \${who}`, `\${person.name}`])(
  "data without a field that %s asks for is an error",
  (text) => {
    expect(() => compileTemplate({ text })({})).toThrow(expect.objectContaining({ code: "card-data" }));
  },
);
