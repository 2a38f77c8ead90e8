import { describe, expect, test } from "@jest/globals";
import type { Command } from "../../../src/domain/case/command.ts";
import { decide } from "../../../src/domain/case/decide.ts";
import type { SaidHeard } from "../../../src/domain/case/heard.ts";
import { avontuurWith, calendar, ilse, marja, routeOf } from "./avontuur.ts";
import { act, CHOSEN, given, stateOf } from "./given.ts";
import { heardOn, in2, in3, opened } from "./walks.ts";

/** The right to be heard: no plan, and no looking back on one, without how the pupil was heard or why that was not possible. */

const today = "2026-12-10";
const plan = (heard?: SaidHeard): Command => ({
  type: "RecordDuty",
  duty: "makeOpp",
  on: today,
  ...(heard ? { heard } : {}),
});
const lookBack = (heard?: SaidHeard): Command => ({
  type: "Evaluate",
  outcome: "not",
  on: today,
  ...(heard ? { heard } : {}),
});

describe("a plan", () => {
  test("is not recorded without how the pupil was heard", () => {
    given(in2).when(plan(), ilse, today).thenRefused({ code: "heardMissing", gap: "all" });
    given(in2)
      .when(plan(heardOn(today)), ilse, today)
      .thenStored({ type: "DutyDone", on: today, duty: "makeOpp", heard: heardOn(today) });
  });

  test.each(["didNotWant", "tooYoung", "notThere"] as const)(
    "is recorded with the reason %s in its place",
    (exception) => {
      given(in2)
        .when(plan({ exception }), ilse, today)
        .thenStored({ type: "DutyDone", on: today, duty: "makeOpp", heard: { exception } });
    },
  );

  test.each(["partly", "not"] as const)("that took the pupil's word over %s says why", (weight) => {
    const heard = { how: "parents", weight, toldBack: today } as const;
    given(in2).when(plan(heard), ilse, today).thenRefused({ code: "heardMissing", gap: "reason" });
    given(in2)
      .when(plan({ ...heard, reason: "comesLater" }), ilse, today)
      .thenStored({ type: "DutyDone", on: today, duty: "makeOpp", heard: { ...heard, reason: "comesLater" } });
  });

  test("is not half heard", () => {
    given(in2)
      .when(plan({ how: "other" }), ilse, today)
      .thenRefused({ code: "heardMissing", gap: "weight" });
    given(in2)
      .when(plan({ how: "other", weight: "takenOver" }), ilse, today)
      .thenRefused({ code: "heardMissing", gap: "toldBack" });
    given(in2)
      .when(plan({ ...heardOn(today), reason: "comesLater" } as SaidHeard), ilse, today)
      .thenStored({ type: "DutyDone", on: today, duty: "makeOpp", heard: heardOn(today) });
  });

  test("waits until the pupil was told what became of it", () => {
    given(in2)
      .when(plan(heardOn("2026-12-14")), ilse, today)
      .thenRefused({ code: "heardMissing", gap: "toldBack" });
  });

  test("asks nothing where the file says it is no plan of one pupil; another duty asks it where the file says so", () => {
    const not = avontuurWith({ replace: "label: OPP gemaakt\n", by: "label: OPP gemaakt\n        heard: false\n" });
    given(in2, { route: not }).when(plan(), ilse, today).thenStored({ type: "DutyDone", on: today, duty: "makeOpp" });
    const also = avontuurWith({
      replace: "label: OPP besproken met de ouders\n",
      by: "label: OPP besproken met de ouders\n        heard: true\n",
    });
    given(in2, { route: also })
      .when({ type: "RecordDuty", duty: "parentsOpp", on: today }, ilse, today)
      .thenRefused({ code: "heardMissing", gap: "all" });
  });
});

describe("looking back", () => {
  test("asks nothing as long as there is no plan", () => {
    given(opened).when(lookBack(), ilse, today).thenStored({ type: "Evaluated", on: today, outcome: "not" });
  });

  test("asks how the pupil was heard in a step that makes a plan, and ever after one was made", () => {
    given(in2).when(lookBack(), ilse, today).thenRefused({ code: "heardMissing", gap: "all" });
    given(in3)
      .when({ ...lookBack(), on: "2027-01-25" } as Command, ilse, "2027-01-25")
      .thenRefused({ code: "heardMissing", gap: "all" });
    given(in2)
      .when(lookBack({ exception: "notThere" }), ilse, today)
      .thenStored({ type: "Evaluated", on: today, outcome: "not", heard: { exception: "notThere" } });
  });

  test("asks nothing in step 3 when no plan was made on the way", () => {
    const without = [...in3.filter(({ command }) => !("duty" in command && command.duty === "makeOpp"))];
    const route = avontuurWith({ replace: "- { duty: makeOpp }\n", by: "- { duty: thinkAlong }\n" });
    given(without, { route })
      .when({ ...lookBack(), on: "2027-01-25" } as Command, ilse, "2027-01-25")
      .thenStored({ type: "Evaluated", on: "2027-01-25", outcome: "not" });
  });
});

test("a group is not heard as one pupil is: its plans ask nothing and keep nothing of it", () => {
  const text = `
id: groep
title: Groep
document: Verzonnen document
subject: group
start: plannen
roles:
  - { id: teacher, is: teacher, name: leerkracht, source: Kop 1 }
steps:
  - id: plannen
    title: Plannen
    goal: Een plan maken.
    lead: teacher
    duties:
      - { id: groupPlan, kind: plan, text: Maak het groepsplan, label: Groepsplan, who: teacher, source: Kop 2 }
    moves:
      - { id: end, to: klaar, kind: resolved, title: Klaar, when: { duty: groupPlan }, proposedBy: [teacher], source: Kop 2 }
    source: Kop 2
  - { id: klaar, title: Klaar, goal: Het past., end: true, source: Kop 3 }
`;
  const route = routeOf("groep/2026-08-01.yaml", text);
  const state = stateOf(
    [act({ type: "OpenCase", subjectKey: "group:5" }, marja, today)].map((one) => ({ ...one, by: ilse })),
    {
      route,
    },
  );
  const context = { today, actor: ilse, calendar, settings: CHOSEN };
  for (const heard of [undefined, heardOn(today)]) {
    const command: Command = { type: "RecordDuty", duty: "groupPlan", on: today, ...(heard ? { heard } : {}) };
    expect(decide(route, state, command, context)).toStrictEqual({
      ok: true,
      events: [{ type: "DutyDone", on: today, duty: "groupPlan" }],
    });
  }
});
