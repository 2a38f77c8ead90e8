import { expect, test } from "@jest/globals";
import type { Condition } from "../../../../src/domain/route/condition.ts";
import { conditionWords, routeWords } from "../../../../src/domain/route/diff/route-words.ts";
import { changed, routeOf } from "./two-versions.ts";

const words = routeWords(
  routeOf(
    changed([
      "consents:",
      "settings: [{ id: back, question: Mag terug?, options: [{ id: yes, text: Ja }, { id: no, text: Nee }], source: H2 }]\nconsents:",
    ]),
  ),
);

test.each<[Condition, string]>([
  [{ duty: "talk" }, "‘Gesprek met de ouders’ is gedaan"],
  [{ outcome: ["works", "not"] }, "de evaluatie geeft ‘Het werkt’ of ‘Het werkt nog niet’"],
  [
    { answer: { question: "place", is: ["away"] } },
    "op ‘Waar past het kind het beste?’ is het antwoord ‘Ergens anders’",
  ],
  [{ term: "ended" }, "de termijn is voorbij"],
  [{ term: "open" }, "het is tijd om te evalueren"],
  [{ visits: { step: "look", atLeast: 2 } }, "het is minstens de 2e keer in ‘Stap 1’"],
  [{ elapsed: { amount: 1, unit: "weeks", since: "look" } }, "het is 1 week na het begin van ‘Stap 1’"],
  [{ setting: { id: "back", is: ["yes"] } }, "de school koos ‘Ja’ bij ‘Mag terug?’"],
  [{ consent: "sharing" }, "er is toestemming voor ‘Overleg met de jeugdarts’"],
  [
    { any: [{ duty: "try" }, { all: [{ duty: "talk" }, { term: "ended" }] }] },
    "(‘Iets geprobeerd’ is gedaan óf (‘Gesprek met de ouders’ is gedaan en de termijn is voorbij))",
  ],
  [{ duty: "nowhere" }, "‘nowhere’ is gedaan"],
])("a condition in words: %j", (condition, expected) => {
  expect(conditionWords(condition, words)).toBe(expected);
});
