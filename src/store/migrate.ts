import { type Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import type { Connection, Dialect } from "./connection.ts";
import { migrationsFor } from "./migrations/migrations.ts";
import type { Tables } from "./tables.ts";

/**
 * Brings the tables to this version, or to the migration named `last`: all or nothing, and once when several instances start
 * together. Does nothing when all is done already. Throws the cause, also when the database is newer than this program.
 */
export async function migrate({ db, dialect }: Connection, last?: string): Promise<void> {
  if (dialect === "postgres") return run(db, dialect, last); // Kysely takes a lock and a transaction itself
  await db.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection); // Kysely does neither for SQLite
    try {
      await run(connection, dialect, last);
      await sql`commit`.execute(connection);
    } catch (error) {
      await sql`rollback`.execute(connection);
      throw error;
    }
  });
}

async function run(db: Kysely<Tables>, dialect: Dialect, last: string | undefined): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrationsFor(dialect) } });
  const { error } = last === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(last);
  if (error) throw error;
}
