import type { Reminder, ReminderKind } from "../domain/case/reminder.ts";
import type { IsoDate } from "../domain/school/dates.ts";
import type { CaseHeader, OutboxMessage } from "./ports.ts";

/** What reminding needs from the outside; the rest of the ports are in ports.ts. */

/** A reminder whose day has come, with the case it is about. */
export type DueReminder = { reminder: Reminder; header: CaseHeader };

/**
 * What becomes of a message for which there may be one per day: the first of these whose message has not been sent yet, so
 * that nothing is added to what somebody has read already.
 */
export type FirstUnsent = readonly OutboxMessage[];

export interface Reminders {
  /**
   * Takes up to `limit` reminders that are due and were not taken yet, and stores the messages that `plan` makes of them: both
   * or neither, and each reminder once, however many instances sweep. Gives how many it took.
   */
  sweep(today: IsoDate, limit: number, plan: (due: readonly DueReminder[]) => readonly FirstUnsent[]): Promise<number>;
  /**
   * What is due and not done: for this person by id, and for any role in the cases of these pupils or groups (in all cases
   * without). Told before or not; oldest first.
   */
  due(today: IsoDate, whom: { person: string; subjectKeys?: readonly string[] }): Promise<DueReminder[]>;
}

/** What people chose for themselves. */
export interface Preferences {
  /** Kinds of reminders this person does not want. */
  unwanted(personId: string): Promise<ReminderKind[]>;
  setUnwanted(personId: string, kinds: readonly ReminderKind[]): Promise<void>;
}
