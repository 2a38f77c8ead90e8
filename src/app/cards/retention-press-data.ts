import { z } from "zod";

const page = z.int().min(0).max(1000);
const onPupil = { k: z.string().min(1).max(80), what: z.enum(["pupil", "cases"]) };

/** What the buttons about retention send back. `k` pupil; `what`: all there is of the pupil, or closed cases alone. */
export const RETENTION_PRESSES = {
  "zr.retention.list": z.strictObject({ page }),
  "zr.retention.ask": z.strictObject({ ...onPupil, page }),
  "zr.retention.remove": z.strictObject(onPupil),
} as const;

export type RetentionVerb = keyof typeof RETENTION_PRESSES;

export function isRetentionVerb(verb: string): verb is RetentionVerb {
  return Object.hasOwn(RETENTION_PRESSES, verb);
}
