import type { CardContent } from "../cards/card-data.ts";

/** What a press gives: a card in place of the pressed one, or one sentence when there is nothing to show. */
export type Pressed = { card: CardContent } | { sentence: string };
