import type { MeetingWord } from "../intents.ts";

/** Words that say which meeting somebody wants to plan. */
export const MEETING_WORDS = {
  leerlingOverleg: `
    leerlingbespreking*, leerlingenbespreking*, groepsbespreking*, leerling bespreking, groeps bespreking
  `,
} as const satisfies Record<string, string>;

/** The lists of words behind each kind of meeting; the first that is found counts. */
export const MEETING_KINDS: readonly { meeting: MeetingWord; lists: readonly string[] }[] = [
  { meeting: "team", lists: ["overlegvorm"] },
  { meeting: "pupil", lists: ["leerlingOverleg"] },
  { meeting: "parents", lists: ["oudergesprek", "ouders"] },
  { meeting: "coordinator", lists: ["ib"] },
];
