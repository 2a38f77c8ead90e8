import { z } from "zod";
import { regions } from "../../domain/school/holidays.ts";
import { SET_FUNCTIONS } from "../../domain/school/set-up/set-functions.ts";
import { SETUP_ITEMS } from "../../domain/school/setup-items.ts";
import { WORKDAYS } from "../../domain/school/workdays.ts";

/** How many choices of routes fit on one card. */
export const SETTINGS_ON_CARD = ["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "s11", "s12"] as const;

/** The version of the school that the card was made of. */
const seen = { n: z.int().min(0) };
const id = z.string().min(1).max(80);
const day = z.string().min(1).max(20);
/** As much as the school keeps of a name or a way to reach somebody. */
const text = z.string().min(1).max(200);
/** A field that may be left open; some clients send it empty. */
const open = (most: number) => z.string().max(most).optional();

/**
 * What the buttons of `inrichten` send back. `n` version of the school that was seen, `i` item, `f` function, `w` who holds it, `who` somebody the school knows,
 * `account` an account in Teams (the people picker gives Entra ids, with commas between several).
 */
export const SETUP_PRESSES = {
  "zr.setup.open": z.strictObject({ i: z.enum([...SETUP_ITEMS, "list"]) }),
  "zr.setup.school": z.strictObject({ ...seen, name: text, region: z.enum(regions) }),
  "zr.setup.routes": z.strictObject({ ...seen, routes: open(1000) }),
  "zr.setup.settings": z.strictObject({
    ...seen,
    ...(Object.fromEntries(SETTINGS_ON_CARD.map((name) => [name, open(200)])) as Record<
      (typeof SETTINGS_ON_CARD)[number],
      z.ZodOptional<z.ZodString>
    >),
  }),
  "zr.setup.free": z.strictObject({ ...seen, name: text, from: day, until: day }),
  "zr.setup.unfree": z.strictObject({ ...seen, nth: z.int().min(0).max(1000) }),
  "zr.setup.nofree": z.strictObject(seen),
  "zr.setup.days": z.strictObject({ ...seen, days: open(2000) }),
  "zr.setup.contacts": z.strictObject({
    ...seen,
    meldcode: text,
    meldcodeHow: text,
    absence: text,
    absenceHow: text,
    admin: text,
    adminHow: text,
  }),
  "zr.setup.give": z.strictObject({
    ...seen,
    f: z.enum(SET_FUNCTIONS),
    who: open(80),
    account: open(1000),
    called: open(200),
    group: open(80),
  }),
  "zr.setup.take": z.strictObject({ ...seen, f: z.enum(SET_FUNCTIONS), w: id, group: open(80) }),
  "zr.setup.person": z.strictObject({ f: z.enum(SET_FUNCTIONS), w: id }),
  "zr.setup.keep": z.strictObject({
    ...seen,
    f: z.enum(SET_FUNCTIONS),
    w: id,
    days: z.string().max(WORKDAYS.join(",").length).optional(),
    email: open(200),
  }),
  "zr.setup.next": z.strictObject({ ...seen, who: id }),
  "zr.setup.unnext": z.strictObject({ ...seen, w: id }),
} as const;

export type SetupVerb = keyof typeof SETUP_PRESSES;
export type SetupPress<V extends SetupVerb> = z.output<(typeof SETUP_PRESSES)[V]>;

export function isSetupVerb(verb: string): verb is SetupVerb {
  return Object.hasOwn(SETUP_PRESSES, verb);
}
