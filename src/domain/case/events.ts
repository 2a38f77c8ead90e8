import type { Instant, IsoDate } from "../school/dates.ts";
import type { ZorgteamOutcome } from "../zorgteam/outcome.ts";
import type { ConsentGiver, ConsentWay } from "./consent-fact.ts";
import type { Heard } from "./heard.ts";
import type { MeetingEvent, MeetingFact } from "./meeting/events.ts";

/**
 * What can have happened in a case, in the past tense. Events name things by id (steps, duties, moves, people) and hold
 * process facts only: dates, choices from the route, who took part. Never observations, scores or diagnoses.
 */
export type CaseEvent =
  | MeetingEvent
  | MeetingFact
  | {
      type: "CaseOpened";
      on: IsoDate;
      route: { id: string; validFrom: IsoDate; hash: string };
      subjectKey: string;
      step: string;
      /** The ground on which a group route put this pupil forward. */
      ground?: string;
    }
  /**
   * A duty of the step was done. `attended` lists the roles that were there, for a talk or meeting. `option` is the means chosen from the route's list; `pointer` says where the content
   * stands ("notitie 12-11"); `anonymous` that an outsider could not know who it was about; `heard` how the pupil was heard
   * about a plan.
   */
  | {
      type: "DutyDone";
      on: IsoDate;
      duty: string;
      option?: string;
      pointer?: string;
      anonymous?: true;
      attended?: string[];
      heard?: Heard;
      /** The meeting whose outcome recorded it. */
      meeting?: string;
    }
  /** Parents were told, apart from any duty. */
  | { type: "ParentsInformed"; on: IsoDate; how: "talk" | "phone" | "letter"; meeting?: string }
  /** Parents were asked for this consent (`asked`), and their answer is to come: not a word of theirs yet. */
  | { type: "ConsentAsked"; on: IsoDate; asked: string; duty: string }
  /** `until`: the last day on which it counts. `place`: where the paper lies, never the paper itself. */
  | {
      type: "ConsentGiven";
      on: IsoDate;
      consent: string;
      duty: string;
      by: ConsentGiver;
      how: ConsentWay;
      until?: IsoDate;
      place?: string;
    }
  | {
      type: "ConsentRefused";
      on: IsoDate;
      consent: string;
      duty: string;
      by?: ConsentGiver;
      how?: ConsentWay;
      place?: string;
    }
  | { type: "ConsentWithdrawn"; on: IsoDate; consent: string }
  /** Parents with gezag do not agree with each other: from this day on the word of one of them is not enough. */
  | { type: "ParentsDisagree"; on: IsoDate }
  | { type: "ParentsAgree"; on: IsoDate }
  | { type: "QuestionAnswered"; on: IsoDate; question: string; answer: string }
  | { type: "TermSet"; on: IsoDate; end: IsoDate }
  | { type: "Evaluated"; on: IsoDate; outcome: string; heard?: Heard }
  /** What came of it in the zorgteam of that day; `next` is when it is looked at again. */
  | { type: "DiscussedInZorgteam"; on: IsoDate; meetingDate: IsoDate; outcome: ZorgteamOutcome; next?: IsoDate }
  /** Said of one pupil in this round of a group route; taken back by `PupilUnmarked`. */
  | { type: "PupilMarked"; on: IsoDate; pupil: string; mark: string }
  | { type: "PupilUnmarked"; on: IsoDate; pupil: string; mark: string }
  /** A pupil goes on to the pupil route, on one of the document's grounds. */
  | { type: "PupilPutForward"; on: IsoDate; pupil: string; ground: string }
  | { type: "MoveProposed"; on: IsoDate; proposalId: string; move: string }
  /** What one who is heard finds of a proposal: a role of the route, the parents included. The last one counts. */
  | { type: "PositionTaken"; on: IsoDate; proposalId: string; role: string; position: Position }
  /**
   * First something more: in words, or as a duty of the step (done again or for the first time) before the day `by`.
   * `stopsClock`: by the rule file the term stands still until the next proposal.
   */
  | {
      type: "MoreAsked";
      on: IsoDate;
      proposalId: string;
      request: string;
      duty?: string;
      by?: IsoDate;
      stopsClock?: true;
    }
  | { type: "MoveDeclined"; on: IsoDate; proposalId: string; reason: string }
  | { type: "ProposalWithdrawn"; on: IsoDate; proposalId: string }
  | { type: "MoveApproved"; on: IsoDate; proposalId: string }
  /** The case is in another step now; `from` and `to` are step ids. Ends the case when `to` is an end. */
  | { type: "StepEntered"; on: IsoDate; move: string; from: string; to: string; ends: boolean; newRound?: true }
  /**
   * The case goes on under another version of its route, in `step` of that version, and keeps its stay and its dates. All
   * cases of one order carry the same `batch`.
   */
  | { type: "RouteVersionChanged"; on: IsoDate; from: RouteVersion; to: RouteVersion; step: string; batch: string }
  /** That order was undone: back under the version and in the step of before. */
  | { type: "RouteVersionRestored"; on: IsoDate; from: RouteVersion; to: RouteVersion; step: string; batch: string }
  /** The pupil came to another teacher, and the two have talked about where this case stands. */
  | { type: "HandedOver"; on: IsoDate }
  /** How parents see what the event with this sequence number says. It changes nothing: it stands beside it from now on. */
  | { type: "ParentsViewAdded"; on: IsoDate; seq: number; text: string }
  /** The record with this sequence number was a mistake and no longer counts. */
  | { type: "RecordRetracted"; on: IsoDate; seq: number };

export const POSITIONS = ["agree", "disagree", "noView"] as const;
export type Position = (typeof POSITIONS)[number];

/** Which text of the rule file a case runs on. */
export type RouteVersion = { validFrom: IsoDate; hash: string };

/** One line of a case's log: the fact, and who (id of the person) recorded it when. `seq` counts from 1. */
export type RecordedEvent = { id: string; seq: number; at: Instant; by: string; event: CaseEvent };
