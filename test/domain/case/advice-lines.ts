import type { Advice } from "../../../src/domain/case/advice.ts";

/** Parts of an advice in one line each, so that a test reads as what a person would see. */

/** What must be done, as `kind id who by`, in the order shown. */
export function must({ todo }: Advice): string[] {
  return todo
    .filter(({ required }) => required)
    .map(({ kind, id, who, by, overdue }) => `${kind} ${id} ${who} ${by}${overdue ? " overdue" : ""}`);
}

/** What may be done, as `kind id done`. */
export function may({ todo }: Advice): string[] {
  return todo.filter(({ required }) => !required).map(({ kind, id, done }) => `${kind} ${id} ${done}`);
}

/** Each way out as `id open`, or with what is missing. */
export function ways({ moves }: Advice): [string, "open" | "ruled out" | "not yet", unknown[]][] {
  return moves.map(({ move, open, ruledOut, unmet }) => [
    move.id,
    open ? "open" : ruledOut ? "ruled out" : "not yet",
    [...unmet],
  ]);
}

/** An outcome that is asked for. */
export const outcome = (now: string | null, ...is: string[]) => ({ kind: "outcome", is, now });
