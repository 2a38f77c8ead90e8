import { z } from "zod";

/** A choice that may be left open; a list gives "" for "all". */
const choice = z.string().max(80).default("");
const choices = {
  route: choice,
  /** Of that route. */
  step: choice,
  /** "me", or what the one is on whom it waits. */
  waits: choice,
  group: choice,
  late: z.enum(["", "late"]).default(""),
};
const onRoute = { r: z.string().min(1).max(80) };

/** What the buttons of the care coordinator's overview send back: which page of which cases; `r` route. */
export const OVERVIEW_PRESSES = {
  "zr.overview.list": z.strictObject({ page: z.int().min(0).max(10_000), ...choices }),
  /** The same cases, all pages of them, as a file. */
  "zr.overview.file": z.strictObject({ all: z.literal("pages"), ...choices }),
  "zr.overview.flow": z.strictObject(onRoute),
  "zr.overview.numbers": z.strictObject(onRoute),
} as const;

export type OverviewVerb = keyof typeof OVERVIEW_PRESSES;
export type OverviewPress<V extends OverviewVerb> = z.output<(typeof OVERVIEW_PRESSES)[V]>;

export function isOverviewVerb(verb: string): verb is OverviewVerb {
  return Object.hasOwn(OVERVIEW_PRESSES, verb);
}
