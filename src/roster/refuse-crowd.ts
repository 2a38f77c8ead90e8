import { ROSTER_LIMITS, type Roster } from "../domain/school/roster/roster.ts";
import { RosterInvalid } from "../domain/school/roster/roster-invalid.ts";

/** Throws `RosterInvalid` when a file holds more than one school can have. */
export function refuseCrowd(roster: Roster): void {
  const { pupils, staff, groups } = roster;
  if (
    pupils.length > ROSTER_LIMITS.pupils ||
    staff.length > ROSTER_LIMITS.staff ||
    groups.length > ROSTER_LIMITS.groups
  ) {
    throw new RosterInvalid(
      "roster-too-many",
      `Dit bestand heeft meer dan ${ROSTER_LIMITS.pupils} leerlingen, ${ROSTER_LIMITS.staff} medewerkers of ${ROSTER_LIMITS.groups} groepen; stuur het bestand van één school.`,
    );
  }
}
