import SQLite from "better-sqlite3";
import { sql } from "kysely";
import type { AuditEntry } from "../../app/audit-ports.ts";
import type { Connection } from "../connection.ts";
import { keysIn, refsOf } from "./append-lines.ts";
import { type AuditRow, CHAIN_START, type ChainEnd, linesAfter } from "./audit-line.ts";

/** Others add a line in the same millisecond at most a few times. */
const MOST_TRIES = 50;

const COLUMNS = [
  "seq",
  "at",
  "person",
  "action",
  "subject_ref",
  "case_id",
  "through",
  "reason",
  "detail",
  "content",
  "previous",
  "hash",
] as const satisfies readonly (keyof AuditRow)[];

/**
 * Adds lines at the end of the chain on SQLite, for reads that changed nothing else: no transaction, and no waiting for the disk,
 * because a turn waits for it. Only a power cut can lose them, together with the answer that was being given. Another process may
 * be first with a number: then it is tried again after that line.
 */
export function appendLightly({
  db,
  read,
  writeLightly,
}: Connection): (entries: readonly AuditEntry[]) => Promise<void> {
  const endOfChain = db.selectFrom("audit_line").select(["seq", "hash"]).orderBy("seq", "desc").limit(1).compile();
  const known = sql<{ subject_key: string; ref: string }>`
    select subject_key, ref from subject_ref where subject_key in (select value from json_each(${""}))`.compile(db);
  // One text for any number of lines: the lines are one bound value.
  const insert = sql`insert into audit_line (${sql.join(COLUMNS.map((name) => sql.ref(name)))})
    select ${sql.join(COLUMNS.map((_, nth) => sql`json_extract(value, ${sql.lit(`$[${nth}]`)})`))}
    from json_each(${""})`.compile(db);

  async function refsFor(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (keys.length === 0) return new Map();
    const rows = await read<{ subject_key: string; ref: string }>({ ...known, parameters: [JSON.stringify(keys)] });
    if (rows.length < keys.length) return refsOf(db, "sqlite", keys);
    return new Map(rows.map(({ subject_key, ref }) => [subject_key, ref]));
  }

  return async (entries) => {
    const refs = await refsFor(keysIn(entries));
    for (let tries = 1; ; tries += 1) {
      const [end] = await read<ChainEnd>(endOfChain);
      const rows = linesAfter(end ?? CHAIN_START, entries, refs);
      try {
        return await writeLightly({
          ...insert,
          parameters: [JSON.stringify(rows.map((row) => COLUMNS.map((name) => row[name])))],
        });
      } catch (error) {
        if (tries >= MOST_TRIES || !isNumberTaken(error)) throw error;
      }
    }
  };
}

function isNumberTaken(error: unknown): boolean {
  return error instanceof SQLite.SqliteError && error.code === "SQLITE_CONSTRAINT_PRIMARYKEY";
}
