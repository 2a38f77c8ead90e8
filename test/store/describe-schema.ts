import { sql } from "kysely";
import type { Connection } from "../../src/store/connection.ts";

/** The tables, indexes and constraints of a database as text, in a fixed order. */
export async function describeSchema({ db, dialect }: Connection): Promise<string> {
  const { rows } = await (dialect === "sqlite" ? ofSqlite : ofPostgres).execute(db);
  return `${rows.map(({ line }) => line).join("\n")}\n`;
}

const ofSqlite = sql<{ line: string }>`
  select replace(sql, ', "', ',' || char(10) || '  "') || ';' as line
  from sqlite_master
  where sql is not null and name not like 'kysely_%'
  order by tbl_name, type desc, name`;

const ofPostgres = sql<{ line: string }>`
  select line from (
    select table_name as owner, 1 as part, ordinal_position as position,
      format('%s.%s %s%s%s', table_name, column_name, data_type,
        ' collate ' || collation_name, case is_nullable when 'NO' then ' not null' else '' end) as line
    from information_schema.columns where table_schema = 'public'
    union all
    select conrelid::regclass::text, 2, 0, format('%s: %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
    union all
    select tablename, 3, 0, indexdef from pg_indexes where schemaname = 'public'
  ) described
  where owner not like 'kysely_%'
  order by owner collate "C", part, position, line collate "C"`;
