import { type SchoolCalendar, schoolDayBefore, schoolDayOnOrAfter } from "../school/calendar.ts";
import { addDays, type Instant, type IsoDate, momentOn } from "../school/dates.ts";
import type { CaseCode } from "./case-code.ts";
import type { ChannelTime } from "./channel-message.ts";

/** How a case came on the agenda: the route brought it, an earlier meeting passed it on, or somebody added it by name. */
export type ItemOrigin = "route" | "passedOn" | "added";

/** A case on the agenda. What there is to say about it follows from the case itself, as it is when somebody looks. */
export type AgendaItem = {
  caseId: string;
  code: CaseCode;
  origin: ItemOrigin;
  /** Taken off by a person; kept, so that it does not come back by itself. */
  off: boolean;
  /** Not discussed this time: it stands on the next agenda. */
  passedOn: boolean;
};

/** `planned`: only the day is known. `proposed`: the IB'er looks at the agenda. `confirmed`: the channel has it. */
export type MeetingStage = "planned" | "proposed" | "confirmed" | "cancelled";

/** One meeting of the zorgteam with its agenda. */
export type ZorgteamMeeting = {
  id: string;
  version: number;
  date: IsoDate;
  from: ChannelTime;
  to: ChannelTime;
  stage: MeetingStage;
  items: readonly AgendaItem[];
  /** Who confirmed the agenda, and is asked for the outcomes. */
  confirmedBy: string | null;
  /** The version in which the channel was last told of the agenda: what was said before that need not go out any more. */
  lastPost: number;
  /** What the bot has done by itself, so that it does each once. */
  done: readonly MeetingTask[];
};

/** What the clock brings about: asking for the agenda, asking again, reminding the channel, asking for outcomes, once more. */
export type MeetingTask = "propose" | "askAgain" | "remind" | "askOutcomes" | "askOutcomesAgain";

const SCHOOL_DAYS_AHEAD = 10;
const SCHOOL_DAYS_LAST_CALL = 2;
const SCHOOL_DAYS_FOR_OUTCOMES = 3;
const MORNING = "08:00";

/** The next thing to do for a meeting and from when; undefined when there is nothing left. */
export function nextTask(
  meeting: ZorgteamMeeting,
  calendar: SchoolCalendar,
): { task: MeetingTask; from: Instant } | undefined {
  const { date, stage } = meeting;
  const todo = (task: MeetingTask, from: Instant) => (meeting.done.includes(task) ? undefined : { task, from });
  const before = (days: number) => momentOn(schoolDaysBefore(calendar, date, days), MORNING);
  switch (stage) {
    case "planned":
      return todo("propose", before(SCHOOL_DAYS_AHEAD));
    case "proposed":
      return todo("askAgain", before(SCHOOL_DAYS_LAST_CALL));
    case "confirmed":
      return (
        todo("remind", before(1)) ??
        todo("askOutcomes", momentOn(date, meeting.to)) ??
        todo("askOutcomesAgain", momentOn(schoolDaysAfter(calendar, date, SCHOOL_DAYS_FOR_OUTCOMES), MORNING))
      );
    case "cancelled":
      return undefined;
  }
}

/** What is really spoken about: all but what was taken off. */
export function itemsOn({ items }: ZorgteamMeeting): AgendaItem[] {
  return items.filter(({ off }) => !off);
}

function schoolDaysBefore(calendar: SchoolCalendar, date: IsoDate, days: number): IsoDate {
  let day = date;
  for (let nth = 0; nth < days; nth += 1) day = schoolDayBefore(calendar, day) ?? day;
  return day;
}

function schoolDaysAfter(calendar: SchoolCalendar, date: IsoDate, days: number): IsoDate {
  let day = date;
  for (let nth = 0; nth < days; nth += 1) day = schoolDayOnOrAfter(calendar, addDays(day, 1)) ?? addDays(day, 1);
  return day;
}
