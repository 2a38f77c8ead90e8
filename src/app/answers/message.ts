import type { CardContent } from "../cards/card-data.ts";

/** A card with a title and some lines, and nothing to press. */
export function message(title: string, lines: readonly string[]): CardContent {
  return { name: "message", data: { title, lines: lines.map((text) => ({ text })), actions: [] } };
}
