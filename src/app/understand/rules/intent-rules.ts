import { AWAY_RULES } from "./away-rules.ts";
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
      "stelDat + vraagwoord - berichten",
      "stelDat + dan",
      "alsBegin + dan + naam",
      "alsBegin + straks",
      "alsBegin + vraagteken + naam",
    ],
  },
];

/** What has a word of its own. */
const ASKED_BY_NAME: readonly IntentRules[] = [
  {
    // The list itself is asked for; "toestemming van Noor binnen" says more words and records.
    intent: "consents",
    unless: ["watNuVraag"],
    rules: [
      "toestemmingen + tonen? + naam - watAls",
      "gedeeldMet + tonen? + naam? + vraagwoord? - aanpak",
      "alleen toestemmingen",
    ],
  },
  { intent: "setUp", unless: ["naam"], rules: ["inrichten"] },
  { intent: "importRoster", unless: ["naam"], rules: ["importeren"] },
  { intent: "retention", unless: ["naam"], rules: ["bewaartermijnen + tonen?"] },
  { intent: "flow", unless: ["naam"], rules: ["doorstroom + tonen?"] },
  { intent: "messages", unless: ["naam"], rules: ["alleen berichten", "berichten + instellen"] },
];

/** The rule that explains most words of the message wins; of two equal ones, the intent that stands first. */
export const INTENT_RULES: readonly IntentRules[] = [...ASKED_BY_NAME, ...REPORT_RULES, AWAY_RULES, ...QUESTION_RULES];
