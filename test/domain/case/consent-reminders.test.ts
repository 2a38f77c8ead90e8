import { expect, test } from "@jest/globals";
import type { Command } from "../../../src/domain/case/command.ts";
import { consentReminders } from "../../../src/domain/case/consent-reminders.ts";
import { isSchoolDay } from "../../../src/domain/school/calendar.ts";
import { avontuur, calendar, marja } from "./avontuur.ts";
import { type Act, act, stateOf } from "./given.ts";
import { in3, placed, teamTalkGiven } from "./walks.ts";

/** A consent that runs out is spoken of three weeks before, with whoever leads the step. */

const says = (command: Command, on = "2027-02-01"): Act => act(command, marja, on);
const given = (until: string | undefined): Act =>
  says({
    type: "RecordConsent",
    duty: "signAdvice",
    on: "2027-01-25",
    answer: "given",
    by: "oneParent",
    how: "signed",
    ...(until ? { until } : {}),
  });
const remindersAfter = (...past: Act[]) => consentReminders(avontuur, stateOf([...in3, ...past]), { calendar });

test("three weeks before its last day, to whoever leads the step", () => {
  expect(remindersAfter(given("2027-06-25"))).toEqual([
    { kind: "consentExpires", item: "expertAdvice", on: "2027-06-04", to: { role: "ib" }, urgent: false },
  ]);
});

test("on the school day before when that day is free", () => {
  // Three weeks before 21 May is 30 April, in the May holiday.
  const [first] = remindersAfter(given("2027-05-21"));
  expect(first?.on).toBe("2027-04-23");
  expect(isSchoolDay(calendar, first?.on ?? "")).toBe(true);
});

test("at once when it is given for a short time", () => {
  expect(remindersAfter(given("2027-02-05"))[0]?.on).toBe("2027-01-25");
});

test("not without a last day, and gone once it is refused, taken back or given for longer", () => {
  expect(remindersAfter(given(undefined))).toEqual([]);
  const back: Command = { type: "WithdrawConsent", consent: "expertAdvice", on: "2027-01-28" };
  expect(remindersAfter(given("2027-06-25"), says(back))).toEqual([]);
  const no: Command = { type: "RecordConsent", duty: "signAdvice", on: "2027-01-28", answer: "refused" };
  expect(remindersAfter(given("2027-06-25"), says(no))).toEqual([]);
  const longer = { ...given("2027-07-02").command, on: "2027-02-01" } as Command;
  expect(remindersAfter(given("2027-06-25"), says(longer)).map(({ on }) => on)).toEqual(["2027-06-11"]);
});

test("one per consent, and none when the case is closed", () => {
  const team = { ...teamTalkGiven, command: { ...teamTalkGiven.command, until: "2027-06-25" } as Command };
  expect(remindersAfter(team, given("2027-06-25")).map(({ item }) => item)).toEqual(["teamTalk", "expertAdvice"]);
  const closed = placed.map((one) => (one.command === teamTalkGiven.command ? team : one));
  expect(consentReminders(avontuur, stateOf(closed), { calendar })).toEqual([]);
});
