import { z } from "zod";
import { plain } from "../dutch/plain.ts";

/**
 * What cards are made of. What is shown as text passes through `shown`, so that nothing a person typed can
 * become a link, a heading or a template expression; titles of buttons are plain text in every client already.
 */
export const shown = z.string().overwrite(plain);
export const label = z.string().overwrite((text) => text.replaceAll("${", "$ {"));

export const action = z.strictObject({
  title: label,
  verb: z.string().regex(/^zr\.[a-z]+(\.[a-z]+)?$/),
  /** Ids and the expected version only. */
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

export const choice = z.strictObject({ title: label, value: z.string() });

export const field = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("date"),
    id: z.string(),
    label,
    value: z.string(),
    min: z.string(),
    max: z.string(),
    /** May be left empty; what is missing then is for the domain to say. */
    optional: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal("text"),
    id: z.string(),
    label,
    /** What was typed before and could not be kept as it was. */
    value: label.default(""),
    maxLength: z.int(),
    placeholder: label,
  }),
  z.strictObject({
    kind: z.literal("choices"),
    id: z.string(),
    label,
    /** Values with commas between them, as Teams gives and takes them. */
    value: z.string(),
    choices: z.array(choice).min(1),
  }),
  z.strictObject({
    kind: z.literal("choice"),
    id: z.string(),
    label,
    value: z.string(),
    choices: z.array(choice).min(1),
    optional: z.boolean().default(false),
  }),
]);

export const fact = z.strictObject({ title: label, value: shown });

/** A PNG as a data URI, which is what every Teams client shows; empty: the card does without. */
export const picture = z.string().regex(/^(data:image\/png;base64,[A-Za-z0-9+/]+=*)?$/);
