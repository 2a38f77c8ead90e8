import { z } from "zod";
import { action, choice, fact, label, shown } from "./card-parts.ts";

/** The data of the cards around a meeting. */

const choices = z.strictObject({ value: z.string(), choices: z.array(choice).min(1) });
const line = z.strictObject({ text: shown });
const actions = z.array(action).max(6);

/** The only addresses a card may open: the form for a meeting in Teams, and our own calendar file. */
const url = z
  .string()
  .regex(/^(https:\/\/teams\.microsoft\.com\/l\/meeting\/new\?|https?:\/\/[^/\s]+\/agenda\/[\w.-]+\.ics$)[!-~]*$/);

const decision = z.strictObject({
  textId: z.string(),
  textLabel: label,
  text: label,
  ownerId: z.string(),
  ownerLabel: label,
  owner: z.string(),
  owners: z.array(choice).min(1),
  dayId: z.string(),
  dayLabel: label,
  day: z.string(),
  min: z.string(),
  max: z.string(),
});

export const MEETING_CARDS = {
  "meeting-plan": z.strictObject({
    who: shown,
    title: shown,
    notice: shown,
    text: shown,
    rules: z.array(line),
    people: z.array(choices.extend({ label })).max(1),
    moments: z
      .array(
        z.strictObject({
          dayId: z.string(),
          dayLabel: label,
          day: z.string(),
          timeId: z.string(),
          timeLabel: label,
          time: z.string(),
          min: z.string(),
          max: z.string(),
          required: z.boolean(),
        }),
      )
      .min(1)
      .max(5),
    minutes: choices,
    source: shown,
    save: action,
    back: action,
  }),
  "meeting-slots": z.strictObject({
    who: shown,
    title: shown,
    notice: shown,
    text: shown,
    slots: z
      .array(z.strictObject({ id: z.string(), label, value: z.string() }))
      .min(1)
      .max(5),
    save: action,
    actions,
  }),
  "meeting-tally": z.strictObject({
    who: shown,
    title: shown,
    notice: shown,
    text: shown,
    rows: z
      .array(
        z.strictObject({
          when: shown,
          mark: shown,
          votes: shown,
          cannot: shown,
          waiting: shown,
          problem: shown,
          fix: z.array(action).max(1),
        }),
      )
      .min(1)
      .max(5),
    actions,
  }),
  meeting: z.strictObject({
    who: shown,
    title: shown,
    notice: shown,
    when: shown,
    facts: z.array(fact),
    warnings: z.array(line),
    agreed: z.array(line),
    links: z.array(z.strictObject({ title: label, url })).max(2),
    hint: shown,
    actions,
  }),
  "meeting-outcome": z.strictObject({
    who: shown,
    title: shown,
    notice: shown,
    when: shown,
    held: z.string(),
    attended: choices,
    extra: z.array(choices.extend({ id: z.string(), label })).max(2),
    text: shown,
    /** Where the report stands, as it was typed before. */
    pointer: label.default(""),
    first: z.array(decision).min(1).max(5),
    more: z.array(decision).max(4),
    showMore: z.boolean(),
    save: action,
    back: action,
  }),
} as const;
