import { advise } from "../../../../src/domain/case/advice.ts";
import type { Command } from "../../../../src/domain/case/command.ts";
import { decide } from "../../../../src/domain/case/decide.ts";
import type { CaseEvent } from "../../../../src/domain/case/events.ts";
import { evolve } from "../../../../src/domain/case/evolve.ts";
import type { CaseState } from "../../../../src/domain/case/state.ts";
import type { Settings } from "../../../../src/domain/case/unmet.ts";
import type { Route } from "../../../../src/domain/route/route.ts";
import { type Attempt, caseAttempts, stepAttempts } from "../../../../src/domain/route/soundness/attempts.ts";
import { isFixed, levelOn, type Time } from "../../../../src/domain/route/soundness/clocks.ts";
import { type Look, type Looks, lookOf } from "../../../../src/domain/route/soundness/look.ts";
import type { Node } from "../../../../src/domain/route/soundness/node.ts";
import { COORDINATOR, calendar, TEACHER } from "../../../../src/domain/route/soundness/world.ts";
import { schoolDayOnOrAfter } from "../../../../src/domain/school/calendar.ts";
import { addDays, type IsoDate } from "../../../../src/domain/school/dates.ts";

/** A case as it really goes: every event kept, on days of a real calendar. */
export type Real = { state: CaseState; seq: number; today: IsoDate; settings: Settings };

export function begin(route: Route, settings: Settings): Real {
  const today = "2025-09-08";
  for (const actor of [TEACHER, COORDINATOR]) {
    const context = { today, calendar: calendar(), settings, actor };
    const decision = decide(route, undefined, { type: "OpenCase", subjectKey: "subject" }, context);
    if (decision.ok) return happen({ today, settings, seq: 0 }, actor.id, decision.events);
  }
  throw new Error("nobody can open a case");
}

/** What can be tried now, with today's dates. */
export function attemptsNow(route: Route, look: Look, { state, today }: Real): Attempt[] {
  const taken = state.records
    .filter(({ stay }) => stay === state.stay)
    .map(({ seq }): Attempt => ({ command: { type: "Retract", seq }, by: [COORDINATOR], who: "one" }));
  const own = state.proposal ? caseAttempts(route, state) : taken;
  return [...stepAttempts(route, look, 0), ...own].map((attempt) => ({
    ...attempt,
    command: dated(attempt.command, today),
  }));
}

/** The case after one thing out of all that can happen; the number chooses. */
export function goOn(route: Route, looks: Looks, real: Real, choice: number): Real {
  const attempts = attemptsNow(route, lookOf(looks, real.state.step), real);
  const nth = choice % (attempts.length + 2);
  const chosen = attempts[nth];
  if (!chosen) return { ...real, today: addDays(real.today, 1 + (choice % 23)) };
  const actor = chosen.by[Math.floor(choice / (attempts.length + 2)) % chosen.by.length] ?? COORDINATOR;
  const context = { today: real.today, calendar: calendar(), settings: real.settings, actor };
  const decision = decide(route, real.state, chosen.command, context);
  return decision.ok ? happen(real, actor.id, decision.events) : real;
}

/** The case as the exploration would tell it: the same state, with time told without dates. */
export function nodeOf(route: Route, looks: Looks, { state, today, settings }: Real): Node {
  const look = lookOf(looks, state.step);
  const { term } = advise(route, state, { today, calendar: calendar(), settings });
  const agreed = state.records.findLast(({ fact, round }) => fact.type === "TermSet" && round === state.round)?.fact;
  const over = agreed?.type === "TermSet" && today > agreed.end;
  const levels = look.clocks.map((clock, at) => {
    const start = state.entered[clock.since];
    return start && look.running[at] ? levelOn(clock, start, today) : 0;
  });
  let own = 0;
  if (term.kind === "dated" && !look.roundTerm) {
    if (term.phase === "ended") own += 1;
    if (isFixed(look.step)) {
      if (term.evaluateFrom > term.start && today >= term.evaluateFrom) own += 1;
      own += look.clocks.reduce((sum, { since }, at) => sum + (since === state.step ? (levels[at] ?? 0) : 0), 0);
    }
  }
  const time: Time = { own, levels, round: !look.roundTerm || !agreed ? "unset" : over ? "over" : "ahead" };
  return { state, time, settings };
}

/** Every answer the bot gives about this case: what may be done by whom, and what it advises. Duties that are alike have one name. */
export function answers(route: Route, look: Look, real: Real): unknown {
  const { state, today, settings } = real;
  const context = { today, calendar: calendar(), settings };
  const advice = advise(route, state, context);
  const name = (id: string) => look.duties.find((group) => group.includes(id))?.[0] ?? id;
  return {
    step: state.step,
    turn: advice.turn?.role,
    todo: advice.todo
      .filter(({ required }) => required)
      .map(({ kind, id, who, blockedBy }) => `${kind} ${name(id)} ${who} ${blockedBy.length}`)
      .sort(),
    moves: advice.moves.map(({ move, open, ruledOut }) => `${move.id} ${open} ${ruledOut}`),
    suggestions: advice.suggestions.length,
    may: stepAttempts(route, look, 0).flatMap(({ command, by }) =>
      by.map((actor) => {
        const decision = decide(route, state, dated(command, today), { ...context, actor });
        const said = decision.ok ? "may" : decision.refusal.code;
        return `${JSON.stringify({ ...command, on: undefined, end: undefined })} ${actor.id}: ${said}`;
      }),
    ),
  };
}

function dated(command: Command, today: IsoDate): Command {
  if (command.type === "SetTerm") {
    return { ...command, end: schoolDayOnOrAfter(calendar(), addDays(today, 12)) ?? today };
  }
  return "on" in command ? { ...command, on: today } : command;
}

function happen(
  real: { state?: CaseState; seq: number; today: IsoDate; settings: Settings },
  by: string,
  events: readonly CaseEvent[],
): Real {
  let { state, seq } = real;
  for (const event of events) {
    seq += 1;
    state = evolve(state, { id: "", seq, at: "", by, event });
  }
  if (!state) throw new Error("nothing happened");
  return { today: real.today, settings: real.settings, state, seq };
}
