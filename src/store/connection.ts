import { type Expression, type Kysely, type SqlBool, sql } from "kysely";
import type { Tables } from "./tables.ts";

export type Dialect = "sqlite" | "postgres";

/** An open database, and which of the two it is. */
export type Connection = { db: Kysely<Tables>; dialect: Dialect };

/**
 * `column` is one of `values`, as one bound parameter: the text of the query stays the same for every length of list, and
 * no limit on the number of parameters applies.
 */
export function isOneOf(dialect: Dialect, column: string, values: readonly string[]): Expression<SqlBool> {
  return dialect === "sqlite"
    ? sql<SqlBool>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`
    : sql<SqlBool>`${sql.ref(column)} = any(${values})`;
}
