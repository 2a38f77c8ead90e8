import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { schoolCalendar, schoolDayOnOrAfter } from "../../domain/school/calendar.ts";
import { dayOf } from "../../domain/school/dates.ts";
import { readSchool } from "../../store/school-file.ts";

/** The fictional school of the demo and the terminal chat. */
export function demoSchoolFile(root: string): string {
  return join(root, "src/cli/demo/school.yaml");
}

/**
 * The demo's clock: the first school day from today on, from ten in the morning, running on from there. Otherwise a demo
 * on a Sunday evening would show that nobody is messaged on a Sunday evening, and nothing else.
 */
export function demoNow(root = ".", started = new Date().toISOString()): () => string {
  const { region, calendar } = readSchool(demoSchoolFile(root)).file;
  const today = dayOf(started);
  const first = schoolDayOnOrAfter(schoolCalendar({ region, ...calendar }), today) ?? today;
  const ten = Temporal.PlainDate.from(first).toZonedDateTime({ timeZone: "Europe/Amsterdam", plainTime: "10:00" });
  const begin = Temporal.Instant.from(started);
  return () =>
    ten
      .toInstant()
      .add(begin.until(Temporal.Instant.from(new Date().toISOString())))
      .toString({ fractionalSecondDigits: 3 });
}
