import { planLines, rejectionLine } from "../app/dutch/roster-words.ts";
import type { PupilChange } from "../domain/school/roster/plan-pupils.ts";
import type { RosterPlan } from "../domain/school/roster/plan-roster.ts";
import type { StaffChange } from "../domain/school/roster/plan-staff.ts";
import type { SchoolFile } from "../domain/school/school.ts";

const PUPIL_CHANGES: Readonly<Record<PupilChange, string>> = {
  name: "andere naam",
  group: "andere groep",
  instructionGroups: "andere instructiegroep",
  returned: "terug",
};

const STAFF_CHANGES: Readonly<Record<StaffChange, string>> = {
  name: "andere naam",
  email: "ander e-mailadres",
  proposal: "andere taak of groep voorgesteld",
  returned: "terug",
};

/** A whole plan for the terminal: counts, and below each the keys. An administrator sees no names of pupils here either. */
export function planInFull(plan: RosterPlan, school: SchoolFile): string[] {
  const { pupils, staff, rejected, next } = plan;
  const groupOf = (key: string) => {
    const group = next.pupils.find((pupil) => pupil.key === key)?.group;
    return next.groups.find(({ id }) => id === group)?.name ?? "";
  };
  const line = (kind: string, key: string, more: string) => `  ${kind}  ${key}${more ? `  (${more})` : ""}`;
  return [
    ...planLines(plan, school),
    ...pupils.added.map((key) => line("nieuw", key, groupOf(key))),
    ...pupils.changed.map(({ key, what }) => line("gewijzigd", key, what.map((one) => PUPIL_CHANGES[one]).join(", "))),
    ...pupils.left.map((key) => line("van school", key, "")),
    ...staff.added.map((id) => line("nieuw", `medewerker ${id}`, "")),
    ...staff.changed.map(({ id, what }) =>
      line("gewijzigd", `medewerker ${id}`, what.map((one) => STAFF_CHANGES[one]).join(", ")),
    ),
    ...staff.left.map((id) => line("van school", `medewerker ${id}`, "")),
    ...(rejected.length > 0 ? [`Niet overgenomen: ${rejected.length}`] : []),
    ...rejected.map((one) => `  ${rejectionLine(one)}`),
  ];
}
