import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { AuditEntry } from "../../app/audit-ports.ts";
import { type Dialect, isOneOf } from "../connection.ts";
import type { Tables } from "../tables.ts";
import { type AuditRow, CHAIN_START, linesAfter } from "./audit-line.ts";

/** Any number, the same in every instance of the app: who holds it writes the end of the chain. */
const CHAIN_LOCK = 7_205_141;
/** Twelve values each: far below the limit of SQLite (32,766). */
const LINES_PER_INSERT = 500;

/**
 * Adds lines at the end of the chain, as part of `transaction`. It must be the last that the transaction does: on PostgreSQL all
 * others who add lines wait until it ends, and whoever waited for a row after that could wait for ever. On SQLite something
 * must have been written in the transaction before.
 */
export async function appendLines(
  transaction: Kysely<Tables>,
  dialect: Dialect,
  entries: readonly (AuditEntry & { content?: string })[],
): Promise<void> {
  if (entries.length === 0) return;
  if (dialect === "postgres") await sql`select pg_advisory_xact_lock(${sql.lit(CHAIN_LOCK)})`.execute(transaction);
  const refs = await refsOf(transaction, dialect, keysIn(entries));
  const end = await transaction
    .selectFrom("audit_line")
    .select(["seq", "hash"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const lines = linesAfter(end ?? CHAIN_START, entries, refs);
  for (let from = 0; from < lines.length; from += LINES_PER_INSERT)
    await insertLines(transaction, lines.slice(from, from + LINES_PER_INSERT));
}

async function insertLines(db: Kysely<Tables>, lines: readonly AuditRow[]): Promise<void> {
  await db.insertInto("audit_line").values(lines).execute();
}

/** The subjects these entries are about. */
export function keysIn(entries: readonly AuditEntry[]): string[] {
  return [...new Set(entries.flatMap(({ subjectKey }) => subjectKey ?? []))];
}

/** The reference of each subject; one that has none yet gets one. */
export async function refsOf(
  db: Kysely<Tables>,
  dialect: Dialect,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map();
  const known = await knownRefs(db, dialect, keys);
  const unknown = keys.filter((key) => !known.has(key));
  const fresh = (await stillThere(db, dialect, unknown)).map((key) => ({ subject_key: key, ref: randomUUID() }));
  if (fresh.length === 0) return known;
  await db
    .insertInto("subject_ref")
    .values(fresh)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  // Asked again, because another may have been first.
  return knownRefs(db, dialect, keys);
}

/**
 * Of these those that the school or a case knows: a turn that began just before a pupil was removed must not bring the key back.
 * As long as no school is kept, all.
 */
async function stillThere(db: Kysely<Tables>, dialect: Dialect, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const school = await db.selectFrom("school").select("document").executeTakeFirst();
  if (!school) return [...keys];
  const cases = await db
    .selectFrom("case_file")
    .select("subject_key")
    .where(isOneOf(dialect, "subject_key", keys))
    .execute();
  const found = new Set(cases.map(({ subject_key }) => subject_key));
  return keys.filter(
    (key) => key.startsWith("group:") || found.has(key) || school.document.includes(JSON.stringify(key)),
  );
}

async function knownRefs(db: Kysely<Tables>, dialect: Dialect, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("subject_ref")
    .selectAll()
    .where(isOneOf(dialect, "subject_key", keys))
    .execute();
  return new Map(rows.map(({ subject_key, ref }) => [subject_key, ref]));
}
