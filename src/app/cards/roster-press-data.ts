import { z } from "zod";

const id = z.string().min(1).max(80);

/** What the buttons of an import send back. `h` the file that waits, `n` the version of the school that its card was made from. */
export const ROSTER_PRESSES = {
  "zr.roster.do": z.strictObject({ h: id, n: z.int().min(0), sure: z.literal("yes").optional() }),
  "zr.roster.drop": z.strictObject({ h: id }),
} as const;

export type RosterVerb = keyof typeof ROSTER_PRESSES;
export type RosterPress<V extends RosterVerb> = z.output<(typeof ROSTER_PRESSES)[V]>;

export function isRosterVerb(verb: string): verb is RosterVerb {
  return Object.hasOwn(ROSTER_PRESSES, verb);
}
