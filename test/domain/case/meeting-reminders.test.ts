import { expect, test } from "@jest/globals";
import type { Command } from "../../../src/domain/case/command.ts";
import { meetingReminders } from "../../../src/domain/case/meeting-reminders.ts";
import { avontuur, calendar, ilse, marja } from "./avontuur.ts";
import { type Act, act, CHOSEN, stateOf } from "./given.ts";
import { fixed, ILSE, MARJA, nowOn, outcome, PARENTS, proposed, proposing } from "./meeting/meeting-walks.ts";
import { opened } from "./walks.ts";

const remindersAfter = (...past: Act[]) =>
  meetingReminders(avontuur, stateOf(past), { calendar, settings: CHOSEN }).map(
    ({ kind, item, on, to, urgent }) =>
      `${kind} ${item} ${on} ${"person" in to ? to.person : to.role}${urgent ? "!" : ""}`,
  );

const fix = (slot: string, on: string): Act =>
  act({ type: "FixMeeting", meetingId: "m1", slot, now: nowOn(on) }, ilse, on);

test("nothing as long as no moment is fixed", () => {
  expect(remindersAfter(...opened, proposed)).toEqual([]);
});

test("everybody with an account on the school day before, the organiser from the school day after", () => {
  const invited = [ILSE, PARENTS, MARJA];
  const plan = act(proposing("2026-11-30", { invited }), ilse, "2026-11-30");
  expect(remindersAfter(...opened, plan, fix("s1-1", "2026-12-01"))).toEqual([
    "meetingTomorrow m1 2026-12-02 ilse",
    "meetingTomorrow m1 2026-12-02 marja",
    "outcomeMissing m1 2026-12-04 ilse",
  ]);
});

test("the day before passes over weekends, holidays and the school's own free days", () => {
  const days: [string, string] = ["2026-12-14", "2026-12-18"];
  const plan = act(proposing("2026-11-30", { days }), ilse, "2026-11-30");
  // Friday 11 December is a study day, and after the 18th it is holiday until 4 January.
  expect(remindersAfter(...opened, plan, fix("s1-1", "2026-12-01"))).toEqual([
    "meetingTomorrow m1 2026-12-10 ilse",
    "outcomeMissing m1 2026-12-15 ilse",
  ]);
  expect(remindersAfter(...opened, plan, fix("s1-2", "2026-12-01"))).toEqual([
    "meetingTomorrow m1 2026-12-17 ilse",
    "outcomeMissing m1 2027-01-04 ilse",
  ]);
});

test("whoever was told on that day or later needs no reminder", () => {
  expect(remindersAfter(...opened, proposed, fix("s1-1", "2026-12-02"))).toEqual(["outcomeMissing m1 2026-12-04 ilse"]);
  const move: Command = {
    type: "MoveMeeting",
    meetingId: "m1",
    version: 1,
    moment: { on: "2026-12-09", from: "08:30" },
    minutes: 30,
    now: nowOn("2026-12-02"),
  };
  expect(remindersAfter(...opened, proposed, fixed, act(move, ilse, "2026-12-02"))).toEqual([
    "meetingTomorrow m1 2026-12-08 ilse",
    "outcomeMissing m1 2026-12-10 ilse",
  ]);
});

test("gone when it is cancelled, when it is known what came of it, and when the case is closed", () => {
  const cancel = act({ type: "CancelMeeting", meetingId: "m1", version: 1 }, marja, "2026-12-02");
  expect(remindersAfter(...opened, proposed, fixed, cancel)).toEqual([]);
  expect(remindersAfter(...opened, proposed, fixed, act(outcome, ilse, "2026-12-04"))).toEqual([]);
  expect(
    remindersAfter(
      ...opened,
      proposed,
      fixed,
      act({ type: "Evaluate", outcome: "works", on: "2026-12-02" }, ilse, "2026-12-02"),
      act({ type: "ProposeMove", move: "backTo0From1", proposalId: "p" }, ilse, "2026-12-02"),
    ),
  ).toEqual([]);
});
