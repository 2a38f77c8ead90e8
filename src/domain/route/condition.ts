import { z } from "zod";

/**
 * When a move is open. A small closed language over facts of the case, so that a checker can visit every state:
 * no arithmetic, no free expressions, nothing that reads a clock.
 */
export type Condition =
  /** The duty was done in the present stay in the step. */
  | { duty: string }
  /** The last evaluation of the present stay came out as one of these. */
  | { outcome: string[] }
  /** The question was answered with one of these in the present stay. */
  | { answer: { question: string; is: string[] } }
  /** The term of the step: its end has passed (`ended`), or evaluating may begin (`open`). */
  | { term: "open" | "ended" }
  /** The subject was in this step at least so many times in this case, the present stay included. */
  | { visits: { step: string; atLeast: number } }
  /** So much time has passed since the subject last entered this step: for a limit over several steps together. */
  | { elapsed: { amount: number; unit: "schoolWeeks" | "weeks"; since: string } }
  /** The school chose this for a point its document leaves open. */
  | { setting: { id: string; is: string[] } }
  /** A valid consent of this kind. */
  | { consent: string }
  | { all: Condition[] }
  | { any: Condition[] };

const id = z.string().regex(/^[a-z][A-Za-z0-9]*$/);
/** One value or a list of them; kept as a list. */
const oneOrMore = z.union([id.transform((one) => [one]), z.array(id).min(1)]);

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ duty: id }),
    z.strictObject({ outcome: oneOrMore }),
    z.strictObject({ answer: z.strictObject({ question: id, is: oneOrMore }) }),
    z.strictObject({ term: z.enum(["open", "ended"]) }),
    z.strictObject({ visits: z.strictObject({ step: id, atLeast: z.int().min(1) }) }),
    z.strictObject({
      elapsed: z.strictObject({ amount: z.int().min(1), unit: z.enum(["schoolWeeks", "weeks"]), since: id }),
    }),
    z.strictObject({ setting: z.strictObject({ id, is: oneOrMore }) }),
    z.strictObject({ consent: id }),
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(2) }),
  ]),
);

/** A route's conditions stay the same, and every piece of advice asks for their leaves. */
const known = new WeakMap<Condition, readonly Condition[]>();

/** Every leaf of the condition, in the order of the file. */
export function leavesOf(condition: Condition): readonly Condition[] {
  const before = known.get(condition);
  if (before) return before;
  const parts = "all" in condition ? condition.all : "any" in condition ? condition.any : undefined;
  const leaves = parts?.flatMap(leavesOf) ?? [condition];
  known.set(condition, leaves);
  return leaves;
}
