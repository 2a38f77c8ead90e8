import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Dialect } from "../connection.ts";
import type { Tables } from "../tables.ts";

/** A table as it stands in the database. */
export type DatabaseTable = {
  name: string;
  columns: readonly string[];
  /** Columns that hold whole numbers; all others hold text. */
  numbers: ReadonlySet<string>;
  /** The columns of the primary key, in its order. */
  key: readonly string[];
};

type ColumnRow = { table: string; column: string; type: string; keyPlace: number };
type ReferenceRow = { table: string; to: string };

/**
 * Every table that is in the database, but for those in which Kysely keeps which migrations ran. Asked from the database itself,
 * so that none can be forgotten; a table comes after the tables it refers to. Throws for what a backup could not hold.
 */
export async function databaseTables(db: Kysely<Tables>, dialect: Dialect): Promise<DatabaseTable[]> {
  const { rows: columns } = await COLUMNS[dialect].execute(db);
  const { rows: references } = await REFERENCES[dialect].execute(db);
  const tables = new Map<string, ColumnRow[]>();
  for (const row of columns) {
    if (!row.table.startsWith("kysely_")) tables.set(row.table, [...(tables.get(row.table) ?? []), row]);
  }
  return inOrder([...tables.keys()].sort(), references).map((name) => tableOf(name, tables.get(name) ?? []));
}

function tableOf(name: string, rows: readonly ColumnRow[]): DatabaseTable {
  const key = rows.filter(({ keyPlace }) => keyPlace > 0).sort((a, b) => a.keyPlace - b.keyPlace);
  if (key.length === 0) throw new Error(`table ${name} has no primary key`);
  const strange = rows.find(({ type }) => !TEXTS.has(type) && !NUMBERS.has(type));
  if (strange) throw new Error(`column ${name}.${strange.column} has the type ${strange.type}, which no backup holds`);
  return {
    name,
    columns: rows.map(({ column }) => column),
    numbers: new Set(rows.filter(({ type }) => NUMBERS.has(type)).map(({ column }) => column)),
    key: key.map(({ column }) => column),
  };
}

const TEXTS: ReadonlySet<string> = new Set(["text", "json"]);
const NUMBERS: ReadonlySet<string> = new Set(["integer", "bigint"]);

function inOrder(names: readonly string[], references: readonly ReferenceRow[]): string[] {
  const placed = new Set<string>();
  const place = (name: string, above: readonly string[]) => {
    if (placed.has(name) || above.includes(name)) return;
    for (const { table, to } of references) if (table === name) place(to, [...above, name]);
    placed.add(name);
  };
  for (const name of names) place(name, []);
  return [...placed];
}

const COLUMNS: Record<Dialect, RawBuilder<ColumnRow>> = {
  sqlite: sql<ColumnRow>`
    select tables.name as "table", columns.name as "column", lower(columns.type) as type, columns.pk as "keyPlace"
    from sqlite_master tables, pragma_table_info(tables.name) columns
    where tables.type = 'table' and tables.name not like 'sqlite\\_%' escape '\\'
    order by tables.name, columns.cid`,
  postgres: sql<ColumnRow>`
    select tables.relname as "table", columns.attname as "column", format_type(columns.atttypid, null) as type,
      coalesce(array_position(keys.indkey::int2[], columns.attnum) + 1, 0) as "keyPlace"
    from pg_class tables
    join pg_attribute columns on columns.attrelid = tables.oid and columns.attnum > 0 and not columns.attisdropped
    left join pg_index keys on keys.indrelid = tables.oid and keys.indisprimary
    where tables.relkind = 'r' and tables.relnamespace = current_schema()::regnamespace
    order by tables.relname, columns.attnum`,
};

const REFERENCES: Record<Dialect, RawBuilder<ReferenceRow>> = {
  sqlite: sql<ReferenceRow>`
    select tables.name as "table", keys."table" as "to"
    from sqlite_master tables, pragma_foreign_key_list(tables.name) keys
    where tables.type = 'table'`,
  postgres: sql<ReferenceRow>`
    select tables.relname as "table", others.relname as "to"
    from pg_constraint keys
    join pg_class tables on tables.oid = keys.conrelid
    join pg_class others on others.oid = keys.confrelid
    where keys.contype = 'f' and keys.connamespace = current_schema()::regnamespace`,
};
