import { z } from "zod";
import { parseIsoDate } from "./dates.ts";
import { SCHOOL_FUNCTIONS, type SchoolFunction } from "./functions.ts";
import { WORKDAYS } from "./workdays.ts";

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
          /** The account in Teams, for an invitation; without it somebody is not filled in there. */
          email: z.email("geen e-mailadres").max(200).optional(),
          functions: z.array(z.enum(SCHOOL_FUNCTIONS)).min(1),
          groups: z.array(id).default([]),
          /** Days on which this person works: reminders wait for them. */
          workdays: z
            .array(z.enum(WORKDAYS))
            .min(1)
            .default([...WORKDAYS]),
          /** Roles of a route that only this person holds here, as `<route>.<role>`: a regievoerder, for one. */
          seats: z.array(z.string().regex(/^[a-z0-9-]+\.[A-Za-z0-9]+$/)).default([]),
        }),
      )
      .min(1),
    pupils: z.array(
      z.strictObject({
        key: id,
        name: text,
        initial: z.string().trim().max(3).default(""),
        group: id,
        /** Instruction groups with a teacher of their own, beside the pupil's own group. */
        instructionGroups: z.array(id).default([]),
      }),
    ),
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
  groupName(id: string): string;
  /** Everybody who can be something for this pupil or group, in the order of the file: teachers of other groups are left out. */
  peopleNear(subject: SeenAs): readonly Person[];
};

/** Indexes a school file that passed the schema. */
export function toSchool(file: SchoolFile): School {
  const byId = new Map(file.people.map((person) => [person.id, person]));
  const byAad = new Map(file.people.map((person) => [person.aadId.toLowerCase(), person]));
  const pupils = new Map(file.pupils.map((pupil) => [pupil.key, pupil]));
  const groups = new Map(file.groups.map((group) => [group.id, group.name]));
  return {
    file,
    personById: (id) => byId.get(id),
    personByAad: (aadId) => byAad.get(aadId.toLowerCase()),
    pupilByKey: (key) => pupils.get(key),
    groupName: (id) => groups.get(id) ?? id,
    peopleNear: nearIn(file.people),
  };
}

/** Every reminder asks who holds a role, so nobody goes through all teachers of a large school for it. */
function nearIn(people: readonly Person[]): School["peopleNear"] {
  const everywhere: number[] = [];
  const inGroup = new Map<string, number[]>();
  people.forEach(({ functions, seats, groups }, at) => {
    if (seats.length > 0 || functions.some((held) => held !== "teacher")) everywhere.push(at);
    else for (const group of groups) inGroup.set(group, [...(inGroup.get(group) ?? []), at]);
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

/** What somebody is for this pupil or group: a teacher of another group is no teacher here. */
export function functionsFor(person: Person, subject: SeenAs): SchoolFunction[] {
  const held = person.functions.filter((held) => held !== "teacher" || person.groups.includes(subject.group));
  const instructs = subject.instructionGroups.some((group) => person.groups.includes(group));
  return person.functions.includes("teacher") && instructs ? [...held, "instructionTeacher"] : held;
}

/** Roles of a route that somebody holds by name. */
export function seatsIn(person: Person, routeId: string): string[] {
  return person.seats.filter((seat) => seat.startsWith(`${routeId}.`)).map((seat) => seat.slice(routeId.length + 1));
}

/** Whether somebody may see this case: by the pupil or group, or because a role of theirs is at work in the present step. */
export function maySeeCase(person: Person, routeId: string, atWork: readonly string[], subject: SeenAs): boolean {
  return maySee(person, subject) || seatsIn(person, routeId).some((role) => atWork.includes(role));
}

/** Who holds this role of a route for this pupil or group: by function, or by name. */
export function holdersOf(
  school: School,
  role: { id: string; is: SchoolFunction },
  routeId: string,
  subject: SeenAs,
): Person[] {
  return school.peopleNear(subject).filter((person) => holds(person, role, routeId, subject));
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

type SeenAs = { group: string; instructionGroups: readonly string[] };

/** Pupils somebody may see: those of the own groups; the care coordinator sees all. */
export function visiblePupils(school: School, person: Person): Pupil[] {
  return school.file.pupils.filter((pupil) => maySee(person, pupil));
}

/** Deny by default: only the pupil's own teachers and the care coordinators see a pupil. */
export function maySee(person: Person, subject: SeenAs): boolean {
  return functionsFor(person, subject).some(
    (held) => held === "teacher" || held === "instructionTeacher" || held === "careCoordinator",
  );
}
