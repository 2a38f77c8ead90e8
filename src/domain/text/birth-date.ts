import { Temporal } from "temporal-polyfill";
import type { IsoDate } from "../school/dates.ts";
import { DAY_AND_MONTH } from "./days-in-text.ts";

/** Pupils of a primary school are between these ages, some months on both sides for who is about to come or stayed longer. */
const YOUNGEST_MONTHS = 3 * 12 + 6;
const OLDEST_MONTHS = 15 * 12;

/** What is said of a birthday, with a day or a year behind it. */
const SAID = new RegExp(
  `(?<!\\p{L})(?:geb(?:oren|oortedatum|oortedag|\\.? ?datum)?|jarig|verjaardag|verjaart)(?!\\p{L})[^\\d]{0,20}(?:${DAY_AND_MONTH}|(?:19|20)\\d{2}(?!\\d))`,
  "iu",
);

/** The same with the day or the year before it, in one sentence: "mei 2017 geboren", "3 mei is Sanne jarig". */
const SAID_AFTER = new RegExp(
  `(?<![\\d\\p{L}])(?:${DAY_AND_MONTH}|(?:19|20)\\d{2})(?![\\d\\p{L}])[^\\d.;!?\\n]{0,20}(?<!\\p{L})(?:geboren|jarig)(?!\\p{L})`,
  "iu",
);

/** Whether this day can be the birthday of a pupil on `today`. */
export function canBeBornOn(day: IsoDate, today: IsoDate): boolean {
  const now = Temporal.PlainDate.from(today);
  const oldest = now.subtract({ months: OLDEST_MONTHS }).toString();
  const youngest = now.subtract({ months: YOUNGEST_MONTHS }).toString();
  return day > oldest && day <= youngest;
}

/** Whether the text says when somebody was born, in so many words. */
export function saysBirth(text: string): boolean {
  return SAID.test(text) || SAID_AFTER.test(text);
}
