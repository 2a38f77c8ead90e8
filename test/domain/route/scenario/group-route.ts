import type { Route } from "../../../../src/domain/route/route.ts";
import { routeFrom } from "./small-route.ts";

/** A route of a group that goes round in one step, with a ground that is counted and one that is not. */
const text = `
id: rounds
title: Een ronde
document: Bedacht voor deze test
subject: group
start: look
roles:
  - { id: teacher, is: teacher, name: leerkracht, source: Kop }
  - { id: ib, is: careCoordinator, name: intern begeleider, source: Kop }
outcomes:
  - { id: over, text: Klaar, source: Kop }
steps:
  - id: look
    title: Kijken
    goal: Kijken wat de groep nodig heeft.
    lead: teacher
    evaluation: { who: teacher, text: Klaar?, source: Kop }
    moves:
      - { id: again, to: look, kind: round, title: Volgende ronde, when: { visits: { step: look, atLeast: 1 } }, proposedBy: [teacher], source: Kop }
      - { id: end, to: stop, kind: resolved, title: Klaar, when: { outcome: over }, proposedBy: [teacher], source: Kop }
    source: Kop
  - { id: stop, title: Klaar, goal: Klaar., end: true, source: Kop }
rounds: { perYear: 4, source: Kop }
marks:
  - { id: little, kind: benefit, text: Te weinig aan het groepsplan, in: [look], source: Kop }
putForward:
  to: small
  in: [look]
  by: [teacher]
  grounds:
    - { id: repeated, text: Steeds te weinig, counts: { mark: little, rounds: 2 }, source: Kop }
    - { id: serious, text: Er is iets ernstigs, source: Kop }
`;

export function groupRoute(): Route {
  return routeFrom("rules/rounds/2026-08-01.yaml", text);
}
