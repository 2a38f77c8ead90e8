import { type StaffAbsence, staffedOn } from "../domain/school/absence.ts";
import { schoolCalendar } from "../domain/school/calendar.ts";
import { dayOf, type IsoDate } from "../domain/school/dates.ts";
import { type School, toSchool } from "../domain/school/school.ts";
import type { AppDeps } from "./deps.ts";

type Kept = Pick<AppDeps, "school" | "schoolVersion" | "calendar">;

/**
 * What every turn, every message that goes out and every sweep works with: the same, with the school as it is kept now and as
 * it is staffed today. While school, absences and day stay the same it is the very same school, so that whatever is kept
 * per person stays kept. As long as no school is kept it is the one that `deps` came with.
 */
export function current(deps: AppDeps): () => Promise<AppDeps> {
  let kept: Kept = deps;
  let staffed: { today: IsoDate; absences: string; on: School; school: School } | undefined;

  const schoolNow = async (): Promise<Kept> => {
    if ((await deps.schools.version()) === kept.schoolVersion) return kept;
    const stored = await deps.schools.read();
    if (!stored) return deps;
    const { region, calendar } = stored.file;
    kept = {
      school: toSchool(stored.file, deps.school.administrators),
      schoolVersion: stored.version,
      calendar: schoolCalendar({ region, ...calendar }),
    };
    return kept;
  };

  const staffedToday = (on: School, today: IsoDate, absences: readonly StaffAbsence[]): School => {
    const key = JSON.stringify(absences);
    if (staffed?.on !== on || staffed.today !== today || staffed.absences !== key) {
      staffed = { today, absences: key, on, school: staffedOn(on, absences, today) };
    }
    return staffed.school;
  };

  return async () => {
    const now = await schoolNow();
    const today = dayOf(deps.clock.now());
    const absences = await deps.staffAbsences.from(today);
    if (absences.length === 0 && now === deps) return deps;
    return { ...deps, ...now, school: absences.length === 0 ? now.school : staffedToday(now.school, today, absences) };
  };
}
