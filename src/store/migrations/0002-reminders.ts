import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Dialect } from "../connection.ts";

/**
 * Reminders of cases, and the kinds of them that people do not want. Cases that were there before get theirs with their next
 * fact, or by `zorgroute reminders --rebuild`.
 */
export function reminders(dialect: Dialect): Migration {
  const text = dialect === "sqlite" ? sql`text` : sql`text collate "C"`;
  const end = dialect === "sqlite" ? sql`strict, without rowid` : sql``;

  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable("reminder")
        .addColumn("case_id", text, (column) => column.notNull().references("case_file.case_id"))
        .addColumn("id", text, (column) => column.notNull())
        .addColumn("kind", text, (column) => column.notNull())
        .addColumn("item", text, (column) => column.notNull())
        .addColumn("on_day", text, (column) => column.notNull())
        .addColumn("recipient_is", text, (column) => column.notNull())
        .addColumn("recipient", text, (column) => column.notNull())
        .addColumn("urgent", "integer", (column) => column.notNull())
        .addColumn("swept_on", text)
        .addPrimaryKeyConstraint("reminder_pkey", ["case_id", "id"])
        .addCheckConstraint("reminder_recipient_is", sql`recipient_is in ('role', 'person')`)
        .addCheckConstraint("reminder_urgent", sql`urgent in (0, 1)`)
        .modifyEnd(end)
        .execute();
      await db.schema
        .createIndex("reminder_due")
        .on("reminder")
        .columns(["on_day", "case_id", "id"])
        .where(sql<boolean>`swept_on is null`)
        .execute();
      await db.schema.createIndex("reminder_recipient").on("reminder").columns(["recipient_is", "on_day"]).execute();

      await db.schema
        .createTable("preference")
        .addColumn("person_id", text, (column) => column.notNull())
        .addColumn("unwanted", text, (column) => column.notNull())
        .addPrimaryKeyConstraint("preference_pkey", ["person_id", "unwanted"])
        .modifyEnd(end)
        .execute();
    },
  };
}
