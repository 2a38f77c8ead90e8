import { z } from "zod";
import { action, choice, fact, label, picture, shown } from "./card-parts.ts";

/** An address of our own that gives a file (app/downloads.ts). */
const fileUrl = z.string().regex(/^https?:\/\/[^/\s]+\/download\/[\w-]+$/);

/** The data of the cards about all cases. */
export const OVERVIEW_CARDS = {
  /** All running cases, for who may see them all. */
  cases: z.strictObject({
    title: shown,
    notice: shown,
    steps: z.array(fact),
    rows: z.array(z.strictObject({ who: shown, step: shown, turn: shown, due: shown, open: action })),
    empty: shown,
    place: shown,
    /** What can be chosen to see fewer; folded away. */
    fields: z.array(z.strictObject({ id: z.string(), label, value: z.string(), choices: z.array(choice).min(1) })),
    show: action,
    actions: z.array(action).max(6),
  }),
  /** How many are in each step of a route: a picture, and rows that say the same. */
  flow: z.strictObject({
    title: shown,
    text: shown,
    rows: z.array(fact),
    picture,
    alt: label,
    note: shown,
    actions: z.array(action).max(6),
  }),
  /** Times per step and endings per school year. */
  numbers: z.strictObject({
    title: shown,
    years: z.array(z.strictObject({ year: shown, steps: z.array(fact), resolved: shown })),
    note: shown,
    actions: z.array(action).max(6),
  }),
  /** A list to take along. */
  "overview-file": z.strictObject({
    title: shown,
    text: shown,
    links: z.array(z.strictObject({ title: label, url: fileUrl })).min(1),
    actions: z.array(action).max(6),
  }),
} as const;
