import { describe, expect, test } from "@jest/globals";
import { decide } from "../../../src/domain/case/decide.ts";
import type { CaseEvent, RecordedEvent } from "../../../src/domain/case/events.ts";
import { evolve, fold } from "../../../src/domain/case/evolve.ts";
import type { CaseState } from "../../../src/domain/case/state.ts";
import { type Hypothesis, whatIf } from "../../../src/domain/case/what-if.ts";
import { schoolCalendar } from "../../../src/domain/school/calendar.ts";
import { changed, FIRST, routeOf } from "../route/diff/two-versions.ts";

const calendar = schoolCalendar({ region: "noord" });
const context = { today: "2026-12-07", calendar, settings: {} };
/** The small route with a dated second step, so that there is a date to look forward to. */
const route = routeOf(
  changed([
    "{ setBy: ib, with: [parents], ask: Spreek een datum af., source: H3 }",
    "{ min: 2, max: 3, unit: schoolWeeks, source: H3 }",
  ]),
);
const asWritten = routeOf(FIRST);

function log(...events: CaseEvent[]): RecordedEvent[] {
  const opened: CaseEvent = {
    type: "CaseOpened",
    on: "2026-11-30",
    route: { id: "vlieger", validFrom: "2026-08-01", hash: "h" },
    subjectKey: "p-1",
    step: "look",
  };
  return [opened, ...events].map((event, nth) => ({
    id: `c-${nth}`,
    seq: nth + 1,
    at: "2026-11-30T09:00:00.000Z",
    by: "ilse",
    event,
  }));
}

function stateOf(events: readonly RecordedEvent[]): CaseState {
  const state = fold(events);
  if (!state) throw new Error("an empty log");
  return state;
}

const talked = log({ type: "DutyDone", on: "2026-12-01", duty: "talk" });
const step2 = log({ type: "StepEntered", on: "2026-12-01", move: "help", from: "look", to: "together", ends: false });

describe("what if", () => {
  test("an evaluation opens a way: the step, its lead, its dates, who is asked and who is told", () => {
    const found = whatIf(route, stateOf(talked), { kind: "outcome", outcome: "not" }, context);
    const [solved, help] = found?.ways ?? [];
    expect(solved).toMatchObject({ open: false, ruledOut: true });
    expect(help).toMatchObject({
      open: true,
      move: { approvedBy: "ib", tell: ["teacher", "ib"] },
      arrival: {
        step: { id: "together", lead: "ib" },
        on: "2026-12-07",
        turn: "ib",
        // Two and three school weeks from 7 December: the Christmas holidays do not count.
        term: { kind: "dated", evaluateFrom: "2026-12-18", end: "2027-01-08" },
        consents: [{ consent: "sharing", now: "notAsked", anonymousPossible: false }],
      },
    });
    expect(help?.arrival.todo.filter((item) => item.required).map(({ id }) => id)).toContain("consult");
  });

  test("a term that people still have to agree stays open", () => {
    const found = whatIf(asWritten, stateOf(talked), { kind: "move", move: "help" }, context);
    expect(found?.ways).toHaveLength(1);
    expect(found?.ways[0]?.arrival.term).toMatchObject({ kind: "toSet", setBy: "ib", with: ["parents"] });
  });

  test("says what would still be missing", () => {
    const found = whatIf(route, stateOf(log()), { kind: "move", move: "help" }, context);
    expect(found?.ways[0]).toMatchObject({
      open: false,
      unmet: [
        { kind: "duty", duty: "talk" },
        { kind: "outcome", is: ["not"], now: null },
      ],
    });
  });

  test("an answer counts, and an end has nobody's turn", () => {
    const supposed: Hypothesis = { kind: "answer", question: "place", answer: "away" };
    const [, moved] = whatIf(route, stateOf(step2), supposed, context)?.ways ?? [];
    expect(moved).toMatchObject({
      unmet: [{ kind: "duty", duty: "consult" }],
      arrival: { turn: null, todo: [], consents: [] },
    });
  });

  test("shows how a consent stands that parents gave or refused before", () => {
    const refused = log({ type: "ConsentRefused", on: "2026-12-01", consent: "sharing", duty: "sign" });
    const [, help] = whatIf(route, stateOf(refused), undefined, context)?.ways ?? [];
    expect(help?.arrival.consents).toMatchObject([{ consent: "sharing", now: "refused" }]);
  });

  test.each<[string, Hypothesis]>([
    ["move", { kind: "move", move: "moved" }],
    ["outcome", { kind: "outcome", outcome: "perhaps" }],
    ["question", { kind: "answer", question: "place", answer: "away" }],
  ])("knows no %s of another step", (_, supposed) => {
    expect(whatIf(route, stateOf(log()), supposed, context)).toBeUndefined();
  });

  test("has nothing to say about a case that has ended", () => {
    const ended = log({ type: "StepEntered", on: "2026-12-01", move: "solved", from: "look", to: "fits", ends: true });
    expect(whatIf(route, stateOf(ended), undefined, context)).toBeUndefined();
  });

  test("changes nothing", () => {
    const events = structuredClone(talked);
    const state = stateOf(events);
    const before = structuredClone(state);
    for (const supposed of [
      undefined,
      { kind: "outcome" as const, outcome: "works" },
      { kind: "move" as const, move: "help" },
    ]) {
      whatIf(route, state, supposed, context);
    }
    expect(state).toEqual(before);
    expect(events).toEqual(talked);
  });

  test("tells the truth: really deciding so leads to the same step and the same date", () => {
    const evaluated = evolve(stateOf(talked), {
      id: "",
      seq: 3,
      at: "",
      by: "ilse",
      event: { type: "Evaluated", on: "2026-12-07", outcome: "not" },
    });
    const coordinator = (id: string) => ({ ...context, actor: { id, functions: ["careCoordinator" as const] } });
    const proposed = decide(
      route,
      evaluated,
      { type: "ProposeMove", move: "help", proposalId: "p" },
      coordinator("marja"),
    );
    const waiting = proposed.ok ? proposed.events.reduce(stepOn, evaluated) : undefined;
    if (!waiting) throw new Error("the way is open");
    const approved = decide(route, waiting, { type: "ApproveMove", proposalId: "p" }, coordinator("youssef"));
    const really = approved.ok ? approved.events.reduce(stepOn, waiting) : undefined;
    const supposed = whatIf(route, stateOf(talked), { kind: "outcome", outcome: "not" }, context)?.ways[1]?.arrival;
    expect(really).toMatchObject({ step: supposed?.step.id, since: supposed?.on });
  });
});

function stepOn(state: CaseState, event: CaseEvent): CaseState {
  return evolve(state, { id: "", seq: 9, at: "", by: "marja", event });
}
