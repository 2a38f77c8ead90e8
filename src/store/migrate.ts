import { Migrator } from "kysely/migration";
import type { Connection } from "./connection.ts";
import { inOneTransaction } from "./in-one-transaction.ts";
import { migrationsFor } from "./migrations/migrations.ts";

/** What is needed to change tables: a connection, or a transaction on one. */
type Database = Pick<Connection, "db" | "dialect">;

/**
 * Brings the tables to this version, or to the migration named `last`: all or nothing, and once when several instances start
 * together. Does nothing when all is done already. Throws the cause, also when the database is newer than this program.
 */
export async function migrate({ db, dialect }: Database, last?: string): Promise<void> {
  // Kysely takes a lock and a transaction itself, but neither for SQLite.
  if (dialect === "postgres") return runMigrations({ db, dialect }, last);
  await inOneTransaction({ db, dialect }, (changing) => runMigrations({ db: changing, dialect }, last));
}

/** As `migrate`, for who is in a transaction already. */
export async function runMigrations({ db, dialect }: Database, last?: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrationsFor(dialect) } });
  const { error } = last === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(last);
  if (error) throw error;
}
