import type { Intent } from "../intents.ts";

/**
 * Which words make which intent. A rule names word lists (word-lists.ts) that must all be found in the message, in any
 * order. `a + b`: both. `a?`: counts when it is there. `- a`: not when it is there. `a > b`: b at most four words after
 * a; `a >> b`: at most twelve. `alleen ...`: nothing else is said. Lists that are no words but facts: `naam` (a pupil
 * was recognised), `groep`, `nummer` (a step number), `nummerHoog` (two or higher), `begrip` (a glossary term) and
 * `vraagteken`.
 */
export type IntentRules = {
  intent: Intent;
  /** None of the rules holds when one of these lists is found. */
  unless?: readonly string[];
  rules: readonly string[];
};
