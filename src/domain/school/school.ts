import type { z } from "zod";
import type { IsoDate } from "./dates.ts";
import type { SchoolFunction } from "./functions.ts";
import type { schoolSchema } from "./school-schema.ts";
import { WORKDAYS } from "./workdays.ts";

export type SchoolFile = z.infer<typeof schoolSchema>;
/** Somebody at school; on a day with absences (absence.ts) also for whom this person stands in, or until when it is away. */
export type Person = SchoolFile["people"][number] & {
  standsInFor?: readonly Person[];
  awayUntil?: IsoDate;
  /** Looks after the bot: a right of its own, that shows no pupil. */
  administrator?: true;
};
export type Pupil = SchoolFile["pupils"][number];
export type Contact = SchoolFile["contacts"]["meldcode"];

/** The school, indexed for the questions every turn asks. */
export type School = {
  file: SchoolFile;
  personById(id: string): Person | undefined;
  personByAad(aadId: string): Person | undefined;
  pupilByKey(key: string): Pupil | undefined;
  groupName(id: string): string;
  /** Entra ids of who looks after the bot, in lower case. */
  administrators: readonly string[];
  /** Everybody who can be something for this pupil or group, in the order of the file: teachers of other groups are left out. */
  peopleNear(subject: SeenAs): readonly Person[];
};

/** Indexes a school file that passed the schema. Administrators are marked; one who is nobody at school is known as such. */
export function toSchool(given: SchoolFile, administrators: readonly string[] = []): School {
  // Whoever left holds nothing, whatever the document still says: every list below and elsewhere is made from this.
  const file = { ...given, people: given.people.map(holdingNothingAfter) };
  const marked = new Set(administrators);
  const people = file.people.map((person): Person => {
    const looksAfter = person.left === undefined && marked.has(person.aadId.toLowerCase());
    return looksAfter ? { ...person, administrator: true } : person;
  });
  const present = people.filter(({ aadId, left }) => aadId !== "" && left === undefined);
  const known = new Set(present.map(({ aadId }) => aadId.toLowerCase()));
  const all = [...people, ...administrators.filter((id) => !known.has(id)).map(administratorOnly)];
  const byId = new Map(all.map((person) => [person.id, person]));
  const byAad = new Map(
    all.flatMap((person) =>
      person.aadId !== "" && person.left === undefined ? [[person.aadId.toLowerCase(), person]] : [],
    ),
  );
  const pupils = new Map(file.pupils.map((pupil) => [pupil.key, pupil]));
  const groups = new Map(file.groups.map((group) => [group.id, group.name]));
  return {
    file,
    personById: (id) => byId.get(id),
    personByAad: (aadId) => byAad.get(aadId.toLowerCase()),
    pupilByKey: (key) => pupils.get(key),
    groupName: (id) => groups.get(id) ?? id,
    administrators,
    peopleNear: nearIn(file.people),
  };
}

function holdingNothingAfter(person: SchoolFile["people"][number]): SchoolFile["people"][number] {
  return person.left === undefined ? person : { ...person, functions: [], groups: [], seats: [] };
}

/** Somebody who looks after the bot and is nobody at school: no group, no function, so no pupil. */
function administratorOnly(aadId: string): Person {
  return {
    id: `admin-${aadId.slice(0, 8)}`,
    aadId,
    name: "Beheerder",
    functions: [],
    groups: [],
    workdays: [...WORKDAYS],
    seats: [],
    administrator: true,
  };
}

/** Every reminder asks who holds a role, so nobody goes through all teachers of a large school for it. */
function nearIn(people: readonly Person[]): School["peopleNear"] {
  const everywhere: number[] = [];
  const inGroup = new Map<string, number[]>();
  people.forEach((person, at) => {
    if (person.left !== undefined) return;
    const all = [person, ...(person.standsInFor ?? [])];
    if (all.some(({ seats, functions }) => seats.length > 0 || functions.some((held) => held !== "teacher"))) {
      everywhere.push(at);
    } else {
      const own = new Set(all.flatMap(({ groups }) => groups));
      for (const group of own) inGroup.set(group, [...(inGroup.get(group) ?? []), at]);
    }
  });
  return ({ group, instructionGroups }) => {
    const near = new Set([group, ...instructionGroups].flatMap((id) => inGroup.get(id) ?? []).concat(everywhere));
    return [...near].sort((one, other) => one - other).flatMap((at) => people[at] ?? []);
  };
}

/** Whom a case is about: a pupil, or a whole group. Both belong to a group, and that says who may see them. */
export type Subject = {
  kind: "pupil" | "group";
  /** A pupil's own key; `group:<id>` for a group. */
  key: string;
  name: string;
  initial: string;
  group: string;
  instructionGroups: readonly string[];
  /** A pupil who left: the group is that of then. */
  left?: IsoDate | undefined;
};

const GROUP_KEY = "group:";

/** The pupil or group with this key, or undefined when the school no longer has it. */
export function subjectOf(school: School, key: string): Subject | undefined {
  if (!key.startsWith(GROUP_KEY)) {
    const pupil = school.pupilByKey(key);
    return pupil && pupilSubject(pupil);
  }
  const id = key.slice(GROUP_KEY.length);
  return school.file.groups.some((group) => group.id === id) ? groupSubject(school, id) : undefined;
}

export function pupilSubject(pupil: Pupil): Subject {
  return { kind: "pupil", ...pupil };
}

export function groupSubject(school: School, id: string): Subject {
  const name = school.groupName(id);
  return { kind: "group", key: `${GROUP_KEY}${id}`, name, initial: "", group: id, instructionGroups: [] };
}

/**
 * What somebody is for this pupil or group: a teacher of another group is no teacher here. With what the colleagues are
 * for whom this person stands in today: this one function decides who may see, record, approve and hear of a case.
 */
export function functionsFor(person: Person, subject: SeenAs): SchoolFunction[] {
  const own = ownFunctionsFor(person, subject);
  if (!person.standsInFor) return own;
  return [...new Set([...own, ...person.standsInFor.flatMap((away) => ownFunctionsFor(away, subject))])];
}

function ownFunctionsFor(person: Person, subject: SeenAs): SchoolFunction[] {
  if (person.left !== undefined) return [];
  // The group may be another one by now: who teaches it has nothing to do with a pupil of then.
  if (subject.left !== undefined) return person.functions.filter((held) => held === "careCoordinator");
  const held = person.functions.filter((held) => held !== "teacher" || person.groups.includes(subject.group));
  const instructs = subject.instructionGroups.some((group) => person.groups.includes(group));
  return person.functions.includes("teacher") && instructs ? [...held, "instructionTeacher"] : held;
}

/** Roles of a route that somebody holds by name, also for a colleague who is away. */
export function seatsIn(person: Person, routeId: string): string[] {
  return [person, ...(person.standsInFor ?? [])].flatMap((one) => ownSeatsIn(one, routeId));
}

function ownSeatsIn(person: Person, routeId: string): string[] {
  if (person.left !== undefined) return [];
  return person.seats.filter((seat) => seat.startsWith(`${routeId}.`)).map((seat) => seat.slice(routeId.length + 1));
}

/**
 * Who holds this role of a route for this pupil or group: by function, by name, or for a colleague. Whoever is away is
 * left out as long as somebody else holds it, so that what is asked or told reaches people who are there.
 */
export function holdersOf(
  school: School,
  role: { id: string; is: SchoolFunction },
  routeId: string,
  subject: SeenAs,
): Person[] {
  const all = school.peopleNear(subject).filter((person) => holds(person, role, routeId, subject));
  const here = all.filter(({ awayUntil }) => awayUntil === undefined);
  return here.length > 0 ? here : all;
}

/** Whether somebody holds a role of a route for this pupil or group. */
export function holds(
  person: Person,
  role: { id: string; is: SchoolFunction },
  routeId: string,
  subject: SeenAs,
): boolean {
  if (seatsIn(person, routeId).includes(role.id)) return true;
  return role.is !== "outside" && functionsFor(person, subject).includes(role.is);
}

export type SeenAs = { group: string; instructionGroups: readonly string[]; left?: IsoDate | undefined };
