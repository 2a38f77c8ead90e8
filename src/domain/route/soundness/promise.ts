import { z } from "zod";
import { conditionSchema } from "../condition.ts";
import type { Step } from "../route.ts";

/**
 * What the school's document promises, written a second time and apart from the route: `rules/<route>/promises/<date>.yaml`.
 * The route says how it goes; a promise says what never happens otherwise. The check holds one against the other.
 */

const id = z.string().regex(/^[a-z][A-Za-z0-9]*$/);
const text = z.string().trim().min(1).max(400);
const told = { id, text, source: text };

const promise = z.union([
  /** Nobody enters this step (from that one) without this. With `by` nothing else is needed: then each of these can propose it. */
  z.strictObject({
    enter: id,
    from: id.optional(),
    needs: conditionSchema.optional(),
    /** Somebody with this role agreed, and it was not the one who proposed. */
    approval: id.optional(),
    by: z.array(id).default([]),
    ...told,
  }),
  /** This outside act is never recorded without this consent, given by these and in this form. */
  z.strictObject({
    act: id,
    consent: id,
    givenBy: z.enum(["oneParent", "bothParents"]).default("oneParent"),
    form: z.enum(["signed", "any"]).default("any"),
    /** It can also go ahead without consent, when nobody outside can tell who it is about. */
    anonymous: z.boolean().default(false),
    ...told,
  }),
  /** This outside act needs no consent, and the route names the ground in law for that. */
  z.strictObject({ act: id, ground: z.literal(true), ...told }),
  /** This talk does not count when one of these is away. */
  z.strictObject({ talk: id, present: z.array(id).min(1), ...told }),
  /** In this step (in every step when left out) this role never meets that one without the third. */
  z.strictObject({ never: z.strictObject({ role: id, meets: id, without: id }), in: id.optional(), ...told }),
  /** On this ground no pupil is put forward before this was said of the pupil in so many rounds. */
  z.strictObject({ onGround: id, mark: id, rounds: z.int().min(2), ...told }),
  /** How long the step may take, or who sets its date and with whom. */
  z.strictObject({
    time: id,
    is: z.union([
      z.strictObject({ max: z.int(), min: z.int().optional(), unit: z.enum(["schoolWeeks", "weeks"]) }),
      z.strictObject({ setBy: id, with: z.array(id).default([]) }),
    ]),
    ...told,
  }),
]);

export const promisesSchema = z.strictObject({ promises: z.array(promise).min(1) });

export type Promised = z.infer<typeof promise>;
export type Promises = readonly Promised[];

/** Whether a promise about entering a step speaks of going there from this one. */
export function isAbout(step: Step, { enter, from }: Extract<Promised, { enter: string }>): boolean {
  return from === undefined ? step.moves.some((move) => move.to === enter) : from === step.id;
}
