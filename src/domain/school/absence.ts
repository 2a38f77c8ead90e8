import type { IsoDate } from "./dates.ts";
import type { SchoolFunction } from "./functions.ts";
import { functionsFor, type Person, type School, type SchoolFile, type Subject, seatsIn, toSchool } from "./school.ts";

/** Somebody of the staff is away from one day up to and including another, and who stands in. Never why. */
export type StaffAbsence = { person: string; from: IsoDate; until: IsoDate; substitute: string };

/** The absences that hold on this day. */
export function awayOn(absences: readonly StaffAbsence[], today: IsoDate): StaffAbsence[] {
  return absences.filter(({ from, until }) => from <= today && today <= until);
}

/**
 * The school as it is staffed on a day: whoever stands in has the roles of the colleague who is away, on those days only.
 * Not what that colleague has from a third: a role is lent once. Without absences it is the same school.
 */
export function staffedOn(school: School, absences: readonly StaffAbsence[], today: IsoDate): School {
  const now = awayOn(absences, today);
  if (now.length === 0) return school;
  const people = school.file.people.map((person): Person => {
    const standsInFor = now
      .filter(({ substitute }) => substitute === person.id)
      .flatMap((absence) => school.personById(absence.person) ?? []);
    const away = now.find((absence) => absence.person === person.id);
    return {
      ...person,
      ...(standsInFor.length > 0 ? { standsInFor } : {}),
      ...(away ? { awayUntil: away.until } : {}),
    };
  });
  return toSchool({ ...school.file, people }, school.administrators);
}

/** The school as it is kept, without who is away today: what a change of the school starts from. */
export function asKept({ file }: School): SchoolFile {
  const people = file.people.map((person: Person) => {
    const { standsInFor: _for, awayUntil: _until, administrator: _marked, ...own } = person;
    return own;
  });
  return { ...file, people };
}

/** What somebody is at this school in general, with what the colleagues are for whom this person stands in today. */
export function functionsAtSchool(person: Person): SchoolFunction[] {
  return [person, ...(person.standsInFor ?? [])].flatMap(({ functions }) => functions);
}

/** Whether somebody has a role by name in any route, also for a colleague who is away. */
export function hasSeats(person: Person): boolean {
  return [person, ...(person.standsInFor ?? [])].some(({ seats }) => seats.length > 0);
}

/** What somebody has for a pupil or group, apart by whose it is: one's own, and that of each colleague who is away. */
export function sourcesFor(
  person: Person,
  routeId: string,
  subject: Subject,
): { person: string; functions: SchoolFunction[]; seats: string[] }[] {
  const { standsInFor = [], ...own } = person;
  return [own, ...standsInFor].map((one) => ({
    person: one.id,
    functions: functionsFor(one, subject),
    seats: seatsIn(one, routeId),
  }));
}
