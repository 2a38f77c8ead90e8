import type { Intent } from "./intents.ts";
import { QUESTION_RULES } from "./question-rules.ts";
import { REPORT_RULES } from "./report-rules.ts";

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

/** Asked before all others: whoever supposes something does not report it, whatever other words are used. */
export const SUPPOSING: readonly IntentRules[] = [
  {
    intent: "whatIf",
    rules: [
      "watAls + naam",
      "watAls - route",
      "watAls + kind - nummer",
      "stelBegin - voorstel - stuk - bijeenkomst",
      "stelDat + vraagteken",
      "stelDat + vraagwoord",
      "stelDat + dan",
      "alsBegin + dan + naam",
      "alsBegin + straks",
      "alsBegin + vraagteken + naam",
    ],
  },
];

/** The rule that explains most words of the message wins; of two equal ones, the intent that stands first. */
export const INTENT_RULES: readonly IntentRules[] = [...REPORT_RULES, ...QUESTION_RULES];
