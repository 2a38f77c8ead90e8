import { describe, expect, test } from "@jest/globals";
import { remindersOf } from "../../../src/domain/case/reminders.ts";
import type { Route } from "../../../src/domain/route/route.ts";
import { avontuur, avontuurWith, calendar, ilse, marja } from "./avontuur.ts";
import { type Act, act, CHOSEN, stateOf } from "./given.ts";
import { in2, in3, in4, opened, placed, proposed2 } from "./walks.ts";

/** "day kind item role", in the order in which they are made. */
function reminders(past: readonly Act[], route: Route = avontuur): string[] {
  const state = stateOf(past, { route });
  return remindersOf(route, state, { today: state.since, calendar, settings: CHOSEN }).map(
    ({ on, kind, item, to, urgent }) =>
      [on, kind, item, "role" in to ? to.role : to.person, ...(urgent ? ["urgent"] : [])].join(" "),
  );
}

const openedByMarja = [act({ type: "OpenCase", subjectKey: "p-1" }, marja, "2026-11-30")];

describe("a term", () => {
  test("half way, a week before its end, at its end, past it; the care coordinator hears that five school days later", () => {
    // Thirty November up to 18 December with one day off: fourteen school days; then the Christmas holiday.
    expect(reminders(opened)).toEqual([
      "2026-12-09 termHalf zr1 teacher",
      "2026-12-10 termWeek zr1 teacher",
      "2026-12-18 termEnd zr1 teacher",
      "2027-01-04 termPast zr1 teacher",
      "2027-01-11 termPast zr1 ib",
    ]);
  });

  test("that starts in a holiday counts from the first school day", () => {
    const summer = [act({ type: "OpenCase", subjectKey: "p-1" }, ilse, "2027-07-12")];
    expect(reminders(summer)[0]).toBe("2027-09-02 termHalf zr1 teacher");
  });

  test("of a few days says only what still helps", () => {
    const short = (end: string) => reminders([...in2, act({ type: "SetTerm", end }, marja, "2026-12-08")]);
    expect(short("2026-12-14")).toEqual([
      "2026-12-14 termEnd zr2 teacher",
      "2026-12-15 termPast zr2 teacher",
      "2027-01-05 termPast zr2 ib",
    ]);
  });

  test("that nobody has set a date for reminds of nothing", () => {
    expect(reminders(in2)).toEqual([]);
  });

  test("is gone with the step, and with the case", () => {
    expect(reminders(in4).filter((line) => line.includes("zr1"))).toEqual([]);
    expect(reminders(placed)).toEqual([]);
  });

  test("beyond the calendar is not made up", () => {
    expect(reminders([act({ type: "OpenCase", subjectKey: "p-1" }, ilse, "2029-07-16")])).toEqual([]);
    // The end is known, but not the school days after it.
    expect(reminders([act({ type: "OpenCase", subjectKey: "p-1" }, ilse, "2029-06-25")])).toEqual([
      "2029-07-05 termHalf zr1 teacher",
      "2029-07-06 termWeek zr1 teacher",
      "2029-07-13 termEnd zr1 teacher",
      "2029-07-16 termPast zr1 teacher",
    ]);
  });

  test("of a step that parents lead is minded by the care coordinator, who hears it once", () => {
    const led = avontuurWith({ replace: "    lead: teacher\n", by: "    lead: parents\n" });
    const lines = reminders(openedByMarja, led);
    expect(new Set(lines.map((line) => line.split(" ").at(-1)))).toEqual(new Set(["ib"]));
    expect(lines.filter((line) => line.includes("termPast"))).toHaveLength(1);
  });

  test("of a step that lies outside is told to an insider once its date has passed", () => {
    const led = avontuurWith({ replace: "    lead: teacher\n", by: "    lead: expert\n" });
    expect(reminders(openedByMarja, led)).toEqual([
      "2026-12-09 termHalf zr1 expert",
      "2026-12-10 termWeek zr1 expert",
      "2026-12-18 termEnd zr1 expert",
      "2027-01-04 termPast zr1 expert",
      "2027-01-04 outsiderLate zr1 ib",
      "2027-01-11 termPast zr1 ib",
    ]);
  });
});

describe("a duty with a date of its own", () => {
  /** The talk with the parents, within a school week, as the duty of this role. */
  const within = (who: string): Route => {
    const route = avontuurWith({
      replace: "      - id: talkParents\n        kind: talk\n",
      by: "      - id: talkParents\n        kind: talk\n        within: { amount: 1, unit: schoolWeeks }\n",
    });
    const steps = new Map(
      [...route.steps].map(([id, step]) => [
        id,
        { ...step, duties: step.duties.map((duty) => (duty.id === "talkParents" ? { ...duty, who } : duty)) },
      ]),
    );
    return { ...route, steps };
  };
  const ofDuty = (past: readonly Act[], route: Route) =>
    reminders(past, route).filter((line) => line.includes("talkParents"));

  test("is due on that day, until it is done", () => {
    expect(ofDuty(opened, within("teacher"))).toEqual(["2026-12-04 dutyDue talkParents teacher"]);
    const done = act({ type: "RecordDuty", duty: "talkParents", on: "2026-12-01" }, ilse, "2026-12-01");
    expect(ofDuty([...opened, done], within("teacher"))).toEqual([]);
  });

  test("of the parents is minded by the one who leads the step", () => {
    expect(ofDuty(opened, within("parents"))).toEqual(["2026-12-04 dutyDue talkParents teacher"]);
  });

  test("of an outsider is told to an insider on the next school day", () => {
    expect(ofDuty(opened, within("expert"))).toEqual([
      "2026-12-04 dutyDue talkParents expert",
      "2026-12-07 outsiderLate talkParents teacher",
    ]);
  });
});

describe("a proposal", () => {
  test("that waits three school days reminds its approvers, and asks nothing else of anybody", () => {
    // Proposed on Monday the seventh: Tuesday, Wednesday, Thursday.
    expect(reminders(proposed2)).toEqual(["2026-12-10 approvalWaiting p1 ib"]);
  });

  test("that was decided or taken back waits no longer", () => {
    const declined = act({ type: "DeclineMove", proposalId: "p1", reason: "Nog te vroeg" }, marja, "2026-12-08");
    const withdrawn = act({ type: "WithdrawProposal", proposalId: "p1" }, ilse, "2026-12-08");
    for (const end of [declined, withdrawn]) {
      const lines = reminders([...proposed2, end]);
      expect(lines.filter((line) => line.includes("approvalWaiting"))).toEqual([]);
      expect(lines).toContain("2026-12-18 termEnd zr1 teacher");
    }
  });
});

test("a consent that runs out is among them", () => {
  const given = act(
    {
      type: "RecordConsent",
      duty: "consentTeam",
      on: "2027-01-22",
      answer: "given",
      by: "oneParent",
      how: "talk",
      until: "2027-06-30",
    },
    marja,
    "2027-01-22",
  );
  expect(reminders([...in3, given]).filter((line) => line.includes("consentExpires"))).toEqual([
    "2027-06-09 consentExpires teamTalk ib",
  ]);
});
