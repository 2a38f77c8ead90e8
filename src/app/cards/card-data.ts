import { z } from "zod";
import type { CaseCode } from "../../domain/zorgteam/case-code.ts";
import type { ChannelLink, StepTitle } from "../../domain/zorgteam/channel-message.ts";
import { plain } from "../dutch/plain.ts";
import { action, choice, fact, field, label, picture, shown } from "./card-parts.ts";
import { CONSENT_CARDS } from "./consent/consent-card-data.ts";
import { DOSSIER_CARDS } from "./dossier-card-data.ts";
import { MEETING_CARDS } from "./meeting-card-data.ts";
import { OVERVIEW_CARDS } from "./overview-card-data.ts";
import { RETENTION_CARDS } from "./retention-card-data.ts";
import { SETUP_CARDS } from "./setup-card-data.ts";

const clockTime = z.strictObject({ value: z.string().regex(/^\d\d:\d\d$/) });
/** Text that the type of the data holds to what made it; shown as any other. */
function onlyAs<Made extends string>() {
  return z.custom<Made>((text) => typeof text === "string").overwrite((text) => plain(text) as Made);
}

/** The only links on our cards: to a personal chat with the bot itself. */
function isChatLink(url: unknown): boolean {
  return typeof url === "string" && /^https:\/\/teams\.microsoft\.com\/l\/chat\/0\/0\?[\w%.&=-]+$/.test(url);
}

/** The data each card template takes. */
export const CARD_SCHEMAS = {
  ...MEETING_CARDS,
  ...RETENTION_CARDS,
  ...OVERVIEW_CARDS,
  ...DOSSIER_CARDS,
  ...CONSENT_CARDS,
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
    /** Other ways on, that take nothing of what is filled in. */
    more: z.array(action).max(2).default([]),
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
    fields: z.array(field).default([]),
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
    /** Why it cannot be approved now. */
    closed: shown,
    tried: z.array(z.strictObject({ text: shown })),
    asks: z.array(z.strictObject({ text: shown })),
    source: shown,
    /** Filled once decided: then the buttons are gone. */
    decision: shown,
    heard: z.array(z.strictObject({ text: shown, actions: z.array(action).max(3) })),
    dissent: shown,
    open: z.boolean(),
    /** Whether it can be approved, and whether it can be declined. */
    approvable: z.boolean(),
    declinable: z.boolean(),
    maxLength: z.int(),
    /** What was typed and chosen before; what can be asked first, with the last day for it. */
    reply: z.strictObject({ text: label, value: z.string() }).default({ text: "", value: "" }),
    duties: z.array(choice),
    by: z.strictObject({ value: z.string(), min: z.string(), max: z.string() }),
    approve: action,
    ask: action,
    decline: action,
    after: z.array(action).max(1),
  }),
  away: z.strictObject({
    title: shown,
    notice: shown,
    text: shown,
    rows: z.array(z.strictObject({ text: shown, back: action })),
    /** None: the card only says how it stands. */
    fields: z.array(field),
    save: action,
  }),
  choose: z.strictObject({ title: shown, text: shown, options: z.array(action).min(1) }),
  overview: z.strictObject({
    title: shown,
    notice: shown,
    rows: z.array(z.strictObject({ who: shown, step: shown, turn: shown, due: shown, open: action })),
    empty: shown,
    actions: z.array(action).max(6),
  }),
  digest: z.strictObject({
    title: shown,
    text: shown,
    rows: z.array(z.strictObject({ who: shown, what: shown, when: shown, open: action })).min(1),
    more: shown,
    actions: z.array(action).max(6),
  }),
  messages: z.strictObject({
    notice: shown,
    title: shown,
    text: shown,
    label,
    /** The kinds that are wanted, with commas between them. */
    value: z.string(),
    choices: z.array(choice).min(1),
    always: shown,
    save: action,
    list: action,
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
    picture,
    alt: label,
    source: shown,
    actions: z.array(action).max(6),
  }),
  /** For a channel: its types leave no room for a name (domain/zorgteam/channel-message.ts). */
  "zorgteam-post": z.strictObject({
    title: shown,
    text: shown,
    items: z.array(
      z.strictObject({
        code: onlyAs<CaseCode>(),
        step: onlyAs<StepTitle>(),
        link: z.strictObject({ title: label, url: z.custom<ChannelLink>(isChatLink) }),
      }),
    ),
  }),
  "zorgteam-agenda": z.strictObject({
    title: shown,
    notice: shown,
    text: shown,
    rows: z.array(z.strictObject({ who: shown, why: shown, missing: shown, code: shown, action })),
    add: z.array(action).max(1),
    actions: z.array(action).max(6),
  }),
  "zorgteam-dates": z.strictObject({
    title: shown,
    notice: shown,
    text: shown,
    rows: z.array(z.strictObject({ when: shown, stage: shown, action })),
    fields: z
      .array(z.strictObject({ id: z.string(), label, value: z.string(), min: z.string(), max: z.string() }))
      .min(1),
    times: z.strictObject({ from: clockTime, to: clockTime }),
    save: action,
  }),
  "zorgteam-date": z.strictObject({
    title: shown,
    notice: shown,
    text: shown,
    date: z.strictObject({ value: z.string(), min: z.string(), max: z.string() }),
    times: z.strictObject({ from: clockTime, to: clockTime }),
    save: action,
    cancel: action,
    back: action,
  }),
  "zorgteam-outcome": z.strictObject({
    who: shown,
    title: shown,
    notice: shown,
    text: shown,
    /** Asked only when the route has this meeting as a duty. */
    duty: z.array(z.strictObject({ label, value: z.string(), choices: z.array(choice).min(1) })).max(1),
    attended: z.array(z.strictObject({ label, value: z.string(), choices: z.array(choice).min(1) })).max(1),
    next: z.strictObject({ label, min: z.string(), max: z.string() }),
    outcomes: z.array(action).min(1),
    later: action,
  }),
  staff: z.strictObject({
    title: shown,
    notice: shown,
    text: shown,
    rows: z
      .array(
        z.strictObject({
          who: shown,
          says: shown,
          choices: z.array(
            z.strictObject({ id: z.string(), label, value: z.string(), options: z.array(choice).min(1) }),
          ),
          accounts: z.array(z.strictObject({ id: z.string(), label })).max(1),
        }),
      )
      .min(1),
    save: action,
    later: z.array(action).max(1),
  }),
  message: z.strictObject({
    title: shown,
    lines: z.array(z.strictObject({ text: shown })),
    actions: z.array(action).max(6),
  }),
  ...SETUP_CARDS,
} as const;

export type CardName = keyof typeof CARD_SCHEMAS;
export type CardData<N extends CardName> = z.input<(typeof CARD_SCHEMAS)[N]>;
export type CardAction = z.input<typeof action>;
export type CardField = z.input<typeof field>;

/** A card before it is expanded: which template, with which data. */
export type CardContent = { [N in CardName]: { name: N; data: CardData<N> } }[CardName];
