import { Temporal } from "temporal-polyfill";
import { covers, isSchoolDay, type SchoolCalendar } from "../../domain/school/calendar.ts";
import { dayOf, type Instant } from "../../domain/school/dates.ts";

const OPENS = Temporal.PlainTime.from("08:00");
const CLOSES = Temporal.PlainTime.from("17:30");

/**
 * Whether people may be messaged: on a school day between 8:00 and 17:30, Dutch time. Beyond what the calendar knows every
 * Monday to Friday counts, for a message that is never sent is worse than one on a free day.
 */
export function inOfficeHours(calendar: SchoolCalendar, at: Instant): boolean {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO("Europe/Amsterdam");
  const day = dayOf(at);
  if (covers(calendar, day) ? !isSchoolDay(calendar, day) : local.dayOfWeek > 5) return false;
  const time = local.toPlainTime();
  return Temporal.PlainTime.compare(time, OPENS) >= 0 && Temporal.PlainTime.compare(time, CLOSES) < 0;
}
