import { describe, expect, test } from "@jest/globals";
import type { Command } from "../../../../src/domain/case/command.ts";
import type { MomentProblem } from "../../../../src/domain/case/meeting/check-moments.ts";
import { calendar, ilse, marja, petra, tom } from "../avontuur.ts";
import { act, given, stateOf } from "../given.ts";
import { opened } from "../walks.ts";
import { fixed, ILSE, MARJA, nowOn, outcome, PARENTS, parentsAnswered, proposed, proposing } from "./meeting-walks.ts";

const asked = [...opened, proposed];
const answered = [...asked, parentsAnswered];
const planned = [...answered, fixed];
const slot = (nth: number, on: string) => ({ id: `s1-${nth}`, on, from: "15:30", minutes: 30 });
const of = (day: string, from = "15:30") => ({ on: day, from });

describe("proposing moments", () => {
  test("stores them in the order of the calendar, with the organiser's own yes", () => {
    const command = proposing("2026-11-30", { days: ["2026-12-08", "2026-12-03"] });
    const slots = [slot(1, "2026-12-03"), slot(2, "2026-12-08")];
    given(opened)
      .when(command, ilse, "2026-11-30")
      .thenStored(
        {
          type: "MeetingProposed",
          on: "2026-11-30",
          meetingId: "m1",
          duty: "talkParents",
          slots,
          invited: [ILSE, PARENTS],
        },
        {
          type: "SlotsAnswered",
          on: "2026-11-30",
          meetingId: "m1",
          voter: { person: "ilse" },
          answers: slots.map(({ id }) => ({ slot: id, answer: "yes" })),
        },
      );
  });

  const problems: [string, { on: string; from: string }, Omit<MomentProblem, "nth">][] = [
    ["a day that does not exist", of("2026-02-30"), { kind: "noDay" }],
    ["no day", of(""), { kind: "noDay" }],
    ["no time", of("2026-12-08", ""), { kind: "noTime" }],
    ["a time that does not exist", of("2026-12-08", "24:00"), { kind: "noTime" }],
    ["yesterday", of("2026-11-27"), { kind: "past", on: "2026-11-27", from: "15:30" } as never],
    ["this very moment", of("2026-11-30", "10:00"), { kind: "past", on: "2026-11-30", from: "10:00" } as never],
    ["a Saturday", of("2026-12-05"), { kind: "weekend", on: "2026-12-05" } as never],
    ["a holiday", of("2026-12-22"), { kind: "holiday", on: "2026-12-22", name: "Kerstvakantie" } as never],
    ["a public holiday", of("2027-03-29"), { kind: "holiday", on: "2027-03-29", name: "Tweede Paasdag" } as never],
    ["the school's own free day", of("2026-12-11"), { kind: "ownDay", on: "2026-12-11", name: "Studiedag" } as never],
    ["beyond the calendar", of("2035-01-10"), { kind: "beyondCalendar", on: "2035-01-10" } as never],
    ["in the night, by a slip", of("2026-12-08", "03:30"), { kind: "hours", from: "03:30" } as never],
    ["ending after ten in the evening", of("2026-12-08", "21:45"), { kind: "hours", from: "21:45" } as never],
    ["twice the same", of("2026-12-03"), { kind: "twice", on: "2026-12-03", from: "15:30" } as never],
  ];
  test.each(problems)("not at %s", (_name, moment, problem) => {
    const command = { ...proposing("2026-11-30"), moments: [of("2026-12-03"), moment] };
    given(opened)
      .when(command, ilse, "2026-11-30")
      .thenRefused({ code: "momentsWrong", problems: [{ nth: 2, ...problem } as MomentProblem] });
  });

  test("later today is possible, and every wrong moment is named at once", () => {
    const later = { ...proposing("2026-11-30"), moments: [of("2026-11-30", "10:01"), of("2026-12-03")] };
    const wrong = { ...later, moments: [of("2026-12-05"), of("2026-12-03"), of("")] };
    given(opened)
      .when(wrong, ilse, "2026-11-30")
      .thenRefused({
        code: "momentsWrong",
        problems: [
          { nth: 1, kind: "weekend", on: "2026-12-05" },
          { nth: 3, kind: "noDay" },
        ],
      });
    expect(stateOf([...opened, act(later, ilse, "2026-11-30")]).meetings).toHaveLength(1);
  });

  test.each([0, 1, 6])("%i moments are too few or too many", (count) => {
    const moments = Array.from({ length: count }, (_, nth) => of("2026-12-03", `1${nth}:00`));
    given(opened)
      .when({ ...proposing("2026-11-30"), moments }, ilse, "2026-11-30")
      .thenRefused({ code: "momentCount", least: 2, most: 5 });
  });

  test("only for a talk or meeting of the step, by who may record it", () => {
    const at = (command: Command, by = ilse) => given(opened).when(command, by, "2026-11-30");
    at(proposing("2026-11-30", { duty: "tryMeans" })).thenRefused({ code: "notInThisStep", what: "tryMeans" });
    at(proposing("2026-11-30", { duty: "thinkAlong" })).thenRefused({ code: "notInThisStep", what: "thinkAlong" });
    at(proposing("2026-11-30", { invited: [ILSE, PARENTS, { role: "ghost" }] })).thenRefused({
      code: "notInThisStep",
      what: "ghost",
    });
    at(proposing("2026-11-30"), tom).thenRefused({ code: "notYours", roles: ["teacher"] });
    at(proposing("2026-11-30"), petra).thenRefused({ code: "notYours", roles: ["teacher"] });
  });

  test("not without whom the duty needs, with the heading it stands under", () => {
    given(opened)
      .when(proposing("2026-11-30", { invited: [ILSE] }), ilse, "2026-11-30")
      .thenRefused({
        code: "mustBeThere",
        demand: {
          because: "duty",
          role: "parents",
          source: "Zorgroute 2 (eerst de ouders, dan pas de intern begeleider)",
        },
        duty: "talkParents",
        why: "leftOut",
      });
    given(opened)
      .when(proposing("2026-11-30", { duty: null, invited: [ILSE] }), ilse, "2026-11-30")
      .thenRefused({
        code: "mustBeThere",
        demand: { because: "parentsTalk", role: "parents" },
        duty: null,
        why: "leftOut",
      });
  });

  test("once: not a second time from the same card, nor a second one for the same duty", () => {
    given(asked).when(proposing("2026-11-30"), ilse, "2026-11-30").thenRefused({ code: "meetingChanged" });
    given(asked)
      .when(proposing("2026-11-30", { known: 1, meetingId: "m2" }), ilse, "2026-11-30")
      .thenRefused({ code: "meetingRunning", duty: "talkParents" });
  });
});

describe("answering", () => {
  const answers = [{ slot: "s1-1", answer: "ifNeeded" as const }];
  const as = (voter: { person: string } | { role: string }, round = 1): Command => ({
    type: "AnswerSlots",
    meetingId: "m1",
    round,
    voter,
    answers,
  });

  test("everybody for themselves, staff for who has no account", () => {
    given(asked)
      .when(as({ role: "parents" }), marja, "2026-11-30")
      .thenStored({ type: "SlotsAnswered", on: "2026-11-30", meetingId: "m1", voter: { role: "parents" }, answers });
    given(asked)
      .when(as({ person: "ilse" }), marja, "2026-11-30")
      .thenRefused({ code: "notInvited" });
    given(asked)
      .when(as({ person: "marja" }), marja, "2026-11-30")
      .thenRefused({ code: "notInvited" });
    given(asked)
      .when(as({ role: "ib" }), marja, "2026-11-30")
      .thenRefused({ code: "notInvited" });
    given(asked)
      .when(as({ role: "parents" }), petra, "2026-11-30")
      .thenRefused({ code: "notInvited" });
  });

  test("what was said already, or about a moment that was not asked, changes nothing", () => {
    const strange: Command = { ...as({ role: "parents" }), answers: [{ slot: "s9-9", answer: "no" }] } as Command;
    given(answered).when(strange, ilse, "2026-11-30").thenStored();
    given(answered).when(parentsAnswered.command, ilse, "2026-11-30").thenStored();
  });

  test("may change until it is fixed, and an answer to older moments is none to the new ones", () => {
    const changed = stateOf([...answered, act(as({ role: "parents" }), ilse, "2026-12-01")]).meetings[0];
    expect(changed?.answers.filter(({ voter }) => "role" in voter).map(({ slot, answer }) => [slot, answer])).toEqual([
      ["s1-2", "no"],
      ["s1-1", "ifNeeded"],
    ]);
    given(planned)
      .when(as({ role: "parents" }), ilse, "2026-12-01")
      .thenRefused({ code: "meetingChanged" });
    given(asked)
      .when(as({ role: "parents" }, 2), ilse, "2026-12-01")
      .thenRefused({ code: "meetingChanged" });
  });
});

describe("fixing, moving and cancelling", () => {
  const fix = (slot: string, on = "2026-12-01"): Command => ({
    type: "FixMeeting",
    meetingId: "m1",
    slot,
    now: nowOn(on),
  });
  const move = (day: string, version = 1): Command => ({
    type: "MoveMeeting",
    meetingId: "m1",
    version,
    moment: of(day),
    minutes: 30,
    now: nowOn("2026-12-01"),
  });
  const moment = (on: string) => ({ on, from: "15:30", minutes: 30 });
  const parentsMissing = {
    code: "mustBeThere",
    demand: { because: "duty", role: "parents", source: "Zorgroute 2 (eerst de ouders, dan pas de intern begeleider)" },
    duty: "talkParents",
    why: "cannot",
  } as const;

  test("a moment to which somebody who must be there said no cannot be fixed, also not by moving to it", () => {
    given(answered).when(fix("s1-2"), ilse, "2026-12-01").thenRefused(parentsMissing);
    given(planned).when(move("2026-12-08"), ilse, "2026-12-01").thenRefused(parentsMissing);
    given(answered)
      .when(fix("s1-1"), ilse, "2026-12-01")
      .thenStored({ type: "MeetingFixed", on: "2026-12-01", meetingId: "m1", moment: moment("2026-12-03") });
  });

  test("by the organiser or a care coordinator, nobody else", () => {
    given(answered).when(fix("s1-1"), petra, "2026-12-01").thenRefused({ code: "meetingNotYours", organiser: "ilse" });
    expect(stateOf([...answered, act(fix("s1-1"), marja, "2026-12-01")]).meetings[0]?.status).toBe("fixed");
  });

  test("not a moment that has passed in the meantime", () => {
    given(answered)
      .when(fix("s1-1", "2026-12-04"), ilse, "2026-12-04")
      .thenRefused({ code: "momentsWrong", problems: [{ nth: 0, kind: "past", on: "2026-12-03", from: "15:30" }] });
  });

  test("moves to any school day, raising the version; a second press on the same card moves nothing", () => {
    given(planned)
      .when(move("2026-12-09"), ilse, "2026-12-01")
      .thenStored({
        type: "MeetingMoved",
        on: "2026-12-01",
        meetingId: "m1",
        from: moment("2026-12-03"),
        to: moment("2026-12-09"),
      });
    const moved = [...planned, act(move("2026-12-09"), ilse, "2026-12-01")];
    expect(stateOf(moved).meetings[0]).toMatchObject({ version: 2, moment: moment("2026-12-09") });
    given(moved).when(move("2026-12-10"), ilse, "2026-12-01").thenRefused({ code: "meetingChanged" });
    given(planned)
      .when(move("2026-12-11"), ilse, "2026-12-01")
      .thenRefused({
        code: "momentsWrong",
        problems: [{ nth: 0, kind: "ownDay", on: "2026-12-11", name: "Studiedag" }],
      });
    given(planned).when(move("2026-12-03"), ilse, "2026-12-01").thenStored();
  });

  test("cancels once; then it can be planned anew", () => {
    const cancel: Command = { type: "CancelMeeting", meetingId: "m1", version: 1 };
    const cancelled = [...planned, act(cancel, ilse, "2026-12-01")];
    given(cancelled).when(cancel, ilse, "2026-12-01").thenRefused({ code: "meetingChanged" });
    given(cancelled).when(move("2026-12-09", 2), ilse, "2026-12-01").thenRefused({ code: "meetingChanged" });
    const again = act(proposing("2026-12-01", { known: 1, meetingId: "m2" }), ilse, "2026-12-01");
    expect(stateOf([...cancelled, again]).meetings.map(({ status }) => status)).toEqual(["cancelled", "asking"]);
  });

  test("other moments take away the answers to the ones before", () => {
    const renew: Command = {
      type: "ReplaceMoments",
      meetingId: "m1",
      round: 1,
      moments: [of("2026-12-09"), of("2026-12-10")],
      minutes: 45,
      now: nowOn("2026-12-01"),
    };
    const [meeting] = stateOf([...answered, act(renew, ilse, "2026-12-01")]).meetings;
    expect(meeting?.slots.map(({ id }) => id)).toEqual(["s2-1", "s2-2"]);
    expect(meeting?.answers.map(({ voter }) => voter)).toEqual([{ person: "ilse" }, { person: "ilse" }]);
    given([...answered, act(renew, ilse, "2026-12-01")])
      .when(renew, ilse, "2026-12-01")
      .thenRefused({ code: "meetingChanged" });
    given(answered)
      .when({ ...renew, moments: [of("2026-12-09")] }, ilse, "2026-12-01")
      .thenRefused({ code: "momentCount", least: 2, most: 5 });
  });

  test("what is said of a meeting that is not there, or in a closed case, is refused", () => {
    given(opened).when(fix("s1-1"), ilse, "2026-12-01").thenRefused({ code: "noMeeting" });
    const done = [
      ...answered,
      act({ type: "Evaluate", outcome: "works", on: "2026-12-01" }, ilse, "2026-12-01"),
      act({ type: "ProposeMove", move: "backTo0From1", proposalId: "p" }, ilse, "2026-12-01"),
    ];
    given(done).when(fix("s1-1"), ilse, "2026-12-01").thenRefused({ code: "caseClosed" });
  });

  test("a colleague who was asked too and could have planned it may tell what came of it", () => {
    const byIb = [
      ...opened,
      act(proposing("2026-11-30", { invited: [ILSE, PARENTS, MARJA] }), marja, "2026-11-30"),
      act(fix("s1-1"), marja, "2026-12-01"),
    ];
    given(byIb).when(outcome, petra, "2026-12-04").thenRefused({ code: "meetingNotYours", organiser: "marja" });
    expect(calendar.region).toBe("noord");
    expect(stateOf([...byIb, act(outcome, ilse, "2026-12-04")]).records).toHaveLength(2);
  });
});
