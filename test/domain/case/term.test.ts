import { describe, expect, test } from "@jest/globals";
import type { Command } from "../../../src/domain/case/command.ts";
import { ilse, marja } from "./avontuur.ts";
import { type Act, act, given } from "./given.ts";
import { in2, in4, opened } from "./walks.ts";

/** The term at its edges: Monday 30 November plus three school weeks, with a day off and then Christmas. */

describe("a term of the document", () => {
  const on = (today: string) => given(opened).advice(today).term;

  test("ends on the last school day and counts school days only", () => {
    expect(given(opened).advice("2026-12-01").termWhy).toEqual({
      rule: "zr1.term",
      source: "Zorgroute 1",
      facts: [
        { kind: "stepSince", on: "2026-11-30" },
        { kind: "termEnd", on: "2026-12-18" },
      ],
      changedBy: null,
    });
    expect(on("2026-11-30")).toEqual({
      kind: "dated",
      start: "2026-11-30",
      evaluateFrom: "2026-11-30",
      end: "2026-12-18",
      daysUsed: 0,
      daysTotal: 14,
      phase: "running",
      agreed: false,
      source: "Zorgroute 1",
    });
  });

  test.each([
    ["six school days left", "2026-12-10", "running", 8],
    ["the school's own day off, five left", "2026-12-11", "lastWeek", 9],
    ["the last Monday", "2026-12-14", "lastWeek", 9],
    ["the last day", "2026-12-18", "lastWeek", 13],
    ["the day after", "2026-12-19", "ended", 14],
    ["in the holiday", "2026-12-30", "ended", 14],
    ["weeks later", "2027-02-01", "ended", 14],
  ])("%s", (_, today, phase, daysUsed) => {
    expect(on(today)).toMatchObject({ phase, daysUsed, end: "2026-12-18" });
  });

  test("makes everything late from the day after its last day, and nothing before", () => {
    const late = (today: string) =>
      given(opened)
        .advice(today)
        .todo.map(({ overdue }) => overdue);
    expect(new Set(late("2026-12-18"))).toEqual(new Set([false]));
    expect(new Set(late("2026-12-19"))).toEqual(new Set([true]));
  });

  test("what was done in time is not late", () => {
    const past = [...opened, act({ type: "RecordDuty", duty: "talkParents", on: "2026-12-01" }, ilse, "2026-12-01")];
    expect(
      given(past)
        .advice("2026-12-19")
        .todo.filter(({ overdue }) => overdue)
        .map(({ id }) => id),
    ).toEqual(["tryMeans", "zr1"]);
  });

  test("that starts in the summer holiday begins with the lessons", () => {
    const summer = [act({ type: "OpenCase", subjectKey: "p-1" }, ilse, "2027-07-12")];
    expect(given(summer).advice("2027-07-12").term).toMatchObject({ end: "2027-09-10", daysUsed: 0, daysTotal: 15 });
  });

  test.each([
    ["would outrun the calendar", "2029-07-16"],
    ["starts after its last school day", "2029-08-30"],
  ])("that %s is said not to be known", (_, day) => {
    const late = [act({ type: "OpenCase", subjectKey: "p-1" }, ilse, day)];
    const advice = given(late).advice(day);
    expect(advice).toMatchObject({
      term: { kind: "beyondCalendar", source: "Zorgroute 1" },
      termWhy: { rule: "zr1.term", source: "Zorgroute 1" },
      turn: { role: "teacher" },
      dueOn: null,
    });
    expect(advice.todo.map(({ by, overdue }) => [by, overdue])).toEqual(advice.todo.map(() => [null, false]));
  });
});

describe("a term that people agree on", () => {
  const agreed = (end: string): Act[] => [...in2, act({ type: "SetTerm", end }, marja, "2026-12-08")];

  test("is asked of the one who must set it, with whom and why", () => {
    expect(given(in2).advice("2026-12-08").term).toEqual({
      kind: "toSet",
      setBy: "ib",
      with: ["teacher"],
      ask: 'Het document zegt "een beperkte tijd" en noemt geen aantal weken. Spreek een datum af.',
      source: "Zorgroute 2",
    });
  });

  test("runs from the day the step began", () => {
    expect(given(agreed("2027-01-22")).advice("2027-01-05").term).toEqual({
      kind: "dated",
      start: "2026-12-08",
      evaluateFrom: "2026-12-08",
      end: "2027-01-22",
      daysUsed: 9,
      daysTotal: 23,
      phase: "running",
      agreed: true,
      source: "Zorgroute 2",
    });
    expect(given(agreed("2027-01-22")).advice("2027-01-22").term).toMatchObject({ phase: "lastWeek" });
    expect(given(agreed("2027-01-22")).advice("2027-01-23").term).toMatchObject({ phase: "ended" });
  });

  test("of one day is its last week at once", () => {
    expect(given(agreed("2026-12-09")).advice("2026-12-08").term).toMatchObject({ phase: "lastWeek", daysTotal: 2 });
  });

  test("is the one that was agreed last", () => {
    const later = [...agreed("2026-12-18"), act({ type: "SetTerm", end: "2027-02-05" }, marja, "2026-12-19")];
    expect(given(later).advice("2026-12-19").term).toMatchObject({ end: "2027-02-05", phase: "running" });
  });
});

describe("whether the parents know", () => {
  const on = (past: readonly Act[]) => given(past).advice("2027-03-01").parents;
  const informed = (on: string, how: "talk" | "phone" | "letter" = "phone"): Act =>
    act({ type: "InformParents", on, how }, ilse, "2026-12-08");
  const duty = (on: string, more: Extract<Command, { type: "RecordDuty" }>): Act =>
    act({ ...more, on }, ilse, "2026-12-08");
  const talk = { type: "RecordDuty", duty: "talkParents", on: "" } as const;

  test("nobody says so until it is recorded", () => {
    expect(on(opened)).toBeNull();
    const help = { type: "RecordDuty", duty: "tryMeans", option: "parentsHelp", on: "" } as const;
    expect(on([...opened, duty("2026-12-01", help)])).toBeNull();
  });

  test("through a duty with the parents, or apart from any duty", () => {
    expect(on([...opened, duty("2026-12-01", talk)])).toEqual({ on: "2026-12-01", through: { duty: "talkParents" } });
    expect(on([...opened, informed("2026-12-02", "letter")])).toEqual({ on: "2026-12-02", through: { how: "letter" } });
  });

  test("the last day counts, whatever was written down last", () => {
    expect(on([...opened, informed("2026-12-03"), duty("2026-12-01", talk)])).toMatchObject({ on: "2026-12-03" });
    expect(on([...opened, duty("2026-12-03", talk), informed("2026-12-03")])).toMatchObject({
      through: { how: "phone" },
    });
  });

  test("a consent they answered counts too, and so does an earlier step", () => {
    expect(on(in4)).toEqual({ on: "2027-01-28", through: { duty: "discussInTeam" } });
    expect(on(in4.slice(0, -6))).toEqual({ on: "2027-01-22", through: { duty: "consentTeam" } });
    expect(on(in2)).toEqual({ on: "2026-12-01", through: { duty: "talkParents" } });
  });

  test("a duty without them does not", () => {
    const past = [...in2, act({ type: "RecordDuty", duty: "thinkAlong", on: "2026-12-09" }, ilse, "2026-12-09")];
    expect(on(past)).toEqual({ on: "2026-12-01", through: { duty: "talkParents" } });
  });

  test("what was taken back no longer counts", () => {
    const past = [...opened, duty("2026-12-01", talk), act({ type: "Retract", seq: 2 }, ilse, "2026-12-08")];
    expect(on(past)).toBeNull();
  });
});
