import { basename, join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { schoolCalendar, schoolDayOnOrAfter } from "../../domain/school/calendar.ts";
import { dayOf, type IsoDate, parseIsoDate } from "../../domain/school/dates.ts";
import { type School, toSchool } from "../../domain/school/school.ts";
import { ruleFilesIn } from "../../store/rule-files.ts";
import { readSchool } from "../../store/school-file.ts";

/** The fictional school of the demo and the terminal chat. */
export function demoSchoolFile(root: string): string {
  return join(root, "src/cli/demo/school.yaml");
}

/** That school with one route of its own, for whoever wrote it and wants to see it work; without a route as it is. */
export function demoSchool(root: string, route?: string): School {
  const school = readSchool(demoSchoolFile(root));
  return route === undefined ? school : toSchool({ ...school.file, routes: [route] });
}

/** The day on which the newest version of a route goes into force, by the names of its files. */
export function newestDayOf(root: string, route: string): IsoDate | undefined {
  return ruleFilesIn(join(root, "rules"))
    .filter((file) => basename(join(file, "..")) === route)
    .flatMap((file) => parseIsoDate(basename(file, ".yaml")) ?? [])
    .sort()
    .at(-1);
}

/**
 * The demo's clock: the first school day from today on, from ten in the morning, running on from there. Otherwise a demo
 * on a Sunday evening would show that nobody is messaged on a Sunday evening, and nothing else. With `notBefore` the clock
 * starts on that day if it is still to come.
 */
export function demoNow(root = ".", started = new Date().toISOString(), notBefore?: IsoDate): () => string {
  const { region, calendar } = readSchool(demoSchoolFile(root)).file;
  const today = [dayOf(started), notBefore ?? ""].sort().at(-1) as IsoDate;
  const first = schoolDayOnOrAfter(schoolCalendar({ region, ...calendar }), today) ?? today;
  const ten = Temporal.PlainDate.from(first).toZonedDateTime({ timeZone: "Europe/Amsterdam", plainTime: "10:00" });
  const begin = Temporal.Instant.from(started);
  return () =>
    ten
      .toInstant()
      .add(begin.until(Temporal.Instant.from(new Date().toISOString())))
      .toString({ fractionalSecondDigits: 3 });
}
