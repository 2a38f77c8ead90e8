import { Temporal } from "temporal-polyfill";
import type { Instant, IsoDate } from "./dates.ts";

/** Dutch wall time: what people say and what a card gives, without a zone. */

const ZONE = "Europe/Amsterdam";

/** A time of day, `uu:mm`, 00:00 to 23:59. */
export type WallTime = string;

export function isWallTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: IsoDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** The moment at which Dutch clocks show this; in the hour that comes twice (October), the first of the two. */
export function instantAt(on: IsoDate, from: WallTime): Instant {
  return Temporal.PlainDateTime.from(`${on}T${from}`)
    .toZonedDateTime(ZONE)
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}

/** So many minutes later. */
export function minutesAfter(at: Instant, minutes: number): Instant {
  return Temporal.Instant.from(at).add({ minutes }).toString({ fractionalSecondDigits: 3 });
}

/** The moment as Dutch clocks show it, with its distance to UTC: `2026-12-03T15:30:00+01:00`. */
export function withOffset(at: Instant): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toString({ timeZoneName: "never", smallestUnit: "second" });
}

/** The time of day that Dutch clocks show. */
export function wallTimeOf(at: Instant): WallTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: "minute" });
}
