import { z } from "zod";
import { SCHOOL_FUNCTIONS } from "../school/functions.ts";
import { conditionSchema } from "./condition.ts";

/** The rule language: what a route file may hold. Keys are English and closed, texts are Dutch. See rules/README.md. */

const id = z.string().regex(/^[a-z][A-Za-z0-9]*$/);
const text = z.string().trim().min(1).max(400);
/** Where it stands in the school's own document: a heading, or "praktijk" / "wet" with what is meant. */
const source = text;

const term = z.union([
  z.strictObject({
    max: z.int().min(1),
    min: z.int().min(1).optional(),
    unit: z.enum(["schoolWeeks", "weeks"]),
    source,
  }),
  /** The document names no number: this role sets a date. `with` are those it must be agreed with. */
  z.strictObject({
    setBy: id,
    with: z.array(id).default([]),
    ask: text,
    /** `round`: agreed once, it holds for every step of the round (the date of the next groepsbespreking). */
    for: z.enum(["stay", "round"]).default("stay"),
    /** What the date is called on the card; "Uiterlijk" without it. */
    label: z.string().trim().min(1).max(40).optional(),
    source,
  }),
]);

const option = z.strictObject({ id, text, source });

const outside = z.strictObject({
  recipient: id,
  consent: id.optional(),
  /** The ground in law on which no consent is needed. */
  ground: text.optional(),
  /** Without consent it may go ahead if the pupil cannot be recognised. */
  anonymous: z.boolean().default(false),
  /** For an act on a ground in law: what for and which data go, for the register. With a consent, that says it. */
  purpose: text.optional(),
  data: z.array(text).min(1).optional(),
});

export const DUTY_KINDS = [
  "talk",
  "intervention",
  "plan",
  "meeting",
  "consent",
  "inform",
  "request",
  "decision",
  "observation",
  "research",
] as const;

const duty = z.strictObject({
  id,
  kind: z.enum(DUTY_KINDS),
  /** What to do, as said to the one who does it. */
  text,
  /** Two to five words, for buttons and lists. */
  label: z.string().trim().min(1).max(40),
  who: id,
  with: z.array(id).default([]),
  /** Who must be there; without them it does not count. */
  mustAttend: z.array(id).default([]),
  /** Counts from the day the step began; without it the end of the term holds. */
  within: z.strictObject({ amount: z.int().min(1), unit: z.enum(["schoolWeeks", "weeks"]) }).optional(),
  repeatable: z.boolean().default(false),
  options: z.array(option).default([]),
  outside: outside.optional(),
  /** For kind `consent`: which consent is asked. */
  consent: id.optional(),
  /**
   * Whether the pupil must have been heard before it is recorded. Left out: for kind `plan`. Say `false` for a plan that is
   * not one pupil's own (a group overview), `true` for a meeting in which a plan is changed.
   */
  heard: z.boolean().optional(),
  /** Who hears of it when it is recorded (both teachers of a shared group, for one). */
  tell: z.array(id).default([]),
  source,
});

const question = z.strictObject({
  id,
  text,
  /** Two to five words, for buttons. */
  label: z.string().trim().min(1).max(40),
  who: id,
  options: z.array(option).min(2),
  source,
});

const move = z.strictObject({
  id,
  to: id,
  /** `round` closes a round of a group route and opens the next one. */
  kind: z.enum(["forward", "back", "resolved", "referred", "round"]),
  title: z.string().trim().min(1).max(60),
  when: conditionSchema,
  proposedBy: z.array(id).min(1),
  /** The role that must approve; without it the proposal is the decision. */
  approvedBy: id.optional(),
  /** Who must have said what they find of it before it is decided: the document speaks of deciding together. */
  heard: z.array(id).min(1).optional(),
  /** What the document says for when somebody who is heard does not agree: in words, and the other way there is then. */
  dissent: z.strictObject({ text, to: id.optional(), source }).optional(),
  /** Whether the term of the step runs on while the approver has asked for more. It does, unless the document says not. */
  askMore: z.strictObject({ clock: z.enum(["runsOn", "stops"]), source }).optional(),
  tell: z.array(id).default([]),
  source,
});

const step = z.strictObject({
  id,
  title: z.string().trim().min(1).max(60),
  goal: text,
  lead: id.optional(),
  involved: z.array(id).default([]),
  /** Nothing is left to do here: the case ends on entering. */
  end: z.boolean().default(false),
  term: term.optional(),
  duties: z.array(duty).default([]),
  questions: z.array(question).default([]),
  evaluation: z
    .strictObject({
      who: id,
      with: z.array(id).default([]),
      text,
      /** Whether the pupil must have been heard. Left out: when it looks back on a plan that was made for the pupil. */
      heard: z.boolean().optional(),
      source,
    })
    .optional(),
  moves: z.array(move).default([]),
  /** Who does not meet whom without whom, in any talk or meeting of this step. */
  presence: z.array(z.strictObject({ role: id, meeting: id, needs: id, source })).default([]),
  source,
});

/** What can be said of one pupil within a group route: needs and attention, never a label. */
const mark = z.strictObject({
  id,
  kind: z.enum(["signal", "need", "benefit"]),
  text: z.string().trim().min(1).max(80),
  in: z.array(id).min(1),
  source,
});

/** How a pupil goes from a group route to a pupil route, and on which grounds. */
const putForward = z.strictObject({
  to: z.string().regex(/^[a-z][a-z0-9-]*$/),
  in: z.array(id).min(1),
  by: z.array(id).min(1),
  grounds: z
    .array(
      z.strictObject({
        id,
        text,
        /** Counted from rounds by the bot: the mark was set in at least so many rounds (a number, or a setting that holds it). */
        counts: z
          .strictObject({ mark: id, rounds: z.union([z.int().min(2), z.strictObject({ setting: id })]) })
          .optional(),
        source,
      }),
    )
    .min(1),
});

const role = z.strictObject({
  id,
  is: z.enum(SCHOOL_FUNCTIONS),
  name: z.string().trim().min(1).max(60),
  source,
});

const consent = z.strictObject({
  id,
  title: z.string().trim().min(1).max(80),
  /** `agreement`: parents agree with the part of the OPP on what the school does. It opens nothing outside the school. */
  kind: z.enum(["consent", "agreement"]).default("consent"),
  recipient: id,
  purpose: text,
  data: z.array(text).min(1),
  givenBy: z.enum(["oneParent", "bothParents"]),
  form: z.enum(["signed", "any"]),
  source,
});

/** A point the document leaves open; the school chooses, and until then it is shown as missing. */
const setting = z.strictObject({ id, question: text, options: z.array(z.strictObject({ id, text })).min(2), source });

export const routeSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().trim().min(1).max(80),
  document: text,
  subject: z.enum(["pupil", "group"]),
  start: id,
  roles: z.array(role).min(1),
  outcomes: z.array(option).default([]),
  settings: z.array(setting).default([]),
  consents: z.array(consent).default([]),
  /** Duties that can be done in more than one step. */
  shared: z.array(z.strictObject({ in: z.array(id).min(1), duty })).default([]),
  steps: z.array(step).min(2),
  /** For a group route: how often a year the steps go round. */
  rounds: z.strictObject({ perYear: z.int().min(1).max(12), source }).optional(),
  marks: z.array(mark).default([]),
  putForward: putForward.optional(),
  /** The school's own meaning of a word; the general one is in the bot. */
  glossary: z.array(z.strictObject({ term: z.string().min(2), meaning: text, source })).default([]),
});

export type RouteFile = z.infer<typeof routeSchema>;
export type Duty = z.infer<typeof duty>;
export type Question = z.infer<typeof question>;
export type Move = z.infer<typeof move>;
export type StepFile = z.infer<typeof step>;
export type Term = z.infer<typeof term>;
export type Role = z.infer<typeof role>;
export type Consent = z.infer<typeof consent>;
export type Setting = z.infer<typeof setting>;
export type Option = z.infer<typeof option>;
export type Mark = z.infer<typeof mark>;
export type PutForward = z.infer<typeof putForward>;
