import { describe, expect, test } from "@jest/globals";
import type { RecordedEvent } from "../../../src/domain/case/events.ts";
import { evolve, fold } from "../../../src/domain/case/evolve.ts";
import type { CaseState } from "../../../src/domain/case/state.ts";
import { ilse, marja, youssef } from "./avontuur.ts";
import { type Act, act, given, logOf, recorded, stateOf } from "./given.ts";
import { heardOn, in2, in3, in4, opened, placed, proposed2, readyFor3, readyFor4, refusedIn4 } from "./walks.ts";

/** The route from zorgroute 1 to both its ends, and the log that carries it. */

/** Evaluates as working and goes back to zorgroute 0. */
function worksFrom(past: readonly Act[], move: string, on: string): Act[] {
  const evaluated = [...past, act({ type: "Evaluate", outcome: "works", on, heard: heardOn(on) }, marja, on)];
  const proposed = [...evaluated, act({ type: "ProposeMove", move, proposalId: "end" }, marja, on)];
  return stateOf(proposed).proposal
    ? [...proposed, act({ type: "ApproveMove", proposalId: "end" }, youssef, on)]
    : proposed;
}

const backTo3: Act[] = [
  ...refusedIn4,
  act({ type: "ProposeMove", move: "backTo3", proposalId: "p4" }, marja, "2027-03-16"),
  act({ type: "ApproveMove", proposalId: "p4" }, youssef, "2027-03-17"),
];

describe("the route", () => {
  test.each([
    ["zorgroute 1 to 0", worksFrom(opened, "backTo0From1", "2026-12-07"), { zr1: 1, zr0: 1 }],
    ["zorgroute 2 to 0", worksFrom(in2, "backTo0From2", "2027-01-20"), { zr1: 1, zr2: 1, zr0: 1 }],
    ["zorgroute 3 to 0", worksFrom(in3, "backTo0From3", "2027-03-01"), { zr1: 1, zr2: 1, zr3: 1, zr0: 1 }],
    ["zorgroute 4 to another school", placed, { zr1: 1, zr2: 1, zr3: 1, zr4: 1, elsewhere: 1 }],
    [
      "zorgroute 4 back to 3, and to 0 from there",
      worksFrom(backTo3, "backTo0From3", "2027-05-20"),
      { zr1: 1, zr2: 1, zr3: 2, zr4: 1, zr0: 1 },
    ],
  ])("ends: %s", (_, past, visits) => {
    const state = stateOf(past);
    expect(state).toMatchObject({ status: "closed", visits, proposal: null });
    expect(state.stay).toBe(Object.values(visits).reduce((sum, times) => sum + times, 0));
    const advice = given(past).advice("2027-06-01");
    expect(advice).toMatchObject({
      status: "closed",
      turn: null,
      todo: [],
      moves: [],
      dueOn: null,
      term: { kind: "none" },
    });
  });

  test("without a way back from 2 goes on to 3, also when the offer works", () => {
    const world = { settings: { backFrom2: "no", afterRefusal: "yes" } };
    const works = [
      ...readyFor3,
      act({ type: "Evaluate", outcome: "works", on: "2027-01-20", heard: heardOn("2027-01-20") }, ilse, "2027-01-20"),
    ];
    given(works, world)
      .when({ type: "ProposeMove", move: "to3", proposalId: "p2" }, ilse, "2027-01-20")
      .thenStored({ type: "MoveProposed", on: "2027-01-20", proposalId: "p2", move: "to3" });
    given(works)
      .when({ type: "ProposeMove", move: "to3", proposalId: "p2" }, ilse, "2027-01-20")
      .thenRefused({
        code: "moveClosed",
        move: "to3",
        unmet: [
          {
            kind: "anyOf",
            of: [
              [{ kind: "outcome", is: ["partly", "not"], now: "works" }],
              [{ kind: "setting", setting: "backFrom2", is: ["no"], now: "yes" }],
            ],
          },
        ],
      });
  });

  test("a second stay in a step starts with nothing done, but consents stand for the whole case", () => {
    const state = stateOf(backTo3);
    expect(state).toMatchObject({ step: "zr3", stay: 5, since: "2027-03-17" });
    const { moves, todo, term } = given(backTo3).advice("2027-03-17");
    expect(moves.map(({ unmet }) => unmet.length)).toEqual([1, 2]);
    expect(term.kind).toBe("toSet");
    expect(todo.find(({ id }) => id === "discussInTeam")).toMatchObject({ done: null, blockedBy: [], required: true });
    given(backTo3)
      .when({ type: "RecordDuty", duty: "discussInTeam", on: "2027-03-18" }, marja, "2027-03-18")
      .thenStored({ type: "DutyDone", on: "2027-03-18", duty: "discussInTeam" });
  });
});

describe("the log", () => {
  const everything = logOf(worksFrom(backTo3, "backTo0From3", "2027-05-20"));

  test("gives the same state after a trip through JSON, at any point, and goes on from there", () => {
    for (const at of everything.keys()) {
      const stored = JSON.parse(JSON.stringify(everything.slice(0, at + 1))) as RecordedEvent[];
      const again = fold(stored);
      expect(again).toStrictEqual(fold(everything.slice(0, at + 1)));
      const onFromThere = everything.slice(at + 1).reduce<CaseState | undefined>(evolve, again);
      expect(onFromThere).toStrictEqual(fold(everything));
    }
  });

  test("also with a state that was kept as JSON itself", () => {
    const middle = JSON.parse(JSON.stringify(stateOf(proposed2))) as CaseState;
    expect(middle).toStrictEqual(stateOf(proposed2));
  });

  test("is not changed by reading it", () => {
    const before = JSON.stringify(everything);
    const state = fold(everything.slice(0, 5));
    const kept = JSON.stringify(state);
    for (const event of everything.slice(5)) evolve(state, event);
    expect(JSON.stringify(state)).toBe(kept);
    fold(everything);
    expect(JSON.stringify(everything)).toBe(before);
  });

  test("that cannot be is a fault: nothing opened, or opened twice", () => {
    const [opening] = everything;
    if (!opening) throw new Error("the log is empty");
    const talk = recorded({ type: "ParentsInformed", on: "2026-12-01", how: "talk" }, 1, "ilse");
    expect(fold([])).toBeUndefined();
    expect(() => fold([talk])).toThrow(/event 1 \(ParentsInformed\) comes before the opening/);
    expect(() => fold([opening, { ...opening, seq: 2 }])).toThrow(/event 2 opens a case that is open already/);
  });

  test("keeps who did what: the facts of every stay stay in it", () => {
    const state = stateOf(readyFor4);
    expect(state.records.map(({ stay, by, fact }) => `${stay} ${by} ${fact.type}`)).toEqual([
      "1 ilse DutyDone",
      "1 ilse DutyDone",
      "1 ilse Evaluated",
      "2 marja TermSet",
      "2 ilse DutyDone",
      "2 ilse DutyDone",
      "2 ilse DutyDone",
      "2 ilse Evaluated",
      "3 marja ConsentGiven",
      "3 marja DutyDone",
      "3 marja QuestionAnswered",
    ]);
    expect(stateOf(in4)).toMatchObject({ openedBy: "ilse", openedOn: "2026-11-30", subjectKey: "p-1" });
  });
});
