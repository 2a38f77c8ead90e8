import type { Route } from "../route/route.ts";
import { type SchoolCalendar, schoolDayBefore, schoolDayOnOrAfter } from "../school/calendar.ts";
import { addDays, type IsoDate } from "../school/dates.ts";
import { comingMeetings } from "./meeting/agreed.ts";
import { type Meeting, type Moment, peopleOf } from "./meeting/meeting.ts";
import type { Reminder } from "./reminder.ts";
import type { CaseState } from "./state.ts";
import type { Settings } from "./unmet.ts";

/**
 * What must be said about meetings: to everybody invited with an account on the school day before, and to the organiser
 * from the school day after until it is known what came of it. Pure.
 */
export function meetingReminders(
  _route: Route,
  state: CaseState,
  { calendar }: { today?: IsoDate; calendar: SchoolCalendar; settings: Settings },
): Reminder[] {
  if (state.status === "closed") return [];
  return comingMeetings(state).flatMap((meeting) =>
    meeting.moment ? remindersFor(meeting, meeting.moment, calendar) : [],
  );
}

function remindersFor(meeting: Meeting, { on }: Moment, calendar: SchoolCalendar): Reminder[] {
  const before = schoolDayBefore(calendar, on);
  const after = schoolDayOnOrAfter(calendar, addDays(on, 1));
  // Fixed or moved on that day or later: everybody has just been told.
  const people = before !== undefined && meeting.fixedOn !== null && before > meeting.fixedOn ? peopleOf(meeting) : [];
  const item = meeting.id;
  return [
    ...people.map(
      (person): Reminder => ({ kind: "meetingTomorrow", item, on: before ?? on, to: { person }, urgent: false }),
    ),
    ...(after === undefined
      ? []
      : [{ kind: "outcomeMissing" as const, item, on: after, to: { person: meeting.organiser }, urgent: false }]),
  ];
}
