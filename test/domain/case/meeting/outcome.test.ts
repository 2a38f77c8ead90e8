import { describe, expect, test } from "@jest/globals";
import type { Command } from "../../../../src/domain/case/command.ts";
import { decide } from "../../../../src/domain/case/decide.ts";
import { isDone, parentsLastInformed } from "../../../../src/domain/case/facts.ts";
import { comingMeetings, openDecisions, outcomeOf } from "../../../../src/domain/case/meeting/agreed.ts";
import { avontuur, calendar, ilse, marja, tom } from "../avontuur.ts";
import { act, CHOSEN, given, stateOf } from "../given.ts";
import { in3, opened, teamTalkGiven } from "../walks.ts";
import { fixed, ILSE, MARJA, nowOn, outcome, PARENTS, parentsAnswered, proposed, proposing } from "./meeting-walks.ts";

const planned = [...opened, proposed, parentsAnswered, fixed];
const told = [...planned, act(outcome, ilse, "2026-12-04")];
const talk = { id: "talkParents" };

describe("what came of a meeting", () => {
  test("does the duty in the same go, on the day of the meeting", () => {
    given(planned)
      .when(outcome, ilse, "2026-12-04")
      .thenStored(
        {
          type: "MeetingOutcomeRecorded",
          on: "2026-12-03",
          meetingId: "m1",
          held: true,
          attended: ["teacher", "parents"],
          decisions: [{ text: "Leeslijst meegeven", owner: { person: "ilse" }, by: "2026-12-09" }],
        },
        {
          type: "DutyDone",
          on: "2026-12-03",
          duty: "talkParents",
          attended: ["teacher", "parents"],
          meeting: "m1",
        },
      );
  });

  test("not held: no duty, nobody was there, nothing was agreed", () => {
    given(planned)
      .when({ ...outcome, held: false }, ilse, "2026-12-04")
      .thenStored({
        type: "MeetingOutcomeRecorded",
        on: "2026-12-03",
        meetingId: "m1",
        held: false,
        attended: [],
        decisions: [],
      });
  });

  test("keeps every check of the duty: without the parents it does not count", () => {
    given(planned)
      .when({ ...outcome, attended: ["teacher"] }, ilse, "2026-12-04")
      .thenRefused({
        code: "absent",
        duty: "talkParents",
        role: "parents",
        source: "Zorgroute 2 (eerst de ouders, dan pas de intern begeleider)",
      });
    given(planned)
      .when({ ...outcome, attended: ["teacher", "ghost"] }, ilse, "2026-12-04")
      .thenRefused({ code: "notInThisStep", what: "ghost" });
  });

  test("not before it began, not twice", () => {
    given(planned)
      .when({ ...outcome, now: "2026-12-03T14:29:59.000Z" }, ilse, "2026-12-03")
      .thenRefused({ code: "meetingNotYet", on: "2026-12-03", from: "15:30" });
    given(told).when(outcome, ilse, "2026-12-04").thenRefused({ code: "outcomeKnown" });
    given([...opened, proposed])
      .when(outcome, ilse, "2026-12-04")
      .thenRefused({ code: "meetingChanged" });
  });

  test.each([
    [
      { text: " ", owner: { person: "ilse" }, by: "2026-12-09" },
      { code: "decisionIncomplete", nth: 0, missing: "text" },
    ],
    [
      { text: "Bellen", owner: undefined, by: "2026-12-09" },
      { code: "decisionIncomplete", nth: 0, missing: "owner" },
    ],
    [
      { text: "Bellen", owner: { person: "marja" }, by: "2026-12-09" },
      { code: "decisionIncomplete", nth: 0, missing: "owner" },
    ],
    [
      { text: "Bellen", owner: { role: "parents" }, by: "" },
      { code: "decisionIncomplete", nth: 0, missing: "date" },
    ],
    [
      { text: "Bellen", owner: { role: "parents" }, by: "2026-12-02" },
      { code: "decisionIncomplete", nth: 0, missing: "date" },
    ],
    [
      { text: "x".repeat(281), owner: { role: "parents" }, by: "2026-12-09" },
      { code: "decisionTooLong", nth: 0, max: 280 },
    ],
  ] as const)("a decision names what, who and when: %j", (decision, refusal) => {
    given(planned)
      .when({ ...outcome, decisions: [decision] }, ilse, "2026-12-04")
      .thenRefused(refusal);
  });

  test("taken back, whichever of its records is named: the duty, the outcome and the ticks go together", () => {
    const ticked = [...told, act({ type: "TickDecision", meetingId: "m1", nth: 0 }, ilse, "2026-12-04")];
    const records = stateOf(ticked).records;
    expect(records.map(({ fact }) => fact.type)).toEqual(["MeetingOutcomeRecorded", "DutyDone", "DecisionDone"]);
    for (const { seq } of records.slice(0, 2)) {
      const state = stateOf([...ticked, act({ type: "Retract", seq }, ilse, "2026-12-04")]);
      expect(state.records).toEqual([]);
      expect(isDone(state, talk)).toBe(false);
      expect(comingMeetings(state).map(({ id }) => id)).toEqual(["m1"]);
    }
    const untick = stateOf([...ticked, act({ type: "Retract", seq: records[2]?.seq ?? 0 }, ilse, "2026-12-04")]);
    expect(openDecisions(untick)).toHaveLength(1);
    expect(outcomeOf(untick, "m1")?.held).toBe(true);
  });
});

describe("a talk with the parents that no step asks for", () => {
  const plain = [
    ...opened,
    act(proposing("2026-11-30", { duty: null, invited: [ILSE, PARENTS] }), ilse, "2026-11-30"),
    fixed,
  ];

  test("tells the parents, and goes again with the outcome", () => {
    const state = stateOf([...plain, act(outcome, ilse, "2026-12-04")]);
    expect(isDone(state, talk)).toBe(false);
    expect(parentsLastInformed(avontuur, state)).toEqual({ on: "2026-12-03", through: { how: "talk" } });
    const seq = state.records[0]?.seq ?? 0;
    const back = stateOf([
      ...plain,
      act(outcome, ilse, "2026-12-04"),
      act({ type: "Retract", seq }, ilse, "2026-12-04"),
    ]);
    expect(parentsLastInformed(avontuur, back)).toBeUndefined();
  });

  test("was none without them", () => {
    given(plain)
      .when({ ...outcome, attended: ["teacher"] }, ilse, "2026-12-04")
      .thenRefused({
        code: "mustBeThere",
        demand: { because: "parentsTalk", role: "parents" },
        duty: null,
        why: "away",
      });
  });
});

describe("with somebody from outside", () => {
  const team = { role: "team" };
  const invited = [MARJA, PARENTS, team];
  const days: [string, string] = ["2027-01-28", "2027-01-29"];
  const plan = act(proposing("2027-01-22", { duty: "discussInTeam", invited, days }), marja, "2027-01-22");
  const fix = act({ type: "FixMeeting", meetingId: "m1", slot: "s1-1", now: nowOn("2027-01-22") }, marja, "2027-01-22");
  const held: Command = { ...outcome, attended: ["ib", "parents", "team"], decisions: [], now: nowOn("2027-01-29") };

  test("can be planned before the parents agreed, and counts only once they did, or without a name", () => {
    given([...in3, plan, fix])
      .when(held, marja, "2027-01-29")
      .thenRefused({ code: "consentMissing", consent: "teamTalk", anonymousPossible: true, now: "notAsked" });
    const agreed = stateOf([...in3, teamTalkGiven, plan, fix, act(held, marja, "2027-01-29")]);
    expect(isDone(agreed, { id: "discussInTeam" })).toBe(true);
    const nameless = stateOf([...in3, plan, fix, act({ ...held, anonymous: true } as Command, marja, "2027-01-29")]);
    expect(nameless.records.at(-1)?.fact).toMatchObject({ type: "DutyDone", anonymous: true, meeting: "m1" });
  });
});

test("planned in an earlier stay in the same step it does no duty of this one", () => {
  const state = { ...stateOf(planned), stay: 2 };
  const decided = decide(avontuur, state, outcome, { today: "2026-12-04", actor: ilse, calendar, settings: CHOSEN });
  expect(decided.ok && decided.events.map(({ type }) => type)).toEqual(["MeetingOutcomeRecorded", "ParentsInformed"]);
});

test("planned in an earlier step it no longer does a duty; that the parents were there still counts", () => {
  const moved = [
    ...planned,
    act({ type: "RecordDuty", duty: "tryMeans", on: "2026-12-01", option: "moreTime" }, ilse, "2026-12-01"),
    act({ type: "RecordDuty", duty: "talkParents", on: "2026-12-01" }, ilse, "2026-12-01"),
    act({ type: "Evaluate", outcome: "not", on: "2026-12-01" }, ilse, "2026-12-01"),
    act({ type: "ProposeMove", move: "to2", proposalId: "p1" }, ilse, "2026-12-01"),
    act({ type: "ApproveMove", proposalId: "p1" }, marja, "2026-12-01"),
  ];
  const state = stateOf([...moved, act({ ...outcome, decisions: [] }, ilse, "2026-12-04")]);
  expect(state.records.slice(-2).map(({ fact }) => fact)).toEqual([
    expect.objectContaining({ type: "MeetingOutcomeRecorded", held: true }),
    { type: "ParentsInformed", on: "2026-12-03", how: "talk", meeting: "m1" },
  ]);
});

describe("decisions", () => {
  const tick: Command = { type: "TickDecision", meetingId: "m1", nth: 0 };
  const forParents = [
    ...planned,
    act(
      { ...outcome, decisions: [{ text: "Thuis lezen", owner: { role: "parents" }, by: "2026-12-18" }] },
      ilse,
      "2026-12-04",
    ),
  ];

  test("stay open until their owner ticks them off", () => {
    expect(openDecisions(stateOf(told))).toEqual([
      {
        text: "Leeslijst meegeven",
        owner: { person: "ilse" },
        by: "2026-12-09",
        meetingId: "m1",
        nth: 0,
        agreedOn: "2026-12-03",
      },
    ]);
    const done = [...told, act(tick, ilse, "2026-12-09")];
    expect(openDecisions(stateOf(done))).toEqual([]);
    given(done).when(tick, ilse, "2026-12-09").thenRefused({ code: "decisionDone" });
  });

  test("the care coordinator may for everybody, the teacher for the parents, nobody else for another", () => {
    expect(openDecisions(stateOf([...told, act(tick, marja, "2026-12-09")]))).toEqual([]);
    expect(openDecisions(stateOf([...forParents, act(tick, ilse, "2026-12-09")]))).toEqual([]);
    given(told)
      .when(tick, tom, "2026-12-09")
      .thenRefused({ code: "decisionNotYours", owner: { person: "ilse" } });
    given(forParents)
      .when(tick, tom, "2026-12-09")
      .thenRefused({ code: "decisionNotYours", owner: { role: "parents" } });
    given(told)
      .when({ ...tick, nth: 1 }, ilse, "2026-12-09")
      .thenRefused({ code: "noMeeting" });
  });
});
