import { QUESTION_RULES } from "./question-rules.ts";
import { REPORT_RULES } from "./report-rules.ts";
import type { IntentRules } from "./rule-notation.ts";

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
