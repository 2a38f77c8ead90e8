import { Temporal } from "temporal-polyfill";
import type { IsoDate } from "../../domain/school/dates.ts";

const WEEKDAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
const MONTHS = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];

/** In the place of today, for what is kept: no day is "vandaag", and every day is said with its year. */
export const ON_PAPER: IsoDate = "0001-01-01";

/** Within this many days of today nobody needs the year to know which day is meant. */
const DAYS_WITHOUT_YEAR = 180;

/** A day as people say it: "vrijdag 8 januari", with the year when it is far off, "vandaag" when it is today. */
export function day(date: IsoDate, today: IsoDate): string {
  return date === today ? "vandaag" : spokenOn(date, today).long;
}

/** The same in little room: "vr 8 jan". */
export function shortDay(date: IsoDate, today: IsoDate): string {
  return date === today ? "vandaag" : spokenOn(date, today).short;
}

type Spoken = { long: string; short: string };

/** How days are said today. One card names the same day up to ten times, and all cards of a day name the same few. */
let spoken: { today: IsoDate; days: Map<IsoDate, Spoken> } = { today: "", days: new Map() };

function spokenOn(date: IsoDate, today: IsoDate): Spoken {
  if (spoken.today !== today) spoken = { today, days: new Map() };
  const known = spoken.days.get(date) ?? sayDay(date, today);
  spoken.days.set(date, known);
  return known;
}

function sayDay(date: IsoDate, today: IsoDate): Spoken {
  const that = Temporal.PlainDate.from(date);
  const weekday = WEEKDAYS[that.dayOfWeek - 1] ?? "";
  const month = MONTHS[that.month - 1] ?? "";
  const distance = Math.abs(Temporal.PlainDate.from(today).until(that).days);
  return {
    long: `${weekday} ${that.day} ${month}${distance <= DAYS_WITHOUT_YEAR ? "" : ` ${that.year}`}`,
    short: `${weekday.slice(0, 2)} ${that.day} ${month.slice(0, 3)}`,
  };
}

/** "op vrijdag 8 januari", or "vandaag". */
export function onDay(date: IsoDate, today: IsoDate): string {
  return date === today ? "vandaag" : `op ${day(date, today)}`;
}

/** "1 schooldag", "5 schooldagen". */
export function schoolDays(count: number): string {
  return count === 1 ? "1 schooldag" : `${count} schooldagen`;
}

/** "a, b of c". */
export function orList(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? "";
  return `${parts.slice(0, -1).join(", ")} of ${parts.at(-1)}`;
}

/** "a, b en c". */
export function andList(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? "";
  return `${parts.slice(0, -1).join(", ")} en ${parts.at(-1)}`;
}

/** The sentence with a capital; a capital E carries no accent in "één". */
export function capital(text: string): string {
  return text.startsWith("één") ? `E${text.slice(1)}` : text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text to go on with in a sentence; an abbreviation such as OPP or RT'er keeps its capitals. */
export function uncapital(text: string): string {
  return /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** The sentence with a full stop, unless it ends in one already, also inside quotation marks. */
export function closed(sentence: string): string {
  return /[.!?]’?$/.test(sentence) ? sentence : `${sentence}.`;
}
