import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Dialect } from "../connection.ts";

/** The school itself: one row, a document that is replaced as a whole. */
export function school(dialect: Dialect): Migration {
  const text = dialect === "sqlite" ? sql`text` : sql`text collate "C"`;
  const end = dialect === "sqlite" ? sql`strict` : sql``;

  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable("school")
        .addColumn("id", text, (column) => column.primaryKey().notNull())
        .addColumn("version", "integer", (column) => column.notNull())
        .addColumn("document", text, (column) => column.notNull())
        .addColumn("changed_at", text, (column) => column.notNull())
        .addColumn("changed_by", text, (column) => column.notNull())
        .addCheckConstraint("school_one", sql`id = 'school'`)
        .modifyEnd(end)
        .execute();
    },
  };
}
