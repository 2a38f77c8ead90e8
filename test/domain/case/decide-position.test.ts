import { describe, expect, test } from "@jest/globals";
import { clauseOf } from "../../../src/domain/case/clause.ts";
import type { Actor, Command } from "../../../src/domain/case/command.ts";
import type { Position } from "../../../src/domain/case/events.ts";
import { termState } from "../../../src/domain/case/term.ts";
import { moveOf, stepOf } from "../../../src/domain/route/route.ts";
import { avontuur, calendar, ilse, marja, petra, tom, youssef } from "./avontuur.ts";
import { type Act, act, CHOSEN, given, stateOf } from "./given.ts";
import { proposed2, readyFor4 } from "./walks.ts";

const TODAY = "2027-01-29";
const proposed4: Act[] = [
  ...readyFor4,
  act({ type: "ProposeMove", move: "to4", proposalId: "p3" }, marja, "2027-01-28"),
];
const position = (role: string, what: Position): Command => ({
  type: "TakePosition",
  proposalId: "p3",
  role,
  position: what,
});
const took = (role: string, what: Position, by: Actor = youssef): Act => act(position(role, what), by, TODAY);
const approve: Command = { type: "ApproveMove", proposalId: "p3" };
const decline: Command = { type: "DeclineMove", proposalId: "p3", reason: "Nog niet" };

describe("a decision that is taken together", () => {
  test("waits for everybody's position, whatever the decision is", () => {
    given(proposed4)
      .when(approve, youssef, TODAY)
      .thenRefused({ code: "positionsMissing", roles: ["team", "parents"] });
    given([...proposed4, took("team", "agree")])
      .when(decline, youssef, TODAY)
      .thenRefused({ code: "positionsMissing", roles: ["parents"] });
  });

  test("does not keep the approver from asking more", () => {
    given(proposed4)
      .when({ type: "AskMore", proposalId: "p3", request: "Spreek de ouders" }, youssef, TODAY)
      .thenStored({ type: "MoreAsked", on: TODAY, proposalId: "p3", request: "Spreek de ouders" });
  });

  test.each(["agree", "disagree", "noView"] as const)(
    "can be taken once all are heard, the parents with %s",
    (what) => {
      given([...proposed4, took("team", "agree"), took("parents", what)])
        .when(decline, youssef, TODAY)
        .thenStored({ type: "MoveDeclined", on: TODAY, proposalId: "p3", reason: "Nog niet" });
    },
  );

  test("may be heard again: the last position counts, and the same one twice is stored once", () => {
    const past = [...proposed4, took("parents", "disagree"), took("parents", "agree")];
    expect(stateOf(past).proposal?.positions).toEqual({ parents: "agree" });
    given(past).when(position("parents", "agree"), youssef, TODAY).thenStored();
  });

  test("is written down by whoever decides, and by whoever holds the role", () => {
    given(proposed4)
      .when(position("parents", "disagree"), youssef, TODAY)
      .thenStored({ type: "PositionTaken", on: TODAY, proposalId: "p3", role: "parents", position: "disagree" });
    const parent: Actor = { id: "ouder", functions: ["parents"] };
    given(proposed4)
      .when(position("parents", "agree"), parent, TODAY)
      .thenStored({ type: "PositionTaken", on: TODAY, proposalId: "p3", role: "parents", position: "agree" });
    given(proposed4)
      .when(position("team", "agree"), parent, TODAY)
      .thenRefused({ code: "notYours", roles: ["ib"] });
    for (const by of [ilse, tom, petra]) {
      given(proposed4)
        .when(position("parents", "agree"), by, TODAY)
        .thenRefused({ code: "notYours", roles: ["ib"] });
    }
  });

  test("is not written down by the proposer for others", () => {
    given(proposed4).when(position("parents", "agree"), marja, TODAY).thenRefused({ code: "ownProposal" });
  });

  test("is only asked where the route says so, of whom it says so", () => {
    given(proposed4)
      .when(position("expert", "agree"), youssef, TODAY)
      .thenRefused({ code: "notInThisStep", what: "expert" });
    given(proposed2)
      .when({ ...position("parents", "agree"), proposalId: "p1" } as Command, marja, "2026-12-08")
      .thenRefused({ code: "notInThisStep", what: "parents" });
  });

  test("a new proposal asks everybody anew", () => {
    const again = [
      ...proposed4,
      took("team", "agree"),
      took("parents", "disagree"),
      act(decline, youssef, TODAY),
      act({ type: "ProposeMove", move: "to4", proposalId: "p4" }, marja, TODAY),
    ];
    given(again)
      .when({ type: "ApproveMove", proposalId: "p4" }, youssef, TODAY)
      .thenRefused({ code: "positionsMissing", roles: ["team", "parents"] });
  });
});

test("the clause of a move says what it asks and which facts meet it", () => {
  const state = stateOf(proposed4);
  const move = moveOf(stepOf(avontuur, "zr3"), "to4");
  if (!move) throw new Error("no move to4");
  const situation = {
    route: avontuur,
    state,
    term: termState(avontuur, state, calendar, TODAY),
    settings: CHOSEN,
    today: TODAY,
    calendar,
  };
  expect(clauseOf(move, situation)).toEqual([
    {
      asked: { duty: "discussInTeam" },
      met: true,
      facts: [{ kind: "done", duty: "discussInTeam", on: "2027-01-28" }],
    },
    {
      asked: { answer: { question: "conclusion", is: ["noExpertise", "elsewhere"] } },
      met: true,
      facts: [{ kind: "answered", question: "conclusion", answer: "elsewhere", on: "2027-01-28" }],
    },
  ]);
});
