import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Dialect } from "../connection.ts";

/** What a decision by people asks: cards that can be changed after they were sent, and who stands in for whom. */
export function approvals(dialect: Dialect): Migration {
  const text = dialect === "sqlite" ? sql`text` : sql`text collate "C"`;
  const end = dialect === "sqlite" ? sql`strict` : sql``;

  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema.alterTable("outbox").addColumn("about", text).execute();
      await db.schema.alterTable("outbox").addColumn("replaces", text).execute();
      await db.schema
        .createIndex("outbox_about")
        .on("outbox")
        .column("about")
        .where(sql<boolean>`about is not null`)
        .execute();
      await db.schema
        .createTable("staff_absence")
        .addColumn("person_id", text, (column) => column.notNull())
        .addColumn("from_day", text, (column) => column.notNull())
        .addColumn("until_day", text, (column) => column.notNull())
        .addColumn("substitute_id", text, (column) => column.notNull())
        .addColumn("entered_by", text, (column) => column.notNull())
        .addPrimaryKeyConstraint("staff_absence_pkey", ["person_id", "from_day"])
        .addCheckConstraint("staff_absence_days", sql`from_day <= until_day`)
        .addCheckConstraint("staff_absence_other", sql`person_id <> substitute_id`)
        .modifyEnd(end)
        .execute();
    },
  };
}
