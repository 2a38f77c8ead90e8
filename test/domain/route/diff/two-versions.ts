import { parse } from "yaml";
import { parseRoute } from "../../../../src/domain/route/parse.ts";
import { problemLine } from "../../../../src/domain/route/problem.ts";
import type { Route } from "../../../../src/domain/route/route.ts";
import { type RouteFile, routeSchema } from "../../../../src/domain/route/schema.ts";

/** A small route of a made-up school, with everything that can stand in the way of another version. */
export const FIRST = `id: vlieger
title: Onze zorgroute
document: Zorgplan van een verzonnen school
subject: pupil
start: look
roles:
  - { id: teacher, is: teacher, name: leerkracht, source: H1 }
  - { id: ib, is: careCoordinator, name: intern begeleider, source: H1 }
  - { id: parents, is: parents, name: ouders, source: H1 }
  - { id: doctor, is: outside, name: jeugdarts, source: H3 }
outcomes:
  - { id: works, text: Het werkt, source: H2 }
  - { id: "not", text: Het werkt nog niet, source: H2 }
consents:
  - { id: sharing, title: Overleg met de jeugdarts, recipient: doctor, purpose: Advies over de aanpak, data: [de hulpvraag], givenBy: oneParent, form: any, source: H3 }
steps:
  - id: look
    title: Stap 1
    goal: De leerkracht zoekt wat past.
    lead: teacher
    term: { max: 3, unit: schoolWeeks, source: H2 }
    duties:
      - { id: try, kind: intervention, text: Probeer iets anders, label: Iets geprobeerd, who: teacher, repeatable: true, source: H2 }
      - { id: talk, kind: talk, text: Praat met de ouders, label: Gesprek met de ouders, who: teacher, with: [parents], source: H2 }
    evaluation: { who: teacher, text: Werkt het?, source: H2 }
    moves:
      - { id: solved, to: fits, kind: resolved, title: Het past weer, when: { outcome: works }, proposedBy: [teacher, ib], tell: [ib], source: H2 }
      - { id: help, to: together, kind: forward, title: Naar stap 2, when: { all: [{ duty: talk }, { outcome: not }] }, proposedBy: [teacher, ib], approvedBy: ib, tell: [teacher, ib], source: H2 }
    source: H2
  - id: together
    title: Stap 2
    goal: De intern begeleider denkt mee.
    lead: ib
    term: { setBy: ib, with: [parents], ask: Spreek een datum af., source: H3 }
    duties:
      - { id: sign, kind: consent, text: Vraag de ouders om toestemming, label: Toestemming gevraagd, who: ib, with: [parents], consent: sharing, source: H3 }
      - { id: consult, kind: request, text: Vraag de jeugdarts om mee te denken, label: Jeugdarts gevraagd, who: ib, with: [parents], outside: { recipient: doctor, consent: sharing }, source: H3 }
    questions:
      - { id: place, text: Waar past het kind het beste?, label: Conclusie, who: ib, options: [{ id: here, text: Bij ons, source: H3 }, { id: away, text: Ergens anders, source: H3 }], source: H3 }
    evaluation: { who: ib, with: [teacher], text: Werkt het nu?, source: H3 }
    moves:
      - { id: solvedTogether, to: fits, kind: resolved, title: Het past weer, when: { outcome: works }, proposedBy: [teacher, ib], approvedBy: ib, tell: [teacher], source: H3 }
      - { id: moved, to: elsewhere, kind: referred, title: Naar een andere plek, when: { all: [{ duty: consult }, { answer: { question: place, is: away } }] }, proposedBy: [ib], approvedBy: ib, tell: [teacher, ib], source: H3 }
    source: H3
  - { id: fits, title: Het past, goal: Het aanbod past bij het kind., end: true, source: H1 }
  - { id: elsewhere, title: Andere plek, goal: Het kind is geplaatst., end: true, source: H3 }
glossary:
  - { term: OPP, meaning: Het plan van stap 2., source: H3 }
`;

/** The same route in another version: each pair replaces a text that must be there. */
export function changed(...pairs: readonly (readonly [from: string, to: string])[]): string {
  return pairs.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not in the route: ${from}`);
    return text.replace(from, to);
  }, FIRST);
}

export function routeOf(text: string, validFrom = "2026-08-01"): Route {
  const parsed = parseRoute({ file: `vlieger/${validFrom}.yaml`, text, hash: `hash-${validFrom}` });
  if (!parsed.ok) throw new Error(parsed.problems.map(problemLine).join("\n"));
  return parsed.route;
}

/** A rule file before it is checked, for changes that a whole route would not survive. */
export function fileOf(text: string): RouteFile {
  return routeSchema.parse(parse(text));
}
