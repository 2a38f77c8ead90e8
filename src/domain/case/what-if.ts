import { questionOf, type Route, type Step, stepOf } from "../route/route.ts";
import type { Move } from "../route/schema.ts";
import type { IsoDate } from "../school/dates.ts";
import { type AdviceContext, advise } from "./advice.ts";
import { consentStanding, type NoConsent } from "./consent.ts";
import type { CaseEvent } from "./events.ts";
import { evolve } from "./evolve.ts";
import type { MoveAdvice } from "./moves-advice.ts";
import type { CaseState } from "./state.ts";
import type { TermState } from "./term.ts";
import type { TodoItem } from "./todo.ts";
import type { Unmet } from "./unmet.ts";

/** A decision that nobody took: a move that is approved, an evaluation, an answer. */
export type Hypothesis =
  | { kind: "move"; move: string }
  | { kind: "outcome"; outcome: string }
  | { kind: "answer"; question: string; answer: string };

/** A consent that something in a step needs, with how it stands now. */
export type ConsentNeeded = {
  consent: string;
  now: "given" | NoConsent;
  /** Every duty that needs it may also be done without saying whom it is about. */
  anonymousPossible: boolean;
};

/** How the case would stand on the day it entered a step. */
export type Arrival = {
  step: Step;
  on: IsoDate;
  /** Role whose turn it would be; null at an end. */
  turn: string | null;
  term: TermState;
  /** What would be asked there, with dates. */
  todo: readonly TodoItem[];
  consents: readonly ConsentNeeded[];
};

/** A way out of the present step under the hypothesis: whether it would be open, and where it leads. */
export type Way = {
  move: Move;
  open: boolean;
  /** What would still be missing. */
  unmet: readonly Unmet[];
  /** Not a way under this hypothesis: something known says otherwise. */
  ruledOut: boolean;
  arrival: Arrival;
};

export type WhatIf = { step: Step; ways: readonly Way[] };

/**
 * Where a decision of today would lead. Without a hypothesis: every way out as things stand. Undefined when the step has no
 * such move, outcome or answer, or when the case is closed. Pure, and made with the functions that really move a case.
 */
export function whatIf(
  route: Route,
  state: CaseState,
  hypothesis: Hypothesis | undefined,
  context: AdviceContext,
): WhatIf | undefined {
  const step = stepOf(route, state.step);
  if (state.status === "closed" || (hypothesis && !exists(route, step, hypothesis))) return undefined;
  const supposed = hypothesis ? suppose(state, hypothesis, context.today) : state;
  const ways = advise(route, supposed, context).moves.filter(
    ({ move }) => hypothesis?.kind !== "move" || move.id === hypothesis.move,
  );
  return { step, ways: ways.map((way) => wayOn(route, supposed, way, context)) };
}

function exists(route: Route, step: Step, hypothesis: Hypothesis): boolean {
  switch (hypothesis.kind) {
    case "move":
      return step.moves.some(({ id }) => id === hypothesis.move);
    case "outcome":
      return step.evaluation !== undefined && route.outcomes.has(hypothesis.outcome);
    case "answer":
      return questionOf(step, hypothesis.question)?.options.some(({ id }) => id === hypothesis.answer) ?? false;
  }
}

function suppose(state: CaseState, hypothesis: Hypothesis, on: IsoDate): CaseState {
  switch (hypothesis.kind) {
    case "move":
      return state;
    case "outcome":
      return after(state, { type: "Evaluated", on, outcome: hypothesis.outcome });
    case "answer":
      return after(state, { type: "QuestionAnswered", on, question: hypothesis.question, answer: hypothesis.answer });
  }
}

function wayOn(
  route: Route,
  state: CaseState,
  { move, open, unmet, ruledOut }: MoveAdvice,
  context: AdviceContext,
): Way {
  const to = stepOf(route, move.to);
  const entered: CaseEvent = {
    ...(move.kind === "round" ? { newRound: true as const } : {}),
    type: "StepEntered",
    on: context.today,
    move: move.id,
    from: state.step,
    to: move.to,
    ends: to.end,
  };
  const arrived = after(state, entered);
  const { term, todo, turn } = advise(route, arrived, context);
  const consents = consentsIn(route, to, arrived, context.today);
  return {
    move,
    open,
    unmet,
    ruledOut,
    arrival: {
      step: to,
      on: context.today,
      turn: to.end ? null : (to.lead ?? turn?.role ?? null),
      term,
      todo,
      consents,
    },
  };
}

function consentsIn(route: Route, step: Step, state: CaseState, today: IsoDate): ConsentNeeded[] {
  return [...route.consents.keys()].flatMap((consent): ConsentNeeded[] => {
    const acts = step.duties.filter(({ outside }) => outside?.consent === consent && outside.ground === undefined);
    const asked = step.duties.some((duty) => duty.consent === consent);
    if (acts.length === 0 && !asked) return [];
    const now = consentStanding(state, consent, today);
    return [{ consent, now, anonymousPossible: acts.length > 0 && acts.every((duty) => duty.outside?.anonymous) }];
  });
}

/** A fact that is only supposed: it gets the next number and nobody's name, and is stored nowhere. */
function after(state: CaseState, event: CaseEvent): CaseState {
  const seq = 1 + Math.max(0, ...state.records.map((record) => record.seq));
  return evolve(state, { id: "", seq, at: "", by: "", event });
}
