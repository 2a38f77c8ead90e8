import type { SchoolCalendar } from "../school/calendar.ts";
import type { IsoDate } from "../school/dates.ts";
import type { SchoolFunction } from "../school/functions.ts";
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
    }
  | { type: "InformParents"; on: IsoDate; how: "talk" | "phone" | "letter" }
  | {
      type: "RecordConsent";
      duty: string;
      on: IsoDate;
      answer: "given" | "refused";
      by: "oneParent" | "bothParents";
      how: "signed" | "email" | "talk";
    }
  | { type: "WithdrawConsent"; consent: string; on: IsoDate }
  | { type: "AnswerQuestion"; question: string; answer: string; on: IsoDate }
  | { type: "SetTerm"; end: IsoDate }
  | { type: "Evaluate"; outcome: string; on: IsoDate }
  /** Group routes: these are the pupils of whom this holds in this round; whoever is not named any more is taken back. */
  | { type: "MarkPupils"; mark: string; pupils: readonly string[] }
  | { type: "PutPupilForward"; pupil: string; ground: string }
  | { type: "ProposeMove"; move: string; proposalId: string }
  | { type: "ApproveMove"; proposalId: string }
  | { type: "AskMore"; proposalId: string; request: string }
  | { type: "DeclineMove"; proposalId: string; reason: string }
  | { type: "WithdrawProposal"; proposalId: string }
  | { type: "Retract"; seq: number };

/** Who asks: the person, and what that person is for this pupil or group (a colleague's teacher is no teacher here). */
export type Actor = {
  id: string;
  functions: readonly SchoolFunction[];
  /** Roles of this route that the person holds by name: a regievoerder with an account, for one. */
  seats?: readonly string[];
};

export type Context = { today: IsoDate; actor: Actor; calendar: SchoolCalendar; settings: Settings };

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
  /** `later`: it stands today, but not yet on the day of the act. */
  | {
      code: "consentMissing";
      consent: string;
      anonymousPossible: boolean;
      now: "notAsked" | "refused" | "withdrawn" | "later";
    }
  | { code: "consentNeedsBoth"; consent: string }
  | { code: "consentNeedsSignature"; consent: string }
  | { code: "consentNotGiven"; consent: string }
  | { code: "proposalPending"; move: string; by: string }
  | { code: "moveClosed"; move: string; unmet: readonly Unmet[] }
  | { code: "noProposal" }
  | { code: "ownProposal" }
  | { code: "notYourProposal" }
  | { code: "textMissing" }
  | { code: "textTooLong"; max: number }
  | { code: "nothingToRetract" };
