import { type Kysely, sql } from "kysely";
import { databaseTables } from "../backup/database-tables.ts";
import { type Dialect, isOneOf } from "../connection.ts";
import type { Tables } from "../tables.ts";

/** The log of what happened stays whole, and the proof stays: neither leads to anybody any more. */
const KEPT: ReadonlySet<string> = new Set(["audit_line", "removal"]);
/** Columns that name a pupil or group. */
const NAMES_SUBJECT = ["subject_key", "pupil_key"];

/** What goes: whole cases, and, when the pupil goes too, what names the pupil itself. */
export type Going = { caseIds: readonly string[]; subjectKey: string | undefined };

/**
 * Deletes every row of a case or of the pupil, in whatever table has a column that says so: asked from the database, so that a
 * new table is not forgotten. Gives how many rows of each.
 */
export async function removeFromTables(
  db: Kysely<Tables>,
  dialect: Dialect,
  { caseIds, subjectKey }: Going,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const tables = (await databaseTables(db, dialect)).filter(({ name }) => !KEPT.has(name));
  // What refers to a table comes after it in the list, and must go before it.
  for (const { name, columns } of tables.toReversed()) {
    const conditions = [
      ...(columns.includes("case_id") ? [isOneOf(dialect, "case_id", caseIds)] : []),
      ...(subjectKey === undefined ? [] : columns.filter((column) => NAMES_SUBJECT.includes(column))).map(
        (column) => sql`${sql.ref(column)} = ${subjectKey}`,
      ),
    ];
    if (conditions.length === 0) continue;
    const { numAffectedRows } =
      await sql`delete from ${sql.table(name)} where ${sql.join(conditions, sql` or `)}`.execute(db);
    if (numAffectedRows) counts[name] = Number(numAffectedRows);
  }
  return counts;
}

/** Deletes messages, sent or still to be sent, that name a case or the pupil. Last of all: others may just have put one in. */
export async function removeMessages(
  db: Kysely<Tables>,
  dialect: Dialect,
  { caseIds, subjectKey }: Going,
): Promise<number> {
  let count = 0;
  for (const id of [...caseIds, ...(subjectKey === undefined ? [] : [subjectKey])]) {
    const { numAffectedRows } = await sql`delete from outbox where ${holdsText(dialect, "notice", id)}`.execute(db);
    count += Number(numAffectedRows ?? 0n);
  }
  return count;
}

/** The JSON in this column holds this text as a value. */
export function holdsText(dialect: Dialect, column: string, text: string) {
  const value = JSON.stringify(text);
  return dialect === "sqlite"
    ? sql<boolean>`instr(${sql.ref(column)}, ${value}) > 0`
    : sql<boolean>`position(${value} in ${sql.ref(column)}::text) > 0`;
}
