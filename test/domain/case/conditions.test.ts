import { describe, expect, test } from "@jest/globals";
import type { Command } from "../../../src/domain/case/command.ts";
import type { Unmet } from "../../../src/domain/case/unmet.ts";
import { ilse, marja, petra, routeOf, tom } from "./avontuur.ts";
import { type Act, act, given } from "./given.ts";

/** Conditions that the Avontuur route does not use, on a small route of two steps that go round. */

const route = routeOf(
  "rondje/2026-08-01.yaml",
  `
id: rondje
title: Rondje
document: Een verzonnen document
subject: pupil
start: kijken
roles:
  - { id: juf, is: teacher, name: leerkracht, source: Inleiding }
  - { id: ib, is: careCoordinator, name: intern begeleider, source: Inleiding }
  - { id: ouders, is: parents, name: ouders, source: Inleiding }
  - { id: leerling, is: pupil, name: leerling, source: Inleiding }
  - { id: team, is: careTeam, name: zorgteam, source: Inleiding }
  - { id: buiten, is: outside, name: deskundige, source: Inleiding }
outcomes:
  - { id: goed, text: Goed, source: Kijken }
settings:
  - id: keuze
    question: Mag het zo?
    options: [{ id: wel, text: Wel }, { id: niet, text: Niet }]
    source: Niet in het document
steps:
  - id: kijken
    title: Kijken
    goal: Goed kijken
    lead: juf
    term: { min: 2, max: 4, unit: schoolWeeks, source: Kijken }
    duties:
      - id: kort
        kind: observation
        text: Kijk in de eerste week
        label: Gekeken
        who: juf
        within: { amount: 1, unit: weeks }
        source: Kijken
      - id: vertellen
        kind: talk
        text: De ouders vertellen hoe het thuis gaat
        label: Verteld
        who: ouders
        source: Kijken
      - { id: zeggen, kind: talk, text: Zegt wat helpt, label: Gezegd, who: leerling, source: Kijken }
      - { id: bespreken, kind: meeting, text: Bespreekt het, label: Besproken, who: team, source: Kijken }
      - id: meekijken
        kind: observation
        text: Kijkt mee
        label: Meegekeken
        who: buiten
        outside: { recipient: buiten, ground: "Wet: een verzonnen grond" }
        source: Kijken
    evaluation: { who: juf, text: Kijk terug, source: Kijken }
    moves:
      - id: verder
        to: doen
        kind: forward
        title: Naar doen
        when: { term: open }
        proposedBy: [juf]
        source: Kijken
      - id: teLaat
        to: klaar
        kind: referred
        title: Tijd is om
        when: { any: [{ term: ended }, { visits: { step: kijken, atLeast: 2 } }] }
        proposedBy: [juf]
        source: Kijken
      - id: gekeken
        to: klaar
        kind: resolved
        title: Gekeken
        when: { duty: kort }
        proposedBy: [juf]
        source: Kijken
      - id: gekozen
        to: klaar
        kind: resolved
        title: Gekozen
        when: { setting: { id: keuze, is: wel } }
        proposedBy: [juf]
        source: Kijken
    source: Kijken
  - id: doen
    title: Doen
    goal: Iets doen
    lead: juf
    term: { setBy: ib, ask: Spreek een datum af, source: Doen }
    moves:
      - id: terug
        to: kijken
        kind: back
        title: Terug naar kijken
        when: { term: open }
        proposedBy: [juf]
        source: Doen
      - id: klaarNu
        to: klaar
        kind: resolved
        title: Klaar
        when: { term: ended }
        proposedBy: [juf]
        source: Doen
    source: Doen
  - { id: klaar, title: Klaar, goal: Klaar zijn, end: true, source: Klaar }
`,
);

const opened: Act[] = [act({ type: "OpenCase", subjectKey: "p-1" }, ilse, "2026-11-02")];
const move = (move: string, on: string): Act => act({ type: "ProposeMove", move, proposalId: "-" }, ilse, on);
const at = (past: readonly Act[], today: string) => given(past, { route, settings: {} }).advice(today);
/** What keeps the first two ways closed. */
const missing = (past: readonly Act[], today: string): Unmet[][] =>
  at(past, today)
    .moves.slice(0, 2)
    .map(({ unmet }) => [...unmet]);

describe("the term as a condition", () => {
  const twice = (now: number): Unmet => ({ kind: "visits", step: "kijken", atLeast: 2, now });

  test("`open` waits for the earliest day, `ended` for the day after the last", () => {
    const ended: Unmet = { kind: "term", needs: "ended", on: "2026-11-27" };
    const neither: Unmet[] = [{ kind: "anyOf", of: [[ended], [twice(1)]] }];
    expect(missing(opened, "2026-11-12")).toEqual([[{ kind: "term", needs: "open", on: "2026-11-13" }], neither]);
    expect(missing(opened, "2026-11-13")).toEqual([[], neither]);
    expect(missing(opened, "2026-11-27")).toEqual([[], neither]);
    expect(missing(opened, "2026-11-28")).toEqual([[], []]);
  });

  test("without an agreed date neither is met, and no day is named", () => {
    const doing = [...opened, move("verder", "2026-11-13")];
    expect(missing(doing, "2026-12-01")).toEqual([
      [{ kind: "term", needs: "open", on: null }],
      [{ kind: "term", needs: "ended", on: null }],
    ]);
    const agreed = [...doing, act({ type: "SetTerm", end: "2026-12-18" }, marja, "2026-12-01")];
    expect(missing(agreed, "2026-12-18")).toEqual([[], [{ kind: "term", needs: "ended", on: "2026-12-18" }]]);
    expect(missing(agreed, "2026-12-19")).toEqual([[], []]);
  });

  test("beyond the calendar neither is met", () => {
    const late = [act({ type: "OpenCase", subjectKey: "p-1" }, ilse, "2029-07-16")];
    expect(missing(late, "2029-07-16")).toEqual([
      [{ kind: "term", needs: "open", on: null }],
      [{ kind: "anyOf", of: [[{ kind: "term", needs: "ended", on: null }], [twice(1)]] }],
    ]);
  });

  test("counts stays of the whole case", () => {
    const again = [
      ...opened,
      move("verder", "2026-11-13"),
      act({ type: "SetTerm", end: "2026-12-18" }, marja, "2026-11-13"),
      move("terug", "2026-11-16"),
    ];
    expect(missing(again, "2026-11-16")[1]).toEqual([]);
    given(again, { route })
      .when({ type: "ProposeMove", move: "teLaat", proposalId: "-" }, ilse, "2026-11-16")
      .thenStored({ type: "StepEntered", on: "2026-11-16", move: "teLaat", from: "kijken", to: "klaar", ends: true });
  });
});

test("once a way is open, nobody needs to look back or to choose first", () => {
  const required = (today: string) =>
    at(opened, today)
      .todo.filter((item) => item.required)
      .map(({ kind, id }) => `${kind} ${id}`);
  expect(required("2026-11-12")).toEqual(["duty kort", "evaluate kijken", "setting keuze"]);
  expect(required("2026-11-13")).toEqual(["duty kort", "propose verder"]);
});

test("a duty with a time of its own is due before the step is", () => {
  const { todo, dueOn } = at(opened, "2026-11-07");
  expect(todo.map(({ id, required }) => `${id} ${required}`)).toEqual([
    "kort true",
    "kijken true",
    "keuze true",
    "vertellen false",
    "zeggen false",
    "bespreken false",
    "meekijken false",
  ]);
  expect(todo.find(({ id }) => id === "kort")).toMatchObject({ by: "2026-11-06", overdue: true });
  expect(todo.find(({ id }) => id === "vertellen")).toMatchObject({ by: "2026-11-27", overdue: false });
  expect(dueOn).toBe("2026-11-06");
  const done = [...opened, act({ type: "RecordDuty", duty: "kort", on: "2026-11-05" }, ilse, "2026-11-05")];
  expect(at(done, "2026-11-07").dueOn).toBe("2026-11-27");
});

test.each([
  ["the parents", "vertellen", "ouders"],
  ["the pupil", "zeggen", "leerling"],
  ["the team", "bespreken", "team"],
  ["somebody from outside", "meekijken", "buiten"],
])("%s do not talk to the bot: the pupil's own teacher writes it down for them", (_, duty, role) => {
  const told: Command = { type: "RecordDuty", duty, on: "2026-11-03" };
  for (const by of [ilse, marja]) {
    given(opened, { route }).when(told, by, "2026-11-03").thenStored({ type: "DutyDone", on: "2026-11-03", duty });
  }
  for (const by of [tom, petra]) {
    given(opened, { route })
      .when(told, by, "2026-11-03")
      .thenRefused({ code: "notYours", roles: [role] });
  }
});
