import type { Transaction } from "kysely";
import type { AppendRequest, CardUpdate } from "../app/ports.ts";
import type { Connection } from "./connection.ts";
import { insertMessages, ROWS_PER_INSERT } from "./outbox-rows.ts";
import { replaceReminders } from "./reminder-rows.ts";
import type { Tables } from "./tables.ts";

/**
 * Writes header, events, messages and reminders in one transaction, when the case is at the expected version and no other open case is
 * in its way; otherwise nothing. The first statement writes, so that two writers meet there and not later.
 */
export async function writeCase(
  { db, dialect }: Pick<Connection, "db" | "dialect">,
  request: AppendRequest,
): Promise<"written" | "inTheWay"> {
  try {
    return await db.transaction().execute(async (transaction) => {
      const rows =
        request.expectedVersion === 0 ? await start(transaction, request) : await advance(transaction, request);
      if (rows === 0n) return "inTheWay";
      await insertEvents(transaction, request);
      await insertMessages(transaction, request.outbox);
      for (const update of request.updates ?? []) await insertUpdates(transaction, update);
      await replaceReminders(transaction, dialect, request.caseId, request.reminders);
      return "written";
    });
  } catch (error) {
    if (isSecondOpenCase(error)) return "inTheWay";
    throw error;
  }
}

async function start(transaction: Transaction<Tables>, request: AppendRequest): Promise<bigint> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto("case_file")
    .values({ case_id: request.caseId, ...columnsOf(request) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows ?? 0n;
}

async function advance(transaction: Transaction<Tables>, request: AppendRequest): Promise<bigint> {
  const { numUpdatedRows } = await transaction
    .updateTable("case_file")
    .set(columnsOf(request))
    .where("case_id", "=", request.caseId)
    .where("version", "=", request.expectedVersion)
    .executeTakeFirstOrThrow();
  return numUpdatedRows;
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

async function insertEvents(transaction: Transaction<Tables>, request: AppendRequest): Promise<void> {
  const rows = request.events.map(({ id, at, by, event: { type, ...data } }, index) => ({
    case_id: request.caseId,
    seq: request.expectedVersion + index + 1,
    id,
    type,
    data: JSON.stringify(data),
    recorded_at: at,
    recorded_by: by,
  }));
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    await transaction
      .insertInto("event")
      .values(rows.slice(from, from + ROWS_PER_INSERT))
      .execute();
  }
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
