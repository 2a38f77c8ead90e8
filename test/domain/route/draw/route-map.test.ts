import { expect, test } from "@jest/globals";
import { inWords } from "../../../../src/domain/route/draw/in-words.ts";
import { mapOf } from "../../../../src/domain/route/draw/route-map.ts";
import { termWords } from "../../../../src/domain/route/draw/term-words.ts";
import { parseRoute } from "../../../../src/domain/route/parse.ts";

const text = `
id: ronde
title: De ronde
document: Zorgplan
subject: group
start: kijken
roles:
  - { id: teacher, is: teacher, name: leerkracht, source: s }
  - { id: ib, is: careCoordinator, name: kwaliteitscoördinator, source: s }
outcomes:
  - { id: works, text: Het werkt, source: s }
rounds: { perYear: 4, source: s }
steps:
  - id: kijken
    title: Kijken
    goal: De leerkracht kijkt wat de groep nodig heeft.
    lead: teacher
    term: { min: 2, max: 4, unit: schoolWeeks, source: s }
    evaluation: { who: teacher, text: Werkt het?, source: s }
    moves:
      - { id: a, to: praten, kind: forward, title: Naar praten, when: { outcome: works }, proposedBy: [teacher], approvedBy: ib, source: s }
      - { id: b, to: praten, kind: forward, title: Naar praten, when: { term: ended }, proposedBy: [teacher], approvedBy: ib, source: s }
    source: s
  - id: praten
    title: Praten
    goal: Samen kijken hoe het gaat.
    lead: ib
    moves:
      - { id: d, to: klaar, kind: resolved, title: Klaar, when: { visits: { step: praten, atLeast: 1 } }, proposedBy: [ib], source: s }
      - { id: c, to: kijken, kind: round, title: Volgende ronde, when: { visits: { step: praten, atLeast: 1 } }, proposedBy: [ib], source: s }
    source: s
  - { id: klaar, title: Het is klaar, goal: Het jaar is om., end: true, source: s }
`;
const parsed = parseRoute({ file: "rules/ronde/2026-08-01.yaml", text, hash: "" });
if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
const { route } = parsed;

test("a map has the school's own names for roles, and tells two ways that read the same once", () => {
  expect(mapOf(route, "praten")).toEqual({
    id: "ronde",
    title: "De ronde",
    document: "Zorgplan",
    rounds: "4 keer per schooljaar rond",
    steps: [
      {
        id: "kijken",
        title: "Kijken",
        goal: "De leerkracht kijkt wat de groep nodig heeft.",
        lead: "leerkracht",
        term: "2 tot 4 schoolweken",
        start: true,
        end: false,
        here: false,
        moves: [{ kind: "forward", title: "Naar praten", approval: "kwaliteitscoördinator", to: "praten" }],
      },
      {
        id: "praten",
        title: "Praten",
        goal: "Samen kijken hoe het gaat.",
        lead: "kwaliteitscoördinator",
        term: "geen vaste tijd",
        start: false,
        end: false,
        here: true,
        moves: [
          { kind: "resolved", title: "Klaar", to: "klaar" },
          { kind: "round", title: "Volgende ronde", to: "kijken" },
        ],
      },
      {
        id: "klaar",
        title: "Het is klaar",
        goal: "Het jaar is om.",
        start: false,
        end: true,
        here: false,
        moves: [],
      },
    ],
  });
});

test("in words it says the same", () => {
  expect(inWords(mapOf(route, "praten"))).toEqual([
    "De ronde: 3 stappen, 4 keer per schooljaar rond.",
    "Kijken (begin). Aan zet: leerkracht. Hoe lang: 2 tot 4 schoolweken. Verder: Naar praten, met akkoord van de kwaliteitscoördinator.",
    "Praten (hier ben je). Aan zet: kwaliteitscoördinator. Hoe lang: geen vaste tijd. Opgelost: Klaar (Het is klaar). Volgende ronde: Volgende ronde (Kijken).",
    "Het is klaar (einde).",
  ]);
});

test.each([
  [{ max: 3, unit: "schoolWeeks" as const, source: "s" }, "hooguit 3 schoolweken"],
  [{ max: 1, unit: "weeks" as const, source: "s" }, "hooguit 1 week"],
  [{ min: 4, max: 6, unit: "weeks" as const, source: "s" }, "4 tot 6 weken"],
  [{ setBy: "ib", with: [], ask: "?", for: "stay" as const, source: "s" }, "de IB'er spreekt een datum af"],
  [
    { setBy: "ib", with: [], ask: "?", for: "round" as const, source: "s" },
    "de IB'er spreekt een datum af voor de ronde",
  ],
  [undefined, "geen vaste tijd"],
])("how long: %j", (term, words) => {
  expect(termWords(term, () => "IB'er")).toBe(words);
});
