import { type Route, type Step, stepOf } from "../route/route.ts";
import type { SchoolCalendar } from "../school/calendar.ts";
import type { IsoDate } from "../school/dates.ts";
import { parentsLastInformed } from "./facts.ts";
import { type MoveAdvice, movesAdvice } from "./moves-advice.ts";
import { type Suggestion, suggestionsOf } from "./rounds.ts";
import type { CaseState, LastDecision, Proposal } from "./state.ts";
import { type TermState, termState } from "./term.ts";
import { type TodoItem, todoOf } from "./todo.ts";
import type { Settings } from "./unmet.ts";
import type { Why } from "./why.ts";

/** The answer to "wat nu?": whose turn, what to do before when, whether the parents know, and which ways are open. */
export type Advice = {
  step: Step;
  since: IsoDate;
  status: CaseState["status"];
  /** Null when the case is closed. */
  turn: { role: string; why: Why } | null;
  todo: readonly TodoItem[];
  term: TermState;
  termWhy: Why | null;
  parents: { on: IsoDate; through: { duty: string } | { how: "talk" | "phone" | "letter" } } | null;
  moves: readonly MoveAdvice[];
  /** Pupils of a group whom the bot proposes to put forward; a person decides. */
  suggestions: readonly Suggestion[];
  proposal: Proposal | null;
  lastDecision: LastDecision | null;
  /** The first day on which something required must be done or decided. */
  dueOn: IsoDate | null;
};

/** What `advise` needs beside the route and the case. */
export type AdviceContext = { today: IsoDate; calendar: SchoolCalendar; settings: Settings };

/** Pure: the same route, case and day give the same advice. Never says what the route file does not. */
export function advise(route: Route, state: CaseState, context: AdviceContext): Advice {
  const step = stepOf(route, state.step);
  const term = termState(route, state, context.calendar, context.today);
  const situation = {
    route,
    state,
    term,
    settings: context.settings,
    today: context.today,
    calendar: context.calendar,
  };
  const moves = state.status === "open" ? movesAdvice(step, situation) : [];
  const todo = state.status === "open" ? todoOf(step, moves, situation, context.calendar) : [];
  const first = todo.find((item) => item.required);
  return {
    step,
    since: state.since,
    status: state.status,
    turn: state.status === "open" ? turnOf(step, first) : null,
    todo,
    term,
    termWhy: termWhy(step, state, term),
    parents: parentsLastInformed(route, state) ?? null,
    moves,
    suggestions: state.status === "open" ? suggestionsOf(route, state, context.settings) : [],
    proposal: state.proposal,
    lastDecision: state.lastDecision,
    dueOn: firstDate(todo) ?? (state.status === "open" && term.kind === "dated" ? term.end : null),
  };
}

function turnOf(step: Step, first: TodoItem | undefined): { role: string; why: Why } | null {
  if (first) return { role: first.who, why: first.why };
  if (!step.lead) return null;
  return { role: step.lead, why: { rule: `${step.id}.lead`, source: step.source, facts: [], changedBy: null } };
}

function termWhy(step: Step, state: CaseState, term: TermState): Why | null {
  if (term.kind === "none") return null;
  return {
    rule: `${step.id}.term`,
    source: term.source,
    facts: [
      { kind: "stepSince", on: state.since },
      ...(term.kind === "dated" ? [{ kind: "termEnd" as const, on: term.end }] : []),
    ],
    changedBy: term.kind === "toSet" ? term.setBy : null,
  };
}

function firstDate(todo: readonly TodoItem[]): IsoDate | null {
  let first: IsoDate | null = null;
  for (const item of todo) {
    if (item.required && item.by && (first === null || item.by < first)) first = item.by;
  }
  return first;
}
