import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Dialect } from "../connection.ts";

/**
 * The first tables. Ids and moments compare byte by byte in both dialects (`collate "C"`), whatever language the server
 * is set to. JSON is `json`, not `jsonb`: it keeps the order of the keys.
 */
export function casesOutboxConversations(dialect: Dialect): Migration {
  const text = dialect === "sqlite" ? sql`text` : sql`text collate "C"`;
  const json = dialect === "sqlite" ? sql`text` : sql`json`;
  const end = dialect === "sqlite" ? sql`strict` : sql``;
  // Rows of one case lie together on disk, in order.
  const endOfLog = dialect === "sqlite" ? sql`strict, without rowid` : sql``;

  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable("case_file")
        .addColumn("case_id", text, (column) => column.primaryKey().notNull())
        .addColumn("version", "integer", (column) => column.notNull())
        .addColumn("route_id", text, (column) => column.notNull())
        .addColumn("route_valid_from", text, (column) => column.notNull())
        .addColumn("route_hash", text, (column) => column.notNull())
        .addColumn("subject_key", text, (column) => column.notNull())
        .addColumn("status", text, (column) => column.notNull())
        .addColumn("step", text, (column) => column.notNull())
        .addColumn("opened_on", text, (column) => column.notNull())
        .addColumn("due_on", text)
        .addColumn("turn", text)
        .addCheckConstraint("case_file_has_events", sql`version > 0`)
        .addCheckConstraint("case_file_status", sql`status in ('open', 'closed')`)
        .modifyEnd(end)
        .execute();
      await db.schema
        .createIndex("case_file_one_open")
        .unique()
        .on("case_file")
        .columns(["subject_key", "route_id"])
        .where(sql<boolean>`status = 'open'`)
        .execute();
      await db.schema.createIndex("case_file_subject").on("case_file").columns(["subject_key", "status"]).execute();
      await db.schema
        .createIndex("case_file_open_due")
        .on("case_file")
        .columns(["due_on", "case_id"])
        .where(sql<boolean>`status = 'open'`)
        .execute();

      await db.schema
        .createTable("event")
        .addColumn("case_id", text, (column) => column.notNull().references("case_file.case_id"))
        .addColumn("seq", "integer", (column) => column.notNull())
        .addColumn("id", text, (column) => column.notNull())
        .addColumn("type", text, (column) => column.notNull())
        .addColumn("data", json, (column) => column.notNull())
        .addColumn("recorded_at", text, (column) => column.notNull())
        .addColumn("recorded_by", text, (column) => column.notNull())
        .addPrimaryKeyConstraint("event_pkey", ["case_id", "seq"])
        .addUniqueConstraint("event_id", ["id"])
        .modifyEnd(endOfLog)
        .execute();

      await db.schema
        .createTable("outbox")
        .addColumn("id", text, (column) => column.primaryKey().notNull())
        .addColumn("recipient", text, (column) => column.notNull())
        .addColumn("notice", json, (column) => column.notNull())
        .addColumn("due_at", text, (column) => column.notNull())
        .addColumn("attempts", "integer", (column) => column.notNull())
        .addColumn("state", text, (column) => column.notNull())
        .addColumn("claimed_until", text)
        .addColumn("settled_at", text)
        .addColumn("conversation_id", text)
        .addColumn("activity_id", text)
        .addColumn("reason", text)
        .addCheckConstraint("outbox_state", sql`state in ('pending', 'delivered', 'dead')`)
        .modifyEnd(end)
        .execute();
      await db.schema
        .createIndex("outbox_due")
        .on("outbox")
        .columns(["due_at", "id"])
        .where(sql<boolean>`state = 'pending'`)
        .execute();

      await db.schema
        .createTable("person_address")
        .addColumn("person_id", text, (column) => column.primaryKey().notNull())
        .addColumn("address", json, (column) => column.notNull())
        .addColumn("seen_at", text, (column) => column.notNull())
        .modifyEnd(end)
        .execute();
      await db.schema
        .createTable("conversation_topic")
        .addColumn("conversation_id", text, (column) => column.primaryKey().notNull())
        .addColumn("intent", text, (column) => column.notNull())
        .addColumn("pupil_key", text)
        .modifyEnd(end)
        .execute();
    },
  };
}
