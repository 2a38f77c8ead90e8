import { describe, expect, test } from "@jest/globals";
import type { Command } from "../../../src/domain/case/command.ts";
import { consentStanding } from "../../../src/domain/case/consent.ts";
import { ilse, marja, petra, tom } from "./avontuur.ts";
import { type Act, act, given, stateOf } from "./given.ts";
import { in3 } from "./walks.ts";

/** What is known around a consent: until when it counts, where it lies, that it was asked, and whether parents agree. */

const today = "2027-02-01";
type Said = Extract<Command, { type: "RecordConsent" }>;
const advice: Said = {
  type: "RecordConsent",
  duty: "signAdvice",
  on: "2027-01-25",
  answer: "given",
  by: "oneParent",
  how: "signed",
};
const says = (command: Command, on = today): Act => act(command, marja, on);
const consults = (on: string): Command => ({ type: "RecordDuty", duty: "consultExpert", on });
const missing = (now: "asked" | "expired" | "disagreement") =>
  ({ code: "consentMissing", consent: "expertAdvice", anonymousPossible: false, now }) as const;
const disagree = (on: string): Command => ({ type: "RecordDisagreement", on, agree: false });
const agree = (on: string): Command => ({ type: "RecordDisagreement", on, agree: true });

describe("a consent", () => {
  test("keeps until when it counts and where the paper lies, without spaces around", () => {
    given(in3)
      .when({ ...advice, until: "2027-07-01", place: "  dossier, map 3 " }, marja, today)
      .thenStored({
        type: "ConsentGiven",
        on: "2027-01-25",
        consent: "expertAdvice",
        duty: "signAdvice",
        by: "oneParent",
        how: "signed",
        until: "2027-07-01",
        place: "dossier, map 3",
      });
  });

  test("counts up to and including its last day, and no longer", () => {
    const until = [...in3, says({ ...advice, until: "2027-02-03" })];
    given(until)
      .when(consults("2027-02-03"), marja, "2027-02-10")
      .thenStored({ type: "DutyDone", on: "2027-02-03", duty: "consultExpert" });
    given(until).when(consults("2027-02-04"), marja, "2027-02-10").thenRefused(missing("expired"));
  });

  test("that ran out can be given again, and taken back", () => {
    const until = [...in3, says({ ...advice, until: "2027-01-28" })];
    given([...until, says({ ...advice, on: "2027-02-01" })])
      .when(consults("2027-02-01"), marja, today)
      .thenStored({ type: "DutyDone", on: "2027-02-01", duty: "consultExpert" });
    given(until)
      .when({ type: "WithdrawConsent", consent: "expertAdvice", on: "2027-01-30" }, ilse, today)
      .thenStored({ type: "ConsentWithdrawn", on: "2027-01-30", consent: "expertAdvice" });
  });

  test("ends no earlier than it began, and its pointer is short", () => {
    given(in3)
      .when({ ...advice, until: "2027-01-24" }, marja, today)
      .thenRefused({ code: "dateTooEarly", on: "2027-01-24", earliest: "2027-01-25" });
    given(in3)
      .when({ ...advice, place: "x".repeat(81) }, marja, today)
      .thenRefused({ code: "textTooLong", max: 80 });
  });

  test.each(["by", "how"] as const)("is no yes without %s", (key) => {
    const { [key]: _, ...rest } = advice;
    given(in3)
      .when(rest, marja, today)
      .thenRefused({ code: "consentIncomplete", consent: "expertAdvice", missing: key });
  });

  test("that is asked waits for an answer: nothing goes outside, and asking is not done", () => {
    const later = [...in3, says({ ...advice, answer: "later" })];
    given(in3)
      .when({ ...advice, answer: "later" }, marja, today)
      .thenStored({ type: "ConsentAsked", on: "2027-01-25", asked: "expertAdvice", duty: "signAdvice" });
    given(later).when(consults("2027-02-01"), marja, today).thenRefused(missing("asked"));
    expect(
      given(later)
        .advice(today)
        .todo.find(({ id }) => id === "signAdvice")?.done,
    ).toBeNull();
    expect(given(later).advice(today).parents?.on).toBe("2027-01-25");
  });

  test("stands when it is asked once more before it runs out", () => {
    given([...in3, says(advice), says({ ...advice, answer: "later", on: today })])
      .when(consults(today), marja, today)
      .thenStored({ type: "DutyDone", on: today, duty: "consultExpert" });
  });

  test("on which something went outside cannot be undone as if it never was; without that it can", () => {
    const given16 = [...in3, says(advice)];
    const seq = stateOf(given16).records.at(-1)?.seq ?? 0;
    given([...given16, says(consults("2027-01-26"))])
      .when({ type: "Retract", seq }, marja, today)
      .thenRefused({ code: "consentInUse", consent: "expertAdvice" });
    given([...given16, says(consults("2027-01-26")), says({ type: "Retract", seq: seq + 1 })])
      .when({ type: "Retract", seq }, marja, today)
      .thenStored({ type: "RecordRetracted", on: today, seq });
  });
});

describe("parents who do not agree with each other", () => {
  test("stop what rests on one of them, from that day on, until they agree again", () => {
    const past = [...in3, says(advice), says(disagree("2027-01-27"))];
    given(past)
      .when(consults("2027-01-26"), marja, today)
      .thenStored({ type: "DutyDone", on: "2027-01-26", duty: "consultExpert" });
    given(past).when(consults("2027-01-27"), marja, today).thenRefused(missing("disagreement"));
    const again = [...past, says(agree("2027-01-30"))];
    given(again).when(consults("2027-01-29"), marja, today).thenRefused(missing("disagreement"));
    given(again)
      .when(consults("2027-01-30"), marja, today)
      .thenStored({ type: "DutyDone", on: "2027-01-30", duty: "consultExpert" });
  });

  test("must both say yes where one would have done; a voogd decides alone", () => {
    const past = [...in3, says(disagree("2027-01-24"))];
    given(past)
      .when(advice, marja, today)
      .thenRefused({ code: "consentNeedsBoth", consent: "expertAdvice", disagreement: true });
    for (const by of ["bothParents", "guardian"] as const) {
      given([...past, says({ ...advice, by })])
        .when(consults("2027-02-01"), marja, today)
        .thenStored({ type: "DutyDone", on: "2027-02-01", duty: "consultExpert" });
    }
  });

  test("do not stop a talk without a name, help in class or what the law asks", () => {
    const past = [...in3, says(disagree("2027-01-24"))];
    given(past)
      .when({ type: "RecordDuty", duty: "discussInTeam", on: today, anonymous: true }, marja, today)
      .thenStored({ type: "DutyDone", on: today, duty: "discussInTeam", anonymous: true });
    given(past)
      .when({ type: "RecordDuty", duty: "newApproach", on: today }, ilse, today)
      .thenStored({ type: "DutyDone", on: today, duty: "newApproach" });
  });

  test("is written down by the pupil's teacher or the IB'er, once, in order", () => {
    for (const by of [ilse, marja])
      given(in3).when(disagree(today), by, today).thenStored({ type: "ParentsDisagree", on: today });
    for (const by of [tom, petra]) {
      given(in3)
        .when(disagree(today), by, today)
        .thenRefused({ code: "notYours", roles: ["teacher", "ib"] });
    }
    given(in3).when(agree(today), ilse, today).thenRefused({ code: "noDisagreement" });
    const past = [...in3, says(disagree("2027-01-25"))];
    given(past).when(disagree(today), ilse, today).thenRefused({ code: "disagreementKnown" });
    given(past)
      .when(agree("2027-01-24"), ilse, today)
      .thenRefused({ code: "dateTooEarly", on: "2027-01-24", earliest: "2027-01-25" });
    given(in3).when(disagree("2027-02-02"), ilse, today).thenRefused({ code: "dateInFuture", on: "2027-02-02" });
  });
});

test("how a consent stands is read on a day", () => {
  const state = stateOf([
    ...in3,
    says({ ...advice, answer: "later", on: "2027-01-22" }, "2027-01-22"),
    says({ ...advice, until: "2027-01-29" }),
    says(disagree("2027-01-27")),
  ]);
  const standing = (on: string) => consentStanding(state, "expertAdvice", on);
  expect(standing("2027-01-21")).toBe("notAsked");
  expect(standing("2027-01-22")).toBe("asked");
  expect(standing("2027-01-25")).toBe("given");
  expect(standing("2027-01-27")).toBe("disagreement");
  expect(standing("2027-01-30")).toBe("expired");
});
