import { describe, expect, test } from "@jest/globals";
import { approvalReminders } from "../../../src/domain/case/approval-reminders.ts";
import type { Actor, Command } from "../../../src/domain/case/command.ts";
import { decide } from "../../../src/domain/case/decide.ts";
import type { ApprovalLine } from "../../../src/domain/school/approval-line.ts";
import { avontuur, calendar, ilse, marja, petra, youssef } from "./avontuur.ts";
import { CHOSEN, stateOf } from "./given.ts";
import { in2, proposed2, readyFor2 } from "./walks.ts";

/** Proposed on Monday 7 December 2026; the 11th is free, and so are the two weeks of Christmas. */
const LINE: ApprovalLine = { remindAfter: 3, passOnAfter: 5, first: ["marja", "youssef"], next: ["petra", "fatima"] };
const fatima: Actor = { id: "fatima", functions: ["leadership"] };
const approve: Command = { type: "ApproveMove", proposalId: "p1" };

function codeOf(actor: Actor, today: string, line: ApprovalLine | undefined = LINE, past = proposed2): string {
  const decision = decide(avontuur, stateOf(past), approve, { today, actor, calendar, settings: CHOSEN, line });
  return decision.ok ? "ok" : decision.refusal.code;
}

describe("a proposal that waits", () => {
  test("is for whoever holds the role, however long it waits", () => {
    expect(codeOf(marja, "2026-12-07")).toBe("ok");
    expect(codeOf(marja, "2027-06-01")).toBe("ok");
  });

  test("comes to the next in line after the school's limit, counted in school days, one person at a time", () => {
    // 7, 8, 9, 10, (11 is free), 14, and on the 15th five school days have passed.
    expect(codeOf(petra, "2026-12-14")).toBe("notYours");
    expect(codeOf(petra, "2026-12-15")).toBe("ok");
    expect(codeOf(fatima, "2026-12-18")).toBe("notYours");
    // The last school day before Christmas is the 18th; the first after it is 4 January.
    expect(codeOf(fatima, "2027-01-04")).toBe("notYours");
    expect(codeOf(fatima, "2027-01-05")).toBe("ok");
    expect(codeOf(petra, "2027-01-05")).toBe("ok");
  });

  test("never comes to somebody outside the line, nor to anybody without one", () => {
    expect(codeOf({ id: "tom", functions: ["teacher"] }, "2027-06-01")).toBe("notYours");
    const decision = decide(avontuur, stateOf(proposed2), approve, {
      today: "2027-06-01",
      actor: petra,
      calendar,
      settings: CHOSEN,
    });
    expect(decision).toMatchObject({ ok: false, refusal: { code: "notYours" } });
  });

  test("never comes to the proposer, also when the line names her", () => {
    expect(codeOf(ilse, "2027-06-01", { ...LINE, next: ["ilse"] })).toBe("ownProposal");
  });

  test("with nobody to ask first it is the next one's from the first day", () => {
    const alone: ApprovalLine = { ...LINE, first: [] };
    expect(codeOf(petra, "2026-12-07", alone)).toBe("ok");
    expect(codeOf(fatima, "2026-12-07", alone)).toBe("notYours");
    expect(codeOf(fatima, "2026-12-15", alone)).toBe("ok");
  });
});

describe("a role that a colleague lends", () => {
  const lent = (from: string): Actor => ({
    id: "ilse2",
    functions: ["teacher", "careCoordinator"],
    sources: [
      { person: "ilse2", functions: ["teacher"], seats: [] },
      { person: from, functions: ["careCoordinator"], seats: [] },
    ],
  });

  test("approves like its owner", () => {
    expect(codeOf(lent("marja"), "2026-12-08")).toBe("ok");
  });

  test("does not approve what its owner proposed: that would be approving one's own", () => {
    expect(codeOf(lent("ilse"), "2026-12-08")).toBe("notYours");
  });

  test("does not let the proposer approve, whoever lends it", () => {
    expect(codeOf({ ...lent("marja"), id: "ilse" }, "2026-12-08")).toBe("ownProposal");
  });
});

test("nobody proposes what nobody could ever decide on", () => {
  const propose: Command = { type: "ProposeMove", move: "to2", proposalId: "p1" };
  const context = { today: "2026-12-07", actor: marja, calendar, settings: CHOSEN };
  const nobody: ApprovalLine = { ...LINE, first: [], next: [] };
  const decision = decide(avontuur, stateOf(readyFor2), propose, { ...context, line: nobody });
  expect(decision).toEqual({ ok: false, refusal: { code: "nobodyToApprove" } });
  const one: ApprovalLine = { ...nobody, next: ["petra"] };
  expect(decide(avontuur, stateOf(readyFor2), propose, { ...context, line: one }).ok).toBe(true);
});

describe("reminders of an approval", () => {
  const told = (line: ApprovalLine, past = proposed2) =>
    approvalReminders(avontuur, stateOf(past), { calendar, line }).map(({ kind, on, to }) => {
      return `${on} ${kind} ${"role" in to ? `the ${to.role}` : to.person}`;
    });

  test("the first are reminded, then it is passed on, and everybody concerned is told", () => {
    expect(told({ ...LINE, next: ["petra"] }).slice(0, 6)).toEqual([
      "2026-12-10 approvalWaiting the ib",
      "2026-12-15 approvalPassedOn petra",
      "2026-12-15 approvalPassedOn the ib",
      "2026-12-15 approvalPassedOn ilse",
      "2026-12-18 approvalWaiting the ib",
      "2026-12-18 approvalWaiting petra",
    ]);
  });

  test("it never lapses in silence: with the line used up everybody is reminded again and again, the proposer too", () => {
    const later = told({ ...LINE, next: [] });
    expect(later.slice(0, 5)).toEqual([
      "2026-12-10 approvalWaiting the ib",
      "2026-12-18 approvalWaiting the ib",
      "2026-12-18 approvalWaiting ilse",
      "2027-01-08 approvalWaiting the ib",
      "2027-01-08 approvalWaiting ilse",
    ]);
    expect(later.at(-1)).toMatch(/^2027-03-/);
  });

  test("with nobody to ask first the next in line is reminded", () => {
    expect(told({ ...LINE, first: [], next: ["petra"] }).slice(0, 2)).toEqual([
      "2026-12-10 approvalWaiting petra",
      "2026-12-18 approvalWaiting petra",
    ]);
  });

  test("those who hold the role read that it waits in the list of the day; all the rest is told alone and at once", () => {
    const all = approvalReminders(avontuur, stateOf(proposed2), { calendar, line: LINE });
    const inList = all.filter(({ urgent }) => !urgent);
    expect(inList.length).toBeGreaterThan(0);
    expect(inList.every(({ kind, to }) => kind === "approvalWaiting" && "role" in to)).toBe(true);
    expect(all.filter(({ kind, to }) => kind === "approvalWaiting" && "role" in to)).toEqual(inList);
  });

  test("all about this proposal; none once it is decided", () => {
    const all = approvalReminders(avontuur, stateOf(proposed2), { calendar, line: LINE });
    expect(all.every(({ item }) => item === "p1")).toBe(true);
    expect(told(LINE, in2)).toEqual([]);
    expect(told(LINE, readyFor2)).toEqual([]);
  });
});

test("youssef and marja are asked first, not reminded one by one", () => {
  expect(codeOf(youssef, "2026-12-08")).toBe("ok");
});
