import { describe, expect, test } from "@jest/globals";
import type { Command } from "../../../src/domain/case/command.ts";
import { ilse, marja, youssef } from "./avontuur.ts";
import { act, given, stateOf } from "./given.ts";
import { in3, opened, placed, teamTalkGiven } from "./walks.ts";

const discuss = (change: Partial<Extract<Command, { type: "DiscussInZorgteam" }>> = {}): Command => ({
  type: "DiscussInZorgteam",
  meetingDate: "2027-01-28",
  outcome: "adjust",
  ...change,
});
const discussed = {
  type: "DiscussedInZorgteam",
  on: "2027-01-28",
  meetingDate: "2027-01-28",
  outcome: "adjust",
} as const;

describe("what came of a case in the zorgteam", () => {
  test("is recorded by a care coordinator, with the day to look again", () => {
    given(in3).when(discuss(), marja, "2027-01-28").thenStored(discussed);
    given(in3)
      .when(discuss({ next: "2027-03-02" }), marja, "2027-02-01")
      .thenStored({ ...discussed, on: "2027-02-01", next: "2027-03-02" });
  });

  test("is nobody else's to record", () => {
    given(in3)
      .when(discuss(), ilse, "2027-01-28")
      .thenRefused({ code: "notYours", roles: ["ib"] });
  });

  test("is recorded once for a meeting, whoever presses again, and can be taken back", () => {
    const once = [...in3, act(discuss(), marja, "2027-01-28")];
    given(once)
      .when(discuss({ outcome: "enough" }), youssef, "2027-01-29")
      .thenRefused({ code: "discussedAlready", meetingDate: "2027-01-28" });
    given(once)
      .when(discuss({ meetingDate: "2027-02-02" }), youssef, "2027-02-02")
      .thenStored({ ...discussed, on: "2027-02-02", meetingDate: "2027-02-02" });
    const seq = stateOf(once).records.at(-1)?.seq ?? 0;
    given([...once, act({ type: "Retract", seq }, marja, "2027-01-28")])
      .when(discuss(), marja, "2027-01-28")
      .thenStored(discussed);
  });

  test("is not known before the meeting, and not asked of a case that is over", () => {
    given(in3).when(discuss(), marja, "2027-01-27").thenRefused({ code: "dateInFuture", on: "2027-01-28" });
    given(placed).when(discuss(), marja, "2027-03-17").thenRefused({ code: "caseClosed" });
  });

  test("looks again on a school day that is still to come", () => {
    const on = (next: string) => given(in3).when(discuss({ next }), marja, "2027-01-28");
    on("2027-01-28").thenRefused({ code: "dateNotAhead", on: "2027-01-28" });
    on("2027-02-06").thenRefused({ code: "notASchoolDay", on: "2027-02-06", before: "2027-02-05" });
    on("2099-02-06").thenRefused({ code: "beyondCalendar", on: "2099-02-06" });
  });
});

describe("when the route has the meeting as a duty", () => {
  const duty = { id: "discussInTeam", attended: ["ib", "team", "teacher", "parents"], anonymous: false };

  test("both are recorded at once", () => {
    given([...in3, teamTalkGiven])
      .when(discuss({ asDuty: duty }), marja, "2027-01-28")
      .thenStored({ type: "DutyDone", on: "2027-01-28", duty: "discussInTeam", attended: duty.attended }, discussed);
  });

  test("nothing is recorded when the duty may not be: without consent with a name, without who must be there", () => {
    given(in3)
      .when(discuss({ asDuty: duty }), marja, "2027-01-28")
      .thenRefused({ code: "consentMissing", consent: "teamTalk", anonymousPossible: true, now: "notAsked" });
    given(in3)
      .when(discuss({ asDuty: { ...duty, attended: ["ib", "team"], anonymous: true } }), marja, "2027-01-28")
      .thenRefused({ code: "absent", duty: "discussInTeam", role: "parents", source: "Zorgroute 3" });
  });

  test("without a name it may be, also without consent", () => {
    given(in3)
      .when(discuss({ asDuty: { ...duty, anonymous: true } }), marja, "2027-01-28")
      .thenStored(
        { type: "DutyDone", on: "2027-01-28", duty: "discussInTeam", anonymous: true, attended: duty.attended },
        discussed,
      );
  });

  test("a case in another step by now takes no duty of the old one", () => {
    given(opened)
      .when(discuss({ meetingDate: "2026-12-01", asDuty: duty }), marja, "2026-12-01")
      .thenRefused({ code: "notInThisStep", what: "discussInTeam" });
    expect(stateOf(opened).step).toBe("zr1");
  });
});
