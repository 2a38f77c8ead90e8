import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import SQLite from "better-sqlite3";
import { Kysely, type SqliteDatabase, SqliteDialect } from "kysely";
import type { Connection } from "./connection.ts";
import type { Tables } from "./tables.ts";

const BUSY_TIMEOUT_MS = 5_000;
const STATEMENTS_KEPT = 200;

/**
 * Opens the file, and makes it (and its folder, for the owner alone) when it is not there yet; `:memory:` keeps all in memory.
 * What is committed survives a power cut. Throws the driver's or the file system's error.
 */
export function connectSqlite(file: string): Connection {
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new SQLite(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL"); // WAL's usual NORMAL may lose the last commits in a power cut
    database.pragma("foreign_keys = ON");
  } catch (error) {
    database.close();
    throw error;
  }
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: preparedOnce(database) }) });
  return {
    db,
    dialect: "sqlite",
    writeLightly: (query) =>
      // Kysely hands out its one connection to one at a time, so no other write sees the lighter setting.
      db.connection().execute(async (alone) => {
        database.exec("pragma synchronous = normal");
        try {
          await alone.executeQuery(query);
        } finally {
          database.exec("pragma synchronous = full");
        }
      }),
  };
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
