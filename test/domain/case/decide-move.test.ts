import { describe, expect, test } from "@jest/globals";
import type { Actor, Command } from "../../../src/domain/case/command.ts";
import { decide } from "../../../src/domain/case/decide.ts";
import type { Settings } from "../../../src/domain/case/unmet.ts";
import { avontuur, avontuurWith, both, calendar, duo, ilse, marja, petra, tom, youssef } from "./avontuur.ts";
import { type Act, act, given, stateOf } from "./given.ts";
import { heardOn, in2, in3, opened, proposed2, readyFor2, readyFor4, teamTalkGiven } from "./walks.ts";

/** Promise 6: nobody approves their own proposal. And what was true when proposing must still be true when approving. */

const today = "2026-12-08";
const propose: Command = { type: "ProposeMove", move: "to2", proposalId: "p1" };
const approve: Command = { type: "ApproveMove", proposalId: "p1" };
const ask: Command = { type: "AskMore", proposalId: "p1", request: "  Vraag het ook aan Sem.\n" };
const decline: Command = { type: "DeclineMove", proposalId: "p1", reason: " Nog te vroeg. " };
const withdraw: Command = { type: "WithdrawProposal", proposalId: "p1" };
const proposedBy = (by: Actor): Act[] => [...readyFor2, act(propose, by, "2026-12-07")];
const enters2 = { type: "StepEntered", on: today, move: "to2", from: "zr1", to: "zr2", ends: false } as const;

describe("proposing", () => {
  test("waits for approval where the route asks it", () => {
    for (const by of [ilse, duo, marja]) {
      given(readyFor2)
        .when(propose, by, today)
        .thenStored({ type: "MoveProposed", on: today, proposalId: "p1", move: "to2" });
    }
  });

  test("is the step itself where nobody needs to approve", () => {
    given([...opened, act({ type: "Evaluate", outcome: "works", on: "2026-12-07" }, ilse, "2026-12-07")])
      .when({ type: "ProposeMove", move: "backTo0From1", proposalId: "p1" }, ilse, today)
      .thenStored({ type: "StepEntered", on: today, move: "backTo0From1", from: "zr1", to: "zr0", ends: true });
  });

  test("is for the pupil's own teacher and the IB'er", () => {
    for (const by of [tom, petra]) {
      given(readyFor2)
        .when(propose, by, today)
        .thenRefused({ code: "notYours", roles: ["teacher", "ib"] });
    }
  });

  test("names everything that is missing, in the order of the document", () => {
    given(opened)
      .when(propose, ilse, today)
      .thenRefused({
        code: "moveClosed",
        move: "to2",
        unmet: [
          { kind: "duty", duty: "tryMeans" },
          { kind: "duty", duty: "talkParents" },
          { kind: "outcome", is: ["partly", "not"], now: null },
        ],
      });
  });

  test("of a second way waits until the first is decided", () => {
    for (const by of [ilse, marja]) {
      given(proposed2)
        .when({ ...propose, proposalId: "p9" }, by, today)
        .thenRefused({ code: "proposalPending", move: "to2", by: "ilse" });
    }
  });

  test.each(["to3", "zr2", "__proto__"])("of %s is no way out of this step", (move) => {
    given(readyFor2)
      .when({ type: "ProposeMove", move, proposalId: "p1" }, ilse, today)
      .thenRefused({ code: "notInThisStep", what: move });
  });
});

describe("deciding", () => {
  test("approving enters the next step in the same breath", () => {
    given(proposed2)
      .when(approve, marja, today)
      .thenStored({ type: "MoveApproved", on: today, proposalId: "p1" }, enters2);
  });

  test("asking for more and declining keep the words, without the white around them", () => {
    given(proposed2)
      .when(ask, marja, today)
      .thenStored({ type: "MoreAsked", on: today, proposalId: "p1", request: "Vraag het ook aan Sem." });
    given(proposed2)
      .when(decline, youssef, today)
      .thenStored({ type: "MoveDeclined", on: today, proposalId: "p1", reason: "Nog te vroeg." });
  });

  test("is for the IB'er alone", () => {
    for (const command of [approve, ask, decline]) {
      for (const by of [duo, tom, petra]) {
        given(proposed2)
          .when(command, by, today)
          .thenRefused({ code: "notYours", roles: ["ib"] });
      }
    }
  });

  test.each([
    ["the teacher who proposed", ilse],
    ["the IB'er who proposed", marja],
    ["the teacher who is IB'er as well", both],
  ])("on an own proposal is refused: %s", (_, by) => {
    for (const command of [approve, ask, decline]) {
      given(proposedBy(by)).when(command, by, today).thenRefused({ code: "ownProposal" });
    }
  });

  test("on an IB'er's proposal is for the other IB'er", () => {
    given(proposedBy(marja))
      .when(approve, youssef, today)
      .thenStored({ type: "MoveApproved", on: today, proposalId: "p1" }, enters2);
    given(proposedBy(ilse))
      .when(approve, both, today)
      .thenStored({ type: "MoveApproved", on: today, proposalId: "p1" }, enters2);
  });

  test("needs a reason or a request, in one sentence", () => {
    const word = "x".repeat(280);
    given(proposed2)
      .when({ ...ask, request: " \n " }, marja, today)
      .thenRefused({ code: "textMissing" });
    given(proposed2)
      .when({ ...decline, reason: "" }, marja, today)
      .thenRefused({ code: "textMissing" });
    given(proposed2)
      .when({ ...decline, reason: `${word}x` }, marja, today)
      .thenRefused({ code: "textTooLong", max: 280 });
    given(proposed2)
      .when({ ...ask, request: `  ${word}  ` }, marja, today)
      .thenStored({ type: "MoreAsked", on: today, proposalId: "p1", request: word });
  });

  test.each([
    ["was never made", readyFor2],
    ["was withdrawn", [...proposed2, act(withdraw, ilse, today)]],
    ["was declined", [...proposed2, act(decline, marja, today)]],
    ["was sent back", [...proposed2, act(ask, marja, today)]],
    ["was approved", in2],
    ["is another one", [...readyFor2, act({ ...propose, proposalId: "p7" }, ilse, today)]],
  ])("on a proposal that %s is refused", (_, past: Act[]) => {
    for (const command of [approve, ask, decline, withdraw]) {
      given(past).when(command, youssef, today).thenRefused({ code: "noProposal" });
    }
  });
});

test("withdrawing is for whoever proposed", () => {
  given(proposed2).when(withdraw, ilse, today).thenStored({ type: "ProposalWithdrawn", on: today, proposalId: "p1" });
  for (const by of [duo, marja, both]) {
    given(proposed2).when(withdraw, by, today).thenRefused({ code: "notYourProposal" });
  }
});

test("after a no or a withdrawal the same may be proposed again", () => {
  for (const end of [act(decline, marja, today), act(ask, marja, today), act(withdraw, ilse, today)]) {
    given([...proposed2, end])
      .when({ ...propose, proposalId: "p2" }, ilse, today)
      .thenStored({ type: "MoveProposed", on: today, proposalId: "p2", move: "to2" });
  }
});

describe("between the proposal and the approval", () => {
  test("an evaluation that now says it works closes the way forward", () => {
    given([...proposed2, act({ type: "Evaluate", outcome: "works", on: today }, ilse, today)])
      .when(approve, marja, today)
      .thenRefused({
        code: "moveClosed",
        move: "to2",
        unmet: [{ kind: "outcome", is: ["partly", "not"], now: "works" }],
      });
  });

  test("another conclusion closes it", () => {
    given([
      ...readyFor4,
      act({ type: "ProposeMove", move: "to4", proposalId: "p3" }, ilse, "2027-01-28"),
      act({ type: "AnswerQuestion", question: "conclusion", answer: "here", on: "2027-01-29" }, marja, "2027-01-29"),
    ])
      .when({ type: "ApproveMove", proposalId: "p3" }, marja, "2027-01-29")
      .thenRefused({
        code: "moveClosed",
        move: "to4",
        unmet: [{ kind: "answer", question: "conclusion", is: ["noExpertise", "elsewhere"], now: "here" }],
      });
  });

  test("a consent that was taken back closes it, where the route asks for one", () => {
    const route = avontuurWith({
      replace: "            - { duty: discussInTeam }\n",
      by: "            - { consent: teamTalk }\n",
    });
    const past: Act[] = [
      ...in3,
      teamTalkGiven,
      act(
        { type: "AnswerQuestion", question: "conclusion", answer: "elsewhere", on: "2027-01-28" },
        marja,
        "2027-01-28",
      ),
      act({ type: "ProposeMove", move: "to4", proposalId: "p3" }, ilse, "2027-01-28"),
      act({ type: "TakePosition", proposalId: "p3", role: "team", position: "agree" }, marja, "2027-01-28"),
      act({ type: "TakePosition", proposalId: "p3", role: "parents", position: "noView" }, marja, "2027-01-28"),
    ];
    const approve4: Command = { type: "ApproveMove", proposalId: "p3" };
    given([...past, act({ type: "WithdrawConsent", consent: "teamTalk", on: "2027-01-29" }, ilse, "2027-01-29")], {
      route,
    })
      .when(approve4, marja, "2027-01-29")
      .thenRefused({
        code: "moveClosed",
        move: "to4",
        unmet: [{ kind: "consent", consent: "teamTalk", now: "withdrawn" }],
      });
    given(past, { route })
      .when(approve4, marja, "2027-01-29")
      .thenStored(
        { type: "MoveApproved", on: "2027-01-29", proposalId: "p3" },
        { type: "StepEntered", on: "2027-01-29", move: "to4", from: "zr3", to: "zr4", ends: false },
      );
  });

  test("the school's own choice counts as it is on the day of approving", () => {
    const works: Act[] = [
      ...in2,
      act({ type: "Evaluate", outcome: "works", on: today, heard: heardOn(today) }, ilse, today),
      act({ type: "ProposeMove", move: "backTo0From2", proposalId: "p2" }, ilse, today),
    ];
    const decided = (settings: Settings) =>
      decide(
        avontuur,
        stateOf(works),
        { type: "ApproveMove", proposalId: "p2" },
        { today, actor: marja, calendar, settings },
      );
    expect(decided({ backFrom2: "no" })).toStrictEqual({
      ok: false,
      refusal: {
        code: "moveClosed",
        move: "backTo0From2",
        unmet: [{ kind: "setting", setting: "backFrom2", is: ["yes"], now: "no" }],
      },
    });
    expect(decided({ backFrom2: "yes" })).toMatchObject({ ok: true });
  });
});
