import type { CaseCode } from "../../domain/zorgteam/case-code.ts";

/** Everything a message can ask of the bot. `unknown` is the honest answer to all the rest: the bot never advises. */
export const INTENTS = [
  "whatNow",
  "openCase",
  "recordTalk",
  "recordIntervention",
  "evaluate",
  "proposeStep",
  "planMeeting",
  "recordConsent",
  "consents",
  "overview",
  "showCase",
  "whatIf",
  "groupOverview",
  "explainRoute",
  "explainTerm",
  "zorgteamLink",
  "zorgteamStop",
  "zorgteamDates",
  "zorgteamAgenda",
  "openCode",
  "unsafe",
  "absence",
  "awayStaff",
  "messages",
  "setUp",
  "importRoster",
  "retention",
  "flow",
  "help",
  "greet",
  "thanks",
  "unknown",
] as const;

export type Intent = (typeof INTENTS)[number];

/** Intents that are about one pupil; only these are carried over to "en Daan?". */
export const PUPIL_INTENTS: ReadonlySet<Intent> = new Set<Intent>([
  "whatNow",
  "openCase",
  "recordTalk",
  "recordIntervention",
  "evaluate",
  "proposeStep",
  "planMeeting",
  "recordConsent",
  "consents",
  "showCase",
  "whatIf",
  "unsafe",
  "absence",
]);

/** What a word for a meeting says about who is there: parents, a team, a talk about the pupil, the care coordinator. */
export type MeetingWord = "parents" | "team" | "pupil" | "coordinator";

export type Understanding = {
  intent: Intent;
  /** Roepnamen as spelled in the list, unique, in the order of the message; more than one means: ask which is meant. */
  names: string[];
  /** True when every name stands in the message as it is spelled (capitals, accents and possessive s aside). */
  exact: boolean;
  /** The word asked about with `explainTerm`, as the glossary spells it, or as typed when the glossary lacks it. */
  term?: string;
  /** Group behind the name or on its own, as "5" or "5A". */
  group?: string;
  /** First letter of the surname behind the name. */
  initial?: string;
  /** Number of the step or zorgroute that is mentioned. */
  step?: string;
  /** With `planMeeting`: which kind of meeting, where the words say so. */
  meeting?: MeetingWord;
  /** With `whatIf`: whether the help is supposed to work or not. */
  outcome?: "works" | "not";
  /** With `openCode`: the code of a case. */
  code?: CaseCode;
};
