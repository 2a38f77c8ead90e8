import type { ProposedFunction } from "./roster-link.ts";

/**
 * The people and pupils of a school as a file of its administration gives them: neutral, and no more than the bot needs.
 * Texts are as they were read; `checkRoster` says which of them can be used.
 */
export type Roster = {
  /** Such as `2026-2027`; only to show. */
  schoolYear?: string;
  groups: RosterGroup[];
  pupils: RosterPupil[];
  staff: RosterStaff[];
};

/** Where it stands in the file, counted from one. */
type Line = { line: number };

export type RosterGroup = Line & { key: string; name: string; year?: string };

export type RosterPupil = Line & {
  key: string;
  /** The name that is called; the surname only for a pupil who has no other. */
  name: string;
  initial: string;
  /** The pupil's own jaargroep. It places a pupil without a group, and is not kept. */
  year?: string;
  group?: string;
  /** Absent when the file does not say: then what the school knows stays. */
  instructionGroups?: string[];
  /** The day on which the pupil left or will leave, as `jjjj-mm-dd`. */
  leaves?: string;
};

export type RosterStaff = Line & {
  key: string;
  name: string;
  email?: string;
  /** What the file says that somebody is: a proposal, never a grant. */
  functions: ProposedFunction[];
  groups: string[];
};

/** More than any one school has, and little enough to work through without anybody waiting. */
export const ROSTER_LIMITS = { bytes: 20 * 1024 * 1024, pupils: 5000, staff: 1000, groups: 500 } as const;

/** A jaargroep that marks former pupils, who may still be in an export. */
export const FORMER_YEAR = "H";
