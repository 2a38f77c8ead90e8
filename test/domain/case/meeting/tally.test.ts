import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { Answer, Invitee, Meeting } from "../../../../src/domain/case/meeting/meeting.ts";
import { type Tally, tallyOf } from "../../../../src/domain/case/meeting/tally.ts";
import type { CaseState } from "../../../../src/domain/case/state.ts";
import { routeOf } from "../avontuur.ts";
import { stateOf } from "../given.ts";
import { opened } from "../walks.ts";

/** Five steps: in the third the care coordinator does not meet the parents without the teacher. */
const route = routeOf("vijf-stappen/2026-08-01.yaml", readFileSync("rules/vijf-stappen/2026-08-01.yaml", "utf8"));
const state: CaseState = { ...stateOf(opened), step: "stap3" };

const IB: Invitee = { role: "ib", person: "marja" };
const TEACHER: Invitee = { role: "teacher", person: "ilse" };
const DUO: Invitee = { role: "teacher", person: "duo" };
const PARENTS: Invitee = { role: "parents" };

/** Answers per voter, one letter per moment: y(es), i(f needed), n(o), `.` for none. */
function tally(invited: Invitee[], said: Record<string, string>): Tally {
  const days = ["2026-12-03", "2026-12-04", "2026-12-07"];
  const slots = days.map((on, at) => ({ id: `s${at + 1}`, on, from: "15:30", minutes: 30 }));
  const letters: Record<string, Answer> = { y: "yes", i: "ifNeeded", n: "no" };
  const answers = Object.entries(said).flatMap(([who, text]) =>
    [...text].flatMap((letter, at) => {
      const answer = letters[letter];
      const voter = who === "parents" ? { role: who } : { person: who };
      return answer ? [{ voter, slot: `s${at + 1}`, answer, by: "ilse" }] : [];
    }),
  );
  const meeting: Meeting = {
    id: "m1",
    duty: null,
    organiser: "marja",
    stay: 1,
    invited,
    slots,
    round: 1,
    answers,
    status: "asking",
    moment: null,
    fixedOn: null,
    version: 0,
  };
  return tallyOf(route, state, meeting);
}

const order = ({ rows }: Tally) => rows.map(({ slot }) => slot.id);

describe("the tally", () => {
  test("puts the moment first on which most can, and says who was silent", () => {
    const result = tally([TEACHER, PARENTS, IB], { ilse: "iyy", parents: "yny" });
    expect(order(result)).toEqual(["s3", "s1", "s2"]);
    expect(result).toMatchObject({ best: ["s3"], common: true, silent: [{ person: "marja" }] });
  });

  test("a yes is better than an if need be, which is better than no answer", () => {
    expect(order(tally([TEACHER, PARENTS], { ilse: "yyy", parents: ".iy" }))).toEqual(["s3", "s2", "s1"]);
  });

  test("nobody who cannot counts for more than many who gladly can", () => {
    const result = tally([TEACHER, DUO, PARENTS, IB], { ilse: "yi", duo: "ni", parents: "yi", marja: "yi" });
    expect(order(result).slice(0, 2)).toEqual(["s2", "s3"]);
    expect(result.best).toEqual(["s2"]);
  });

  test("shows a tie as such, the earliest first", () => {
    const result = tally([TEACHER, PARENTS], { ilse: "yny", parents: "yyy" });
    expect(result.best).toEqual(["s1", "s3"]);
    expect(order(result)).toEqual(["s1", "s3", "s2"]);
  });

  test("no common moment: the least bad is the one that can still be fixed", () => {
    const result = tally([TEACHER, PARENTS, IB], { ilse: "nyy", parents: "yny", marja: "yyn" });
    expect(result).toMatchObject({ common: false, best: ["s3"] });
    expect(result.rows.map(({ broken }) => broken?.because ?? null)).toEqual([null, "rule", "parentsTalk"]);
  });

  test("a presence rule breaks a moment only when both it speaks of come", () => {
    const demand = { because: "rule", role: "teacher", of: "ib", meeting: "parents", source: "Stap 3, naar ouders" };
    const result = tally([TEACHER, PARENTS, IB], { ilse: "nny", parents: "yyy", marja: "yny" });
    const broken = Object.fromEntries(result.rows.map((row) => [row.slot.id, row.broken]));
    expect(broken).toEqual({ s1: demand, s2: null, s3: null });
  });

  test("left out is as bad as no", () => {
    expect(tally([PARENTS, IB], { parents: "yyy", marja: "yyy" })).toMatchObject({ best: [], common: false });
    expect(tally([PARENTS, IB], {}).rows.every(({ broken }) => broken?.role === "teacher")).toBe(true);
  });

  test("one of two in the same role is enough for the rule", () => {
    const result = tally([TEACHER, DUO, PARENTS, IB], { ilse: "nnn", duo: "yyn", parents: "yyy", marja: "yyy" });
    expect(result.rows.filter(({ broken }) => broken === null).map(({ slot }) => slot.id)).toEqual(["s1", "s2"]);
  });
});
