import { addDays, dayOf, type Instant, type IsoDate } from "../../domain/school/dates.ts";
import type { Person } from "../../domain/school/school.ts";
import { workingDayOnOrAfter } from "../../domain/school/workdays.ts";
import type { AppDeps } from "../deps.ts";
import type { OutboxMessage } from "../ports.ts";
import type { DueReminder, FirstUnsent } from "../reminder-ports.ts";
import { inOfficeHours, opensOn } from "../send/office-hours.ts";
import { remindedPeople } from "./reminded-people.ts";

export type SweepDeps = Pick<AppDeps, "school" | "calendar" | "routes" | "reminders">;

/** Reminders in one transaction: it must not hold up a press. */
const AT_ONCE = 500;

/**
 * Puts everything that is due into the outbox: one message per person per day, and those that are urgent each by itself. On
 * school days between 8:00 and 17:00 alone; for somebody who does not work today the message waits for the next working day.
 * Gives how many reminders it took. Several instances may do this at the same time. Rejects when the store fails.
 */
export async function sweepReminders(deps: SweepDeps, now: Instant): Promise<number> {
  if (!inOfficeHours(deps.calendar, now)) return 0;
  let total = 0;
  for (;;) {
    const taken = await deps.reminders.sweep(dayOf(now), AT_ONCE, (due) => messagesOf(deps, due, now));
    total += taken;
    if (taken < AT_ONCE) return total;
  }
}

function messagesOf(deps: SweepDeps, due: readonly DueReminder[], now: Instant): FirstUnsent[] {
  const digests = new Map<string, FirstUnsent>();
  const alone: FirstUnsent[] = [];
  for (const one of due) {
    for (const person of remindedPeople(deps, one)) {
      if (one.reminder.urgent) alone.push([urgentMessage(deps, one, person, now)]);
      else if (!digests.has(person.id)) digests.set(person.id, digestsOf(deps, person, now));
    }
  }
  return [...digests.values(), ...alone];
}

/** The digest of the next working day, and the one after it for when that has gone out already. */
function digestsOf({ calendar }: SweepDeps, person: Person, now: Instant): FirstUnsent {
  const first = workingDayOnOrAfter(calendar, person.workdays, dayOf(now));
  const second = workingDayOnOrAfter(calendar, person.workdays, addDays(first, 1));
  return [first, second].map((day) => ({
    id: `digest-${person.id}-${day}`,
    to: person.id,
    notice: { kind: "digest", caseId: "" },
    dueAt: sendFrom(day, now),
  }));
}

function urgentMessage(
  { calendar }: SweepDeps,
  { reminder, header }: DueReminder,
  person: Person,
  now: Instant,
): OutboxMessage {
  const { kind, item, on } = reminder;
  return {
    id: `reminder-${header.caseId}-${kind}-${item}-${on}-${person.id}`,
    to: person.id,
    notice: { kind: "reminder", caseId: header.caseId, about: kind, item },
    dueAt: sendFrom(workingDayOnOrAfter(calendar, person.workdays, dayOf(now)), now),
    ...(kind === "approvalWaiting" || kind === "approvalPassedOn" ? { about: item } : {}),
  };
}

function sendFrom(day: IsoDate, now: Instant): Instant {
  return day === dayOf(now) ? now : opensOn(day);
}
