import { z } from "zod";

export const MOST_YEARS = 20;

const term = z.strictObject({ years: z.int().min(1).max(MOST_YEARS) });

/** How long the school keeps what, where it chose otherwise than what schools do as a rule (retention.ts). */
export const retentionSchema = z.strictObject({
  /** A pupil's file, after the pupil left. */
  file: term.optional(),
  /** The same after the pupil went to special education. */
  special: term.optional(),
  /** Closed cases of pupils who are still at school, after the case was closed. Left out: as long as the pupil is there. */
  closed: term.optional(),
});
