import type { IsoDate } from "../school/dates.ts";
import type { CaseEvent, Position } from "./events.ts";
import type { Meeting } from "./meeting/meeting.ts";

/** Facts that staff record and may take back; what counts is derived from them, never stored apart. */
export type RecordableEvent = Extract<
  CaseEvent,
  {
    type:
      | "DutyDone"
      | "ParentsInformed"
      | "ConsentAsked"
      | "ConsentGiven"
      | "ConsentRefused"
      | "ConsentWithdrawn"
      | "ParentsDisagree"
      | "ParentsAgree"
      | "QuestionAnswered"
      | "TermSet"
      | "Evaluated"
      | "DiscussedInZorgteam"
      | "MeetingOutcomeRecorded"
      | "DecisionDone";
  }
>;

/** A recorded fact, by whom, and in which stay (1 = the first step, 2 = the second step entered, …). */
export type CaseRecord = { seq: number; by: string; stay: number; round: number; fact: RecordableEvent };

export type Proposal = {
  id: string;
  move: string;
  by: string;
  on: IsoDate;
  /** What was found of it so far, by role of the route. */
  positions?: Readonly<Record<string, Position>>;
};

/** What the last decision on a proposal was, as long as it still says something about the present stay. */
export type LastDecision = {
  seq: number;
  kind: "declined" | "moreAsked";
  by: string;
  on: IsoDate;
  text: string;
  move: string;
  /** The duty that is asked first, and before when. */
  asked?: { duty: string; by: IsoDate };
};

/** What was said of a pupil in a round of a group route. */
export type PupilMark = { pupil: string; mark: string; round: number };

export type CaseState = {
  route: { id: string; validFrom: IsoDate; hash: string };
  subjectKey: string;
  openedOn: IsoDate;
  openedBy: string;
  status: "open" | "closed";
  step: string;
  /** The day the present stay began. */
  since: IsoDate;
  stay: number;
  /** Stays per step, the present one included. */
  visits: Readonly<Record<string, number>>;
  /** The day each step was last entered. */
  entered: Readonly<Record<string, IsoDate>>;
  /** For a group route: which time the steps go round, from 1. */
  round: number;
  marks: readonly PupilMark[];
  /** Whether a group route put this pupil forward. */
  wasPutForward: boolean;
  putForward: readonly { pupil: string; ground: string; round: number; on: IsoDate }[];
  records: readonly CaseRecord[];
  /** Every meeting that was proposed, oldest first, the cancelled ones too. */
  meetings: readonly Meeting[];
  proposal: Proposal | null;
  lastDecision: LastDecision | null;
  /** Days of this stay that do not count in its term: from a question on until the next proposal, or until now (null). */
  pauses?: readonly { from: IsoDate; until: IsoDate | null }[];
};
