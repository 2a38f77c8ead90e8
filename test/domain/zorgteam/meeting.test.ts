import { describe, expect, test } from "@jest/globals";
import {
  cancelled,
  confirmed,
  did,
  moved,
  passedOn,
  proposed,
  withItem,
  withoutItem,
} from "../../../src/domain/zorgteam/agenda.ts";
import { itemsOn, nextTask, type ZorgteamMeeting } from "../../../src/domain/zorgteam/meeting.ts";
import { meetingOn, onAgenda, time } from "../../app/zorgteam/meetings.ts";
import { calendar } from "../case/avontuur.ts";

const next = (meeting: ZorgteamMeeting) => nextTask(meeting, calendar);
const at = (moment: string) => moment;

describe("what the clock brings about", () => {
  test("ten school days ahead the agenda is proposed, in the morning, holidays not counted", () => {
    expect(next(meetingOn("2026-12-08"))).toEqual({ task: "propose", from: at("2026-11-24T07:00:00.000Z") });
    // Two weeks of Christmas in between.
    expect(next(meetingOn("2027-01-12"))).toEqual({ task: "propose", from: at("2026-12-15T07:00:00.000Z") });
    // In summer time it is the same hour on a Dutch clock.
    expect(next(meetingOn("2027-06-08"))).toEqual({ task: "propose", from: at("2027-05-25T06:00:00.000Z") });
  });

  test("an agenda that nobody confirmed gets one last call", () => {
    const meeting = proposed(meetingOn("2026-12-08"), []);
    expect(next(meeting)).toEqual({ task: "askAgain", from: at("2026-12-04T07:00:00.000Z") });
    expect(next(did(meeting, "askAgain"))).toBeUndefined();
  });

  test("confirmed: a reminder on the school day before, then the outcomes at the end, and once more", () => {
    const meeting = confirmed(proposed(meetingOn("2026-12-07"), []), "marja", at("2026-11-30T10:00:00.000Z"), calendar);
    expect(next(meeting)).toEqual({ task: "remind", from: at("2026-12-04T07:00:00.000Z") });
    const reminded = did(meeting, "remind");
    expect(next(reminded)).toEqual({ task: "askOutcomes", from: at("2026-12-07T13:30:00.000Z") });
    const asked = did(reminded, "askOutcomes");
    expect(next(asked)).toEqual({ task: "askOutcomesAgain", from: at("2026-12-10T07:00:00.000Z") });
    expect(next(did(asked, "askOutcomesAgain"))).toBeUndefined();
  });

  test("who confirms on the day before needs no reminder on top", () => {
    const late = confirmed(proposed(meetingOn("2026-12-08"), []), "marja", at("2026-12-07T09:00:00.000Z"), calendar);
    expect(next(late)?.task).toBe("askOutcomes");
  });

  test("a meeting that is moved is announced anew; a cancelled one asks nothing", () => {
    const meeting = did(
      confirmed(proposed(meetingOn("2026-12-08"), []), "marja", at("2026-11-30T10:00:00.000Z"), calendar),
      "remind",
    );
    const to = { date: "2026-12-15", from: time("09:00"), to: time("10:00") };
    const later = moved(meeting, to, at("2026-12-07T09:00:00.000Z"), calendar);
    expect(later).toMatchObject({ ...to, stage: "confirmed", confirmedBy: "marja" });
    expect(next(later)).toEqual({ task: "remind", from: at("2026-12-14T07:00:00.000Z") });
    expect(next(moved(meeting, to, at("2026-12-14T09:00:00.000Z"), calendar))?.task).toBe("askOutcomes");
    expect(next(cancelled(later))).toBeUndefined();
  });
});

describe("an agenda", () => {
  test("keeps in front what stood there already, and takes nobody twice", () => {
    const before = withItem(meetingOn("2026-12-08"), onAgenda("a", { origin: "passedOn" }));
    const agenda = proposed(before, [onAgenda("b"), onAgenda("a")]);
    expect(agenda.items).toEqual([onAgenda("a", { origin: "passedOn" }), onAgenda("b")]);
    expect(agenda.stage).toBe("proposed");
  });

  test("what was taken off stays off until somebody puts it back", () => {
    const agenda = withoutItem(proposed(meetingOn("2026-12-08"), [onAgenda("a"), onAgenda("b")]), "a");
    expect(itemsOn(agenda).map(({ caseId }) => caseId)).toEqual(["b"]);
    expect(itemsOn(proposed(agenda, [onAgenda("a")])).map(({ caseId }) => caseId)).toEqual(["b"]);
    expect(itemsOn(withItem(agenda, onAgenda("a"))).map(({ caseId }) => caseId)).toEqual(["a", "b"]);
  });

  test("what was passed on stands on this agenda still, and is marked", () => {
    const agenda = passedOn(proposed(meetingOn("2026-12-08"), [onAgenda("a"), onAgenda("b")]), "b");
    expect(itemsOn(agenda).map(({ passedOn }) => passedOn)).toEqual([false, true]);
  });
});
