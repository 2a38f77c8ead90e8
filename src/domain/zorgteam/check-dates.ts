import { covers, isSchoolDay, type SchoolCalendar } from "../school/calendar.ts";
import { type IsoDate, parseIsoDate } from "../school/dates.ts";
import { type ChannelTime, channelTime } from "./channel-message.ts";

/** A date as somebody typed it; `line` says where, counted from 1. */
export type TypedDate = { line: number; date: string; from: string; to: string };

export type MeetingTime = { date: IsoDate; from: ChannelTime; to: ChannelTime };

/** What is wrong with a typed date. */
export type DateProblem = {
  line: number;
  code: "noDay" | "past" | "beyondCalendar" | "noSchoolDay" | "double" | "noTime" | "endsBeforeStart";
  text: string;
};

export type CheckedDates = { dates: MeetingTime[]; problems: DateProblem[] };

/** A day as people write it: `2026-12-08`, or as a Dutch spreadsheet does, `8-12-2026` or `08/12/2026`. */
function dayIn(text: string): IsoDate | undefined {
  const [, day, month, year] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text) ?? [];
  if (!day || !month || !year) return parseIsoDate(text);
  return parseIsoDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** A time as people write it: `13:00`, `9:30`, `13.00`. */
function timeIn(text: string): ChannelTime | undefined {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(text) ?? [];
  return hour && minute ? channelTime(`${hour.padStart(2, "0")}:${minute}`) : undefined;
}

/** Every date that is right, and everything that is wrong with the others: a date is good or has one problem. */
export function checkDates(
  typed: readonly TypedDate[],
  { today, calendar }: { today: IsoDate; calendar: SchoolCalendar },
): CheckedDates {
  const dates: MeetingTime[] = [];
  const problems: DateProblem[] = [];
  for (const { line, date, from, to } of typed) {
    const wrong = (code: DateProblem["code"], text: string) => void problems.push({ line, code, text });
    const day = dayIn(date.trim());
    const begin = timeIn(from.trim());
    const end = timeIn(to.trim());
    if (day === undefined) wrong("noDay", date);
    else if (day < today) wrong("past", day);
    else if (!covers(calendar, day)) wrong("beyondCalendar", day);
    else if (!isSchoolDay(calendar, day)) wrong("noSchoolDay", day);
    else if (dates.some((known) => known.date === day)) wrong("double", day);
    else if (begin === undefined || end === undefined) wrong("noTime", begin === undefined ? from : to);
    else if (end <= begin) wrong("endsBeforeStart", `${begin} - ${end}`);
    else dates.push({ date: day, from: begin, to: end });
  }
  return { dates, problems };
}
