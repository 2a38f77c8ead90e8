import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type Kysely, sql } from "kysely";
import type { Instant } from "../../domain/school/dates.ts";
import type { Connection } from "../connection.ts";
import { storing } from "../store-error.ts";
import type { Tables } from "../tables.ts";
import { BackupError, nodeCodeOf } from "./backup-error.ts";
import type { BackupHeader, BackupRow, Progress } from "./backup-format.ts";
import { rowsIn } from "./backup-format.ts";
import { type DatabaseTable, databaseTables } from "./database-tables.ts";

/** Bounds what is in memory at once, whatever the size of the database. */
const ROWS_AT_ONCE = 500;

/**
 * Writes all tables, as they are at one moment, to `file`; the bot may go on working. Only whole backups ever stand under that
 * name, for the owner alone. Throws a `BackupError` when the file cannot be written, a `StoreError` when the database fails.
 */
export async function writeBackup(
  connection: Connection,
  file: string,
  madeAt: Instant,
  progress: Progress = () => undefined,
): Promise<BackupHeader> {
  const half = `${file}.${process.pid}.half`;
  try {
    const header = await atOneMoment(connection, async (db) => {
      const tables = await databaseTables(db, connection.dialect);
      const header = await headerOf(db, tables, madeAt);
      await pipeline(
        withChecksum(linesOf(db, tables, header, progress)),
        createGzip(),
        createWriteStream(half, { mode: 0o600, flush: true }),
      );
      return header;
    });
    await rename(half, file);
    return header;
  } catch (error) {
    await rm(half, { force: true });
    if (!OF_THE_DISK.has(nodeCodeOf(error))) throw error;
    const advice = "Bestaat de map, is er ruimte, en mag je daar schrijven?";
    throw new BackupError("backup-unwritable", `De back-up kan niet geschreven worden naar ${file}. ${advice}`, error);
  }
}

const OF_THE_DISK: ReadonlySet<string> = new Set([
  "ENOENT",
  "ENOTDIR",
  "EISDIR",
  "EACCES",
  "EPERM",
  "EROFS",
  "ENOSPC",
  "EDQUOT",
  "EIO",
]);

/** Everything that `read` reads is as it was when it began. SQLite promises that of every transaction. */
function atOneMoment<T>({ db, dialect }: Connection, read: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  const transaction = db.transaction();
  if (dialect === "sqlite") return transaction.execute(read);
  return transaction.setIsolationLevel("repeatable read").setAccessMode("read only").execute(read);
}

async function headerOf(db: Kysely<Tables>, tables: readonly DatabaseTable[], madeAt: Instant): Promise<BackupHeader> {
  const { rows: applied } = await storing("migrations", () =>
    sql<{ name: string }>`select name from kysely_migration order by name`.execute(db),
  );
  const counted: BackupHeader["tables"] = [];
  for (const { name, columns } of tables) {
    const { rows } = await sql<{ rows: number | string }>`select count(*) as rows from ${sql.table(name)}`.execute(db);
    counted.push({ name, columns: [...columns], rows: Number(rows[0]?.rows) });
  }
  const migrations = applied.map(({ name }) => name);
  return { format: "zorgroute-backup", version: 1, madeAt, migrations, tables: counted };
}

async function* linesOf(
  db: Kysely<Tables>,
  tables: readonly DatabaseTable[],
  header: BackupHeader,
  progress: Progress,
): AsyncGenerator<string> {
  yield `${JSON.stringify(header)}\n`;
  const total = rowsIn(header);
  let done = 0;
  for (const table of tables) {
    for await (const rows of rowsOf(db, table)) {
      yield rows.map((row) => `${JSON.stringify(row)}\n`).join("");
      done += rows.length;
      await progress(done, total);
    }
  }
}

/** The rows of a table by its key, some at a time: each query goes on behind the last row of the one before. */
async function* rowsOf(db: Kysely<Tables>, table: DatabaseTable): AsyncGenerator<BackupRow[]> {
  const key = sql.join(table.key.map((column) => sql.ref(column)));
  let behind = sql``;
  for (;;) {
    const { rows } = await storing("backup", () =>
      sql<Record<string, string | number | null>>`select ${sql.join(table.columns.map((column) => sql.ref(column)))}
        from ${sql.table(table.name)} ${behind} order by ${key} limit ${sql.lit(ROWS_AT_ONCE)}`.execute(db),
    );
    const last = rows.at(-1);
    if (!last) return;
    // PostgreSQL gives its large numbers as text.
    const cellOf = (row: typeof last, column: string) => {
      const value = row[column] ?? null;
      return value !== null && table.numbers.has(column) ? Number(value) : value;
    };
    yield rows.map((row) => table.columns.map((column) => cellOf(row, column)));
    behind = sql`where (${key}) > (${sql.join(table.key.map((column) => cellOf(last, column)))})`;
  }
}

async function* withChecksum(parts: AsyncGenerator<string>): AsyncGenerator<string> {
  const hash = createHash("sha256");
  for await (const part of parts) {
    hash.update(part);
    yield part;
  }
  yield `${JSON.stringify({ sha256: hash.digest("hex") })}\n`;
}
