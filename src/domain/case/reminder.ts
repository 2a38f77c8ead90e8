import type { IsoDate } from "../school/dates.ts";

/** What the bot reminds of by itself. Each kind but the approvals can be switched off per person. */
export const REMINDER_KINDS = [
  "termHalf",
  "termWeek",
  "termEnd",
  "termPast",
  "dutyDue",
  "approvalWaiting",
  "approvalPassedOn",
  "consentExpires",
  "meetingTomorrow",
  "outcomeMissing",
  "outsiderLate",
] as const;

export type ReminderKind = (typeof REMINDER_KINDS)[number];

/**
 * Something that must be said on a day unless it is done before. Follows from the state of a case alone, so it is made anew
 * with every event and is gone when the reason is gone. `item` is the duty, consent, proposal or meeting it is about.
 */
export type Reminder = {
  kind: ReminderKind;
  item: string;
  on: IsoDate;
  /** A role of the route, or one person by id. */
  to: { role: string } | { person: string };
  /** Goes out alone and at once, not in the digest of the day. */
  urgent: boolean;
};
