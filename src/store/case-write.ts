import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import type { AuditEntry } from "../app/audit-ports.ts";
import type { AppendRequest, CardUpdate } from "../app/ports.ts";
import { appendLines } from "./audit/append-lines.ts";
import { hashOfEvents } from "./audit/audit-line.ts";
import type { Connection } from "./connection.ts";
import { insertMessages, ROWS_PER_INSERT } from "./outbox-rows.ts";
import { replaceReminders } from "./reminder-rows.ts";
import type { Tables } from "./tables.ts";

/**
 * Writes header, events, messages, reminders and the line in the audit log in one transaction, when the case is at the expected version and no other open case is
 * in its way; otherwise nothing. `subjectGone`: a new case of a pupil who is not at the school any more, as a turn that began
 * before a removal would open. The first statement writes, so that two writers meet there and not later.
 */
export async function writeCase(
  { db, dialect }: Pick<Connection, "db" | "dialect">,
  request: AppendRequest,
): Promise<"written" | "inTheWay" | "subjectGone"> {
  try {
    return await db.transaction().execute(async (transaction) => {
      const seal =
        request.expectedVersion === 0 ? await start(transaction, request) : await advance(transaction, request);
      if (seal === undefined) return "inTheWay";
      if (request.expectedVersion === 0) await stopIfGone(transaction, dialect, request);
      const events = eventRows(request);
      await insertEvents(transaction, events);
      await insertMessages(transaction, request.outbox);
      for (const update of request.updates ?? []) await insertUpdates(transaction, update);
      await replaceReminders(transaction, dialect, request.caseId, request.reminders);
      if (events.length > 0) await appendLines(transaction, dialect, [lineOf(request, seal, events)]);
      return "written";
    });
  } catch (error) {
    if (isSecondOpenCase(error)) return "inTheWay";
    if (error instanceof SubjectGone) return "subjectGone";
    throw error;
  }
}

async function start(transaction: Transaction<Tables>, request: AppendRequest): Promise<string | undefined> {
  const written = await transaction
    .insertInto("case_file")
    .values({ case_id: request.caseId, seal: randomUUID(), ...columnsOf(request) })
    .onConflict((conflict) => conflict.doNothing())
    .returning("seal")
    .executeTakeFirst();
  return written?.seal;
}

/** Undoes what the transaction wrote. */
class SubjectGone extends Error {}

/**
 * Throws when the school does not know the pupil of this new case, and no other case does. As long as no school is kept, everybody
 * may be. On PostgreSQL a removal that is going on is waited for, and one that comes waits.
 */
async function stopIfGone(
  transaction: Transaction<Tables>,
  dialect: Connection["dialect"],
  { caseId, header: { subjectKey } }: AppendRequest,
): Promise<void> {
  if (subjectKey.startsWith("group:")) return;
  const kept = transaction.selectFrom("school").select("document");
  const school = await (dialect === "postgres" ? kept.forShare() : kept).executeTakeFirst();
  if (!school || school.document.includes(JSON.stringify(subjectKey))) return;
  const other = await transaction
    .selectFrom("case_file")
    .select("case_id")
    .where("subject_key", "=", subjectKey)
    .where("case_id", "!=", caseId)
    .limit(1)
    .executeTakeFirst();
  if (!other) throw new SubjectGone();
}

async function advance(transaction: Transaction<Tables>, request: AppendRequest): Promise<string | undefined> {
  const written = await transaction
    .updateTable("case_file")
    .set(columnsOf(request))
    .where("case_id", "=", request.caseId)
    .where("version", "=", request.expectedVersion)
    .returning("seal")
    .executeTakeFirst();
  return written?.seal;
}

function columnsOf({ expectedVersion, events, header }: AppendRequest) {
  return {
    version: expectedVersion + events.length,
    route_id: header.routeId,
    route_valid_from: header.routeValidFrom,
    route_hash: header.routeHash,
    subject_key: header.subjectKey,
    status: header.status,
    step: header.step,
    opened_on: header.openedOn,
    due_on: header.dueOn,
    turn: header.turn,
    agenda: header.agenda,
  };
}

type EventRow = Tables["event"];

function eventRows(request: AppendRequest): EventRow[] {
  return request.events.map(({ id, at, by, event: { type, ...data } }, index) => ({
    case_id: request.caseId,
    seq: request.expectedVersion + index + 1,
    id,
    type,
    data: JSON.stringify(data),
    recorded_at: at,
    recorded_by: by,
  }));
}

async function insertEvents(transaction: Transaction<Tables>, rows: readonly EventRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    await transaction
      .insertInto("event")
      .values(rows.slice(from, from + ROWS_PER_INSERT))
      .execute();
  }
}

/** The line in the audit log of what was written: who and when are those of the first event, all events of a request have them. */
function lineOf(
  { caseId, expectedVersion, events, header, trace }: AppendRequest,
  seal: string,
  rows: readonly EventRow[],
): AuditEntry & { content: string } {
  const [first] = events;
  return {
    at: first?.at ?? "",
    by: first?.by ?? "",
    action: expectedVersion === 0 ? "case.opened" : "case.changed",
    subjectKey: header.subjectKey,
    caseId,
    through: trace?.through ?? "clock",
    ...(trace?.reason === undefined ? {} : { reason: trace.reason }),
    detail: {
      first: expectedVersion + 1,
      last: expectedVersion + rows.length,
      what: rows.map(({ type }) => type).join(","),
    },
    content: hashOfEvents(seal, caseId, rows),
  };
}

/**
 * One message for each that is about this and was not given up: also for those that are still to be sent, as one may be on
 * its way at this moment and would otherwise stay as it was.
 */
async function insertUpdates(transaction: Transaction<Tables>, update: CardUpdate): Promise<void> {
  const cards = await transaction
    .selectFrom("outbox")
    .select(["id", "recipient"])
    .where("about", "=", update.about)
    .where("state", "!=", "dead")
    .execute();
  const { notice, by, now, dueAt } = update;
  const messages = cards.map(({ id, recipient }) => ({
    id: `${id}/${notice.kind}`,
    to: recipient,
    notice,
    dueAt: recipient === by ? now : dueAt,
    replaces: id,
  }));
  await insertMessages(transaction, messages);
}

/** A closed case was to be opened again, but its pupil or group has another open one: the index `case_file_one_open`. */
function isSecondOpenCase(error: unknown): boolean {
  const { code, constraint, message } = error as { code?: string; constraint?: string; message?: string };
  if (code === "23505") return constraint === "case_file_one_open";
  return code === "SQLITE_CONSTRAINT_UNIQUE" && message?.includes("case_file.subject_key") === true;
}
