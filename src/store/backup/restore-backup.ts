import { type Kysely, sql } from "kysely";
import type { Removal } from "../../app/retention-ports.ts";
import type { Instant } from "../../domain/school/dates.ts";
import type { Connection } from "../connection.ts";
import { inOneTransaction } from "../in-one-transaction.ts";
import { runMigrations } from "../migrate.ts";
import { migrationsFor } from "../migrations/migrations.ts";
import { applyRemovals } from "../removal/apply-removals.ts";
import { storing } from "../store-error.ts";
import type { Tables } from "../tables.ts";
import { BackupError } from "./backup-error.ts";
import { type BackupHeader, type BackupRow, type Progress, rowsIn } from "./backup-format.ts";
import { type DatabaseTable, databaseTables } from "./database-tables.ts";
import { readBackup } from "./read-backup.ts";

/** Far below what either database allows in one statement (32,766 and 65,535). */
const VALUES_AT_ONCE = 10_000;

/** A backup that was read from begin to end, and is whole. */
export type CheckedBackup = { readonly file: string; readonly header: BackupHeader };

/**
 * Reads the whole backup without touching any database. Throws a `BackupError` when it is not as it was written, or when a newer
 * version of the bot made it.
 */
export async function checkBackup(file: string): Promise<CheckedBackup> {
  const header = await readBackup(file);
  const known = Object.keys(migrationsFor("sqlite"));
  const unknown = header.migrations.find((name, index) => name !== known[index]);
  if (unknown === undefined) return { file, header };
  throw new BackupError(
    "backup-newer",
    `De back-up ${file} is van een nieuwere versie van de bot (${unknown}). Werk eerst de bot bij. Er is niets veranderd.`,
  );
}

/** What was removed since the backup was made, and the moment at which it is removed once more. */
export type RemoveAgain = { removals: readonly Removal[]; at: Instant };

/**
 * Puts a backup into an empty database, brings its tables to this version, and removes once more what was removed after it was
 * made: all or nothing. Which of the two databases it came from makes no difference. Gives how many removals were applied. Throws a
 * `BackupError` when the database is not empty.
 */
export async function restoreBackup(
  connection: Connection,
  { file, header }: CheckedBackup,
  { removals, at }: RemoveAgain,
  progress: Progress = () => undefined,
): Promise<number> {
  const total = rowsIn(header);
  const { dialect } = connection;
  return inOneTransaction(connection, async (db) => {
    await clearEmptyTables(db, dialect);
    // The tables as they were when the backup was made; what came later is done to the rows too, afterwards.
    await runMigrations({ db, dialect }, header.migrations.at(-1));
    const tables = new Map((await databaseTables(db, dialect)).map((table) => [table.name, table]));
    const odd = header.tables.find(({ name, columns }) => !sameColumns(tables.get(name), columns));
    if (odd || header.tables.length !== tables.size) throw new OtherTables(file);
    let done = 0;
    await readBackup(file, async ({ name, columns }, rows) => {
      await insert(db, name, columns, rows);
      done += rows.length;
      await progress(done, total);
    });
    await runMigrations({ db, dialect });
    return applyRemovals(db, dialect, removals, at);
  });
}

/** An empty database may have its tables already, of whatever version: those give way. */
async function clearEmptyTables(db: Kysely<Tables>, dialect: Connection["dialect"]): Promise<void> {
  const tables = await databaseTables(db, dialect);
  const [first] = tables;
  if (!first) return;
  const known = (await db.introspection.getTables({ withInternalKyselyTables: true })).map(({ name }) => name);
  if (!known.includes("kysely_migration")) throw notEmpty(first.name);
  const names = sql.join(tables.map(({ name }) => sql.table(name)));
  // On SQLite nobody else writes as long as this transaction runs.
  if (dialect === "postgres") await sql`lock table ${names} in access exclusive mode`.execute(db);
  for (const { name } of tables) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db);
    if (rows.length > 0) throw notEmpty(name);
  }
  for (const { name } of tables.toReversed()) await db.schema.dropTable(name).execute();
  for (const name of ["kysely_migration", "kysely_migration_lock"]) await db.schema.dropTable(name).execute();
}

function notEmpty(table: string): BackupError {
  const advice = "Kies een lege database, of haal deze eerst weg. Er is niets veranderd.";
  return new BackupError("database-not-empty", `In de database staat al iets (tabel ${table}). ${advice}`);
}

async function insert(
  db: Kysely<Tables>,
  name: string,
  columns: readonly string[],
  rows: readonly BackupRow[],
): Promise<void> {
  const atOnce = Math.max(1, Math.floor(VALUES_AT_ONCE / columns.length));
  const into = sql`${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})`;
  for (let from = 0; from < rows.length; from += atOnce) {
    const values = sql.join(rows.slice(from, from + atOnce).map((row) => sql`(${sql.join([...row])})`));
    await storing("restore", () => sql`insert into ${into} values ${values}`.execute(db));
  }
}

function sameColumns(table: DatabaseTable | undefined, columns: readonly string[]): boolean {
  return table !== undefined && table.columns.join() === columns.join();
}

/** Its checksum is right, but it does not have the tables of the migrations that it names. */
class OtherTables extends BackupError {
  constructor(file: string) {
    super("backup-broken", `De back-up ${file} heeft andere tabellen dan deze bot kent. Er is niets veranderd.`);
  }
}
