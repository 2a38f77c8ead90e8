import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { advise } from "../../../src/domain/case/advice.ts";
import type { Actor, Command } from "../../../src/domain/case/command.ts";
import { decide } from "../../../src/domain/case/decide.ts";
import type { RecordedEvent } from "../../../src/domain/case/events.ts";
import { evolve, fold } from "../../../src/domain/case/evolve.ts";
import type { CaseState } from "../../../src/domain/case/state.ts";
import type { Settings } from "../../../src/domain/case/unmet.ts";
import { dutyOf, stepOf } from "../../../src/domain/route/route.ts";
import { addDays, type IsoDate } from "../../../src/domain/school/dates.ts";
import { avontuur, calendar, ilse, marja, youssef } from "./avontuur.ts";
import { CHOSEN, recorded } from "./given.ts";
import { ACTORS, anyCommand, doing } from "./random-command.ts";

/** Whatever anybody sends in whatever order: the case stays whole, and somebody always knows what to do. */

type Turn = { by: Actor; days: number; command: Command | { todo: number; pick: number } };

const START = "2026-11-30";
const SETTINGS: readonly Settings[] = [CHOSEN, {}, { backFrom2: "no", afterRefusal: "no" }, { backFrom2: "onzin" }];

const turn: fc.Arbitrary<Turn> = fc.record({
  by: fc.constantFrom(...ACTORS),
  days: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(12)),
  // Mostly what the advice asks for, or the walk would not come far.
  command: fc.oneof(
    { weight: 2, arbitrary: anyCommand(addDays(START, 10)) },
    { weight: 3, arbitrary: fc.record({ todo: fc.oneof(fc.constant(0), fc.nat(20)), pick: fc.nat(20) }) },
  ),
});
const walk = fc.record({
  settings: fc.constantFrom(...SETTINGS),
  turns: fc.array(turn, { minLength: 30, maxLength: 90, size: "max" }),
});

class Walker {
  state: CaseState | undefined;
  log: RecordedEvent[] = [];
  today: IsoDate = START;
  readonly settings: Settings;
  constructor(settings: Settings) {
    this.settings = settings;
    this.take({ type: "OpenCase", subjectKey: "p-1" }, ilse);
  }

  /** Whether it was accepted. Checks that deciding changes nothing and that every accepted log can be read. */
  take(command: Command, by: Actor): boolean {
    const before = JSON.stringify([this.state, command]);
    const context = { today: this.today, actor: by, calendar, settings: this.settings };
    const decision = decide(avontuur, this.state, command, context);
    claim(JSON.stringify([this.state, command]) === before, "deciding changed the case");
    const again = decide(avontuur, this.state, command, context);
    claim(JSON.stringify(again) === JSON.stringify(decision), "deciding twice gave two answers");
    if (!decision.ok) return false;
    claim(decision.events.length > 0 || this.saysWhatStands(command), "accepted, and nothing happened");
    for (const event of decision.events) {
      const next = recorded(event, this.log.length + 1, by.id);
      this.state = evolve(this.state, next);
      this.log.push(next);
    }
    return true;
  }

  /** The one command that may be given again without a new fact: the position that was taken already. */
  saysWhatStands(command: Command): boolean {
    if (command.type !== "TakePosition") return false;
    const proposal = this.state?.proposal;
    return proposal?.id === command.proposalId && proposal.positions?.[command.role] === command.position;
  }

  advice() {
    const state = this.state;
    if (!state) throw new Error("no case");
    return advise(avontuur, state, { today: this.today, calendar, settings: this.settings });
  }

  go({ by, days, command }: Turn): void {
    this.today = addDays(this.today, days);
    if ("type" in command) {
      this.take(command, by);
      return;
    }
    const { todo } = this.advice();
    const item = todo[command.todo % Math.max(1, todo.length)];
    const sensible = item && this.state && doing(item, this.state, this.today, command.pick);
    if (sensible) this.take(sensible, by) || this.take(sensible, marja) || this.take(sensible, youssef);
  }

  check(): void {
    const { state, today } = this;
    if (!state) throw new Error("no case");
    const entered = this.log.filter(({ event }) => event.type === "StepEntered" || event.type === "CaseOpened");
    claim(state.stay === entered.length, "every step entered is a stay");
    const visits = Object.values(state.visits).reduce((sum, times) => sum + times, 0);
    claim(visits === state.stay && (state.visits[state.step] ?? 0) > 0, "every stay is a visit of one step");
    claim(state.since <= today && state.openedOn <= state.since, "a stay began in the past");
    claim(
      state.records.every(({ seq, stay }, at, all) => stay <= state.stay && seq > (all[at - 1]?.seq ?? 0)),
      "records are in order",
    );
    const end = stepOf(avontuur, state.step).end;
    claim(state.status === (end ? "closed" : "open"), "a case is closed in an end, and nowhere else");

    const { turn, todo, proposal } = this.advice();
    claim(
      todo.every(({ who, why }) => avontuur.roles.has(who) && why.source !== ""),
      "everything to do has somebody to do it, and a source",
    );
    if (end) claim(turn === null && todo.length === 0 && proposal === null, "nothing is left to do in an end");
    else claim(avontuur.roles.has(turn?.role ?? "") && todo.length > 0, "it is somebody's turn, with something to do");
    const required = todo.filter((item) => item.required).map(({ kind }) => kind);
    if (proposal) claim(required.join() === "decide", "while a proposal waits, deciding is all that must be done");
  }
}

/** Jest's own `expect` takes most of the time when it is asked some hundred thousand times. */
function claim(holds: boolean, what: string): void {
  if (!holds) throw new Error(`does not hold: ${what}`);
}

/** Every outside act in the log stood on its own yes of that day, on the law, or on not being recognisable. */
function checkOutsideActs(log: readonly RecordedEvent[]): number {
  let acts = 0;
  for (const [at, { event }] of log.entries()) {
    if (event.type !== "DutyDone") continue;
    const step = [...avontuur.steps.values()].find((candidate) => dutyOf(candidate, event.duty));
    const consent = step && dutyOf(step, event.duty)?.outside?.consent;
    if (!consent || event.anonymous) continue;
    const earlier = log.slice(0, at);
    const retracted = earlier.flatMap(({ event }) => (event.type === "RecordRetracted" ? [event.seq] : []));
    const word = earlier.findLast(
      ({ seq, event: said }) =>
        "consent" in said && said.consent === consent && said.on <= event.on && !retracted.includes(seq),
    );
    const given = word?.event.type === "ConsentGiven" ? word.event : undefined;
    claim(given !== undefined, `${event.duty} on ${event.on} has its own consent`);
    claim(given?.until === undefined || given.until >= event.on, `the consent of ${event.duty} had not run out`);
    const parents = earlier.findLast(
      ({ seq, event: said }) =>
        (said.type === "ParentsDisagree" || said.type === "ParentsAgree") &&
        said.on <= event.on &&
        !retracted.includes(seq),
    );
    const disagree = parents?.event.type === "ParentsDisagree";
    claim(!(disagree && given?.by === "oneParent"), `${event.duty} does not rest on one parent against the other`);
    acts += 1;
  }
  return acts;
}

/** Nobody decided on what they proposed themselves. */
function checkDecisions(log: readonly RecordedEvent[]): number {
  let decisions = 0;
  let proposedBy = "";
  for (const { by, event } of log) {
    if (event.type === "MoveProposed") proposedBy = by;
    if (event.type !== "MoveApproved" && event.type !== "MoveDeclined" && event.type !== "MoreAsked") continue;
    claim(by !== proposedBy, `${by} does not decide on an own proposal`);
    decisions += 1;
  }
  return decisions;
}

describe("random walks", () => {
  test("never throw, never lose their way, never break a promise", () => {
    const seen = { acts: 0, decisions: 0, closed: 0, steps: new Set<string>() };
    fc.assert(
      fc.property(walk, ({ settings, turns }) => {
        const walker = new Walker(settings);
        walker.check();
        for (const turn of turns) {
          walker.go(turn);
          walker.check();
          seen.steps.add(walker.state?.step ?? "");
        }
        expect(fold(JSON.parse(JSON.stringify(walker.log)) as RecordedEvent[])).toStrictEqual(walker.state);
        seen.acts += checkOutsideActs(walker.log);
        seen.decisions += checkDecisions(walker.log);
        if (walker.state?.status === "closed") seen.closed += 1;
      }),
      { numRuns: 150 },
    );
    // Otherwise the walks said nothing about what they are for.
    expect([...seen.steps].sort()).toEqual(["elsewhere", "zr0", "zr1", "zr2", "zr3", "zr4"]);
    expect(Math.min(seen.acts, seen.decisions, seen.closed)).toBeGreaterThan(0);
  });

  test("can always be brought to an end by doing what the advice says", () => {
    fc.assert(
      fc.property(walk, ({ turns }) => {
        const walker = new Walker(CHOSEN);
        for (const turn of turns) walker.go(turn);
        for (let round = 0; round < 40 && walker.state?.status === "open"; round++) {
          const { todo, proposal } = walker.advice();
          const [first] = todo;
          // Outcomes and answers: the first of the list, which is "it works" and "granted".
          const command = first && walker.state && doing(first, walker.state, walker.today, 0);
          const by = proposal?.by === marja.id ? youssef : marja;
          if (command && walker.take(command, by)) continue;
          // New facts may have closed the way since it was proposed: then the approver says no.
          const no: Command = { type: "DeclineMove", proposalId: proposal?.id ?? "", reason: "Kan niet meer" };
          if (!walker.take(no, by)) throw new Error(`stuck in ${walker.state?.step}: ${first?.kind}`);
        }
        expect(walker.state?.status).toBe("closed");
      }),
      { numRuns: 100 },
    );
  });
});
