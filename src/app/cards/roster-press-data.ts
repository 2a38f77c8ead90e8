import { z } from "zod";

const id = z.string().min(1).max(80);

const page = z.int().min(0).max(1000);
/** The members of staff on one card, by their place: their functions (`f`), groups (`g`) and account in Teams (`a`). */
const PLACES = [0, 1, 2] as const;

function answersOf<Letter extends "f" | "g" | "a", T extends z.ZodType>(letter: Letter, schema: T) {
  return Object.fromEntries(PLACES.map((nth) => [`${letter}${nth}`, schema.optional()])) as Record<
    `${Letter}${(typeof PLACES)[number]}`,
    z.ZodOptional<T>
  >;
}

/** What the buttons of an import send back. `h` the file that waits, `n` the version of the school that
 * its card was made from. */
export const ROSTER_PRESSES = {
  "zr.roster.do": z.strictObject({ h: id, n: z.int().min(0), sure: z.literal("yes").optional() }),
  "zr.roster.drop": z.strictObject({ h: id }),
  "zr.staff.page": z.strictObject({ page }),
  "zr.staff.save": z.strictObject({
    page,
    n: z.int().min(0),
    ...answersOf("f", z.string().max(200)),
    ...answersOf("g", z.string().max(2000)),
    ...answersOf("a", z.union([z.guid(), z.literal("")])),
  }),
} as const;

export type RosterVerb = keyof typeof ROSTER_PRESSES;
export type RosterPress<V extends RosterVerb> = z.output<(typeof ROSTER_PRESSES)[V]>;

export function isRosterVerb(verb: string): verb is RosterVerb {
  return Object.hasOwn(ROSTER_PRESSES, verb);
}
