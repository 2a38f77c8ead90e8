import { describe, expect, test } from "@jest/globals";
import { personalDataIn } from "../../../src/domain/text/personal-data.ts";
import { linesOf } from "../../lines-of.ts";

const TODAY = "2026-11-22";
const kindsIn = (text: string, today = TODAY) => personalDataIn(text, today).map(({ kind }) => kind);

const refused = linesOf("test/fixtures/text/refused.tsv").filter(([kind]) => kind !== "worry");
const kept = linesOf("test/fixtures/text/kept.txt");

test.each(refused)("%s is seen in “%s”, and nothing else", (kind, text = "") => {
  expect(kindsIn(text)).toEqual([kind]);
});

test.each(kept)("nothing is seen in “%s”", (text) => {
  expect(kindsIn(text)).toEqual([]);
});

describe("what depends on the day", () => {
  test.each([
    ["2026-11-22", "12-05-2012", ["birthDate"]],
    ["2026-11-22", "22-11-2011", []],
    ["2026-11-22", "23-11-2011", ["birthDate"]],
    ["2026-11-22", "22-05-2023", ["birthDate"]],
    ["2026-11-22", "23-05-2023", []],
    ["2030-11-22", "12-05-2012", []],
    ["2030-11-22", "23-05-2023", ["birthDate"]],
  ] as const)("on %s “%s” gives %j", (today, text, kinds) => {
    expect(kindsIn(text, today)).toEqual(kinds);
  });

  test.each(["31-02-2016", "00-05-2016", "12-13-2016", "99999999"])("%s is no day", (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

test("several things in one text are all named", () => {
  expect(kindsIn("Moeder 06-12345678, m@x.nl, geb. 12-05-2016, adhd")).toEqual([
    "phone",
    "email",
    "birthDate",
    "health",
  ]);
});

test("the word of a diagnosis is named, so that it can be found", () => {
  expect(personalDataIn("Sinds januari Ritalin gestart", TODAY)).toEqual([{ kind: "health", word: "ritalin" }]);
  expect(personalDataIn("verslag over ASS", TODAY)).toEqual([{ kind: "health", word: "ASS" }]);
});

test.each([
  "ass. IB",
  "add-on voor de methode is besteld".replace("add-on", "aanvulling"),
  "NLdoet",
  "een pilaar in de klas",
])("“%s” looks like one of the words and is none", (text) => {
  expect(kindsIn(text)).toEqual([]);
});

test.each([
  ["a line each", "123\n456\n782"],
  ["a line each, as Windows writes them", "123\r\n456\r\n782"],
  ["a variation selector between", [..."123456782"].join("\uFE0F")],
  ["a joiner that is not seen between", [..."123456782"].join("\u034F")],
  ["keys of a telephone", [..."123456782"].map((digit) => `${digit}\uFE0F\u20E3`).join("")],
])("a BSN is seen with %s", (_, text) => {
  expect(kindsIn(text)).toEqual(["bsn"]);
});

test("numbers that everybody may call are nobody's", () => {
  for (const text of ["Veilig Thuis 0800-2000", "0800 0432", "112", "14 020", "0900-1234567"]) {
    expect({ text, kinds: kindsIn(text) }).toEqual({ text, kinds: [] });
  }
});
