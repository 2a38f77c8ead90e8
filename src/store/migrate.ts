import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import type { Connection } from "./connection.ts";
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
  await changeTables({ db, dialect }, (changing) => runMigrations(changing, last));
}

/** Does `work`, which may change tables too, in one transaction. SQLite lets nobody else write as long as it runs. */
export async function changeTables<T>({ db, dialect }: Database, work: (database: Database) => Promise<T>): Promise<T> {
  if (dialect === "postgres") return db.transaction().execute((transaction) => work({ db: transaction, dialect }));
  return db.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection);
    try {
      const result = await work({ db: connection, dialect });
      await sql`commit`.execute(connection);
      return result;
    } catch (error) {
      await sql`rollback`.execute(connection);
      throw error;
    }
  });
}

/** As `migrate`, for who is in `changeTables` already. */
export async function runMigrations({ db, dialect }: Database, last?: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrationsFor(dialect) } });
  const { error } = last === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(last);
  if (error) throw error;
}
