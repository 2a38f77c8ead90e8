import { expect, test } from "@jest/globals";
import { isWorry } from "../../../src/app/understand/worry.ts";
import { linesOf } from "../../lines-of.ts";

const NAMES = ["Sanne", "Daan"];

const worries = linesOf("test/fixtures/text/refused.tsv").flatMap(([kind, text = ""]) =>
  kind === "worry" ? [text] : [],
);
test.each(worries)("“%s” is a worry", (text) => {
  expect(isWorry(text, NAMES)).toBe(true);
});

test.each(linesOf("test/fixtures/text/kept.txt").map(([text = ""]) => text))("“%s” is none", (text) => {
  expect(isWorry(text, NAMES)).toBe(false);
});

test("whatever opens the side door in chat is a worry here, and nothing else is", () => {
  for (const file of ["built", "measured"]) {
    const phrases = linesOf(`test/fixtures/understand/${file}.tsv`);
    const roster = "Sanne,Daan,Noor,Sem,Fleur,Mohammed,Bo,Roos,Liv,Jayden,Yasmine,Lotte".split(",");
    const wrong = phrases.filter(([intent, , text = ""]) => isWorry(text, roster) !== (intent === "unsafe"));
    expect(wrong).toEqual([]);
  }
});
