import { z } from "zod";
import { approvalsSchema } from "./approvals-schema.ts";
import { parseIsoDate } from "./dates.ts";
import { SCHOOL_FUNCTIONS } from "./functions.ts";
import { retentionSchema } from "./retention-schema.ts";
import { incomingSchema } from "./roster/checked-roster.ts";
import { handoverSchema, importedSchema, rosterLinkSchema } from "./roster/roster-link.ts";
import { UNSET_ITEMS } from "./setup-items.ts";
import { WORKDAYS } from "./workdays.ts";

/** A school as the bot knows it: its calendar, its people and which pupils are in which group. Process facts only. */

const text = z.string().trim().min(1).max(200);
const id = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/);
const date = z.string().refine((value) => parseIsoDate(value) !== undefined, "geen bestaande datum (jjjj-mm-dd)");
const period = z.strictObject({ name: text, from: date, to: date });
const contact = z.strictObject({ name: text, how: text });

const fields = z.strictObject({
  name: text,
  region: z.enum(["noord", "midden", "zuid"]),
  /** The school's own free days, and days it teaches although the region is free. */
  calendar: z.strictObject({ free: z.array(period).default([]), lessons: z.array(period).default([]) }),
  /** Ids of the routes the school uses. */
  routes: z.array(z.string()).max(20),
  /** What the school chose where a route's document leaves a point open: route id -> setting id -> choice. */
  settings: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** How long a proposal may wait for a decision, and whose turn it is after that. */
  approvals: approvalsSchema.optional(),
  contacts: z.strictObject({
    /** Who to go to with a worry about abuse: the meldcode's attention officer. */
    meldcode: contact,
    /** Who to call when a child stays at home. */
    absence: contact,
    /** Who looks after the bot. */
    admin: contact,
  }),
  groups: z.array(z.strictObject({ id, name: text })),
  people: z.array(
    z.strictObject({
      id,
      /** The person's object id in Entra: the only thing that says who somebody is. Empty: not known yet, so nobody speaks as this person. */
      aadId: z.union([id, z.literal("")]),
      name: text,
      /** The account in Teams, for an invitation; without it somebody is not filled in there. */
      email: z.email("geen e-mailadres").max(200).optional(),
      /** Empty: an administrator did not say yet what this person is here, or the person left. */
      functions: z.array(z.enum(SCHOOL_FUNCTIONS)),
      groups: z.array(id).default([]),
      /** Days on which this person works: reminders wait for them. */
      workdays: z
        .array(z.enum(WORKDAYS))
        .min(1)
        .default([...WORKDAYS]),
      /** Roles of a route that only this person holds here, as `<route>.<role>`: a regievoerder, for one. */
      seats: z.array(z.string().regex(/^[a-z0-9-]+\.[A-Za-z0-9]+$/)).default([]),
      /** No longer at this school since this day: kept by name in what was recorded, and holds nothing. */
      left: date.optional(),
      /** What the last import said of this person; only an administrator makes it so. */
      roster: rosterLinkSchema.optional(),
    }),
  ),
  pupils: z.array(
    z.strictObject({
      key: id,
      name: text,
      initial: z.string().trim().max(3).default(""),
      group: id,
      /** Instruction groups with a teacher of their own, beside the pupil's own group. */
      instructionGroups: z.array(id).default([]),
      /** No longer at this school since this day: only for what must still be kept, and for whoever looks after that. */
      left: date.optional(),
      /** Where to: special education has a longer term. */
      leftTo: z.enum(["special", "other"]).optional(),
    }),
  ),
  /** How long what is kept, where the school chose that itself. */
  retention: retentionSchema.optional(),
  /** What was filled in for a new school and no administrator has confirmed yet. */
  unset: z.array(z.enum(UNSET_ITEMS)).default([]),
  /** What the last import did. */
  imported: importedSchema.optional(),
  /** Running cases that came to another teacher. */
  handovers: z.array(handoverSchema).optional(),
  /** A file with people and pupils that waits for a yes. */
  incoming: incomingSchema.optional(),
});

type Fields = z.output<typeof fields>;

/** A school as it is kept: consistent, but perhaps not filled in yet. */
export const storedSchoolSchema = fields.superRefine(consistent);

/** A school file that somebody wrote by hand: all that the bot needs must be there. */
export const schoolSchema = fields.superRefine(consistent).superRefine(complete);

function consistent(school: Fields, context: z.RefinementCtx): void {
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
    // Whoever is not matched yet has none: each stands for itself.
    school.people.map((person, at) => person.aadId.toLowerCase() || `\0${at}`),
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
    if (pupil.left === undefined && !groups.has(pupil.group))
      problem(["pupils", at, "group"], `groep "${pupil.group}" bestaat niet`);
  });
  school.approvals?.next.forEach((next, at) => {
    if (!school.people.some((person) => person.id === next)) {
      problem(["approvals", "next", at], `persoon "${next}" bestaat niet`);
    }
  });
}

function complete(school: Fields, context: z.RefinementCtx): void {
  const problem = (path: PropertyKey[], message: string) => context.addIssue({ code: "custom", path, message });
  if (school.routes.length === 0) problem(["routes"], "geen route; noem er minstens één");
  if (school.groups.length === 0) problem(["groups"], "geen groep; noem er minstens één");
  school.people.forEach((person, at) => {
    if (person.aadId === "") problem(["people", at, "aadId"], "ontbreekt");
    if (person.functions.length === 0) problem(["people", at, "functions"], "geen functie; noem er minstens één");
  });
  if (!school.people.some((person) => person.functions.includes("careCoordinator"))) {
    problem(["people"], "niemand is careCoordinator (IB'er); zonder IB'er kan niemand een voorstel goedkeuren");
  }
}
