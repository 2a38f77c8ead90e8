import { describe, expect, test } from "@jest/globals";
import { may, must, outcome, ways } from "./advice-lines.ts";
import { ilse, marja } from "./avontuur.ts";
import { type Act, act, given } from "./given.ts";
import { heardOn, opened, proposed2, readyFor2 } from "./walks.ts";

/** "Wat nu?": whose turn, what, before when, which ways. */

const today = "2026-12-08";
const evaluate = (outcome: string, on: string): Act =>
  act({ type: "Evaluate", outcome, on, heard: heardOn(on) }, marja, on);

describe("at the start", () => {
  const advice = given(opened).advice("2026-11-30");

  test("the teacher does what the way forward asks, in the order of the document, within the term", () => {
    expect(advice).toMatchObject({ status: "open", since: "2026-11-30", dueOn: "2026-12-18", proposal: null });
    expect(advice.turn).toEqual({
      role: "teacher",
      why: { rule: "zr1.duties.tryMeans", source: "Zorgroute 1", facts: [], changedBy: null },
    });
    expect(must(advice)).toEqual([
      "duty tryMeans teacher 2026-12-18",
      "duty talkParents teacher 2026-12-18",
      "evaluate zr1 teacher 2026-12-18",
    ]);
    expect(may(advice)).toEqual([]);
  });

  test("no way is open, and each says exactly what is missing", () => {
    expect(ways(advice)).toEqual([
      ["backTo0From1", "not yet", [outcome(null, "works")]],
      [
        "to2",
        "not yet",
        [{ kind: "duty", duty: "tryMeans" }, { kind: "duty", duty: "talkParents" }, outcome(null, "partly", "not")],
      ],
    ]);
  });
});

describe("on the way", () => {
  test("what was done stays in sight as what may be done again", () => {
    const past = [...opened, act({ type: "RecordDuty", duty: "talkParents", on: "2026-12-01" }, ilse, "2026-12-01")];
    const advice = given(past).advice(today);
    expect(must(advice)).toEqual(["duty tryMeans teacher 2026-12-18", "evaluate zr1 teacher 2026-12-18"]);
    expect(may(advice)).toEqual(["duty talkParents 2026-12-01"]);
    expect(advice.todo.find(({ id }) => id === "talkParents")?.why.facts).toEqual([
      { kind: "done", duty: "talkParents", on: "2026-12-01" },
    ]);
  });

  test("an evaluation that says it works rules the way forward out", () => {
    const advice = given([...opened, evaluate("works", "2026-12-07")]).advice(today);
    expect(ways(advice)).toEqual([
      ["backTo0From1", "open", []],
      [
        "to2",
        "ruled out",
        [{ kind: "duty", duty: "tryMeans" }, { kind: "duty", duty: "talkParents" }, outcome("works", "partly", "not")],
      ],
    ]);
    expect(must(advice)).toEqual(["propose backTo0From1 teacher 2026-12-18"]);
    expect(may(advice)).toEqual(["duty tryMeans null", "duty talkParents null", "evaluate zr1 2026-12-07"]);
  });

  test("one that says it does not, rules the way back out and keeps asking for what the way forward needs", () => {
    const advice = given([...opened, evaluate("not", "2026-12-07")]).advice(today);
    expect(ways(advice).map(([id, how]) => `${id} ${how}`)).toEqual(["backTo0From1 ruled out", "to2 not yet"]);
    expect(must(advice)).toEqual(["duty tryMeans teacher 2026-12-18", "duty talkParents teacher 2026-12-18"]);
  });

  test("the last evaluation counts", () => {
    const advice = given([...readyFor2, evaluate("works", "2026-12-08")]).advice(today);
    expect(ways(advice).map(([id, how]) => `${id} ${how}`)).toEqual(["backTo0From1 open", "to2 ruled out"]);
  });
});

describe("around a proposal", () => {
  test("a way that is open is there to be proposed", () => {
    expect(must(given(readyFor2).advice(today))).toEqual(["propose to2 teacher 2026-12-18"]);
  });

  test("while it waits, deciding is all there is to do, and it has no date of its own", () => {
    const advice = given(proposed2).advice(today);
    expect(must(advice)).toEqual(["decide to2 ib null"]);
    expect(advice.turn).toEqual({
      role: "ib",
      why: {
        rule: "zr1.moves.to2",
        source: "Zorgroute 1",
        facts: [{ kind: "proposed", move: "to2", on: "2026-12-07" }],
        changedBy: null,
      },
    });
    expect(may(advice)).toEqual(["duty tryMeans 2026-11-30", "duty talkParents 2026-12-01", "evaluate zr1 2026-12-07"]);
    expect(advice).toMatchObject({ dueOn: "2026-12-18", proposal: { id: "p1", move: "to2", by: "ilse" } });
  });

  test("what the IB'er asked for comes first, until it is proposed again", () => {
    const asked = [...proposed2, act({ type: "AskMore", proposalId: "p1", request: "Vraag Sem" }, marja, today)];
    const advice = given(asked).advice(today);
    expect(must(advice)).toEqual(["moreAsked to2 teacher 2026-12-18", "propose to2 teacher 2026-12-18"]);
    expect(advice.lastDecision).toEqual({
      seq: 6,
      kind: "moreAsked",
      by: "marja",
      on: today,
      text: "Vraag Sem",
      move: "to2",
    });
    const again = [...asked, act({ type: "ProposeMove", move: "to2", proposalId: "p2" }, ilse, today)];
    expect(given(again).advice(today)).toMatchObject({ lastDecision: null, proposal: { id: "p2" } });
  });

  test("after a no, looking back again comes before proposing again", () => {
    const declined = [...proposed2, act({ type: "DeclineMove", proposalId: "p1", reason: "Te vroeg" }, marja, today)];
    const advice = given(declined).advice("2026-12-09");
    expect(must(advice)).toEqual(["evaluate zr1 teacher 2026-12-18"]);
    expect(may(advice)).toContain("propose to2 null");
    expect(ways(advice).map(([id, how]) => `${id} ${how}`)).toEqual(["backTo0From1 ruled out", "to2 open"]);
    expect(must(given(declined).advice("2026-12-19"))).toEqual(["evaluate zr1 teacher 2026-12-18 overdue"]);

    const lookedBack = [...declined, evaluate("not", "2026-12-14")];
    expect(must(given(lookedBack).advice("2026-12-14"))).toEqual(["propose to2 teacher 2026-12-18"]);
  });

  test("a proposal that was withdrawn leaves no trace in the advice", () => {
    const withdrawn = [...proposed2, act({ type: "WithdrawProposal", proposalId: "p1" }, ilse, today)];
    expect(given(withdrawn).advice(today)).toStrictEqual(given(readyFor2).advice(today));
  });
});
