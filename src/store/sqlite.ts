import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import SQLite from "better-sqlite3";
import { type CompiledQuery, Kysely, type SqliteDatabase, SqliteDialect } from "kysely";
import type { Connection } from "./connection.ts";
import type { Tables } from "./tables.ts";

const BUSY_TIMEOUT_MS = 5_000;
const TRY_AGAIN_MS = 20;
const STATEMENTS_KEPT = 200;

/**
 * Opens the file, and makes it (and its folder, for the owner alone) when it is not there yet; `:memory:` keeps all in memory.
 * What is committed survives a power cut. Throws the driver's or the file system's error.
 */
export function connectSqlite(file: string): Connection {
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new SQLite(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    useWriteAheadLog(database);
    database.pragma("synchronous = FULL"); // WAL's usual NORMAL may lose the last commits in a power cut
    database.pragma("foreign_keys = ON");
    database.pragma("secure_delete = ON"); // what is deleted or replaced is overwritten, not only forgotten
  } catch (error) {
    database.close();
    throw error;
  }
  const prepared = preparedOnce(database);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: prepared }) });
  return {
    db,
    dialect: "sqlite",
    // Kysely queues every query for its one connection, which costs more than these queries. Only a transaction has to be
    // waited for: outside of one, a query of this driver begins and ends before anything else runs.
    async read<Row>(query: CompiledQuery) {
      if (database.inTransaction) return (await db.executeQuery<Row>(query as CompiledQuery<Row>)).rows;
      return prepared.prepare(query.sql).all(query.parameters) as Row[];
    },
    async writeLightly(query) {
      if (database.inTransaction) {
        await db.executeQuery(query);
        return;
      }
      database.exec("pragma synchronous = normal");
      try {
        prepared.prepare(query.sql).run(query.parameters);
      } finally {
        database.exec("pragma synchronous = full");
      }
    },
  };
}

/**
 * SQLite does not wait for others who open the same new file at this moment, but says at once that it is locked, whatever the
 * timeout. So the waiting is done here, and it stops this thread: nothing else is there to do before the database is open.
 */
function useWriteAheadLog(database: SQLite.Database): void {
  const giveUp = performance.now() + BUSY_TIMEOUT_MS;
  for (;;) {
    try {
      database.pragma("journal_mode = WAL");
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() >= giveUp) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, TRY_AGAIN_MS);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof SQLite.SqliteError && error.code.startsWith("SQLITE_BUSY");
}

/**
 * Kysely asks for a fresh statement with every query; parsing the SQL again costs more than most of our queries. The texts
 * are few, but the inserts of several rows vary with their number, hence the limit.
 */
function preparedOnce(database: SQLite.Database): SqliteDatabase {
  const statements = new Map<string, SQLite.Statement<unknown[]>>();
  return {
    close() {
      statements.clear();
      database.close();
    },
    prepare(text) {
      const kept = statements.get(text);
      if (kept) return kept;
      if (statements.size >= STATEMENTS_KEPT) statements.clear();
      const statement = database.prepare<unknown[]>(text);
      statements.set(text, statement);
      return statement;
    },
  };
}
