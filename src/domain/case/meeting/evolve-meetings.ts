import type { MeetingEvent } from "./events.ts";
import { isSameVoter, type Meeting } from "./meeting.ts";

/** The meetings after one more event. Pure; an event about a meeting that was never proposed changes nothing. */
export function evolveMeetings(
  meetings: readonly Meeting[],
  event: MeetingEvent,
  { by, stay }: { by: string; stay: number },
): readonly Meeting[] {
  if (event.type !== "MeetingProposed") {
    return meetings.map((meeting) => (meeting.id === event.meetingId ? changed(meeting, event, by) : meeting));
  }
  const meeting: Meeting = {
    id: event.meetingId,
    duty: event.duty ?? null,
    organiser: by,
    stay,
    invited: event.invited,
    slots: event.slots,
    round: 1,
    answers: [],
    status: "asking",
    moment: null,
    fixedOn: null,
    version: 0,
  };
  return [...meetings, meeting];
}

function changed(meeting: Meeting, event: Exclude<MeetingEvent, { type: "MeetingProposed" }>, by: string): Meeting {
  switch (event.type) {
    case "MomentsReplaced":
      return { ...meeting, slots: event.slots, round: meeting.round + 1, answers: [] };
    case "SlotsAnswered": {
      const { voter, answers } = event;
      const kept = meeting.answers.filter(
        (one) => !isSameVoter(one.voter, voter) || !answers.some(({ slot }) => slot === one.slot),
      );
      return { ...meeting, answers: [...kept, ...answers.map((answer) => ({ ...answer, voter, by }))] };
    }
    case "MeetingFixed":
      return { ...meeting, status: "fixed", moment: event.moment, fixedOn: event.on, version: meeting.version + 1 };
    case "MeetingMoved":
      return { ...meeting, moment: event.to, fixedOn: event.on, version: meeting.version + 1 };
    case "MeetingCancelled":
      return { ...meeting, status: "cancelled", version: meeting.version + 1 };
    default:
      return assertNever(event);
  }
}

function assertNever(event: never): never {
  throw new TypeError(`unknown event ${JSON.stringify(event)}`);
}
