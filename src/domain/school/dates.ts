import { Temporal } from "temporal-polyfill";

/** A day at school, `YYYY-MM-DD`, in Dutch civil time (Europe/Amsterdam). */
export type IsoDate = string;

/** A moment, ISO 8601 in UTC with milliseconds and `Z`: sorts as text. */
export type Instant = string;

/** The last hour that was asked for, with its day: nearly every question is about now. */
let lastAsked: { hour: string; day: IsoDate } | undefined;

/** The one place that turns a moment into a school day, so that midnight is Dutch midnight. */
export function dayOf(instant: Instant): IsoDate {
  const hour = instant.slice(0, "jjjj-mm-ddTuu".length);
  // Dutch midnight and both changes of the clock fall on a whole hour in UTC: one hour lies in one day.
  if (lastAsked?.hour !== hour) {
    const day = Temporal.Instant.from(instant).toZonedDateTimeISO("Europe/Amsterdam").toPlainDate().toString();
    lastAsked = { hour, day };
  }
  return lastAsked.day;
}

/** The date when `text` is a real calendar day in `YYYY-MM-DD`, otherwise undefined (31 February is no day). */
export function parseIsoDate(text: string): IsoDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString();
  } catch {
    return undefined; // the only error that `from` can give here is "no such day"
  }
}

/** The day `days` calendar days after `date` (before it when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The moment at which a Dutch clock shows this time (`13:00`) on this day. */
export function momentOn(date: IsoDate, time: string): Instant {
  const wall = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: "Europe/Amsterdam", plainTime: time });
  return wall.toInstant().toString({ fractionalSecondDigits: 3 });
}
