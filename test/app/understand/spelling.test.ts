import { describe, expect, test } from "@jest/globals";
import { soundOf, withoutDiminutive } from "../../../src/app/understand/spelling.ts";
import { wordMatcher } from "../../../src/app/understand/word-matcher.ts";

describe("words that sound alike", () => {
  test.each([
    ["overzigt", "overzicht"],
    ["kontakt", "contact"],
    ["konsentratie", "concentratie"],
    ["bespreiden", "bespryden"],
    ["gebelt", "gebeld"],
    ["gesproke", "gesproken"],
    ["vauten", "fouten"],
  ])("%j is heard as %j", (typed, meant) => {
    expect(soundOf(typed)).toBe(soundOf(meant));
  });

  test("those that do not are kept apart", () => {
    expect(soundOf("rekenen")).not.toBe(soundOf("lezen"));
  });
});

describe("diminutives", () => {
  test.each([
    ["momentje", "moment"],
    ["overlegjes", "overleg"],
    ["belletje", "bel"],
    ["niveautje", "niveau"],
    ["afspraakje", "afspraak"],
  ])("%j is a small %j", (small, word) => {
    expect(withoutDiminutive(small)).toContain(word);
  });

  test("other words are none", () => {
    expect(withoutDiminutive("gesprek")).toEqual([]);
  });
});

describe("in a list", () => {
  const found = (list: string, text: string) =>
    wordMatcher({ list }).hits(text.split(" ").map((word, i) => ({ text: word, first: i === 0, isName: false })))
      .length;

  test("the end of a word stands for every compound", () => {
    expect(found("*achterstand", "een leesachterstand")).toBe(1);
    expect(found("*achterstand", "achterstanden")).toBe(0);
  });

  test("a verb and its particle are known joined and turned", () => {
    expect(found("loopt vast", "omdat ze vastloopt")).toBe(1);
    expect(found("helpt niet", "omdat het niet helpt")).toBe(1);
    expect(found("helpt niet", "omdat het helpt")).toBe(0);
  });

  test("a diminutive and a word that sounds alike count as guesses", () => {
    const [hit] = wordMatcher({ list: "overzicht, moment" }).hits([{ text: "momentje", first: true, isName: false }]);
    expect(hit).toMatchObject({ list: "list", guessed: true });
    expect(found("verhuizing", "ferhuising")).toBe(1);
  });
});
