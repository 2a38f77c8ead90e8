import { type StaffAbsence, staffedOn } from "../domain/school/absence.ts";
import { dayOf, type IsoDate } from "../domain/school/dates.ts";
import type { School } from "../domain/school/school.ts";
import type { AppDeps } from "./deps.ts";

/**
 * What every turn and every message that goes out works with: the same, with the school as it is staffed today. While
 * absences and day stay the same it is the very same school, so that whatever is kept per person stays kept.
 */
export function staffing(deps: AppDeps): () => Promise<AppDeps> {
  let known: { today: IsoDate; absences: string; school: School } | undefined;

  const schoolFor = (today: IsoDate, absences: readonly StaffAbsence[]): School => {
    const key = JSON.stringify(absences);
    if (known?.today !== today || known.absences !== key) {
      known = { today, absences: key, school: staffedOn(deps.school, absences, today) };
    }
    return known.school;
  };

  return async () => {
    const today = dayOf(deps.clock.now());
    const absences = await deps.staffAbsences.from(today);
    return absences.length === 0 ? deps : { ...deps, school: schoolFor(today, absences) };
  };
}
