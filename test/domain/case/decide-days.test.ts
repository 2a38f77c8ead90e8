import { describe, test } from "@jest/globals";
import type { Command } from "../../../src/domain/case/command.ts";
import { ilse, marja, petra } from "./avontuur.ts";
import { act, given } from "./given.ts";
import { heardOn, in2, in3, opened } from "./walks.ts";

/** Days: a record lies behind us and within reach, an agreed date lies ahead on a day with lessons. */

const talk = (on: string): Command => ({ type: "RecordDuty", duty: "talkParents", on });

describe("the day of a record", () => {
  test("is today or before", () => {
    given(opened).when(talk("2026-12-01"), ilse, "2026-12-01").thenStored({
      type: "DutyDone",
      on: "2026-12-01",
      duty: "talkParents",
    });
    given(opened).when(talk("2026-12-02"), ilse, "2026-12-01").thenRefused({ code: "dateInFuture", on: "2026-12-02" });
  });

  test("goes back four weeks before the opening: a worry is older than its case", () => {
    given(opened).when(talk("2026-11-02"), ilse, "2026-12-01").thenStored({
      type: "DutyDone",
      on: "2026-11-02",
      duty: "talkParents",
    });
    given(opened)
      .when(talk("2026-11-01"), ilse, "2026-12-01")
      .thenRefused({ code: "dateTooEarly", on: "2026-11-01", earliest: "2026-11-02" });
  });

  test("lies in the present stay once the case has moved on", () => {
    const think = (on: string): Command => ({ type: "RecordDuty", duty: "thinkAlong", on });
    given(in2).when(think("2026-12-08"), ilse, "2026-12-09").thenStored({
      type: "DutyDone",
      on: "2026-12-08",
      duty: "thinkAlong",
    });
    given(in2)
      .when(think("2026-12-07"), ilse, "2026-12-09")
      .thenRefused({ code: "dateTooEarly", on: "2026-12-07", earliest: "2026-12-08" });
  });

  test("may be a Sunday: people also talk at the weekend", () => {
    given(opened).when(talk("2026-11-29"), ilse, "2026-11-30").thenStored({
      type: "DutyDone",
      on: "2026-11-29",
      duty: "talkParents",
    });
  });

  test.each([
    { type: "InformParents", on: "2027-01-22", how: "talk" },
    { type: "RecordConsent", duty: "consentTeam", on: "2027-01-22", answer: "given", by: "oneParent", how: "talk" },
    { type: "WithdrawConsent", consent: "teamTalk", on: "2027-01-22" },
    { type: "AnswerQuestion", question: "conclusion", answer: "here", on: "2027-01-22" },
    { type: "Evaluate", outcome: "works", on: "2027-01-22", heard: heardOn("2027-01-22") },
  ] satisfies Command[])("$type keeps to it as well", (command) => {
    given(in3).when(command, marja, "2027-01-21").thenRefused({ code: "dateInFuture", on: "2027-01-22" });
    given(in3)
      .when({ ...command, on: "2027-01-20" }, marja, "2027-01-22")
      .thenRefused({ code: "dateTooEarly", on: "2027-01-20", earliest: "2027-01-21" });
  });
});

describe("agreeing on a date", () => {
  const today = "2026-12-08";
  const until = (end: string): Command => ({ type: "SetTerm", end });

  test("is for the IB'er, where the document leaves it open", () => {
    given(in2).when(until("2027-01-22"), marja, today).thenStored({ type: "TermSet", on: today, end: "2027-01-22" });
    for (const by of [ilse, petra]) {
      given(in2)
        .when(until("2027-01-22"), by, today)
        .thenRefused({ code: "termNotYours", roles: ["ib"] });
    }
  });

  test("can be done again", () => {
    given([...in2, act(until("2027-01-22"), marja, today)])
      .when(until("2026-12-18"), marja, today)
      .thenStored({ type: "TermSet", on: today, end: "2026-12-18" });
  });

  test("is refused where the document gives the term, or none at all", () => {
    given(opened).when(until("2026-12-18"), marja, "2026-12-01").thenRefused({ code: "termIsFixed" });
  });

  test.each([
    ["today", "2026-12-08"],
    ["a day that has been", "2026-12-07"],
    ["long ago", "0000-01-01"],
  ])("%s is no date ahead", (_, end) => {
    given(in2).when(until(end), marja, today).thenRefused({ code: "dateNotAhead", on: end });
  });

  test.each([
    ["a Saturday", "2026-12-12", "2026-12-10"],
    ["the school's own day off", "2026-12-11", "2026-12-10"],
    ["Christmas", "2026-12-28", "2026-12-18"],
    ["Koningsdag", "2027-04-27", "2027-04-23"],
  ])("%s is no school day: the one before is named", (_, end, before) => {
    given(in2).when(until(end), marja, today).thenRefused({ code: "notASchoolDay", on: end, before });
  });

  test("ends where the calendar ends", () => {
    given(in2).when(until("2029-07-20"), marja, today).thenStored({ type: "TermSet", on: today, end: "2029-07-20" });
    given(in2)
      .when(until("2029-09-02"), marja, today)
      .thenRefused({ code: "notASchoolDay", on: "2029-09-02", before: "2029-07-20" });
    for (const end of ["2029-09-03", "9999-12-31"]) {
      given(in2).when(until(end), marja, today).thenRefused({ code: "beyondCalendar", on: end });
    }
  });
});
