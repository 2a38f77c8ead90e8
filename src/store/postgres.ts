import { type CompiledQuery, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Connection } from "./connection.ts";
import type { Tables } from "./tables.ts";

const CONNECT_TIMEOUT_MS = 10_000;

/** Makes a pool for `url` (postgres://…). Connects with the first query, not here. Throws when the URL cannot be read. */
export function connectPostgres(url: string): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    types: { getTypeParser: parserOf },
  });
  // A lost connection fails the query that was on it, and the pool drops it and opens another; but an `error` that nobody
  // listens to, on the pool when idle or on the client when in use, would end the whole process.
  const reportedByItsQuery = () => undefined;
  pool.on("error", reportedByItsQuery);
  pool.on("connect", (client) => client.on("error", reportedByItsQuery));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    dialect: "postgres",
    async read<Row>(query: CompiledQuery) {
      return (await db.executeQuery<Row>(query as CompiledQuery<Row>)).rows;
    },
    async writeLightly(query) {
      await db.executeQuery(query);
    },
  };
}

/** JSON stays text, as SQLite gives it, so that one place turns it into objects for both. */
const parserOf: typeof pg.types.getTypeParser = (oid: number, format?: "text" | "binary") =>
  oid === pg.types.builtins.JSON ? (value: string) => value : pg.types.getTypeParser(oid, format as "text");
