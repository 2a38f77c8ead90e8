import { z } from "zod";
import { approvalsSchema } from "./approvals-schema.ts";
import { parseIsoDate } from "./dates.ts";
import { SCHOOL_FUNCTIONS } from "./functions.ts";
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
    school.approvals?.next.forEach((next, at) => {
      if (!school.people.some((person) => person.id === next)) {
        problem(["approvals", "next", at], `persoon "${next}" bestaat niet`);
      }
    });
    if (!school.people.some((person) => person.functions.includes("careCoordinator"))) {
      problem(["people"], "niemand is careCoordinator (IB'er); zonder IB'er kan niemand een voorstel goedkeuren");
    }
  });
