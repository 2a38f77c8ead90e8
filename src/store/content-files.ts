import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { CARD_SCHEMAS, type CardName } from "../app/cards/card-data.ts";
import type { Glossary } from "../app/deps.ts";

/** The content that comes with the bot and is the same for every school: card templates and the general glossary. */

/** Every card template. A missing or broken one stops the start. */
export function readCardTemplates(folder: string): Record<CardName, object> {
  const names = Object.keys(CARD_SCHEMAS) as CardName[];
  return Object.fromEntries(
    names.map((name) => [name, JSON.parse(readFileSync(join(folder, `${name}.card.json`), "utf8"))]),
  ) as Record<CardName, object>;
}

const glossarySchema = z.array(
  z.strictObject({ terms: z.array(z.string()).min(1), meaning: z.string(), law: z.string().optional() }),
);

/** General meanings of terms, from `rules/glossary.yaml`. */
export function readGlossary(file: string): Glossary {
  return glossarySchema.parse(parse(readFileSync(file, "utf8")));
}
