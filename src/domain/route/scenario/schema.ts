import { z } from "zod";
import { CONSENT_GIVERS, CONSENT_WAYS } from "../../case/consent-fact.ts";
import { POSITIONS } from "../../case/events.ts";
import { HEARD_EXCEPTIONS } from "../../case/heard.ts";
import { parseIsoDate } from "../../school/dates.ts";
import { regions } from "../../school/holidays.ts";
import { conditionSchema } from "../condition.ts";

/** The form of a scenario file: an example that a route must keep to, written beside its rules. See rules/README.md. */

const id = z.string().regex(/^[a-z][A-Za-z0-9]*$/);
const text = z.string().trim().min(1).max(400);
const word = z.string().trim().min(1).max(60);
const date = z
  .string()
  .refine((value) => parseIsoDate(value) !== undefined, "Hier hoort een dag die bestaat: jjjj-mm-dd.");
const dateOrNone = z.union([date, z.literal("none")]);
const yes = z.literal(true);
const heard = z.enum(["none", ...HEARD_EXCEPTIONS]);

/** One form per command. The first key of a form is the one that says which it is. */
export const commandForms = [
  z.strictObject({ open: yes, ground: id.optional() }),
  z.strictObject({
    duty: id,
    option: id.optional(),
    anonymous: z.boolean().optional(),
    attended: z.array(id).optional(),
    pointer: word.optional(),
    /** Left out: the pupil was heard. */
    heard: heard.optional(),
  }),
  z.strictObject({ informed: z.enum(["talk", "phone", "letter"]) }),
  z
    .strictObject({
      consent: id,
      answer: z.enum(["given", "refused", "later"]),
      from: z.enum(CONSENT_GIVERS).optional(),
      how: z.enum(CONSENT_WAYS).optional(),
      until: date.optional(),
    })
    .refine(
      ({ answer, from, how }) => answer !== "given" || (from !== undefined && how !== undefined),
      "Zeg bij een toestemming ook wie (from) en hoe (how).",
    ),
  z.strictObject({ withdraw: id }),
  z.strictObject({ parents: z.enum(["disagree", "agree"]) }),
  z.strictObject({ evaluate: id, heard: heard.optional() }),
  z.strictObject({ answer: id, is: id }),
  z.strictObject({ term: date }),
  /** All pupils of whom this holds in this round. */
  z.strictObject({ mark: id, pupils: z.array(word) }),
  z.strictObject({ "put-forward": word, ground: id }),
  z.strictObject({ propose: id }),
  /** What somebody who is heard finds of the proposal that lies there. */
  z.strictObject({ position: id, is: z.enum(POSITIONS) }),
  z.strictObject({ approve: yes }),
  z.strictObject({ decline: text }),
  z.strictObject({ ask: text }),
  z.strictObject({ "withdraw-proposal": yes }),
] as const;

const line = z.strictObject({
  on: date,
  /** A role of the route; a digit behind it is another person with that role. */
  by: id,
  do: z.union(commandForms),
});

const expectedAdvice = z.strictObject({
  /** The day that is looked at; without it the day of the last line. */
  on: date.optional(),
  turn: id.optional(),
  due: dateOrNone.optional(),
  todo: z.array(id).optional(),
  parents: dateOrNone.optional(),
  open: z.array(id).optional(),
  missing: z.record(id, z.array(conditionSchema)).optional(),
  suggest: z.array(z.strictObject({ pupil: word, ground: id })).optional(),
});

const expectation = z
  .strictObject({
    events: z.array(z.string()).optional(),
    refusal: z.string().optional(),
    step: id.optional(),
    ended: z.boolean().optional(),
    advice: expectedAdvice.optional(),
  })
  .refine(
    (then) => Object.keys(then).length > 0,
    "Zeg hier wat er moet gebeuren: events, refusal, step, ended of advice.",
  )
  .refine((then) => !(then.events && then.refusal), "Kies één van de twee: events of refusal.");

export const scenarioSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(120),
    region: z.enum(regions),
    /** The school's own free days. */
    free: z
      .array(
        z
          .strictObject({ name: text, from: date, to: date })
          .refine(({ from, to }) => from <= to, "Deze periode eindigt voordat zij begint."),
      )
      .default([]),
    settings: z.record(id, z.string()).default({}),
    "valid-from": date.optional(),
    given: z.array(line).default([]),
    when: line.optional(),
    // biome-ignore lint/suspicious/noThenProperty: a word of the scenario language; nothing awaits a scenario
    then: expectation,
  })
  .refine(({ given, when }) => when !== undefined || given.length > 0, "Er gebeurt niets: vul given of when in.")
  .refine(({ when, then }) => when !== undefined || !(then.events || then.refusal), {
    path: ["then"],
    error: "Zonder when is er niets om events of refusal van te zien.",
  });

export type Scenario = z.infer<typeof scenarioSchema>;
export type Line = z.infer<typeof line>;
export type Do = Line["do"];
export type Expectation = z.infer<typeof expectation>;
export type ExpectedAdvice = z.infer<typeof expectedAdvice>;
