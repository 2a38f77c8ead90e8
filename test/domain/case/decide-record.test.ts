import { describe, expect, test } from "@jest/globals";
import type { Actor, Command } from "../../../src/domain/case/command.ts";
import { both, duo, ilse, marja, petra, tom } from "./avontuur.ts";
import { act, given } from "./given.ts";
import { heardOn, in2, in3, opened, placed, proposed2, readyFor2 } from "./walks.ts";

const open: Command = { type: "OpenCase", subjectKey: "p-1" };
const tried: Command = { type: "RecordDuty", duty: "tryMeans", on: "2026-11-30", option: "moreTime" };

/** One command of each type that only makes sense in a running case. */
const onCase: Command[] = [
  tried,
  { type: "InformParents", on: "2026-11-30", how: "talk" },
  { type: "RecordConsent", duty: "consentTeam", on: "2026-11-30", answer: "given", by: "oneParent", how: "talk" },
  { type: "WithdrawConsent", consent: "teamTalk", on: "2026-11-30" },
  { type: "AnswerQuestion", question: "conclusion", answer: "here", on: "2026-11-30" },
  { type: "SetTerm", end: "2026-12-18" },
  { type: "Evaluate", outcome: "works", on: "2026-11-30" },
  { type: "ProposeMove", move: "to2", proposalId: "p1" },
  { type: "ApproveMove", proposalId: "p1" },
  { type: "AskMore", proposalId: "p1", request: "meer" },
  { type: "DeclineMove", proposalId: "p1", reason: "nee" },
  { type: "WithdrawProposal", proposalId: "p1" },
  { type: "Retract", seq: 1 },
];

describe("opening", () => {
  test.each([
    ["the teacher", ilse],
    ["the IB'er", marja],
  ])("by %s begins in the first step of this route version", (_, by) => {
    given([])
      .when(open, by, "2026-11-30")
      .thenStored({
        type: "CaseOpened",
        on: "2026-11-30",
        route: { id: "avontuur", validFrom: "2026-08-01", hash: "hash" },
        subjectKey: "p-1",
        step: "zr1",
      });
  });

  test.each([
    ["a teacher of another group", tom],
    ["the leadership", petra],
  ])("by %s is refused", (_, by) => {
    given([])
      .when(open, by, "2026-11-30")
      .thenRefused({ code: "notYours", roles: ["teacher", "ib"] });
  });

  test("of a case that runs already is refused", () => {
    given(opened).when(open, ilse, "2026-12-01").thenRefused({ code: "caseOpenAlready" });
  });
});

test.each(onCase.map((command) => [command.type, command] as const))("%s needs a running case", (_, command) => {
  given([]).when(command, marja, "2026-11-30").thenRefused({ code: "noCase" });
  given(placed).when(command, marja, "2027-03-17").thenRefused({ code: "caseClosed" });
});

describe("recording a duty", () => {
  test("keeps the day, the means and the pointer, and nothing that was not said", () => {
    given(opened)
      .when({ ...tried, pointer: "notitie 12-11", anonymous: true }, ilse, "2026-12-01")
      .thenStored({
        type: "DutyDone",
        on: "2026-11-30",
        duty: "tryMeans",
        option: "moreTime",
        pointer: "notitie 12-11",
      });
    given(opened)
      .when({ type: "RecordDuty", duty: "talkParents", on: "2026-11-30" }, ilse, "2026-11-30")
      .thenStored({ type: "DutyDone", on: "2026-11-30", duty: "talkParents" });
  });

  test("is done by whose duty it is, and by the IB'er in their place", () => {
    const done = { type: "DutyDone", on: "2026-11-30", duty: "tryMeans", option: "moreTime" } as const;
    for (const by of [ilse, duo, marja, both]) given(opened).when(tried, by, "2026-11-30").thenStored(done);
    for (const by of [tom, petra]) {
      given(opened)
        .when(tried, by, "2026-11-30")
        .thenRefused({ code: "notYours", roles: ["teacher"] });
    }
  });

  test("of the IB'er is not the teacher's", () => {
    given(in3)
      .when({ type: "RecordDuty", duty: "discussInTeam", on: "2027-01-21", anonymous: true }, ilse, "2027-01-21")
      .thenRefused({ code: "notYours", roles: ["ib"] });
  });

  test.each([
    ["a duty of another step", "thinkAlong"],
    ["no duty at all", "__proto__"],
  ])("does not take %s", (_, duty) => {
    given(opened)
      .when({ type: "RecordDuty", duty, on: "2026-11-30" }, ilse, "2026-11-30")
      .thenRefused({ code: "notInThisStep", what: duty });
  });

  test("does not take a consent, which has an answer of its own", () => {
    given(in3)
      .when({ type: "RecordDuty", duty: "consentTeam", on: "2027-01-21" }, marja, "2027-01-21")
      .thenRefused({ code: "notInThisStep", what: "consentTeam" });
  });

  test("wants to know which means, and one of the document's", () => {
    given(opened)
      .when({ type: "RecordDuty", duty: "tryMeans", on: "2026-11-30" }, ilse, "2026-11-30")
      .thenRefused({ code: "optionMissing", duty: "tryMeans" });
    given(opened)
      .when({ ...tried, option: "constructor" }, ilse, "2026-11-30")
      .thenRefused({ code: "unknownOption", option: "constructor" });
    given(opened)
      .when({ type: "RecordDuty", duty: "talkParents", on: "2026-11-30", option: "moreTime" }, ilse, "2026-11-30")
      .thenRefused({ code: "unknownOption", option: "moreTime" });
  });

  test("takes a pointer of sixty characters and no more: the report itself belongs elsewhere", () => {
    given(opened)
      .when({ ...tried, pointer: "x".repeat(60) }, ilse, "2026-11-30")
      .thenStored({
        type: "DutyDone",
        on: "2026-11-30",
        duty: "tryMeans",
        option: "moreTime",
        pointer: "x".repeat(60),
      });
    given(opened)
      .when({ ...tried, pointer: "x".repeat(61) }, ilse, "2026-11-30")
      .thenRefused({ code: "textTooLong", max: 60 });
  });

  test("takes only roles of the route as those who were there: no words of anybody's own", () => {
    given(opened)
      .when(
        { type: "RecordDuty", duty: "talkParents", on: "2026-11-30", attended: ["teacher", "bel 06"] },
        ilse,
        "2026-11-30",
      )
      .thenRefused({ code: "notInThisStep", what: "bel 06" });
  });
});

describe("what else is recorded", () => {
  const called: Command = { type: "InformParents", on: "2027-01-21", how: "phone" };

  test("parents were told, by the teacher or the IB'er, whoever leads the step", () => {
    for (const by of [ilse, marja]) {
      given(in3).when(called, by, "2027-01-21").thenStored({ type: "ParentsInformed", on: "2027-01-21", how: "phone" });
    }
    for (const by of [tom, petra]) {
      given(in3)
        .when(called, by, "2027-01-21")
        .thenRefused({ code: "notYours", roles: ["teacher", "ib"] });
    }
  });

  const conclusion = (answer: string, by: Actor) =>
    given(in3).when({ type: "AnswerQuestion", question: "conclusion", answer, on: "2027-01-21" }, by, "2027-01-21");

  test("the answer to a question of this step", () => {
    conclusion("here", marja).thenStored({
      type: "QuestionAnswered",
      on: "2027-01-21",
      question: "conclusion",
      answer: "here",
    });
    conclusion("here", ilse).thenRefused({ code: "notYours", roles: ["ib"] });
    conclusion("misschien", marja).thenRefused({ code: "unknownOption", option: "misschien" });
    given(in2)
      .when({ type: "AnswerQuestion", question: "conclusion", answer: "here", on: "2026-12-08" }, marja, "2026-12-08")
      .thenRefused({ code: "notInThisStep", what: "conclusion" });
  });

  test("an evaluation, by the one who leads it or takes part", () => {
    const evaluate = (outcome: string, by: Actor) =>
      given(opened).when({ type: "Evaluate", outcome, on: "2026-11-30" }, by, "2026-11-30");
    for (const by of [ilse, marja]) {
      evaluate("works", by).thenStored({ type: "Evaluated", on: "2026-11-30", outcome: "works" });
    }
    evaluate("works", tom).thenRefused({ code: "notYours", roles: ["teacher"] });
    evaluate("goed", ilse).thenRefused({ code: "unknownOption", option: "goed" });
    given(in3)
      .when({ type: "Evaluate", outcome: "works", on: "2027-01-21", heard: heardOn("2027-01-21") }, ilse, "2027-01-21")
      .thenStored({ type: "Evaluated", on: "2027-01-21", outcome: "works", heard: heardOn("2027-01-21") });
  });
});

test("an evaluation where the document has none is refused", () => {
  given([
    ...in3,
    act({ type: "RecordDuty", duty: "discussInTeam", on: "2027-01-21", anonymous: true }, marja, "2027-01-21"),
    act({ type: "AnswerQuestion", question: "conclusion", answer: "elsewhere", on: "2027-01-21" }, marja, "2027-01-21"),
    act({ type: "ProposeMove", move: "to4", proposalId: "p3" }, ilse, "2027-01-21"),
    act({ type: "TakePosition", proposalId: "p3", role: "team", position: "agree" }, marja, "2027-01-21"),
    act({ type: "TakePosition", proposalId: "p3", role: "parents", position: "agree" }, marja, "2027-01-21"),
    act({ type: "ApproveMove", proposalId: "p3" }, marja, "2027-01-21"),
  ])
    .when({ type: "Evaluate", outcome: "works", on: "2027-01-21", heard: heardOn("2027-01-21") }, marja, "2027-01-21")
    .thenRefused({ code: "notInThisStep", what: "evaluation" });
});

describe("taking back", () => {
  // readyFor2: 1 opening, 2 means, 3 talk, 4 evaluation, all by Ilse.
  const retract = (seq: number): Command => ({ type: "Retract", seq });

  test("of an own record, or of anybody's by the IB'er", () => {
    for (const by of [ilse, marja]) {
      given(readyFor2)
        .when(retract(3), by, "2026-12-08")
        .thenStored({ type: "RecordRetracted", on: "2026-12-08", seq: 3 });
    }
    for (const by of [duo, tom, petra]) {
      given(readyFor2)
        .when(retract(3), by, "2026-12-08")
        .thenRefused({ code: "notYours", roles: ["ib"] });
    }
  });

  test("of an IB'er's record is not the teacher's", () => {
    given([...opened, act(tried, marja, "2026-11-30")])
      .when(retract(2), ilse, "2026-11-30")
      .thenRefused({ code: "notYours", roles: ["ib"] });
  });

  test.each([
    ["the opening", readyFor2, 1],
    ["what was never recorded", readyFor2, 99],
    ["what was taken back already", [...readyFor2, act(retract(3), ilse, "2026-12-08")], 3],
    ["the proposal itself", in2, 5],
    ["what happened in an earlier stay", in2, 3],
  ])("does not reach %s", (_, past, seq) => {
    given(past).when(retract(seq), marja, "2026-12-08").thenRefused({ code: "nothingToRetract" });
  });

  test("waits while a proposal rests on it", () => {
    given(proposed2).when(retract(3), ilse, "2026-12-08").thenRefused({
      code: "proposalPending",
      move: "to2",
      by: "ilse",
    });
  });

  test("undoes what the record did: the way out closes again", () => {
    given([...readyFor2, act(retract(3), ilse, "2026-12-08")])
      .when({ type: "ProposeMove", move: "to2", proposalId: "p1" }, ilse, "2026-12-08")
      .thenRefused({ code: "moveClosed", move: "to2", unmet: [{ kind: "duty", duty: "talkParents" }] });
  });
});

test("a command that nobody knows is a fault, not a refusal", () => {
  const unknown = { type: "DeleteCase" } as unknown as Command;
  const running = given(opened);
  expect(() => running.when(unknown, marja, "2026-12-01")).toThrow(TypeError);
});
