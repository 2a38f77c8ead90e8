import { z } from "zod";
import { parseIsoDate } from "./dates.ts";
import { SCHOOL_FUNCTIONS, type SchoolFunction } from "./functions.ts";

/** A school as the bot knows it: its calendar, its people and which pupils are in which group. Process facts only. */

const text = z.string().trim().min(1).max(200);
const id = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/);
const date = z.string().refine((value) => parseIsoDate(value) !== undefined, "geen bestaande datum (jjjj-mm-dd)");
const period = z.strictObject({ name: text, from: date, to: date });
const contact = z.strictObject({ name: text, how: text });

export const schoolSchema = z
  .strictObject({
    name: text,
    region: z.enum(["noord", "midden", "zuid"]),
    /** The school's own free days, and days it teaches although the region is free. */
    calendar: z.strictObject({ free: z.array(period).default([]), lessons: z.array(period).default([]) }),
    /** Ids of the routes the school uses. */
    routes: z.array(z.string()).min(1),
    /** What the school chose where a route's document leaves a point open: route id -> setting id -> choice. */
    settings: z.record(z.string(), z.record(z.string(), z.string())).default({}),
    contacts: z.strictObject({
      /** Who to go to with a worry about abuse: the meldcode's attention officer. */
      meldcode: contact,
      /** Who to call when a child stays at home. */
      absence: contact,
      /** Who looks after the bot. */
      admin: contact,
    }),
    groups: z.array(z.strictObject({ id, name: text })).min(1),
    people: z
      .array(
        z.strictObject({
          id,
          /** The person's object id in Entra: the only thing that says who somebody is. */
          aadId: id,
          name: text,
          functions: z.array(z.enum(SCHOOL_FUNCTIONS)).min(1),
          groups: z.array(id).default([]),
        }),
      )
      .min(1),
    pupils: z.array(z.strictObject({ key: id, name: text, initial: z.string().trim().max(3).default(""), group: id })),
  })
  .superRefine((school, context) => {
    const groups = new Set(school.groups.map((group) => group.id));
    const problem = (path: PropertyKey[], message: string) => context.addIssue({ code: "custom", path, message });
    const unique = (kind: "groups" | "people" | "pupils", field: string, values: readonly string[]) => {
      values.forEach((value, at) => {
        if (values.indexOf(value) !== at) problem([kind, at, field], `"${value}" komt twee keer voor`);
      });
    };
    unique(
      "groups",
      "id",
      school.groups.map((group) => group.id),
    );
    unique(
      "people",
      "id",
      school.people.map((person) => person.id),
    );
    unique(
      "people",
      "aadId",
      school.people.map((person) => person.aadId.toLowerCase()),
    );
    unique(
      "pupils",
      "key",
      school.pupils.map((pupil) => pupil.key),
    );
    school.people.forEach((person, at) => {
      for (const group of person.groups) {
        if (!groups.has(group)) problem(["people", at, "groups"], `groep "${group}" bestaat niet`);
      }
    });
    school.pupils.forEach((pupil, at) => {
      if (!groups.has(pupil.group)) problem(["pupils", at, "group"], `groep "${pupil.group}" bestaat niet`);
    });
    if (!school.people.some((person) => person.functions.includes("careCoordinator"))) {
      problem(["people"], "niemand is careCoordinator (IB'er); zonder IB'er kan niemand een voorstel goedkeuren");
    }
  });

export type SchoolFile = z.infer<typeof schoolSchema>;
export type Person = SchoolFile["people"][number];
export type Pupil = SchoolFile["pupils"][number];
export type Contact = SchoolFile["contacts"]["meldcode"];

/** The school, indexed for the questions every turn asks. */
export type School = {
  file: SchoolFile;
  personById(id: string): Person | undefined;
  personByAad(aadId: string): Person | undefined;
  pupilByKey(key: string): Pupil | undefined;
  /** Who holds this function for the pupils of a group. */
  holders(held: SchoolFunction, group: string): readonly Person[];
  groupName(id: string): string;
};

/** Indexes a school file that passed the schema. */
export function toSchool(file: SchoolFile): School {
  const byId = new Map(file.people.map((person) => [person.id, person]));
  const byAad = new Map(file.people.map((person) => [person.aadId.toLowerCase(), person]));
  const pupils = new Map(file.pupils.map((pupil) => [pupil.key, pupil]));
  const groups = new Map(file.groups.map((group) => [group.id, group.name]));
  const holders = new Map(
    SCHOOL_FUNCTIONS.map((held) => [
      held,
      new Map(
        file.groups.map(({ id }) => [id, file.people.filter((person) => functionsIn(person, id).includes(held))]),
      ),
    ]),
  );
  return {
    file,
    personById: (id) => byId.get(id),
    personByAad: (aadId) => byAad.get(aadId.toLowerCase()),
    pupilByKey: (key) => pupils.get(key),
    holders: (held, group) => holders.get(held)?.get(group) ?? [],
    groupName: (id) => groups.get(id) ?? id,
  };
}

/** What somebody is for this pupil: a teacher of another group is no teacher here. */
export function functionsFor(person: Person, pupil: Pupil): SchoolFunction[] {
  return functionsIn(person, pupil.group);
}

function functionsIn(person: Person, group: string): SchoolFunction[] {
  return person.functions.filter((held) => held !== "teacher" || person.groups.includes(group));
}

/** Who holds this function for this pupil. */
export function holdersOf(school: School, held: SchoolFunction, pupil: Pupil): readonly Person[] {
  return school.holders(held, pupil.group);
}

/** Pupils somebody may see: those of the own groups; the care coordinator sees all. */
export function visiblePupils(school: School, person: Person): Pupil[] {
  return school.file.pupils.filter((pupil) => maySee(person, pupil));
}

/** Deny by default: only the pupil's own teachers and the care coordinators see a pupil. */
export function maySee(person: Person, pupil: Pupil): boolean {
  return functionsFor(person, pupil).some((held) => held === "teacher" || held === "careCoordinator");
}
