import { z } from "zod";
import { action, choice, label, shown } from "./card-parts.ts";

/** The data of the cards of `inrichten`. */

const asked = { id: z.string(), label, help: shown };

/** A field with a line below it that says what is meant. Whoever leaves an optional one empty is not stopped. */
const field = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("text"),
    ...asked,
    value: label,
    maxLength: z.int(),
    placeholder: label,
    optional: z.boolean(),
  }),
  z.strictObject({ kind: z.literal("date"), ...asked, value: z.string(), min: z.string(), max: z.string() }),
  z.strictObject({
    kind: z.literal("choice"),
    ...asked,
    value: z.string(),
    choices: z.array(choice).min(1),
    /** As a list that opens: for long lists. */
    folded: z.boolean(),
    optional: z.boolean(),
  }),
  z.strictObject({ kind: z.literal("choices"), ...asked, value: z.string(), choices: z.array(choice).min(1) }),
  /** Somebody with an account in Teams: the client searches, and gives the Entra id. */
  z.strictObject({ kind: z.literal("account"), ...asked, value: z.string(), placeholder: label }),
]);

export const SETUP_CARDS = {
  /** The list of what there is to fill in, with what to do now and, when the school can begin, what to send round. */
  setup: z.strictObject({
    title: shown,
    notice: shown,
    text: shown,
    now: z.array(action).max(1),
    parts: z.array(
      z.strictObject({
        title: shown,
        rows: z.array(z.strictObject({ what: shown, state: shown, needed: z.boolean(), action })),
      }),
    ),
    letter: z.array(z.strictObject({ text: shown })),
  }),
  /** One item: what is there, with a way to take it back, and the fields to fill in. */
  "setup-form": z.strictObject({
    title: shown,
    notice: shown,
    text: shown,
    rows: z.array(z.strictObject({ text: shown, actions: z.array(action).max(2) })),
    fields: z.array(field),
    save: z.array(action).max(1),
    more: z.array(action).max(3),
  }),
} as const;

export type SetupField = z.input<typeof field>;
