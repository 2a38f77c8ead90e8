import type { Condition } from "../route/condition.ts";
import { dutyOf, stepOf } from "../route/route.ts";
import type { Move } from "../route/schema.ts";
import { consentAnswer, lastAnswer, lastDone, lastEvaluation } from "./facts.ts";
import { type Situation, unmet } from "./unmet.ts";
import type { Fact } from "./why.ts";

/** One thing that the clause of a move asks, whether it is so, and the facts of the case that say so. */
export type ClausePart = { asked: Condition; met: boolean; facts: readonly Fact[] };

/** What the clause behind a move asks, in the order of the file. */
export function clauseOf({ when }: Move, situation: Situation): ClausePart[] {
  return partsOf(when).map((asked) => ({
    asked,
    met: unmet(asked, situation).length === 0,
    facts: factsFor(asked, situation),
  }));
}

function partsOf(condition: Condition): readonly Condition[] {
  return "all" in condition ? condition.all.flatMap(partsOf) : [condition];
}

function factsFor(condition: Condition, situation: Situation): Fact[] {
  const { route, state } = situation;
  if ("all" in condition) return condition.all.flatMap((part) => factsFor(part, situation));
  if ("any" in condition) {
    const met = condition.any.find((part) => unmet(part, situation).length === 0);
    return met ? factsFor(met, situation) : [];
  }
  if ("duty" in condition) {
    const duty = dutyOf(stepOf(route, state.step), condition.duty);
    const on = duty && lastDone(state, duty);
    return on ? [{ kind: "done", duty: condition.duty, on }] : [];
  }
  if ("outcome" in condition) {
    const evaluated = lastEvaluation(state);
    return evaluated ? [{ kind: "evaluated", outcome: evaluated.outcome, on: evaluated.on }] : [];
  }
  if ("answer" in condition) {
    const answered = lastAnswer(state, condition.answer.question);
    return answered
      ? [{ kind: "answered", question: answered.question, answer: answered.answer, on: answered.on }]
      : [];
  }
  if ("elapsed" in condition) {
    const on = state.entered[condition.elapsed.since];
    return on ? [{ kind: "entered", step: condition.elapsed.since, on }] : [];
  }
  if ("consent" in condition) {
    const answer = consentAnswer(state, condition.consent);
    return answer ? [{ kind: "consent", consent: condition.consent, answer: answer.type, on: answer.on }] : [];
  }
  return [];
}
