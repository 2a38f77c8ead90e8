import type { IsoDate } from "../../school/dates.ts";
import type { Decision, Invitee, Moment, Slot, SlotAnswer, Voter } from "./meeting.ts";

/** What can have happened to a meeting of a case. */
export type MeetingEvent =
  | { type: "MeetingProposed"; on: IsoDate; meetingId: string; duty?: string; slots: Slot[]; invited: Invitee[] }
  /** Other moments take the place of the ones before, and of the answers to them. */
  | { type: "MomentsReplaced"; on: IsoDate; meetingId: string; slots: Slot[] }
  /** All answers of one voter that changed in one go. Who recorded them stands with the event. */
  | { type: "SlotsAnswered"; on: IsoDate; meetingId: string; voter: Voter; answers: SlotAnswer[] }
  | { type: "MeetingFixed"; on: IsoDate; meetingId: string; moment: Moment }
  | { type: "MeetingMoved"; on: IsoDate; meetingId: string; from: Moment; to: Moment }
  | { type: "MeetingCancelled"; on: IsoDate; meetingId: string };

/** Facts about a meeting that staff record and may take back. `on` is the day of the meeting, or of the tick. */
export type MeetingFact =
  | {
      type: "MeetingOutcomeRecorded";
      on: IsoDate;
      meetingId: string;
      held: boolean;
      /** Roles that were there. */
      attended: string[];
      decisions: Decision[];
    }
  /** A decision of the meeting was carried out; `nth` counts from 0. */
  | { type: "DecisionDone"; on: IsoDate; meetingId: string; nth: number };
