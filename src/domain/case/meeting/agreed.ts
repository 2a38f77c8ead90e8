import type { IsoDate } from "../../school/dates.ts";
import type { CaseRecord, CaseState } from "../state.ts";
import type { MeetingFact } from "./events.ts";
import type { Decision, Meeting } from "./meeting.ts";

/** What came of the meetings of a case; follows from its records, so that taking a record back takes this back too. */

type Outcome = Extract<MeetingFact, { type: "MeetingOutcomeRecorded" }>;

/** The meeting with this id. */
export function meetingOf(state: CaseState, id: string): Meeting | undefined {
  return state.meetings.find((meeting) => meeting.id === id);
}

/** What was recorded afterwards, if anything. */
export function outcomeOf(state: CaseState, id: string): Outcome | undefined {
  const fact = state.records.findLast((record) => isOutcome(record) && record.fact.meetingId === id)?.fact;
  return fact?.type === "MeetingOutcomeRecorded" ? fact : undefined;
}

/** Meetings that still have to take place, or of which nobody recorded what came of them; the first to come first. */
export function comingMeetings(state: CaseState): Meeting[] {
  if (state.meetings.length === 0) return [];
  return state.meetings
    .filter((meeting) => meeting.status !== "cancelled" && !outcomeOf(state, meeting.id))
    .sort((one, other) => whenOf(one).localeCompare(whenOf(other)));
}

function whenOf({ moment }: Meeting): string {
  return moment ? `${moment.on}T${moment.from}` : "9999";
}

/** A decision that nobody ticked off yet. `agreedOn` is the day of the meeting. */
export type OpenDecision = Decision & { meetingId: string; nth: number; agreedOn: IsoDate };

/** All open decisions of the case, the one due first first. */
export function openDecisions(state: CaseState): OpenDecision[] {
  if (state.meetings.length === 0) return [];
  return state.meetings
    .flatMap(({ id }) => {
      const outcome = outcomeOf(state, id);
      return (outcome?.decisions ?? []).flatMap((decision, nth) =>
        isTicked(state, id, nth) ? [] : [{ ...decision, meetingId: id, nth, agreedOn: outcome?.on ?? "" }],
      );
    })
    .sort((one, other) => one.by.localeCompare(other.by));
}

/** Whether this decision was ticked off. */
export function isTicked(state: CaseState, id: string, nth: number): boolean {
  return state.records.some(({ fact }) => fact.type === "DecisionDone" && fact.meetingId === id && fact.nth === nth);
}

function isOutcome(record: CaseRecord): record is CaseRecord & { fact: Outcome } {
  return record.fact.type === "MeetingOutcomeRecorded";
}
