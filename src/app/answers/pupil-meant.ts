import { visiblePupils } from "../../domain/school/permissions.ts";
import type { Person, Pupil, School } from "../../domain/school/school.ts";
import type { AppDeps } from "../deps.ts";
import type { Understanding } from "../understand/intents.ts";
import { type NameIndex, nameIndex } from "../understand/name-index.ts";

/** The pupils somebody may see, with the index that finds their names in a message. */
export type Roster = { pupils: readonly Pupil[]; names: NameIndex };

/** Rosters are made once per person: a school that changed, or a day on which they stand in for others, has other persons. */
export function rosters(): (school: School, person: Person) => Roster {
  const made = new WeakMap<Person, Roster>();
  return (school, person) => {
    const known = made.get(person);
    if (known) return known;
    const pupils = visiblePupils(school, person);
    const roster = { pupils, names: nameIndex(pupils.map((pupil) => pupil.name)) };
    made.set(person, roster);
    return roster;
  };
}

/** Pupils that the message can mean: by name, then narrowed by group and initial where these leave somebody over. */
export function pupilsMeant(deps: AppDeps, roster: Roster, { names, group, initial }: Understanding): Pupil[] {
  const byName = roster.pupils.filter((pupil) => names.includes(pupil.name));
  const narrowed = byName.filter(
    (pupil) =>
      (!group || sameGroup(group, pupil.group, deps.school.groupName(pupil.group))) &&
      (!initial || pupil.initial.toLowerCase().startsWith(initial.toLowerCase())),
  );
  return narrowed.length > 0 ? narrowed : byName;
}

function sameGroup(said: string, id: string, name: string): boolean {
  const asked = said.toLowerCase();
  return [id, name.replace(/^groep\s+/i, "")].some((known) => known.toLowerCase() === asked);
}
