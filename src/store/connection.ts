import { type CompiledQuery, type Expression, type Kysely, type SqlBool, sql } from "kysely";
import type { Tables } from "./tables.ts";

export type Dialect = "sqlite" | "postgres";

/** An open database, and which of the two it is. */
export type Connection = {
  db: Kysely<Tables>;
  dialect: Dialect;
  /** Runs one read that was compiled before. */
  read<Row>(query: CompiledQuery): Promise<readonly Row[]>;
  /** Runs one write that a power cut may undo, but no crash of the program: it need not wait for the disk. */
  writeLightly(query: CompiledQuery): Promise<void>;
};

/**
 * `column` is one of `values`, as one bound parameter: the text of the query stays the same for every length of list, and
 * no limit on the number of parameters applies.
 */
export function isOneOf(dialect: Dialect, column: string, values: readonly string[]): Expression<SqlBool> {
  const list = listParameter(dialect, values);
  return dialect === "sqlite"
    ? sql<SqlBool>`${sql.ref(column)} in (select value from json_each(${list}))`
    : sql<SqlBool>`${sql.ref(column)} = any(${list})`;
}

/** How `isOneOf` binds its values: for queries that were compiled before the values were known. */
export function listParameter(dialect: Dialect, values: readonly string[]): unknown {
  return dialect === "sqlite" ? JSON.stringify(values) : values;
}
