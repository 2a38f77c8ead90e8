import { describe, expect, test } from "@jest/globals";
import { may, must, outcome, ways } from "./advice-lines.ts";
import { avontuurWith, marja } from "./avontuur.ts";
import { type Act, act, CHOSEN, given } from "./given.ts";
import { heardOn, in2, in3, in4, opened, proposed2, readyFor2, readyFor3, readyFor4, refusedIn4 } from "./walks.ts";

/** "Wat nu?" in the later steps, and where the document leaves something open: that is shown, never filled in. */

const today = "2026-12-08";
const evaluate = (outcome: string, on: string): Act =>
  act({ type: "Evaluate", outcome, on, heard: heardOn(on) }, marja, on);

describe("where the document leaves something open", () => {
  test("a date that people must agree on comes first", () => {
    const advice = given(in2).advice(today);
    expect(must(advice)).toEqual([
      "setTerm zr2 ib null",
      "duty thinkAlong teacher null",
      "duty makeOpp teacher null",
      "duty parentsOpp teacher null",
      "evaluate zr2 teacher null",
    ]);
    expect(advice).toMatchObject({ turn: { role: "ib" }, dueOn: null });
    expect(advice.termWhy).toMatchObject({ rule: "zr2.term", source: "Zorgroute 2", changedBy: "ib" });
  });

  test("once agreed it is the date for everything", () => {
    const agreed = [...in2, act({ type: "SetTerm", end: "2027-01-22" }, marja, today)];
    const advice = given(agreed).advice(today);
    expect(advice).toMatchObject({ dueOn: "2027-01-22", turn: { role: "teacher" } });
    expect(must(advice)[0]).toBe("duty thinkAlong teacher 2027-01-22");
    const taken = [...agreed, act({ type: "Retract", seq: 8 }, marja, today)];
    expect(given(taken).advice(today)).toMatchObject({ term: { kind: "toSet", setBy: "ib" }, dueOn: null });
  });

  const works = [...readyFor3, evaluate("works", "2027-01-20")];

  test("a choice that the school has not made is asked of the IB'er, and closes the way until then", () => {
    const advice = given(works, { settings: {} }).advice("2027-01-20");
    expect(must(advice)).toEqual(["setting backFrom2 ib 2027-01-22"]);
    expect(advice.turn).toMatchObject({ role: "ib", why: { source: expect.stringContaining("Zorgroute 2") } });
    const unchosen = (is: string) => ({ kind: "setting", setting: "backFrom2", is: [is], now: null });
    expect(ways(advice)).toEqual([
      ["backTo0From2", "not yet", [unchosen("yes")]],
      ["to3", "not yet", [{ kind: "anyOf", of: [[outcome("works", "partly", "not")], [unchosen("no")]] }]],
    ]);
  });

  test("a choice that is not the only thing missing is not asked yet", () => {
    expect(must(given(in2, { settings: {} }).advice(today))).toEqual(must(given(in2).advice(today)));
  });

  test("a choice decides which way is open", () => {
    const open = (backFrom2: string) =>
      ways(given(works, { settings: { backFrom2 } }).advice("2027-01-20")).map(([id, how]) => `${id} ${how}`);
    expect(open("yes")).toEqual(["backTo0From2 open", "to3 ruled out"]);
    expect(open("no")).toEqual(["backTo0From2 ruled out", "to3 open"]);
  });

  test("in zorgroute 4 there is no term, and a refusal leads back only if the school says so", () => {
    expect(given(in4).advice("2027-02-01")).toMatchObject({ term: { kind: "none" }, termWhy: null, dueOn: null });
    const at = (settings: Record<string, string>) => given(refusedIn4, { settings }).advice("2027-03-16");
    expect(must(at(CHOSEN))).toEqual(["propose backTo3 teacher null"]);
    expect(must(at({}))).toEqual(["setting afterRefusal ib null"]);
    const stay = at({ afterRefusal: "no" });
    expect(ways(stay).map(([id, how]) => `${id} ${how}`)).toEqual(["placed ruled out", "backTo3 ruled out"]);
    expect(stay.turn).toMatchObject({ role: "ib", why: { rule: "zr4.lead", source: "Zorgroute 4" } });
    expect(may(stay)).toContain("duty searchPlace 2027-02-01");
  });
});

describe("in zorgroute 3", () => {
  test("an outside act says which consent it waits for; one that may be anonymous does not wait", () => {
    const { todo } = given(in3).advice("2027-01-21");
    const waits = Object.fromEntries(
      todo.filter(({ kind }) => kind === "duty").map((item) => [item.id, item.blockedBy]),
    );
    const notAsked = (consent: string) => [{ kind: "consent", consent, now: "notAsked" }];
    expect(waits).toEqual({
      consentTeam: [],
      discussInTeam: [],
      signAdvice: [],
      consultExpert: notAsked("expertAdvice"),
      signResearch: [],
      requestResearch: notAsked("research"),
      newApproach: [],
      signExtra: [],
      askAmbulatory: notAsked("extraSupport"),
      askBudget: notAsked("extraSupport"),
      askAdvice: [],
      parentsQuestion: [],
    });
  });

  test("when the team says it can be done here and it does not work yet, looking back again is what is left", () => {
    const here = [
      ...readyFor4,
      act({ type: "SetTerm", end: "2027-03-26" }, marja, "2027-01-28"),
      act({ type: "AnswerQuestion", question: "conclusion", answer: "here", on: "2027-01-28" }, marja, "2027-01-28"),
      evaluate("partly", "2027-02-15"),
    ];
    const advice = given(here).advice("2027-02-16");
    expect(ways(advice).map(([id, how]) => `${id} ${how}`)).toEqual(["backTo0From3 ruled out", "to4 ruled out"]);
    expect(must(advice)).toEqual(["evaluate zr3 ib 2027-03-26"]);
    expect(must(given(here).advice("2027-03-27"))).toEqual(["evaluate zr3 ib 2027-03-26 overdue"]);
    const head =
      "- id: backTo0From3\n        to: zr0\n        kind: resolved\n        title: Terug naar zorgroute 0\n        when: ";
    const route = avontuurWith({
      replace: `${head}{ outcome: works }`,
      by: `${head}{ all: [{ duty: newApproach }, { outcome: works }] }`,
    });
    expect(must(given(here, { route }).advice("2027-02-16"))).toEqual(["evaluate zr3 ib 2027-03-26"]);
  });
});

test("every line says where in the school's document it stands", () => {
  for (const past of [opened, readyFor2, proposed2, in2, readyFor3, in3, readyFor4, in4, refusedIn4]) {
    for (const settings of [CHOSEN, {}]) {
      const { turn, termWhy, todo, moves, term } = given(past, { settings }).advice("2027-03-16");
      const whys = [turn?.why, ...todo.map(({ why }) => why), ...moves.map(({ why }) => why)];
      if (term.kind !== "none") whys.push(termWhy ?? undefined);
      expect(whys.length).toBeGreaterThan(2);
      for (const why of whys) {
        expect(why?.source).toMatch(/^(Zorgroute \d|Inleiding|Aanvullend|Praktijk: |Wet: )/);
        expect(why?.rule).toMatch(/^zr\d\.(lead|term|evaluation|settings|(duties|questions|moves)\.[A-Za-z0-9]+)$/);
      }
    }
  }
});
