import type { ApprovalLine } from "../school/approval-line.ts";
import type { SchoolCalendar } from "../school/calendar.ts";
import type { IsoDate } from "../school/dates.ts";
import type { SchoolFunction } from "../school/functions.ts";
import type { Seen } from "../text/personal-data.ts";
import type { ZorgteamOutcome } from "../zorgteam/outcome.ts";
import type { NoConsent } from "./consent.ts";
import type { ConsentGiver, ConsentWay } from "./consent-fact.ts";
import type { Position } from "./events.ts";
import type { HeardGap, SaidHeard } from "./heard.ts";
import type { MeetingCommand, MeetingRefusal } from "./meeting/command.ts";
import type { Settings, Unmet } from "./unmet.ts";

/** What somebody asks of a case. `on` is the day it happened, which may lie before today. */
export type Command =
  | MeetingCommand
  | { type: "OpenCase"; subjectKey: string; ground?: string }
  | {
      type: "RecordDuty";
      duty: string;
      on: IsoDate;
      option?: string;
      pointer?: string;
      anonymous?: boolean;
      attended?: readonly string[];
      heard?: SaidHeard;
    }
  | { type: "InformParents"; on: IsoDate; how: "talk" | "phone" | "letter" }
  | {
      type: "RecordConsent";
      duty: string;
      on: IsoDate;
      /** `later`: asked on this day, the answer is to come. */
      answer: "given" | "refused" | "later";
      /** Needed for a yes. */
      by?: ConsentGiver;
      how?: ConsentWay;
      until?: IsoDate;
      place?: string;
    }
  | { type: "WithdrawConsent"; consent: string; on: IsoDate }
  /** Parents with gezag do not agree with each other, or do so again. */
  | { type: "RecordDisagreement"; on: IsoDate; agree: boolean }
  | { type: "AnswerQuestion"; question: string; answer: string; on: IsoDate }
  | { type: "SetTerm"; end: IsoDate }
  | { type: "Evaluate"; outcome: string; on: IsoDate; heard?: SaidHeard }
  | {
      type: "DiscussInZorgteam";
      meetingDate: IsoDate;
      outcome: ZorgteamOutcome;
      next?: IsoDate;
      /** The duty of the route that this meeting was. */
      asDuty?: { id: string; attended: readonly string[]; anonymous: boolean };
    }
  /** Group routes: these are the pupils of whom this holds in this round; whoever is not named any more is taken back. */
  | { type: "MarkPupils"; mark: string; pupils: readonly string[] }
  | { type: "PutPupilForward"; pupil: string; ground: string }
  | { type: "ProposeMove"; move: string; proposalId: string }
  | { type: "ApproveMove"; proposalId: string }
  | { type: "TakePosition"; proposalId: string; role: string; position: Position }
  /** In words, or as a duty of the step before the day `by`. */
  | { type: "AskMore"; proposalId: string; request: string; duty?: string; by?: IsoDate }
  | { type: "DeclineMove"; proposalId: string; reason: string }
  | { type: "WithdrawProposal"; proposalId: string }
  /** The old and the new teacher have talked about this case. */
  | { type: "HandOver" }
  /** How parents see one entry of the timeline, in their words; also after the case was closed. */
  | { type: "AddParentsView"; seq: number; text: string }
  | { type: "Retract"; seq: number };

/** Who asks: the person, and what that person is for this pupil or group (a colleague's teacher is no teacher here). */
export type Actor = {
  id: string;
  functions: readonly SchoolFunction[];
  /** Roles of this route that the person holds by name: a regievoerder with an account, for one. */
  seats?: readonly string[];
  /** The same, apart by whose it is: one's own, and what is lent by a colleague who is away. Without it all is one's own. */
  sources?: readonly { person: string; functions: readonly SchoolFunction[]; seats: readonly string[] }[];
};

export type Context = {
  today: IsoDate;
  actor: Actor;
  calendar: SchoolCalendar;
  settings: Settings;
  /** Who decides on the proposal that is made or waits. Without it: whoever holds the role, for as long as it takes. */
  line?: ApprovalLine | undefined;
};

/** Why nothing happened. A value, not an error: the sentence is made where the language is. */
export type Refusal =
  | MeetingRefusal
  | { code: "caseOpenAlready" }
  | { code: "noCase" }
  | { code: "caseClosed" }
  /** Only these roles of the route may. */
  | { code: "notYours"; roles: readonly string[] }
  | { code: "notInThisStep"; what: string }
  /** Somebody has to be there: because the duty says so, or because a rule of the step does. */
  | { code: "absent"; duty: string; role: string; source: string }
  | { code: "alreadyPutForward"; pupil: string }
  | { code: "groundNotMet"; ground: string; rounds: number; needed: number }
  | { code: "optionMissing"; duty: string }
  | { code: "unknownOption"; option: string }
  | { code: "dateInFuture"; on: IsoDate }
  | { code: "dateTooEarly"; on: IsoDate; earliest: IsoDate }
  | { code: "dateNotAhead"; on: IsoDate }
  | { code: "notASchoolDay"; on: IsoDate; before: IsoDate }
  | { code: "beyondCalendar"; on: IsoDate }
  | { code: "termNotYours"; roles: readonly string[] }
  | { code: "termIsFixed" }
  /** `later`: it stands today, but not on the day of the act. */
  | {
      code: "consentMissing";
      consent: string;
      anonymousPossible: boolean;
      now: NoConsent | "later";
    }
  /** `disagreement`: one parent would do, had they not disagreed. */
  | { code: "consentNeedsBoth"; consent: string; disagreement?: true }
  /** A yes without who said it, or how. */
  | { code: "consentIncomplete"; consent: string; missing: "by" | "how" }
  /** Something went outside on this consent: it cannot be said that it was never there. */
  | { code: "consentInUse"; consent: string }
  | { code: "disagreementKnown" }
  | { code: "noDisagreement" }
  /** A plan, or looking back on one, without how the pupil was heard; or with a part of that missing. */
  | { code: "heardMissing"; gap: HeardGap }
  | { code: "consentNeedsSignature"; consent: string }
  | { code: "consentNotGiven"; consent: string }
  | { code: "proposalPending"; move: string; by: string }
  | { code: "moveClosed"; move: string; unmet: readonly Unmet[] }
  | { code: "noProposal" }
  | { code: "ownProposal" }
  /** Nobody but the one who proposes could decide. */
  | { code: "nobodyToApprove" }
  /** These must be heard before anybody decides. */
  | { code: "positionsMissing"; roles: readonly string[] }
  | { code: "notYourProposal" }
  | { code: "textMissing" }
  | { code: "dayMissing" }
  | { code: "textTooLong"; max: number }
  /** What somebody typed says more than a process needs. */
  | { code: "textNotKept"; seen: readonly Seen[] }
  /** What somebody typed is about abuse, neglect or harm: that has a way of its own. */
  | { code: "textIsWorry" }
  | { code: "nothingToRetract" }
  /** A parents' view on something that is no entry of this timeline. */
  | { code: "noSuchEntry" }
  | { code: "discussedAlready"; meetingDate: IsoDate };
