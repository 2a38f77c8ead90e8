import { z } from "zod";
import { action, choice, fact, label, shown } from "./card-parts.ts";
import { MEETING_CARDS } from "./meeting-card-data.ts";

/** The data each card template takes; see card-parts.ts for what keeps shown text harmless. */

const field = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("date"),
    id: z.string(),
    label,
    value: z.string(),
    min: z.string(),
    max: z.string(),
  }),
  z.strictObject({ kind: z.literal("text"), id: z.string(), label, maxLength: z.int(), placeholder: label }),
  z.strictObject({
    kind: z.literal("choices"),
    id: z.string(),
    label,
    /** Values with commas between them, as Teams gives and takes them. */
    value: z.string(),
    choices: z.array(choice).min(1),
  }),
  z.strictObject({
    kind: z.literal("choice"),
    id: z.string(),
    label,
    value: z.string(),
    choices: z.array(choice).min(1),
  }),
]);

export const CARD_SCHEMAS = {
  ...MEETING_CARDS,
  advice: z.strictObject({
    who: shown,
    step: shown,
    goal: shown,
    notice: shown,
    facts: z.array(fact),
    todo: z.array(z.strictObject({ text: shown, meta: shown })),
    nothing: shown,
    open: z.array(z.strictObject({ text: shown })),
    closed: z.array(z.strictObject({ title: shown, state: shown, missing: z.array(z.strictObject({ text: shown })) })),
    optional: shown,
    why: z.array(z.strictObject({ line: shown, source: shown })),
    actions: z.array(action).max(6),
  }),
  start: z.strictObject({ who: shown, text: shown, earlier: shown, first: shown, actions: z.array(action).max(6) }),
  record: z.strictObject({
    who: shown,
    title: shown,
    text: shown,
    source: shown,
    fields: z.array(field),
    save: action,
    back: action,
  }),
  choice: z.strictObject({
    who: shown,
    title: shown,
    text: shown,
    source: shown,
    date: z.strictObject({ value: z.string(), min: z.string(), max: z.string() }),
    options: z.array(action).min(1),
    back: action,
  }),
  evaluate: z.strictObject({
    who: shown,
    text: shown,
    tried: z.array(z.strictObject({ text: shown })),
    source: shown,
    date: z.strictObject({ value: z.string(), min: z.string(), max: z.string() }),
    options: z.array(action).min(1),
    back: action,
  }),
  propose: z.strictObject({
    who: shown,
    title: shown,
    text: shown,
    facts: z.array(fact),
    source: shown,
    actions: z.array(action).max(6),
  }),
  approve: z.strictObject({
    who: shown,
    title: shown,
    notice: shown,
    facts: z.array(fact),
    tried: z.array(z.strictObject({ text: shown })),
    source: shown,
    /** Filled once decided: then the buttons are gone. */
    decision: shown,
    open: z.boolean(),
    maxLength: z.int(),
    approve: action,
    ask: action,
    decline: action,
  }),
  choose: z.strictObject({ title: shown, text: shown, options: z.array(action).min(1) }),
  overview: z.strictObject({
    title: shown,
    notice: shown,
    rows: z.array(z.strictObject({ who: shown, step: shown, turn: shown, due: shown, open: action })),
    empty: shown,
    actions: z.array(action).max(6),
  }),
  help: z.strictObject({
    title: shown,
    text: shown,
    examples: z.array(z.strictObject({ say: shown, does: shown })),
    actions: z.array(action).max(6),
  }),
  route: z.strictObject({
    title: shown,
    rounds: shown,
    notice: shown,
    steps: z
      .array(
        z.strictObject({
          title: shown,
          here: z.boolean(),
          goal: shown,
          meta: shown,
          ways: z.array(z.strictObject({ text: shown })),
        }),
      )
      .min(1),
    /** A PNG as a data URI, which is what every Teams client shows; empty: the card does without. */
    picture: z.string().regex(/^(data:image\/png;base64,[A-Za-z0-9+/]+=*)?$/),
    alt: label,
    source: shown,
    actions: z.array(action).max(6),
  }),
  message: z.strictObject({
    title: shown,
    lines: z.array(z.strictObject({ text: shown })),
    actions: z.array(action).max(6),
  }),
} as const;

export type CardName = keyof typeof CARD_SCHEMAS;
export type CardData<N extends CardName> = z.input<(typeof CARD_SCHEMAS)[N]>;
export type CardAction = z.input<typeof action>;
export type CardField = z.input<typeof field>;

/** A card before it is expanded: which template, with which data. */
export type CardContent = { [N in CardName]: { name: N; data: CardData<N> } }[CardName];
