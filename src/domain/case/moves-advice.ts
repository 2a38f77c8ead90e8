import type { Step } from "../route/route.ts";
import type { Move } from "../route/schema.ts";
import { lastEvaluation } from "./facts.ts";
import { isRuledOut, type Situation, type Unmet, unmet } from "./unmet.ts";
import type { Fact, Why } from "./why.ts";

/** A way out of the step: open, or closed with exactly what is still missing. */
export type MoveAdvice = {
  move: Move;
  open: boolean;
  unmet: readonly Unmet[];
  /** Closed on something that is known and other than asked (the evaluation says it works): not a way now. */
  ruledOut: boolean;
  why: Why;
};

/** Every move of the step, in the order of the file. */
export function movesAdvice(step: Step, situation: Situation): MoveAdvice[] {
  const evaluated = lastEvaluation(situation.state);
  const facts: Fact[] = evaluated ? [{ kind: "evaluated", outcome: evaluated.outcome, on: evaluated.on }] : [];
  return step.moves.map((move) => {
    const missing = unmet(move.when, situation);
    return {
      move,
      open: missing.length === 0,
      unmet: missing,
      ruledOut: isRuledOut(missing),
      why: { rule: `${step.id}.moves.${move.id}`, source: move.source, facts, changedBy: move.approvedBy ?? null },
    };
  });
}
