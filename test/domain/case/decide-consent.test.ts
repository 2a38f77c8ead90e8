import { describe, expect, test } from "@jest/globals";
import type { Command } from "../../../src/domain/case/command.ts";
import { ilse, marja } from "./avontuur.ts";
import { type Act, act, given } from "./given.ts";
import { in3, in4, opened, teamTalkGiven } from "./walks.ts";

/** Promise 5: no outside act without its own valid consent, unless the law or anonymity makes that needless. */

type Consent = Extract<Command, { type: "RecordConsent" }>;

const today = "2027-02-01";
const team: Consent = {
  type: "RecordConsent",
  duty: "consentTeam",
  on: "2027-01-25",
  answer: "given",
  by: "oneParent",
  how: "talk",
};
const advice: Consent = { ...team, duty: "signAdvice", how: "signed" };
const research: Consent = { ...team, duty: "signResearch", by: "bothParents", how: "signed" };
const says = (command: Command): Act => act(command, marja, today);
const outside = (duty: string, on: string, more: { anonymous?: boolean } = {}): Command => ({
  type: "RecordDuty",
  duty,
  on,
  ...more,
});

describe("what the parents say", () => {
  test("is kept with who said it and how", () => {
    given(in3).when(team, marja, today).thenStored({
      type: "ConsentGiven",
      on: "2027-01-25",
      consent: "teamTalk",
      duty: "consentTeam",
      by: "oneParent",
      how: "talk",
    });
    given(in3)
      .when({ ...research, answer: "refused", by: "oneParent", how: "email" }, marja, today)
      .thenStored({
        type: "ConsentRefused",
        on: "2027-01-25",
        consent: "research",
        duty: "signResearch",
        by: "oneParent",
        how: "email",
      });
  });

  test("counts as yes only in the form that this consent asks", () => {
    given(in3)
      .when({ ...advice, how: "email" }, marja, today)
      .thenRefused({ code: "consentNeedsSignature", consent: "expertAdvice" });
    given(in3)
      .when({ ...research, by: "oneParent" }, marja, today)
      .thenRefused({ code: "consentNeedsBoth", consent: "research" });
  });

  test("is recorded by the one who asks it, in the step that asks it", () => {
    given(in3)
      .when(team, ilse, today)
      .thenRefused({ code: "notYours", roles: ["ib"] });
    given(opened)
      .when({ ...team, on: "2026-11-30" }, marja, "2026-11-30")
      .thenRefused({ code: "notInThisStep", what: "consentTeam" });
    given(in3)
      .when({ ...team, duty: "discussInTeam" }, marja, today)
      .thenRefused({ code: "notInThisStep", what: "discussInTeam" });
  });

  test("cannot be put before what they said last: nobody could tell then which word holds", () => {
    for (const last of [team, { ...team, answer: "refused" as const }]) {
      given([...in3, says(last)])
        .when({ ...team, on: "2027-01-24" }, marja, today)
        .thenRefused({ code: "dateTooEarly", on: "2027-01-24", earliest: "2027-01-25" });
    }
    given([...in3, says(team)])
      .when({ ...team, answer: "refused" }, marja, today)
      .thenStored({
        type: "ConsentRefused",
        on: "2027-01-25",
        consent: "teamTalk",
        duty: "consentTeam",
        by: "oneParent",
        how: "talk",
      });
  });

  test("makes asking done, yes or no; after a withdrawal there is nothing said any more", () => {
    const done = (...past: Act[]) =>
      given([...in3, ...past])
        .advice(today)
        .todo.find(({ id }) => id === "consentTeam")?.done;
    expect(done()).toBeNull();
    expect(done(says(team))).toBe("2027-01-25");
    expect(done(says({ ...team, answer: "refused" }))).toBe("2027-01-25");
    expect(done(says(team), says({ type: "WithdrawConsent", consent: "teamTalk", on: "2027-01-29" }))).toBeNull();
  });
});

describe("taking a consent back", () => {
  const back: Command = { type: "WithdrawConsent", consent: "teamTalk", on: "2027-01-29" };

  test("is as easy as giving it: the teacher may write it down too, in any later step", () => {
    for (const by of [ilse, marja]) {
      given([...in3, says(team)])
        .when(back, by, today)
        .thenStored({ type: "ConsentWithdrawn", on: "2027-01-29", consent: "teamTalk" });
    }
    given(in4).when(back, ilse, today).thenStored({ type: "ConsentWithdrawn", on: "2027-01-29", consent: "teamTalk" });
  });

  test("needs a yes that stands, and cannot be older than it", () => {
    const nothing = { code: "consentNotGiven", consent: "teamTalk" } as const;
    given(in3).when(back, marja, today).thenRefused(nothing);
    given([...in3, says({ ...team, answer: "refused" })])
      .when(back, marja, today)
      .thenRefused(nothing);
    given([...in3, says(team), says(back)])
      .when(back, marja, today)
      .thenRefused(nothing);
    given([...in3, says(team)])
      .when({ ...back, on: "2027-01-24" }, marja, today)
      .thenRefused({ code: "dateTooEarly", on: "2027-01-24", earliest: "2027-01-25" });
  });

  test("by nobody else", () => {
    given([...in3, says(team)])
      .when(back, { id: "petra", functions: ["leadership"] }, today)
      .thenRefused({ code: "notYours", roles: ["teacher", "ib"] });
  });
});

describe("an outside act", () => {
  const missing = (consent: string, now: "notAsked" | "refused" | "withdrawn" | "later", anonymousPossible = false) =>
    ({ code: "consentMissing", consent, anonymousPossible, now }) as const;
  const back: Command = { type: "WithdrawConsent", consent: "expertAdvice", on: "2027-01-29" };

  test.each([
    ["was never asked", [], missing("expertAdvice", "notAsked")],
    ["was refused", [says({ ...advice, answer: "refused" })], missing("expertAdvice", "refused")],
    ["was taken back", [says(advice), says(back)], missing("expertAdvice", "withdrawn")],
    ["was given for something else", [says(team), says(research)], missing("expertAdvice", "notAsked")],
    [
      "was refused after all",
      [says(advice), says({ ...advice, answer: "refused", on: "2027-01-26" })],
      missing("expertAdvice", "refused"),
    ],
    [
      "was recorded by mistake",
      [says(advice), says({ type: "Retract", seq: 16 })],
      missing("expertAdvice", "notAsked"),
    ],
  ])("does not happen when its consent %s", (_, past: Act[], refusal) => {
    given([...in3, ...past])
      .when(outside("consultExpert", "2027-02-01"), marja, today)
      .thenRefused(refusal);
  });

  test("happens with its own consent", () => {
    given([...in3, says(advice)])
      .when(outside("consultExpert", "2027-01-25"), marja, today)
      .thenStored({ type: "DutyDone", on: "2027-01-25", duty: "consultExpert" });
    given([...in3, says(advice), says(back), says({ ...advice, on: "2027-01-30" })])
      .when(outside("consultExpert", "2027-02-01"), marja, today)
      .thenStored({ type: "DutyDone", on: "2027-02-01", duty: "consultExpert" });
  });

  test("is judged on the day it happened, not on the day it is written down", () => {
    given([...in3, says(advice)])
      .when(outside("consultExpert", "2027-01-24"), marja, today)
      .thenRefused(missing("expertAdvice", "later"));
    given([...in3, says(advice), says(back)])
      .when(outside("consultExpert", "2027-01-28"), marja, today)
      .thenStored({ type: "DutyDone", on: "2027-01-28", duty: "consultExpert" });
    given([...in3, says(advice), says(back)])
      .when(outside("consultExpert", "2027-01-29"), marja, today)
      .thenRefused(missing("expertAdvice", "withdrawn"));
  });

  test("is judged by the last word of that day, not by the first yes or the last word of all", () => {
    const again = [says(advice), says({ ...back, on: "2027-01-27" }), says({ ...advice, on: "2027-01-30" })];
    const consults = (on: string) => given([...in3, ...again]).when(outside("consultExpert", on), marja, today);
    consults("2027-01-25").thenStored({ type: "DutyDone", on: "2027-01-25", duty: "consultExpert" });
    consults("2027-01-28").thenRefused(missing("expertAdvice", "later"));
    consults("2027-01-30").thenStored({ type: "DutyDone", on: "2027-01-30", duty: "consultExpert" });
  });

  test("keeps its consent when the case goes on to the next step", () => {
    const extra = { ...advice, duty: "signExtra" };
    given([...in3, says(extra)])
      .when(outside("askAmbulatory", "2027-01-25"), marja, today)
      .thenStored({ type: "DutyDone", on: "2027-01-25", duty: "askAmbulatory" });
    given([...in4.slice(0, -4), says(extra), ...in4.slice(-4)])
      .when(outside("askBudget", "2027-02-01"), marja, today)
      .thenStored({ type: "DutyDone", on: "2027-02-01", duty: "askBudget" });
  });

  test("is open without consent when the pupil cannot be recognised, and says so", () => {
    given(in3)
      .when(outside("discussInTeam", "2027-01-25", { anonymous: true }), marja, today)
      .thenStored({ type: "DutyDone", on: "2027-01-25", duty: "discussInTeam", anonymous: true });
    given(in3)
      .when(outside("discussInTeam", "2027-01-25"), marja, today)
      .thenRefused(missing("teamTalk", "notAsked", true));
    given([...in3, teamTalkGiven])
      .when(outside("discussInTeam", "2027-01-21"), marja, today)
      .thenRefused(missing("teamTalk", "later", true));
  });

  test("does not become anonymous by saying so where the file does not allow it", () => {
    given(in3)
      .when(outside("consultExpert", "2027-01-25", { anonymous: true }), marja, today)
      .thenRefused(missing("expertAdvice", "notAsked"));
  });

  test("that the law asks of the school needs no consent", () => {
    given(in4)
      .when(outside("requestTlv", "2027-02-01"), marja, today)
      .thenStored({ type: "DutyDone", on: "2027-02-01", duty: "requestTlv" });
  });

  test("help in class never waits for consent", () => {
    given([...in3, says({ ...team, answer: "refused" })])
      .when({ type: "RecordDuty", duty: "newApproach", on: "2027-02-01" }, ilse, today)
      .thenStored({ type: "DutyDone", on: "2027-02-01", duty: "newApproach" });
  });
});
