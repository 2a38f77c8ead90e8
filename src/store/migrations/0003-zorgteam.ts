import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Dialect } from "../connection.ts";

/** The zorgteam: its channel, its meetings, the codes of cases and who looked them up. Cases say why they ask for it. */
export function zorgteam(dialect: Dialect): Migration {
  const text = dialect === "sqlite" ? sql`text` : sql`text collate "C"`;
  const json = dialect === "sqlite" ? sql`text` : sql`json`;
  const end = dialect === "sqlite" ? sql`strict` : sql``;

  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema.alterTable("case_file").addColumn("agenda", text).execute();
      await db.schema
        .createIndex("case_file_agenda")
        .on("case_file")
        .columns(["agenda", "case_id"])
        .where(sql<boolean>`status = 'open' and agenda is not null`)
        .execute();

      await db.schema
        .createTable("channel_link")
        .addColumn("id", text, (column) => column.primaryKey().notNull())
        .addColumn("purpose", text, (column) => column.notNull())
        .addColumn("address", json, (column) => column.notNull())
        .addColumn("linked_by", text, (column) => column.notNull())
        .addColumn("linked_at", text, (column) => column.notNull())
        .addColumn("ended_at", text)
        .modifyEnd(end)
        .execute();
      await db.schema
        .createIndex("channel_link_one_now")
        .unique()
        .on("channel_link")
        .column("purpose")
        .where(sql<boolean>`ended_at is null`)
        .execute();

      await db.schema
        .createTable("zorgteam_meeting")
        .addColumn("id", text, (column) => column.primaryKey().notNull())
        .addColumn("version", "integer", (column) => column.notNull())
        .addColumn("meeting_date", text, (column) => column.notNull())
        .addColumn("from_time", text, (column) => column.notNull())
        .addColumn("to_time", text, (column) => column.notNull())
        .addColumn("stage", text, (column) => column.notNull())
        .addColumn("items", json, (column) => column.notNull())
        .addColumn("confirmed_by", text)
        .addColumn("last_post", "integer", (column) => column.notNull())
        .addColumn("done", json, (column) => column.notNull())
        .addColumn("due_at", text)
        .addCheckConstraint("zorgteam_meeting_version", sql`version > 0`)
        .addCheckConstraint("zorgteam_meeting_stage", sql`stage in ('planned', 'proposed', 'confirmed', 'cancelled')`)
        .modifyEnd(end)
        .execute();
      await db.schema
        .createIndex("zorgteam_meeting_one_a_day")
        .unique()
        .on("zorgteam_meeting")
        .column("meeting_date")
        .where(sql<boolean>`stage <> 'cancelled'`)
        .execute();
      await db.schema
        .createIndex("zorgteam_meeting_date")
        .on("zorgteam_meeting")
        .columns(["meeting_date", "id"])
        .execute();
      await db.schema
        .createIndex("zorgteam_meeting_due")
        .on("zorgteam_meeting")
        .columns(["due_at", "id"])
        .where(sql<boolean>`due_at is not null`)
        .execute();

      await db.schema
        .createTable("case_code")
        .addColumn("case_id", text, (column) => column.primaryKey().notNull().references("case_file.case_id"))
        .addColumn("code", text, (column) => column.notNull().unique())
        .modifyEnd(end)
        .execute();

      await db.schema
        .createTable("lookup")
        .addColumn("id", text, (column) => column.primaryKey().notNull())
        .addColumn("looked_at", text, (column) => column.notNull())
        .addColumn("person_id", text, (column) => column.notNull())
        .addColumn("case_id", text, (column) => column.notNull().references("case_file.case_id"))
        .addColumn("through", text, (column) => column.notNull())
        .addColumn("shown", "integer", (column) => column.notNull())
        .modifyEnd(end)
        .execute();
      await db.schema.createIndex("lookup_case").on("lookup").columns(["case_id", "looked_at"]).execute();
    },
  };
}
