import { type Kysely, sql } from "kysely";
import type { Connection } from "./connection.ts";
import type { Tables } from "./tables.ts";

/**
 * Does `work` in one transaction, which may change tables too. On SQLite nobody else writes from its first moment on, so that
 * what it reads before it writes stays so.
 */
export async function inOneTransaction<T>(
  { db, dialect }: Pick<Connection, "db" | "dialect">,
  work: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  if (dialect === "postgres") return db.transaction().execute(work);
  return db.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection);
    try {
      const result = await work(connection);
      await sql`commit`.execute(connection);
      return result;
    } catch (error) {
      await sql`rollback`.execute(connection);
      throw error;
    }
  });
}
