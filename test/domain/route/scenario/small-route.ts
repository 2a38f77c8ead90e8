import { parseRoute } from "../../../../src/domain/route/parse.ts";
import { problemLine } from "../../../../src/domain/route/problem.ts";
import type { Route } from "../../../../src/domain/route/route.ts";

/** A route with one of everything that a scenario can show. */
const text = `
id: small
title: Een kleine route
document: Bedacht voor deze test
subject: pupil
start: try
roles:
  - { id: teacher, is: teacher, name: leerkracht, source: Kop }
  - { id: ib, is: careCoordinator, name: intern begeleider, source: Kop }
  - { id: parents, is: parents, name: ouders, source: Kop }
  - { id: expert, is: outside, name: deskundige, source: Kop }
outcomes:
  - { id: works, text: Het werkt, source: Kop }
  - { id: "not", text: Het werkt niet, source: Kop }
settings:
  - id: short
    question: Mag het in één keer?
    options: [ { id: "yes", text: Ja }, { id: "no", text: Nee } ]
    source: Kop
consents:
  - { id: advice, title: Advies, recipient: expert, purpose: Advies, data: [de vraag], givenBy: bothParents, form: signed, source: Kop }
steps:
  - id: try
    title: Proberen
    goal: Iets anders proberen.
    lead: teacher
    term: { max: 3, unit: schoolWeeks, source: Kop }
    duties:
      - { id: talk, kind: talk, text: Praat met de ouders, label: Gesprek, who: teacher, with: [parents], source: Kop }
      - { id: sign, kind: consent, text: De ouders tekenen, label: Getekend, who: ib, with: [parents], consent: advice, source: Kop }
      - { id: consult, kind: request, text: Vraag advies, label: Advies, who: ib, outside: { recipient: expert, consent: advice }, source: Kop }
      - { id: ask, kind: request, text: Vraag mee te kijken, label: Meekijken, who: ib, outside: { recipient: expert, consent: advice }, source: Kop }
    questions:
      - id: where
        text: Waar speelt het?
        label: Waar
        who: ib
        options: [ { id: school, text: Op school, source: Kop }, { id: home, text: Thuis, source: Kop } ]
        source: Kop
    evaluation: { who: teacher, text: Werkt het?, source: Kop }
    moves:
      - { id: back, to: fits, kind: resolved, title: Het past, when: { outcome: works }, proposedBy: [teacher], source: Kop }
      - { id: late, to: together, kind: forward, title: Tijd voorbij, when: { term: ended }, proposedBy: [ib], source: Kop }
      - id: on
        to: together
        kind: forward
        title: Samen verder
        when:
          all:
            - { duty: talk }
            - any: [ { answer: { question: where, is: home } }, { all: [ { outcome: not }, { setting: { id: short, is: yes } } ] } ]
        proposedBy: [teacher, ib]
        approvedBy: ib
        source: Kop
    source: Kop
  - id: together
    title: Samen
    goal: Samen verder zoeken.
    lead: ib
    duties:
      - { id: meet, kind: meeting, text: Overleg, label: Overleg, who: ib, with: [parents], mustAttend: [teacher], source: Kop }
    moves:
      - { id: done, to: fits, kind: resolved, title: Het past, when: { duty: meet }, proposedBy: [ib], source: Kop }
    presence: [ { role: ib, meeting: parents, needs: teacher, source: Kop } ]
    source: Kop
  - { id: fits, title: Het past, goal: Het past., end: true, source: Kop }
`;

export function smallRoute(validFrom = "2026-08-01"): Route {
  return routeFrom(`rules/small/${validFrom}.yaml`, text);
}

/** The route in this text; a test that brings a bad one hears why. */
export function routeFrom(file: string, content: string): Route {
  const parsed = parseRoute({ file, text: content, hash: "" });
  if (!parsed.ok) throw new Error(parsed.problems.map(problemLine).join("\n"));
  return parsed.route;
}
