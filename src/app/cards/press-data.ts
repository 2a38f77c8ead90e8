import { z } from "zod";
import { CONSENT_GIVERS, CONSENT_WAYS } from "../../domain/case/consent-fact.ts";
import { POSITIONS } from "../../domain/case/events.ts";
import { HEARD_EXCEPTIONS, HEARD_REASONS, HEARD_WAYS, HEARD_WEIGHTS } from "../../domain/case/heard.ts";
import { DOSSIER_PRESSES } from "./dossier-press-data.ts";
import { MEETING_PRESSES } from "./meeting-presses.ts";
import { OVERVIEW_PRESSES } from "./overview-press-data.ts";
import { RETENTION_PRESSES } from "./retention-press-data.ts";
import { ROSTER_PRESSES } from "./roster-press-data.ts";
import { SETUP_PRESSES } from "./setup-press-data.ts";
import { ZORGTEAM_PRESSES } from "./zorgteam-press-data.ts";

/**
 * What the buttons of our cards send back, per verb. Everything here comes from outside: it is parsed, and who may do
 * what is decided afresh. `c` case, `v` version seen, `p` proposal; unknown fields are refused.
 */
const id = z.string().min(1).max(80);
const onCase = { c: id };
const seen = { ...onCase, v: z.int().min(1) };
const date = z.string().max(20);
const text = z.string().max(2000);
/** A choice or a day that may be left open; some clients send it empty. */
const maybe = <T extends z.ZodType>(schema: T) => z.union([schema, z.literal("")]).optional();
/** How the pupil was heard about a plan. */
const hearing = {
  heard: maybe(z.enum([...HEARD_WAYS, ...HEARD_EXCEPTIONS])),
  weight: maybe(z.enum(HEARD_WEIGHTS)),
  why: maybe(z.enum(HEARD_REASONS)),
  told: maybe(date),
};
/** What a multiple choice gives: values with commas between them. */
const list = z.string().max(4000);

/** The fields of the card on which one decides: every button that sends one of them sends them all. */
const reply = { text: text.default(""), duty: z.string().max(80).optional(), by: date.optional() };

export const PRESSES = {
  "zr.advice": z.strictObject(onCase),
  "zr.file": z.strictObject(onCase),
  "zr.more": z.strictObject(onCase),
  "zr.start": z.strictObject({ k: id, r: id }),
  "zr.choose": z.strictObject({ k: id, intent: z.string().max(40) }),
  "zr.overview": z.strictObject({ page: z.int().min(0).max(1000) }),
  ...OVERVIEW_PRESSES,
  "zr.record.open": z.strictObject({ ...onCase, d: id }),
  "zr.record.save": z.strictObject({
    ...seen,
    d: id,
    on: date,
    option: id.optional(),
    pointer: text.optional(),
    known: z.enum(["named", "anonymous"]).optional(),
    attended: list.optional(),
    ...hearing,
  }),
  "zr.consent.save": z.strictObject({
    ...seen,
    d: id,
    on: date,
    answer: z.enum(["given", "refused", "later"]),
    by: maybe(z.enum(CONSENT_GIVERS)),
    how: maybe(z.enum(CONSENT_WAYS)),
    until: maybe(date),
    place: text.optional(),
  }),
  "zr.consent.ask": z.strictObject({ ...onCase, d: id }),
  "zr.consent.asked": z.strictObject({ ...seen, d: id, on: date }),
  "zr.consents": z.strictObject(onCase),
  "zr.disagree.open": z.strictObject(onCase),
  "zr.disagree.save": z.strictObject({ ...seen, on: date, s: z.enum(["disagree", "agree"]) }),
  "zr.withdrawal.open": z.strictObject({ ...onCase, t: id }),
  "zr.withdrawal.save": z.strictObject({ ...seen, t: id, on: date }),
  "zr.informed.open": z.strictObject(onCase),
  "zr.informed.save": z.strictObject({ ...seen, on: date, how: z.enum(["talk", "phone", "letter"]) }),
  "zr.answer.open": z.strictObject({ ...onCase, q: id }),
  "zr.answer.save": z.strictObject({ ...seen, q: id, a: id, on: date }),
  "zr.term.open": z.strictObject(onCase),
  "zr.term.save": z.strictObject({ ...seen, on: date }),
  "zr.evaluate.open": z.strictObject(onCase),
  "zr.evaluate.save": z.strictObject({ ...seen, outcome: id, on: date, ...hearing }),
  "zr.propose.open": z.strictObject({ ...onCase, m: id }),
  "zr.propose.save": z.strictObject({ ...seen, m: id }),
  "zr.propose.withdraw": z.strictObject({ ...seen, p: id }),
  "zr.decide.open": z.strictObject(onCase),
  "zr.decide.approve": z.strictObject({ ...seen, p: id }),
  "zr.decide.position": z.strictObject({ ...seen, p: id, r: id, is: z.enum(POSITIONS) }),
  "zr.decide.ask": z.strictObject({ ...seen, p: id, ...reply }),
  "zr.decide.decline": z.strictObject({ ...seen, p: id, ...reply }),
  "zr.messages.open": z.strictObject({ about: z.literal("reminders") }),
  "zr.messages.list": z.strictObject({ about: z.literal("reminders") }),
  "zr.messages.save": z.strictObject({ about: z.literal("reminders"), kinds: z.string().max(400).default("") }),
  "zr.group": z.strictObject(onCase),
  "zr.group.edit": z.strictObject(onCase),
  "zr.mark.open": z.strictObject({ ...onCase, m: id }),
  "zr.mark.save": z.strictObject({ ...seen, m: id, pupils: list.default("") }),
  "zr.forward.open": z.strictObject({ ...onCase, k: id.optional() }),
  "zr.forward.save": z.strictObject({ ...seen, k: id, g: id }),
  ...MEETING_PRESSES,
  "zr.away.save": z.strictObject({ from: date, until: date, who: id.optional(), substitute: id }),
  "zr.away.end": z.strictObject({ w: id }),
  "zr.handover.talked": z.strictObject(onCase),
  "zr.undo": z.strictObject({ ...seen, s: z.int().min(1) }),
  ...ZORGTEAM_PRESSES,
  ...ROSTER_PRESSES,
  ...RETENTION_PRESSES,
  ...SETUP_PRESSES,
  ...DOSSIER_PRESSES,
} as const;

export type Verb = keyof typeof PRESSES;
export type PressOf<V extends Verb> = z.output<(typeof PRESSES)[V]>;

/** A button with data that its verb accepts: checked when compiled, parsed again when it comes back. */
export function button<V extends Verb>(
  title: string,
  verb: V,
  data: Partial<z.input<(typeof PRESSES)[V]>> & Record<string, string | number | boolean>,
): { title: string; verb: string; data: Record<string, string | number | boolean> } {
  return { title, verb, data };
}
