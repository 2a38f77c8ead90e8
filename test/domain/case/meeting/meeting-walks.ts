import type { Command } from "../../../../src/domain/case/command.ts";
import type { Invitee } from "../../../../src/domain/case/meeting/meeting.ts";
import { ilse } from "../avontuur.ts";
import { type Act, act } from "../given.ts";

/** Meetings of a case in zorgroute 1, step by step. Times are Dutch wall times; `now` is ten in the morning. */

export const PARENTS: Invitee = { role: "parents" };
export const ILSE: Invitee = { role: "teacher", person: "ilse" };
export const MARJA: Invitee = { role: "ib", person: "marja" };

export const nowOn = (on: string) => `${on}T09:00:00.000Z`;

type Given = { meetingId?: string; duty?: string | null; known?: number; invited?: Invitee[]; days?: [string, string] };

/** Two moments at half past three; for the talk with the parents unless told otherwise. */
export function proposing(on: string, given: Given = {}): Extract<Command, { type: "ProposeMeeting" }> {
  const { meetingId = "m1", duty = "talkParents", known = 0, invited = [ILSE, PARENTS] } = given;
  const days = given.days ?? ["2026-12-03", "2026-12-08"];
  return {
    type: "ProposeMeeting",
    meetingId,
    known,
    ...(duty === null ? {} : { duty }),
    moments: days.map((day) => ({ on: day, from: "15:30" })),
    minutes: 30,
    invited,
    now: nowOn(on),
  };
}

export const proposed: Act = act(proposing("2026-11-30"), ilse, "2026-11-30");

export const parentsAnswered: Act = act(
  {
    type: "AnswerSlots",
    meetingId: "m1",
    round: 1,
    voter: { role: "parents" },
    answers: [
      { slot: "s1-1", answer: "yes" },
      { slot: "s1-2", answer: "no" },
    ],
  },
  ilse,
  "2026-11-30",
);

export const fixed: Act = act(
  { type: "FixMeeting", meetingId: "m1", slot: "s1-1", now: nowOn("2026-12-01") },
  ilse,
  "2026-12-01",
);

export const outcome: Extract<Command, { type: "RecordOutcome" }> = {
  type: "RecordOutcome",
  meetingId: "m1",
  held: true,
  attended: ["teacher", "parents"],
  decisions: [{ text: "Leeslijst meegeven", owner: { person: "ilse" }, by: "2026-12-09" }],
  now: nowOn("2026-12-04"),
};
