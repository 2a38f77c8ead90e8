import { z } from "zod";
import { plain } from "../dutch/plain.ts";

/**
 * Parts of the data of more than one card. What is shown as text passes through `shown`, so that nothing a person typed
 * can become a link, a heading or a template expression; titles of buttons are plain text in every client already.
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

export const fact = z.strictObject({ title: label, value: shown });
