import { Temporal } from "temporal-polyfill";
import type { SchoolCalendar } from "../../domain/school/calendar.ts";
import { dayOf, type Instant, type IsoDate } from "../../domain/school/dates.ts";
import { isWorkingDay, WORKDAYS } from "../../domain/school/workdays.ts";

const ZONE = "Europe/Amsterdam";
const OPENS = Temporal.PlainTime.from("08:00");
const CLOSES = Temporal.PlainTime.from("17:00");

/**
 * Whether people may be messaged: on a school day between 8:00 and 17:00, Dutch time. Beyond what the calendar knows every
 * Monday to Friday counts, for a message that is never sent is worse than one on a free day.
 */
export function inOfficeHours(calendar: SchoolCalendar, at: Instant): boolean {
  if (!isWorkingDay(calendar, WORKDAYS, dayOf(at))) return false;
  const time = Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toPlainTime();
  return Temporal.PlainTime.compare(time, OPENS) >= 0 && Temporal.PlainTime.compare(time, CLOSES) < 0;
}

/** The first moment of a day at which people may be messaged. */
export function opensOn(day: IsoDate): Instant {
  const opening = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: ZONE, plainTime: OPENS });
  return opening.toInstant().toString({ fractionalSecondDigits: 3 });
}
