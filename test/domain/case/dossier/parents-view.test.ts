import { describe, expect, test } from "@jest/globals";
import type { Command } from "../../../../src/domain/case/command.ts";
import { timelineOf, viewsOn } from "../../../../src/domain/case/dossier/timeline.ts";
import { fold } from "../../../../src/domain/case/evolve.ts";
import { ilse, marja, petra, tom } from "../avontuur.ts";
import { act, given, logOf } from "../given.ts";
import { in2, opened, placed, readyFor2 } from "../walks.ts";

const today = "2026-12-08";
const view = (text: string, seq = 3): Command => ({ type: "AddParentsView", seq, text });

describe("how parents see an entry", () => {
  test("is an event of its own, in their words", () => {
    given(readyFor2)
      .when(view("  Het gesprek ging over thuis.  "), ilse, today)
      .thenStored({ type: "ParentsViewAdded", on: today, seq: 3, text: "Het gesprek ging over thuis." });
  });

  test("is written down by who may write down what parents said", () => {
    for (const by of [ilse, marja]) {
      given(readyFor2)
        .when(view("Ja"), by, today)
        .thenStored({ type: "ParentsViewAdded", on: today, seq: 3, text: "Ja" });
    }
    for (const by of [tom, petra]) {
      given(readyFor2)
        .when(view("Ja"), by, today)
        .thenRefused({ code: "notYours", roles: ["teacher", "ib"] });
    }
  });

  test("is short, and not empty", () => {
    given(readyFor2)
      .when(view("a".repeat(280)), ilse, today)
      .thenStored({ type: "ParentsViewAdded", on: today, seq: 3, text: "a".repeat(280) });
    given(readyFor2)
      .when(view("a".repeat(281)), ilse, today)
      .thenRefused({ code: "textTooLong", max: 280 });
    given(readyFor2).when(view(" \n "), ilse, today).thenRefused({ code: "textMissing" });
  });

  test("can be added when the case is closed, and needs a case", () => {
    given(placed)
      .when(view("Wij zijn tevreden."), marja, "2027-04-01")
      .thenStored({ type: "ParentsViewAdded", on: "2027-04-01", seq: 3, text: "Wij zijn tevreden." });
    given([]).when(view("Ja"), ilse, today).thenRefused({ code: "noCase" });
  });

  test("changes nothing that is decided or advised on", () => {
    const past = logOf(in2);
    const before = fold(past);
    const after = fold(logOf([...in2, act(view("Nee"), ilse, today)]));
    expect(after).toStrictEqual(before);
  });
});

describe("the timeline", () => {
  const log = logOf([
    ...readyFor2,
    act({ type: "Retract", seq: 3 }, ilse, today),
    act(view("Wij waren er wel."), marja, today),
    act(view("En mijn man ook."), ilse, today),
  ]);

  test("keeps what was taken back, with who did so, and what parents say of it", () => {
    const entries = timelineOf(log);
    expect(entries.map(({ recorded }) => recorded.seq)).toEqual([1, 2, 3, 4]);
    const [, kept, taken] = entries;
    expect(kept).toMatchObject({ retracted: null, views: [] });
    expect(taken?.retracted).toMatchObject({ seq: 5, by: "ilse" });
    expect(taken?.views.map(({ by, event }) => [by, event.text])).toEqual([
      ["marja", "Wij waren er wel."],
      ["ilse", "En mijn man ook."],
    ]);
    expect(viewsOn(log, 2)).toEqual([]);
  });

  test("takes back what came of a meeting together with what was recorded in the same go", () => {
    const meeting = logOf(opened).map((recorded) => recorded);
    const at = "2026-12-04T09:00:00.000Z";
    const add = (seq: number, event: Parameters<typeof meeting.push>[0]["event"]) =>
      meeting.push({ id: `c-${seq}`, seq, at, by: "ilse", event });
    add(2, {
      type: "MeetingOutcomeRecorded",
      on: "2026-12-04",
      meetingId: "m1",
      held: true,
      attended: [],
      decisions: [],
    });
    add(3, { type: "DutyDone", on: "2026-12-04", duty: "talkParents", meeting: "m1" });
    add(4, { type: "RecordRetracted", on: "2026-12-04", seq: 2 });
    expect(timelineOf(meeting).map(({ retracted }) => retracted?.seq ?? null)).toEqual([null, 4, 4]);
  });
});
