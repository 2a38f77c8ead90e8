import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { parseDocument } from "yaml";
import { z } from "zod";
import { GLOSSARY_WORDS } from "../../src/app/understand/words/glossary-words.ts";

const MAX_LENGTH = 320;
const sentence = z.string().trim().min(20).max(MAX_LENGTH).regex(/[.?]$/, "geen hele zin");

const schema = z.array(
  z.strictObject({ terms: z.array(z.string().trim().min(2)).min(1), meaning: sentence, law: sentence.optional() }),
);

describe("rules/glossary.yaml", () => {
  const document = parseDocument(readFileSync("rules/glossary.yaml", "utf8"));
  const entries = () => schema.parse(document.toJS());

  test("is YAML without errors or warnings", () => {
    expect([...document.errors, ...document.warnings].map(({ message }) => message)).toEqual([]);
  });

  test(`has short sentences of its own form (at most ${MAX_LENGTH} characters)`, () => {
    expect(schema.safeParse(document.toJS()).error?.issues ?? []).toEqual([]);
  });

  test("explains every term that the bot recognises, and no other", () => {
    const explained = entries().map(({ terms }) => terms[0] ?? "");
    expect([...explained].sort()).toEqual(Object.keys(GLOSSARY_WORDS).sort());
  });

  test("gives no term two meanings", () => {
    const terms = entries().flatMap(({ terms }) => terms.map((term) => term.toLowerCase()));
    expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
  });
});
