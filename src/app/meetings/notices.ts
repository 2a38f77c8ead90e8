import type { RecordedEvent } from "../../domain/case/events.ts";
import { meetingOf, outcomeOf } from "../../domain/case/meeting/agreed.ts";
import { answerOf, type Meeting, peopleOf, votersOf } from "../../domain/case/meeting/meeting.ts";
import type { CaseState } from "../../domain/case/state.ts";
import type { Instant } from "../../domain/school/dates.ts";
import type { Person } from "../../domain/school/school.ts";
import type { OutboxMessage } from "../ports.ts";

/** Messages about a meeting that go out by themselves. `version` is the round of the moments, or the meeting's version. */
export const MEETING_NOTICES = [
  "meetingAsked",
  "meetingAnswered",
  "meetingFixed",
  "meetingMoved",
  "meetingCancelled",
] as const;

export type MeetingNotice = (typeof MEETING_NOTICES)[number];

/** Who must hear of these new facts: everybody invited with an account, and the organiser; never the one who recorded them. */
export function meetingNotices(
  { caseId, state }: { caseId: string; state: CaseState },
  recorded: readonly RecordedEvent[],
  actor: Person,
  now: Instant,
): OutboxMessage[] {
  return recorded.flatMap(({ event, seq }) => {
    const meeting = "meetingId" in event ? meetingOf(state, event.meetingId) : undefined;
    const kind = meeting && kindOf(event, state, meeting);
    if (!meeting || !kind) return [];
    const asking = kind === "meetingAsked" || kind === "meetingAnswered";
    const people = kind === "meetingAnswered" ? [meeting.organiser] : everybody(meeting, kind);
    return people
      .filter((person) => person !== actor.id)
      .map(
        (person): OutboxMessage => ({
          // Everybody has answered: said once, also when somebody thinks again.
          id: `${caseId}-${kind === "meetingAnswered" ? `${meeting.id}.${meeting.round}` : seq}-${kind}-${person}`,
          to: person,
          notice: { kind, caseId, seq, meetingId: meeting.id, version: asking ? meeting.round : meeting.version },
          dueAt: now,
        }),
      );
  });
}

function kindOf(event: RecordedEvent["event"], state: CaseState, meeting: Meeting): MeetingNotice | undefined {
  switch (event.type) {
    case "MeetingProposed":
    case "MomentsReplaced":
      return "meetingAsked";
    case "SlotsAnswered":
      return isAnswered(meeting) && !outcomeOf(state, meeting.id) ? "meetingAnswered" : undefined;
    case "MeetingFixed":
      return "meetingFixed";
    case "MeetingMoved":
      return "meetingMoved";
    case "MeetingCancelled":
      return "meetingCancelled";
    default:
      return undefined;
  }
}

/** The care coordinator may fix it in the organiser's place; then the organiser has to know. */
function everybody(meeting: Meeting, kind: MeetingNotice): string[] {
  const people = peopleOf(meeting);
  return kind === "meetingAsked" || people.includes(meeting.organiser) ? people : [...people, meeting.organiser];
}

/** Whether everybody answered on every moment. */
export function isAnswered(meeting: Meeting): boolean {
  return votersOf(meeting).every((voter) =>
    meeting.slots.every(({ id }) => answerOf(meeting, voter, id) !== undefined),
  );
}
