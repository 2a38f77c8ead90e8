import type { Transaction } from "kysely";
import type { AppendRequest } from "../app/ports.ts";
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

/** A closed case was to be opened again, but its pupil or group has another open one: the index `case_file_one_open`. */
function isSecondOpenCase(error: unknown): boolean {
  const { code, constraint, message } = error as { code?: string; constraint?: string; message?: string };
  if (code === "23505") return constraint === "case_file_one_open";
  return code === "SQLITE_CONSTRAINT_UNIQUE" && message?.includes("case_file.subject_key") === true;
}
