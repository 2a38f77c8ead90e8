import { describe, expect, test } from "@jest/globals";
import type { Command } from "../../../src/domain/case/command.ts";
import { avontuurWith, ilse, marja } from "./avontuur.ts";
import { type Act, act, given } from "./given.ts";
import { proposed2 } from "./walks.ts";

const TODAY = "2026-12-08";
const ask = (more: Partial<Extract<Command, { type: "AskMore" }>>): Command => ({
  type: "AskMore",
  proposalId: "p1",
  request: "",
  ...more,
});
const asked: Act[] = [...proposed2, act(ask({ duty: "talkParents", by: "2026-12-15" }), marja, TODAY)];

describe("asking more first", () => {
  test("may be a duty of the step with a last day, in words or both", () => {
    const event = { type: "MoreAsked" as const, on: TODAY, proposalId: "p1" };
    const due = { duty: "talkParents", by: "2026-12-15" };
    given(proposed2)
      .when(ask(due), marja, TODAY)
      .thenStored({ ...event, request: "", ...due });
    given(proposed2)
      .when(ask({ ...due, request: " Ook de tijd " }), marja, TODAY)
      .thenStored({ ...event, request: "Ook de tijd", ...due });
    given(proposed2)
      .when(ask({ request: "Kort" }), marja, TODAY)
      .thenStored({ ...event, request: "Kort" });
  });

  test.each([
    ["nothing at all", {}, { code: "textMissing" }],
    ["only a day", { by: "2026-12-15" }, { code: "textMissing" }],
    ["a duty without a day", { duty: "talkParents" }, { code: "dayMissing" }],
    ["a duty of another step", { duty: "makeOpp", by: "2026-12-15" }, { code: "notInThisStep", what: "makeOpp" }],
    ["a day that is today", { duty: "talkParents", by: TODAY }, { code: "dateNotAhead", on: TODAY }],
    [
      "a day off",
      { duty: "talkParents", by: "2026-12-11" },
      { code: "notASchoolDay", on: "2026-12-11", before: "2026-12-10" },
    ],
    [
      "a day beyond the calendar",
      { duty: "talkParents", by: "2040-01-02" },
      { code: "beyondCalendar", on: "2040-01-02" },
    ],
    ["too many words", { request: "x".repeat(281) }, { code: "textTooLong", max: 280 }],
  ] as const)("refuses %s", (_name, more, refusal) => {
    given(proposed2).when(ask(more), marja, TODAY).thenRefused(refusal);
  });

  test("is the first thing to do, by whose duty it is, until it is done after the question", () => {
    const before = given(asked).advice("2026-12-09");
    expect(before.todo[0]).toMatchObject({ kind: "moreAsked", who: "teacher", by: "2026-12-15", required: true });
    expect(before.dueOn).toBe("2026-12-15");
    expect(before.todo.filter(({ required }) => required).map(({ kind }) => kind)).toEqual(["moreAsked"]);
    expect(given(asked).advice("2026-12-16").todo[0]).toMatchObject({ kind: "moreAsked", overdue: true });
    const talked = act({ type: "RecordDuty", duty: "talkParents", on: "2026-12-10" }, ilse, "2026-12-10");
    const after = given([...asked, talked]).advice("2026-12-10");
    expect(after.todo.filter(({ required }) => required).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      "propose to2",
    ]);
  });

  test("counts again when what was done is taken back", () => {
    const talked = act({ type: "RecordDuty", duty: "talkParents", on: "2026-12-10" }, ilse, "2026-12-10");
    const seq = 7;
    const undone = act({ type: "Retract", seq }, ilse, "2026-12-10");
    expect(given([...asked, talked, undone]).advice("2026-12-10").todo[0]).toMatchObject({ kind: "moreAsked" });
  });

  test("in words only stays until the next proposal", () => {
    const words = [...proposed2, act(ask({ request: "Kort" }), marja, TODAY)];
    const talked = act({ type: "RecordDuty", duty: "talkParents", on: "2026-12-10" }, ilse, "2026-12-10");
    expect(given([...words, talked]).advice("2026-12-10").todo[0]).toMatchObject({ kind: "moreAsked" });
    const again = act({ type: "ProposeMove", move: "to2", proposalId: "p2" }, ilse, "2026-12-10");
    expect(given([...words, talked, again]).advice("2026-12-10").todo[0]).toMatchObject({ kind: "decide" });
  });
});

describe("the clock after a question", () => {
  const END = "2026-12-18";
  const route = avontuurWith({
    replace: "        approvedBy: ib\n",
    by: "        approvedBy: ib\n        askMore: { clock: stops, source: Zorgroute 1 }\n",
  });
  const termOn = (past: readonly Act[], today: string, world = {}) => given(past, world).advice(today).term;

  test("runs on, unless the route says otherwise", () => {
    expect(termOn(asked, "2026-12-14")).toMatchObject({ end: END, daysUsed: 9 });
  });

  test("stands still where the route says so: the end moves with every school day until the next proposal", () => {
    // Asked on Tuesday the 8th: the 8th, 9th and 10th pass, the 11th is free.
    expect(termOn(asked, TODAY, { route })).toMatchObject({ end: END, daysUsed: 6 });
    expect(termOn(asked, "2026-12-09", { route })).toMatchObject({ end: "2027-01-04", daysUsed: 6, daysTotal: 14 });
    expect(termOn(asked, "2026-12-14", { route })).toMatchObject({ end: "2027-01-06", daysUsed: 6, daysTotal: 14 });
    const again = act({ type: "ProposeMove", move: "to2", proposalId: "p2" }, ilse, "2026-12-14");
    expect(termOn([...asked, again], "2026-12-16", { route })).toMatchObject({ end: "2027-01-06", daysUsed: 8 });
  });

  test("runs in the next step, whatever was asked in the last", () => {
    const again = act({ type: "ProposeMove", move: "to2", proposalId: "p2" }, ilse, "2026-12-14");
    const entered = act({ type: "ApproveMove", proposalId: "p2" }, marja, "2026-12-14");
    const set = act({ type: "SetTerm", end: "2027-01-22" }, marja, "2026-12-14");
    expect(termOn([...asked, again, entered, set], "2026-12-16", { route })).toMatchObject({ end: "2027-01-22" });
  });
});
