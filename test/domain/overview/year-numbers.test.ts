import { expect, test } from "@jest/globals";
import { type CaseWalk, type Stay, type StepEvent, staysOf } from "../../../src/domain/overview/stays.ts";
import { numbersOf, schoolWeeks, schoolYearOf } from "../../../src/domain/overview/year-numbers.ts";
import { schoolCalendar } from "../../../src/domain/school/calendar.ts";

const calendar = schoolCalendar({ region: "noord" });
const version = (validFrom: string) => ({ validFrom, hash: "h" });

const opened = (on: string): StepEvent => ({
  type: "CaseOpened",
  on,
  route: { id: "avontuur", ...version("2026-08-01") },
  subjectKey: "p-1",
  step: "zr1",
});
const entered = (on: string, from: string, to: string, ends = false): StepEvent => ({
  type: "StepEntered",
  on,
  move: `${from}-${to}`,
  from,
  to,
  ends,
});
const walk = (...events: StepEvent[]): CaseWalk => ({ caseId: "c-1", routeId: "avontuur", subjectKey: "p-1", events });

test("a stay lasts from one step to the next; the one that goes on is none yet", () => {
  const stays = staysOf(
    walk(opened("2026-11-02"), entered("2026-11-23", "zr1", "zr2"), entered("2027-01-11", "zr2", "zr0", true)),
  );
  expect(stays.map(({ step, from, to, ends }) => [step, from, to, ends])).toEqual([
    ["zr1", "2026-11-02", "2026-11-23", false],
    ["zr2", "2026-11-23", "2027-01-11", true],
  ]);
  expect(staysOf(walk(opened("2026-11-02")))).toEqual([]);
});

test("under a new version of the route a stay goes on, by the step's new name", () => {
  const change: StepEvent = {
    type: "RouteVersionChanged",
    on: "2026-11-09",
    from: version("2026-08-01"),
    to: version("2026-11-01"),
    step: "zrOne",
    batch: "b",
  };
  expect(staysOf(walk(opened("2026-11-02"), change, entered("2026-11-23", "zrOne", "zr2")))).toMatchObject([
    { step: "zrOne", from: "2026-11-02", to: "2026-11-23", validFrom: "2026-11-01" },
  ]);
});

test("a school year begins on 1 August", () => {
  expect(["2026-07-31", "2026-08-01", "2026-12-31", "2027-01-01"].map(schoolYearOf)).toEqual([2025, 2026, 2026, 2026]);
});

test("holidays are no school weeks", () => {
  // Three weeks, of which two are the christmas holidays.
  expect(schoolWeeks(calendar, "2026-12-17", "2027-01-07")).toBe(1);
});

/** A stay in zorgroute 1 of so many weeks of November, by which the route ended or did not. */
const stay = (subject: number, weeks: number, ends: "resolved" | "referred" | "no", year = 2026): Stay => ({
  subject: `p-${subject}`,
  route: "avontuur",
  validFrom: "2026-08-01",
  step: "zr1",
  from: `${year}-11-02`,
  to: `${year}-11-${String(2 + 7 * weeks).padStart(2, "0")}`,
  move: ends,
  ends: ends !== "no",
});
const isResolved = ({ move }: Stay) => move === "resolved";

test("of a school year: how many, how long, and how often it ended well", () => {
  const stays = [
    ...[1, 1, 2, 3, 3, 3].map((weeks, nth) => stay(nth, weeks, nth % 2 ? "no" : "resolved")),
    ...[1, 2, 2, 2, 2, 3].map((weeks, nth) => stay(20 + nth, weeks, "referred")),
    ...[1, 1].map((weeks, nth) => stay(40 + nth, weeks, "resolved", 2025)),
    ...[1, 1, 1].map((weeks, nth) => stay(10 + nth, weeks, "resolved")),
  ];
  expect(numbersOf(2026, stays, ["zr1", "zr2"], calendar, isResolved)).toEqual({
    year: 2026,
    steps: [
      { step: "zr1", pupils: 15, weeks: 2 },
      { step: "zr2", pupils: null, weeks: null },
    ],
    resolved: 5,
  });
});

test("a year with four pupils says the same as a year with nobody", () => {
  const four = [1, 1, 2, 3].map((weeks, nth) => stay(40 + nth, weeks, "resolved", 2025));
  const told = (stays: Stay[]) => numbersOf(2025, stays, ["zr1"], calendar, isResolved);
  expect(told(four)).toEqual(told([]));
  expect(told([])).toEqual({ year: 2025, steps: [{ step: "zr1", pupils: null, weeks: null }], resolved: null });
});

test("five stays of four pupils are still four pupils", () => {
  const stays = [1, 2, 3, 4, 4].map((subject) => stay(subject, 1, "no"));
  expect(numbersOf(2026, stays, ["zr1"], calendar, isResolved).steps).toEqual([
    { step: "zr1", pupils: null, weeks: null },
  ]);
});

test("a pupil whose route ended twice in a year counts once, by the last time", () => {
  const five = (from: number, ends: "resolved" | "referred") => [0, 1, 2, 3, 4].map((nth) => stay(from + nth, 2, ends));
  const told = (stays: Stay[]) => numbersOf(2026, stays, ["zr1"], calendar, isResolved).resolved;
  expect(told([...five(0, "resolved"), ...five(10, "referred")])).toBe(5);
  // The first of the five went wrong later after all: four are too few to tell.
  expect(told([...five(0, "resolved"), ...five(10, "referred"), stay(0, 3, "referred")])).toBeNull();
  expect(told([stay(0, 3, "referred"), ...five(0, "resolved"), ...five(10, "referred")])).toBeNull();
});
