import type { IsoDate } from "../../school/dates.ts";
import type { WallTime } from "../../school/wall-time.ts";

/** A talk or meeting that is being planned, as part of its case. */

/** When: a day and a time in Dutch wall time, and how long in minutes. */
export type Moment = { on: IsoDate; from: WallTime; minutes: number };

/** A moment as it was filled in: not looked at yet. */
export type GivenMoment = { on: string; from: string };

/** A moment that was proposed. `id` is never used again within a meeting. */
export type Slot = Moment & { id: string };

/** A role that takes part, held by this person; without a person nobody with an account holds it. */
export type Invitee = { role: string; person?: string };

/** Whose answer it is: a person's own, or that of a role for which staff answers. */
export type Voter = { person: string } | { role: string };

export type Answer = "yes" | "ifNeeded" | "no";

export type SlotAnswer = { slot: string; answer: Answer };

/** What was agreed: who does what before when. A process fact, no report. */
export type Decision = { text: string; owner: Voter; by: IsoDate };

export type Meeting = {
  id: string;
  /** The duty it is for; null for a talk with the parents that no step asks for. */
  duty: string | null;
  /** The person who plans it. */
  organiser: string;
  stay: number;
  invited: readonly Invitee[];
  slots: readonly Slot[];
  /** Goes up when other moments are proposed, so that an answer to the old ones is not taken for one to the new. */
  round: number;
  answers: readonly { voter: Voter; slot: string; answer: Answer; by: string }[];
  status: "asking" | "fixed" | "cancelled";
  /** The moment it is on; null as long as people are asked. */
  moment: Moment | null;
  /** The day on which that moment was fixed or last moved. */
  fixedOn: IsoDate | null;
  /** Goes up when a fixed meeting is fixed, moved or cancelled: calendars keep the highest. */
  version: number;
};

/** One text per voter, to compare by. */
export function voterKey(voter: Voter): string {
  return "person" in voter ? `p:${voter.person}` : `r:${voter.role}`;
}

export function isSameVoter(one: Voter, other: Voter): boolean {
  return voterKey(one) === voterKey(other);
}

export function voterOf({ role, person }: Invitee): Voter {
  return person === undefined ? { role } : { person };
}

/** Everybody whose answer is asked, once each: somebody can be invited in two roles. */
export function votersOf({ invited }: Pick<Meeting, "invited">): Voter[] {
  const voters = new Map(invited.map((invitee) => [voterKey(voterOf(invitee)), voterOf(invitee)]));
  return [...voters.values()];
}

/** The people with an account who are invited. */
export function peopleOf(meeting: Pick<Meeting, "invited">): string[] {
  return votersOf(meeting).flatMap((voter) => ("person" in voter ? [voter.person] : []));
}

/** The roles that are invited, once each. */
export function rolesOf({ invited }: Pick<Meeting, "invited">): string[] {
  return [...new Set(invited.map(({ role }) => role))];
}

/** What this voter said of a slot, if anything. */
export function answerOf({ answers }: Meeting, voter: Voter, slot: string): Answer | undefined {
  return answers.find((one) => one.slot === slot && isSameVoter(one.voter, voter))?.answer;
}

/** Whether it still has to take place: people are asked, or it stands on the calendar. */
export function isComing({ status }: Meeting): boolean {
  return status !== "cancelled";
}
