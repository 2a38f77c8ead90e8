import { z } from "zod";
import { action, choice, fact, label, shown } from "./card-parts.ts";

/** The data of the dossier's cards. */

const line = z.strictObject({ text: shown });

/** The only addresses these cards may open: our own sealed downloads. */
const downloadUrl = z.string().regex(/^https?:\/\/[^/\s]+\/download\/[\w-]+$/);

export const DOSSIER_CARDS = {
  dossier: z.strictObject({
    who: shown,
    notice: shown,
    facts: z.array(fact),
    missing: z.array(line),
    empty: shown,
    /** What happened; that it no longer counts; how parents see it. */
    entries: z.array(z.strictObject({ text: shown, retracted: shown, views: z.array(line) })),
    page: shown,
    pages: z.array(action).max(2),
    actions: z.array(action).max(6),
  }),
  "parents-view": z.strictObject({
    who: shown,
    notice: shown,
    text: shown,
    entry: z.strictObject({ value: z.string(), choices: z.array(choice).min(1) }),
    view: label,
    label,
    maxLength: z.int(),
    save: action,
    back: action,
  }),
  "dossier-export": z.strictObject({
    who: shown,
    title: shown,
    lines: z.array(line),
    links: z.array(z.strictObject({ title: label, url: downloadUrl })).max(2),
    /** How long the links last, or how the administrator makes the file without them. */
    hint: shown,
    actions: z.array(action).max(6),
  }),
} as const;
