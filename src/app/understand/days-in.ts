import { Temporal } from "temporal-polyfill";
import { addDays, type IsoDate, parseIsoDate } from "../../domain/school/dates.ts";

const MONTHS = "jan feb maa apr mei jun jul aug sep okt nov dec".split(" ");
const WEEKDAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split(" ");

/** One day in a text: "5 december", "5-12", "5-12-2026", "2026-12-05", "5", "vandaag", "morgen", "vrijdag". */
const DAY = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}[-/]\d{1,2}(?:[-/]\d{4})?|\d{1,2}(?:\s+(?:jan|feb|maa|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*)?|vandaag|morgen|overmorgen|(?:${WEEKDAYS.join("|")})`;
const UNTIL = String.raw`(?:tot en met|t\/m|tm|tot|t\.e\.m\.|-)`;
const RANGE = new RegExp(String.raw`\b(${DAY})\s*${UNTIL}\s*(${DAY})\b`, "iu");
const ONE = new RegExp(String.raw`\b(${DAY})\b`, "iu");

/**
 * The first and last day that a text speaks of, none of them before today: "van 1 tot en met 5 december". A day without a
 * year is the first such day to come. Undefined when it names no day; the reader still looks at what was read.
 */
export function daysIn(text: string, today: IsoDate): { from: IsoDate; until: IsoDate } | undefined {
  if (/\bvolgende week\b/iu.test(text)) {
    const monday = addDays(today, 8 - Temporal.PlainDate.from(today).dayOfWeek);
    return { from: monday, until: addDays(monday, 4) };
  }
  const range = RANGE.exec(text);
  if (range?.[1] && range[2]) {
    const until = dayOf(range[2], today, today);
    const from = until && dayOf(range[1], today, today, until);
    if (from && until && from <= until) return { from, until };
    const start = dayOf(range[1], today, today);
    const end = start && dayOf(range[2], today, start);
    return start && end ? { from: start, until: end } : undefined;
  }
  const only = ONE.exec(text)?.[1];
  // A bare number is no day: "ik ben 2 dagen weg".
  const day = only && !/^\d{1,2}$/u.test(only) ? dayOf(only, today, today) : undefined;
  return day ? { from: day, until: day } : undefined;
}

/** The first day called so that is not before `earliest`; a bare number takes the month of `like`. */
function dayOf(said: string, today: IsoDate, earliest: IsoDate, like?: IsoDate): IsoDate | undefined {
  const text = said.toLowerCase();
  if (text === "vandaag") return today;
  if (text === "morgen") return addDays(today, 1);
  if (text === "overmorgen") return addDays(today, 2);
  const weekday = WEEKDAYS.indexOf(text);
  if (weekday >= 0) return addDays(earliest, (weekday + 8 - Temporal.PlainDate.from(earliest).dayOfWeek) % 7);
  if (/^\d{4}-/u.test(text)) return parseIsoDate(text);
  const [day = "", named = "", year] = text.split(/[-/\s]+/u);
  const month = /^\d+$/u.test(named) ? Number(named) : MONTHS.indexOf(named.replace(/^mrt/u, "maa").slice(0, 3)) + 1;
  const at = Temporal.PlainDate.from(like ?? earliest);
  const years = year ? [Number(year)] : [at.year, at.year + 1];
  const months = named === "" ? [at.month] : [month];
  const days = years.flatMap((one) => months.flatMap((of) => parseIsoDate(iso(one, of, Number(day))) ?? []));
  return year ? days[0] : days.find((one) => one >= earliest);
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
