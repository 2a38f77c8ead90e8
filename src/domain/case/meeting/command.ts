import type { Instant, IsoDate } from "../../school/dates.ts";
import type { WallTime } from "../../school/wall-time.ts";
import type { MomentProblem } from "./check-moments.ts";
import type { Demand } from "./demands.ts";
import type { GivenMoment, Invitee, SlotAnswer, Voter } from "./meeting.ts";

/** What somebody asks around a meeting. `now` is the moment of asking: a slot of this morning may have passed. */
export type MeetingCommand =
  | {
      type: "ProposeMeeting";
      meetingId: string;
      /** How many meetings the case had when the card was made: a second press proposes nothing more. */
      known: number;
      /** Left out for a talk with the parents that no step asks for. */
      duty?: string;
      moments: readonly GivenMoment[];
      minutes: number;
      invited: readonly Invitee[];
      now: Instant;
    }
  | {
      type: "ReplaceMoments";
      meetingId: string;
      round: number;
      moments: readonly GivenMoment[];
      minutes: number;
      now: Instant;
    }
  | { type: "AnswerSlots"; meetingId: string; round: number; voter: Voter; answers: readonly SlotAnswer[] }
  | { type: "FixMeeting"; meetingId: string; slot: string; now: Instant }
  /** `version` is the one that was seen. */
  | { type: "MoveMeeting"; meetingId: string; version: number; moment: GivenMoment; minutes: number; now: Instant }
  | { type: "CancelMeeting"; meetingId: string; version: number }
  | {
      type: "RecordOutcome";
      meetingId: string;
      held: boolean;
      attended: readonly string[];
      decisions: readonly { text: string; owner: Voter | undefined; by: string }[];
      /** As for the duty the meeting is for. */
      option?: string;
      pointer?: string;
      anonymous?: boolean;
      now: Instant;
    }
  | { type: "TickDecision"; meetingId: string; nth: number };

/** Why nothing happened around a meeting. */
export type MeetingRefusal =
  | { code: "noMeeting" }
  /** Only the one who plans it, or the care coordinator. */
  | { code: "meetingNotYours"; organiser: string }
  | { code: "meetingRunning"; duty: string | null }
  | { code: "momentsWrong"; problems: readonly MomentProblem[] }
  | { code: "momentCount"; least: number; most: number }
  /** Somebody who must be there was left out, or cannot come. */
  | { code: "mustBeThere"; demand: Demand; duty: string | null; why: "leftOut" | "cannot" | "away" }
  | { code: "notInvited" }
  /** The moments were replaced, or the meeting was fixed, moved or cancelled in the meantime. */
  | { code: "meetingChanged" }
  | { code: "meetingNotYet"; on: IsoDate; from: WallTime }
  | { code: "outcomeKnown" }
  | { code: "decisionIncomplete"; nth: number; missing: "text" | "owner" | "date" }
  | { code: "decisionTooLong"; nth: number; max: number }
  | { code: "decisionDone" }
  | { code: "decisionNotYours"; owner: Voter };
