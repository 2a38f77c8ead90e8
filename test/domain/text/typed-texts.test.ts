import { expect, test } from "@jest/globals";
import { typedIn } from "../../../src/domain/case/event-texts.ts";
import type { CaseEvent } from "../../../src/domain/case/events.ts";
import { typedTexts } from "../../../src/domain/text/text-keys.ts";

test("what people type in an event is found, at any depth; ids, days and choices are not", () => {
  const events: CaseEvent[] = [
    { type: "DutyDone", on: "2026-11-20", duty: "talk", pointer: "notitie 12-11", attended: ["teacher", "parents"] },
    { type: "MoveDeclined", on: "2026-11-20", proposalId: "p1", reason: "Nog te vroeg" },
    { type: "MoreAsked", on: "2026-11-20", proposalId: "p1", request: "Eerst praten" },
    {
      type: "MeetingOutcomeRecorded",
      on: "2026-11-20",
      meetingId: "m1",
      held: true,
      attended: ["parents"],
      decisions: [{ text: "Leeslijst meegeven", owner: { person: "ilse" }, by: "2026-12-01" }],
    },
    {
      type: "ConsentGiven",
      on: "2026-11-20",
      consent: "talk",
      duty: "sign",
      by: "bothParents",
      how: "signed",
      place: "map 3",
    },
  ];
  expect(typedIn(events)).toEqual(["notitie 12-11", "Nog te vroeg", "Eerst praten", "Leeslijst meegeven", "map 3"]);
});

test("a field of which nothing is said counts as typed, and so does an id that is none", () => {
  expect(typedTexts({ note: "kort", deep: [{ c: "1" }] }, { c: "fixed" })).toEqual(["kort"]);
  expect(typedTexts({ c: "a name with spaces" }, { c: "fixed" })).toEqual(["a name with spaces"]);
  expect(typedTexts({ c: "x".repeat(101) }, { c: "fixed" })).toHaveLength(1);
  expect(typedTexts({ attended: ["teacher", "bel 06"] }, { attended: "fixed" })).toEqual(["bel 06"]);
  expect(typedTexts({ toString: "x y" }, {})).toEqual(["x y"]);
});
