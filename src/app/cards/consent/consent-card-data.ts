import { z } from "zod";
import { action, fact, shown } from "../card-parts.ts";

/** The data of the cards about what parents allow. */
export const CONSENT_CARDS = {
  /** What parents are asked: the facts of it, and the text to print or mail. */
  ask: z.strictObject({
    who: shown,
    title: shown,
    facts: z.array(fact),
    letter: z.array(z.strictObject({ text: shown })).min(1),
    source: shown,
    actions: z.array(action).max(6),
  }),
  /** Consents with how they stand, and what went outside. */
  consents: z.strictObject({
    who: shown,
    notice: shown,
    consents: z.array(z.strictObject({ title: shown, state: shown, detail: shown })),
    exchanges: z.array(z.strictObject({ what: shown, detail: shown })),
    empty: shown,
    actions: z.array(action).max(6),
  }),
} as const;
