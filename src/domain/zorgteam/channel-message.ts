import type { Step } from "../route/route.ts";
import { type IsoDate, parseIsoDate } from "../school/dates.ts";
import type { CaseCode } from "./case-code.ts";

declare const isStepTitle: unique symbol;
declare const isChannelDate: unique symbol;
declare const isChannelTime: unique symbol;
declare const isChannelLink: unique symbol;

/** The title of a step as the rule file has it: the same for every pupil. */
export type StepTitle = string & { readonly [isStepTitle]: true };
/** A day, checked. */
export type ChannelDate = IsoDate & { readonly [isChannelDate]: true };
/** A time of the day, `13:00`, checked. */
export type ChannelTime = string & { readonly [isChannelTime]: true };
/** An address that opens a personal chat with the bot. */
export type ChannelLink = string & { readonly [isChannelLink]: true };

/** When the zorgteam meets. */
export type ChannelMoment = { date: ChannelDate; from: ChannelTime; to: ChannelTime };

/** One case on the agenda, as a channel may know it. */
export type ChannelItem = { code: CaseCode; step: StepTitle; link: ChannelLink };

/**
 * All that a channel is ever told by itself. Everybody in a team can read along, and so can whoever joins it later, so it
 * takes codes, titles of steps, days and links. A pupil's name is a plain text, and no plain text fits in here.
 */
export type ChannelMessage =
  | { kind: "agenda" | "changed" | "reminder"; moment: ChannelMoment; items: readonly ChannelItem[] }
  | { kind: "moved"; moment: ChannelMoment; was: ChannelDate; items: readonly ChannelItem[] }
  | { kind: "cancelled"; was: ChannelDate }
  | { kind: "replaced" };

export function stepTitle(step: Step): StepTitle {
  return step.title as StepTitle;
}

/** Throws when the text is no day: nothing else may get into a channel this way. */
export function channelDate(date: IsoDate): ChannelDate {
  if (parseIsoDate(date) === undefined) throw new RangeError("a channel message takes a day here");
  return date as ChannelDate;
}

/** The time in `HH:MM`, or undefined when the text is none. */
export function channelTime(text: string): ChannelTime | undefined {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? (text as ChannelTime) : undefined;
}

/** Opens a personal chat with the bot, with the code already typed. `botId` is the bot's own id in Teams. */
export function channelLink(botId: string, code: CaseCode): ChannelLink {
  const chat = `users=${encodeURIComponent(botId)}&message=${encodeURIComponent(code)}`;
  return `https://teams.microsoft.com/l/chat/0/0?${chat}` as ChannelLink;
}
