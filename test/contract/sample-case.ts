import type { AppendRequest, CaseHeader, OutboxMessage } from "../../src/app/ports.ts";
import type { CaseEvent } from "../../src/domain/case/events.ts";
import type { Reminder } from "../../src/domain/case/reminder.ts";
import type { Instant } from "../../src/domain/school/dates.ts";

/** A moment `seconds` after nine o'clock on a school day. */
export function moment(seconds: number): Instant {
  return new Date(Date.UTC(2025, 10, 24, 8, 0, seconds)).toISOString();
}

export function sampleHeader(changes: Partial<AppendRequest["header"]> = {}): AppendRequest["header"] {
  return {
    routeId: "voorbeeld",
    routeValidFrom: "2025-08-01",
    routeHash: "0f1e2d3c",
    subjectKey: "leerling-1",
    status: "open",
    step: "gesprek",
    openedOn: "2025-11-24",
    dueOn: "2025-12-08",
    turn: "leerkracht",
    agenda: null,
    ...changes,
  };
}

export function sampleMessage(id: string, changes: Partial<OutboxMessage> = {}): OutboxMessage {
  return { id, to: "persoon-2", notice: { kind: "turn", caseId: "zaak-1" }, dueAt: moment(0), ...changes };
}

/** The batch that opens `caseId`. Its record has the id `<caseId>/1`. */
export function opening(caseId: string, header: Partial<CaseHeader> = {}, outbox: OutboxMessage[] = []): AppendRequest {
  const full = sampleHeader(header);
  const opened: CaseEvent = {
    type: "CaseOpened",
    on: full.openedOn,
    route: { id: full.routeId, validFrom: full.routeValidFrom, hash: full.routeHash },
    subjectKey: full.subjectKey,
    step: full.step,
  };
  return {
    caseId,
    expectedVersion: 0,
    events: [{ id: `${caseId}/1`, at: moment(0), by: "persoon-1", event: opened }],
    header: full,
    outbox,
    reminders: [],
  };
}

/** A batch with one fact for `caseId`, recorded under `id`. */
export function oneFact(
  caseId: string,
  expectedVersion: number,
  id: string,
  header: Partial<CaseHeader> = {},
  outbox: OutboxMessage[] = [],
): AppendRequest {
  const fact: CaseEvent = { type: "DutyDone", on: "2025-11-25", duty: "gesprek-ouders" };
  return {
    caseId,
    expectedVersion,
    events: [{ id, at: moment(expectedVersion), by: "persoon-1", event: fact }],
    header: sampleHeader(header),
    outbox,
    reminders: [],
  };
}

/** A reminder for the teacher on the day of `moment`. */
export function sampleReminder(item: string, changes: Partial<Reminder> = {}): Reminder {
  return { kind: "termEnd", item, on: "2025-11-24", to: { role: "leerkracht" }, urgent: false, ...changes };
}
