import type { Intent } from "./intents.ts";

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
export const SUPPOSING: readonly IntentRules[] = [{ intent: "whatIf", rules: ["watAls + naam", "watAls - route"] }];

/** The rule that explains most words of the message wins; of two equal ones, the intent that stands first. */
export const INTENT_RULES: readonly IntentRules[] = [
  {
    intent: "unknown",
    rules: [
      "schrijven + stuk + naam?",
      "advies + naam?",
      "buitenDeBot + naam?",
      "speelplein + naam - zorgenSterk",
      "kleinigheid + naam",
    ],
  },
  {
    intent: "recordConsent",
    unless: ["watNuVraag"],
    rules: [
      "toestemming + ouders? + binnen? + onderzoekOfDelen? + naam? - moetIk - staatHetErvoor",
      "toestemming + ouders? + binnen? + onderzoekOfDelen? + naam? - moetIk - vraagteken",
      "formulier + binnen + ouders? + naam?",
    ],
  },
  {
    intent: "proposeStep",
    rules: [
      "naar + route + nummer? + naam? - hoeWerkt - watIs - termijn - vraagBegin",
      "naarNummer + naam? + route? - vraagBegin",
      "volgendeStap + naam? - vraagBegin",
      "willen + volgende + naam - vraagBegin",
      "schaal + naam?",
      "voorstel + naam + route? + nummer?",
      "stoppen + route + naam? - vraagBegin",
      "afronden + naam - ouders - bijeenkomst - vraagBegin",
      "richting + route + naam? - vraagBegin",
      "ib + erbij + naam? - vraagBegin - besprekingWoord",
      "ib + bespreekWoord + naam? - planStrikt - vraagBegin",
      "alleen naam + ib",
      "alleen naam + extern",
      "alleen naam + richting",
      "alleen naam + stoppen",
      "extern + erbij + naam? - vraagBegin - besprekingWoord",
      "extern + aanmelden + naam? - vraagBegin",
      "verwijzen + naam",
      "willen + route + nummerHoog + naam",
      "extraAanvraag + aanmelden + naam?",
      "naar + ib + naam? - moetIk - vraagBegin",
      "ib + aanmelden + naam? - vraagBegin",
      "naar + extern + naam?",
      "overlegvorm + aanmelden + naam?",
      "overlegvorm + erbijHalen + naam?",
      "overlegvorm + inbrengen + naam? - planStrikt - staatHetErvoor",
      "naar + overlegvorm + naam? - plannen",
      "stoppen + zorgWoord + naam?",
      "starten + route + nummerHoog + naam?",
      "alleen naam + route + nummer",
    ],
  },
  {
    intent: "evaluate",
    unless: ["watNuVraag"],
    rules: [
      "evalueren + naam? + ouders? + starten? + route? + nummer?",
      "werkt + naam + aanpak? + gedaan? - vraagBegin - werktMet",
      "werkt + aanpak - vraagBegin",
      "beter + naam - gedaan - vraagBegin - geprobeerd",
      "alleen werktHet",
      "naTijd + minpunt + naam + aanpak?",
      "naTijd + zorgen + naam + aanpak?",
      "aanpakKort + zorgen + naam",
      "aanpakKort + minpunt + naam - vraagBegin",
    ],
  },
  {
    intent: "recordTalk",
    unless: ["watNuVraag"],
    rules: [
      "ouders + gesproken + naam? - nogNiet - vraagBegin - wetenVraag",
      "oudergesprek + gesproken? + naam?",
      "gesprekWoord + ouders + naam? - plannen - moetIk - vraagBegin - aanspreken",
      "gesproken + naam - nogNiet - aanpak - vraagBegin",
    ],
  },
  {
    intent: "recordIntervention",
    unless: ["watNuVraag"],
    rules: [
      "aanpak + gedaan + naam? - vraagBegin",
      "geprobeerd + aanpak? + naam? - vraagBegin",
      "ingreep + naam - vraagBegin - ouders - zorgen",
      "geprobeerd - naam - vraagBegin",
    ],
  },
  {
    intent: "planMeeting",
    rules: [
      "plannen + bijeenkomst + ouders? + naam?",
      "plannen + ouders + naam?",
      "plannen + evalueren + ouders? + naam?",
      "agenda + naam",
      "aanspreken + ouders + naam? - moetIk - vraagwoord",
    ],
  },
  // The word alone asks for the thing; "wat is een groepsoverzicht" explains more words and asks for its meaning.
  { intent: "groupOverview", unless: ["naam", "watIs"], rules: ["overzichtVanGroep + groep? + tonen?"] },
  {
    intent: "explainTerm",
    unless: ["naam"],
    rules: ["watIs + begrip", "vraagwoord + begrip - welke", "alleen begrip"],
  },
  // How the route works, with where this pupil is in it.
  { intent: "explainRoute", rules: ["hoeWerkt + routewoord + naam - welke - gedaan"] },
  {
    intent: "explainRoute",
    unless: ["naam"],
    rules: [
      "hoeWerkt + routewoord + nummer?",
      "hoeWerkt + route + nummer",
      "watNu + route + nummer",
      "vraagwoord + route + nummer - naar - wieZit - meervoud",
      "vraagwoord + routewoord + nummer? - wieZit - meervoud",
      "vraagwoord + schakelIn",
      "magJe + route - naar",
      "termijn + route + nummer?",
      "aanZet + route + nummer",
      "wieDoet + route + nummer",
      "watIs + routewoord + nummer? - wieZit",
      "watIs + route + nummer - wieZit",
      "alleen route + nummer?",
      "alleen routewoord",
      "tonen + routewoord",
    ],
  },
  {
    intent: "whatNow",
    rules: [
      "watNu + naam?",
      "watNuBij + naam",
      "watNuBij + kind",
      "alleen watNuAlleen",
      "vraagwoord + volgende + naam?",
      "alleen volgende",
      "volgende + naam",
      "aanZet + naam?",
      "wieDoet + naam",
      "stand + naam",
      "standAlgemeen - meervoud",
      "zitStand + route + naam",
      "helpKort + naam",
      "stand + route + naam",
      "standVan + naam",
      "standVan + groep",
      "termijn + naam",
      "moetIk + naam + ouders? + aanspreken?",
      "moetIk + ouders + aanspreken",
      "moetIk + toestemming + ouders? + naam?",
      "vraagwoord + moetIk + naam",
      "vraagwoord + route + naam",
      "weten + ouders + vraagteken + naam?",
      "ouders + nogNiet + naam? - toestemming",
      "alleen naam",
      "alleen naam + route",
    ],
  },
  {
    intent: "showCase",
    rules: [
      "dossier + tonen? + naam",
      "dossierOver + tonen? + naam",
      "tonen + dossier",
      "laatZien + naam",
      "alleen naam + openen",
      "algedaan + naam? + aanpak?",
      "navraag + naam + aanpak? + gedaan?",
      "staatHetErvoor + vraagteken + toestemming + ouders? + naam?",
      "staatHetErvoor + vraagteken + gesproken + ouders? + naam?",
      "staatHetErvoor + vraagteken + evalueren + naam?",
      "staatHetErvoor + vraagteken + begrip + naam",
    ],
  },
  {
    intent: "openCase",
    unless: ["watNuVraag"],
    rules: [
      "zorgen + naam + schoolvak?",
      "zorgenSterk - vraagBegin - meervoud - aantalOfBezit - overzicht",
      "zorgen + kind - vraagBegin - meervoud",
      "minpunt + schoolvak + naam - werkt - beter",
      "minpunt + leerwerkwoord + schoolvak? + naam - vraagBegin - werkt - beter - speelplein",
      "starten + casus + naam",
      "starten + casus + kind? - vraagBegin - meervoud",
      "starten + route + naam",
      "aanmeldenKort + naam",
      "inRoute + naam - vraagBegin - termijn - zitStand",
      "alleen naam + meldingWoord",
      "aanmeldenKort + kind",
      "hulpNodig + naam",
    ],
  },
  {
    intent: "overview",
    unless: ["naam"],
    rules: [
      "overzicht + tijdvak? + route? + nummer?",
      "meervoud + aantalOfBezit + moetIk? + aanspreken? + tijdvak? + route? + nummer?",
      "meervoud + vraagwoord + moetIk? + aanspreken? + tijdvak? + route? + nummer?",
      "meervoud + tijdvak",
      "meervoud + route + nummer",
      "tonen + groep",
      "aanZet + tijdvak",
      "wieZit + route + nummer?",
      "hoeveelZit + route + nummer",
      "watMoet + tijdvak",
      "termijn + tijdvak",
    ],
  },
  { intent: "recordIntervention", rules: ["aanpak + naam - vraagBegin"] },
  { intent: "planMeeting", rules: ["overlegvorm + naam - vraagwoord", "besprekingWoord + naam - vraagwoord"] },
  {
    intent: "help",
    rules: [
      "help - begrip - routewoord",
      "alleen watIs",
      "alleen starten",
      "alleen dossierOver",
      "vraagwoord + jij + kunnen - naam - begrip - routewoord - betekenisVraag",
      "hulpNodig - naam",
    ],
  },
  { intent: "greet", rules: ["alleen groet", "groetBegin - naam"] },
  { intent: "thanks", rules: ["dank", "alleen goedZo + dank? + groet?"] },
];
