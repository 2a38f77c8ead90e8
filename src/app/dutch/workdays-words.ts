import { WORKDAYS, type Workday } from "../../domain/school/workdays.ts";

/** The working days as they stand on a card. */
export const WORKDAY_WORDS: Readonly<Record<Workday, string>> = {
  mon: "maandag",
  tue: "dinsdag",
  wed: "woensdag",
  thu: "donderdag",
  fri: "vrijdag",
};

/** "ma, di en do" in little room; empty for somebody who works every day. */
export function workdaysWords(workdays: readonly Workday[]): string {
  const known = WORKDAYS.filter((day) => workdays.includes(day));
  return known.length === WORKDAYS.length ? "" : known.map((day) => WORKDAY_WORDS[day].slice(0, 2)).join(", ");
}
