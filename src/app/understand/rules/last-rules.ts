import type { IntentRules } from "./rule-notation.ts";

/**
 * Asked when nothing else holds, in this order: a guess that shows a card about the pupil or the route is of more use than
 * "I do not understand". Nothing is written down without a press on a button. Notation: rule-notation.ts.
 */
export const LAST_RULES: readonly IntentRules[] = [
  { intent: "evaluate", rules: ["goedeKant + naam", "naTijd + naam"] },
  {
    intent: "whatNow",
    rules: ["staatHetErvoor + ib + naam", "vraagteken + naam", "vraagwoord + naam", "snapNiet + naam"],
  },
  {
    intent: "recordIntervention",
    rules: ["krijgtNu + schoolvak + naam - minpunt", "krijgtNu + aanpak + naam - minpunt"],
  },
  {
    intent: "openCase",
    rules: ["minpunt + naam", "schoolvak + naam", "signaalWoord + naam", "houding + naam", "hebbenOver + naam"],
  },
  { intent: "planMeeting", rules: ["bijeenkomst + naam", "planStrikt + naam"] },
  { intent: "proposeStep", rules: ["ib + naam", "extern + naam", "overlegvorm + naam", "route + naam"] },
  { intent: "recordIntervention", rules: ["gedaan + naam - ouders"] },
  { intent: "whatNow", rules: ["ouders + naam", "graagOver + naam"] },
  { intent: "overview", rules: ["nogMoet - naam"] },
  { intent: "explainTerm", rules: ["begrip + vraagteken - naam - ouders", "begrip + vraagwoord - naam - ouders"] },
  {
    intent: "explainRoute",
    rules: [
      "hoeWerkt - naam",
      "route + vraagwoord - naam",
      "route + vraagteken - naam",
      "ib + vraagwoord - naam",
      "toestemming + vraagwoord - naam",
    ],
  },
];
