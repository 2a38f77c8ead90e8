import { describe, expect, test } from "@jest/globals";
import { diffLines } from "../../../../src/domain/route/diff/diff-lines.ts";
import { diffRoutes } from "../../../../src/domain/route/diff/diff-routes.ts";
import { changed, FIRST, routeOf } from "./two-versions.ts";

const first = routeOf(FIRST);

/** What changes with this replacement, as "heading: sentence", with a star where it touches moved cases. */
function changes(...pairs: [string, string][]): string[] {
  return diffRoutes(first, routeOf(changed(...pairs), "2027-08-01")).map(
    ({ heading, sentence, touchesCases }) => `${heading}${touchesCases ? "*" : ""}: ${sentence}`,
  );
}

describe("the difference between two versions of a route", () => {
  test("is nothing when they say the same, whatever the date, the spacing and the comments", () => {
    const same = routeOf(
      `# een opmerking\n${FIRST.replace("title: Onze zorgroute", "title:   Onze zorgroute")}`,
      "2027-08-01",
    );
    expect(diffRoutes(first, same)).toEqual([]);
    expect(diffLines([])).toEqual([]);
  });

  test.each<[string, [string, string], string[]]>([
    [
      "a term",
      ["{ max: 3, unit: schoolWeeks, source: H2 }", "{ min: 2, max: 4, unit: schoolWeeks, source: H2 }"],
      ["Stap 1*: Termijn: 2 tot 4 schoolweken (was hooguit 3 schoolweken)"],
    ],
    [
      "a term that people agree",
      ["{ setBy: ib, with: [parents], ask: Spreek een datum af., source: H3 }", "{ max: 6, unit: weeks, source: H3 }"],
      [
        "Stap 2*: Termijn: hooguit 6 weken (was een datum die de intern begeleider afspreekt, samen met ouders)",
        "Stap 2: Termijn: uitleg bij het afspreken: niet meer (was ‘Spreek een datum af.’)",
      ].reverse(),
    ],
    [
      "who does a duty",
      ["label: Gesprek met de ouders, who: teacher", "label: Gesprek met de ouders, who: ib"],
      ["Stap 1*: Taak ‘Gesprek met de ouders’: wie het doet: intern begeleider (was leerkracht)"],
    ],
    [
      "words only",
      ["text: Praat met de ouders", "text: Bel de ouders"],
      ["Stap 1: Taak ‘Gesprek met de ouders’: tekst: ‘Bel de ouders’ (was ‘Praat met de ouders’)"],
    ],
    [
      "a condition",
      ["all: [{ duty: talk }, { outcome: not }]", "all: [{ duty: try }, { outcome: not }]"],
      [
        "Stap 1*: Overgang ‘Naar stap 2’: voorwaarde: nu ook: ‘Iets geprobeerd’ is gedaan; niet meer: ‘Gesprek met de ouders’ is gedaan",
      ],
    ],
    [
      "an approval",
      [
        "proposedBy: [teacher, ib], approvedBy: ib, tell: [teacher], source: H3",
        "proposedBy: [teacher, ib], tell: [teacher], source: H3",
      ],
      ["Stap 2*: Overgang ‘Het past weer’: wie akkoord geeft: niet meer (was intern begeleider)"],
    ],
    [
      "where a move leads",
      ["to: elsewhere, kind: referred", "to: fits, kind: referred"],
      ["Stap 2*: Overgang ‘Naar een andere plek’: gaat naar: ‘Het past’ (was ‘Andere plek’)"],
    ],
    [
      "what a consent is for",
      ["purpose: Advies over de aanpak, data: [de hulpvraag]", "purpose: Onderzoek, data: [de hulpvraag, de toetsen]"],
      [
        "Toestemmingen*: Toestemming ‘Overleg met de jeugdarts’: doel: ‘Onderzoek’ (was ‘Advies over de aanpak’)",
        "Toestemmingen*: Toestemming ‘Overleg met de jeugdarts’: gegevens: nu ook: ‘de toetsen’",
      ],
    ],
    [
      "an outside act that no longer asks consent",
      [
        "outside: { recipient: doctor, consent: sharing }",
        "outside: { recipient: doctor, anonymous: true, ground: Een wet }",
      ],
      [
        "Stap 2*: Taak ‘Jeugdarts gevraagd’: naar buiten de school: jeugdarts (op grond van ‘Een wet’, mag zonder naam) (was jeugdarts (met toestemming voor ‘Overleg met de jeugdarts’))",
      ],
    ],
    [
      "a role",
      ["name: jeugdarts", "name: schoolarts"],
      ["Rollen*: Rol ‘schoolarts’: naam: ‘schoolarts’ (was ‘jeugdarts’)"],
    ],
    [
      "the glossary",
      ["meaning: Het plan van stap 2.", "meaning: Het plan."],
      ["Woorden: Woord ‘OPP’: betekenis: ‘Het plan.’ (was ‘Het plan van stap 2.’)"],
    ],
    [
      "an answer",
      [
        "{ id: away, text: Ergens anders, source: H3 }",
        "{ id: away, text: Ergens anders, source: H3 }, { id: both, text: Allebei, source: H3 }",
      ],
      ["Stap 2*: Vraag ‘Conclusie’: nieuw: keuze ‘Allebei’"],
    ],
    [
      "the title of the route",
      ["title: Onze zorgroute", "title: Zo helpen wij"],
      ["De route: Titel: ‘Zo helpen wij’ (was ‘Onze zorgroute’)"],
    ],
    [
      "another order of roles",
      [
        "title: Naar stap 2, when: { all: [{ duty: talk }, { outcome: not }] }, proposedBy: [teacher, ib]",
        "title: Naar stap 2, when: { all: [{ outcome: not }, { duty: talk }] }, proposedBy: [ib, teacher]",
      ],
      [
        "Stap 1*: Overgang ‘Naar stap 2’: voorwaarde: de volgorde is anders",
        "Stap 1*: Overgang ‘Naar stap 2’: wie voorstelt: de volgorde is anders",
      ],
    ],
    [
      "another order of answers",
      [
        "{ id: here, text: Bij ons, source: H3 }, { id: away, text: Ergens anders, source: H3 }",
        "{ id: away, text: Ergens anders, source: H3 }, { id: here, text: Bij ons, source: H3 }",
      ],
      ["Stap 2: Vraag ‘Conclusie’: de volgorde van de keuzes is anders"],
    ],
    ["where it starts", ["start: look", "start: together"], ["De route*: Eerste stap: ‘Stap 2’ (was ‘Stap 1’)"]],
  ])("tells %s", (_, pair, expected) => {
    expect(changes(pair).sort()).toEqual([...expected].sort());
  });

  test("tells a duty that several steps share once, under all of them", () => {
    const shared = (who: string) =>
      `${FIRST}shared:\n  - { in: [look, together], duty: { id: note, kind: plan, text: Schrijf het op, label: Notitie, who: ${who}, source: H1 } }\n`;
    const [change, ...others] = diffRoutes(routeOf(shared("teacher")), routeOf(shared("ib"), "2027-08-01"));
    expect(others).toEqual([]);
    expect(change).toMatchObject({ heading: "Stap 1 en Stap 2", steps: ["look", "together"] });
  });

  test("tells a step that is gone, one that is new, and one that only has another id", () => {
    const gone = changes(
      ["to: elsewhere", "to: fits"],
      ["  - { id: elsewhere, title: Andere plek, goal: Het kind is geplaatst., end: true, source: H3 }\n", ""],
    );
    expect(gone).toContain("Andere plek*: Deze stap vervalt, met alles wat erin staat");
    const fresh = changes([
      "  - { id: fits,",
      "  - { id: pause, title: Rust, goal: Even niets., end: true, source: H1 }\n  - { id: fits,",
    ]);
    expect(fresh).toEqual(
      expect.arrayContaining(["Rust*: Dit is een nieuwe stap", "Rust: Doel: ‘Even niets.’ (nieuw)"]),
    );
    const renamed = changes(["to: elsewhere", "to: away"], ["id: elsewhere", "id: away"]);
    expect(renamed).toContain("Andere plek*: Heet in het bestand nu away (was elsewhere)");
    expect(renamed.some((line) => line.includes("vervalt"))).toBe(false);
  });

  test("reads as short blocks, with what the stars mean", () => {
    const route = routeOf(
      changed(
        ["{ max: 3, unit: schoolWeeks, source: H2 }", "{ max: 2, unit: schoolWeeks, source: H2 }"],
        ["goal: De leerkracht zoekt wat past.", "goal: Zoek."],
      ),
      "2027-08-01",
    );
    expect(diffLines(diffRoutes(first, route))).toEqual([
      "Stap 1",
      "    Doel: ‘Zoek.’ (was ‘De leerkracht zoekt wat past.’)",
      "  * Termijn: hooguit 2 schoolweken (was hooguit 3 schoolweken)",
      "",
      "Wie al loopt, gaat door op de versie van de start. Pas na overzetten (zorgroute move-cases) geldt wat bij * staat.",
    ]);
  });
});
