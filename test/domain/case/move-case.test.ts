import { describe, expect, test } from "@jest/globals";
import type { RecordedEvent } from "../../../src/domain/case/events.ts";
import { evolve } from "../../../src/domain/case/evolve.ts";
import { versionChanged, versionRestored } from "../../../src/domain/case/move-case.ts";
import { changed, FIRST, routeOf } from "../route/diff/two-versions.ts";
import {
  agreed,
  fate,
  first,
  given,
  log,
  NEXT,
  obstacles,
  type Pairs,
  stateOf,
  step2,
  termSet,
  toStep2,
} from "./moving-log.ts";

describe("a case under another version of its route", () => {
  test("stays in its step and gets the new date when that is later", () => {
    expect(fate(log(), [["max: 3, unit: schoolWeeks", "max: 4, unit: schoolWeeks"]])).toEqual({
      kind: "sameStep",
      step: "look",
      dueWas: "2026-11-20",
      dueNow: "2026-11-27",
    });
  });

  test("keeps what was recorded, with its date, when only words change", () => {
    expect(fate(step2, [["goal: De intern begeleider denkt mee.", "goal: Samen zoeken."]])).toMatchObject({
      kind: "sameStep",
      dueWas: "2026-12-01",
      dueNow: "2026-12-01",
    });
  });

  test.each<[string, readonly RecordedEvent[], Pairs, string]>([
    ["a date would be earlier", log(), [["max: 3, unit: schoolWeeks", "max: 2, unit: schoolWeeks"]], "deadlineEarlier"],
    [
      "a date would have passed at once",
      log(),
      [["max: 3, unit: schoolWeeks", "max: 1, unit: schoolWeeks"]],
      "deadlinePassed",
    ],
    [
      "a date would go",
      log(),
      [["{ max: 3, unit: schoolWeeks, source: H2 }", "{ setBy: ib, ask: Spreek af., source: H2 }"]],
      "deadlineGone",
    ],
    [
      "the term goes altogether",
      log(),
      [["    term: { max: 3, unit: schoolWeeks, source: H2 }\n", ""]],
      "deadlineGone",
    ],
    [
      "a duty gets an earlier date",
      log(),
      [
        [
          "label: Gesprek met de ouders, who: teacher",
          "within: { amount: 2, unit: schoolWeeks }, label: Gesprek met de ouders, who: teacher",
        ],
      ],
      "deadlineEarlier",
    ],
    [
      "people agreed the date",
      step2,
      [
        [
          "{ setBy: ib, with: [parents], ask: Spreek een datum af., source: H3 }",
          "{ max: 9, unit: weeks, source: H3 }",
        ],
      ],
      "agreementLost",
    ],
    [
      "the calendar ends before the date",
      log(),
      [["max: 3, unit: schoolWeeks", "max: 200, unit: schoolWeeks"]],
      "beyondCalendar",
    ],
    [
      "a proposal waits",
      log({ type: "MoveProposed", on: "2026-11-10", proposalId: "p", move: "help" }),
      [],
      "proposalPending",
    ],
    [
      "an approver asked for more",
      log(
        { type: "MoveProposed", on: "2026-11-10", proposalId: "p", move: "help" },
        { type: "MoreAsked", on: "2026-11-11", proposalId: "p", request: "Wat zeggen de ouders?" },
      ),
      [],
      "moreAsked",
    ],
    [
      "its step is gone",
      step2,
      [
        ["id: together", "id: both"],
        ["to: together", "to: both"],
      ],
      "stepGone",
    ],
    [
      "something new is asked before the date people counted on",
      log(),
      [
        ["all: [{ duty: talk }", "all: [{ duty: visit }, { duty: talk }"],
        [
          "      - { id: talk,",
          "      - { id: visit, kind: talk, text: Ga langs, label: Huisbezoek, who: teacher, within: { amount: 2, unit: weeks }, source: H2 }\n      - { id: talk,",
        ],
      ],
      "deadlineEarlier",
    ],
    [
      "its step became an end",
      step2,
      [
        [
          FIRST.slice(FIRST.indexOf("    lead: ib"), FIRST.indexOf("    source: H3\n  - { id: fits")),
          "    end: true\n",
        ],
      ],
      "stepTaken",
    ],
    [
      "what was done is no duty any more",
      log({ type: "DutyDone", on: "2026-11-03", duty: "try" }),
      [["{ id: try, kind", "{ id: attempt, kind"]],
      "recordLost",
    ],
    [
      "an answer is no answer any more",
      log(toStep2, termSet, { type: "QuestionAnswered", on: "2026-11-06", question: "place", answer: "here" }),
      [["{ id: here, text: Bij ons", "{ id: stay, text: Bij ons"]],
      "recordLost",
    ],
    ["the route is about groups now", log(), [["subject: pupil", "subject: group"]], "subjectChanged"],
  ])("needs a person when %s", (_, events, pairs, code) => {
    expect(obstacles(events, pairs)).toContain(code);
  });

  test("needs a person when its date had passed already, also when the new one is later", () => {
    expect(obstacles(log(), [["max: 3, unit: schoolWeeks", "max: 9, unit: schoolWeeks"]], "2026-11-23")).toEqual([
      "deadlinePassed",
    ]);
    expect(obstacles(log(), [["max: 3, unit: schoolWeeks", "max: 9, unit: schoolWeeks"]], "2026-11-20")).toEqual([]);
  });

  test("goes to the step that takes the place of one that is gone, when somebody says which", () => {
    const pairs: Pairs = [
      ["id: together", "id: both"],
      ["to: together", "to: both"],
    ];
    expect(fate(agreed, pairs, { together: "both" })).toEqual({
      kind: "otherStep",
      step: "both",
      from: "together",
      dueWas: "2026-12-01",
      dueNow: "2026-12-01",
    });
    expect(fate(agreed, pairs, { together: "look" })).toMatchObject({ kind: "person" });
  });

  test("looking changes nothing", () => {
    const events = agreed;
    const before = structuredClone(events);
    fate(events, [["max: 3, unit: schoolWeeks", "max: 4, unit: schoolWeeks"]]);
    expect(events).toEqual(before);
  });
});

describe("the facts of moving and of undoing it", () => {
  const to = routeOf(changed(["id: together", "id: both"], ["to: together", "to: both"]), NEXT);

  test("keep the stay, its day and the visits under the new id, and give all of it back", () => {
    const before = stateOf(agreed);
    const event = versionChanged(before, to, "both", "2026-11-12", "b-1");
    const moved = [...agreed, { ...agreed[0], seq: 5, event } as RecordedEvent];
    const after = stateOf(moved);
    expect(after).toMatchObject({
      route: { id: "vlieger", validFrom: NEXT, hash: to.hash },
      step: "both",
      since: "2026-11-04",
      stay: 2,
      visits: { look: 1, both: 1 },
      entered: { look: "2026-11-02", both: "2026-11-04" },
    });
    expect(after.records).toEqual(before.records);
    const undone = versionRestored(before, moved, "2026-11-13", "b-1");
    if (!undone) throw new Error("nothing was recorded since");
    expect(evolve(after, { id: "c-6", seq: 6, at: "", by: "marja", event: undone })).toEqual(before);
  });

  test("say under which version the case runs, also when the step stays the same", () => {
    const event = versionChanged(stateOf(log()), to, "look", "2026-11-12", "b-1");
    const after = stateOf(log(event));
    expect(after).toEqual({ ...stateOf(log()), route: { id: "vlieger", validFrom: NEXT, hash: to.hash } });
    expect(versionChanged(after, first, "look", "2026-11-13", "b-2")).toMatchObject({
      from: { validFrom: NEXT, hash: to.hash },
    });
  });

  test("undoing is not possible after a record, nor for another order", () => {
    const before = stateOf(step2);
    const moved = {
      ...step2[0],
      seq: 4,
      event: versionChanged(before, first, "together", "2026-11-12", "b-1"),
    } as RecordedEvent;
    const record = { ...step2[0], seq: 5, event: given } as RecordedEvent;
    expect(versionRestored(before, [...step2, moved], "2026-11-13", "b-2")).toBeUndefined();
    expect(versionRestored(before, [...step2, moved, record], "2026-11-13", "b-1")).toBeUndefined();
  });
});
