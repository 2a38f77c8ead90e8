import { z } from "zod";
import { action, shown } from "./card-parts.ts";

/** The card about what may be removed. */
export const RETENTION_CARDS = {
  retention: z.strictObject({
    title: shown,
    notice: shown,
    text: shown,
    rows: z.array(z.strictObject({ who: shown, since: shown, why: shown, action })),
    actions: z.array(action).max(6),
  }),
} as const;
