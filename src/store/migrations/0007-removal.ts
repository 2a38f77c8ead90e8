import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Dialect } from "../connection.ts";
import type { Tables } from "../tables.ts";

/**
 * Proofs of what was removed. From here on every pupil has a reference, also who was never spoken of: a removal is known by it
 * when an older backup is put back.
 */
export function removal(dialect: Dialect): Migration {
  const text = dialect === "sqlite" ? sql`text` : sql`text collate "C"`;
  const json = dialect === "sqlite" ? sql`text` : sql`json`;
  const end = dialect === "sqlite" ? sql`strict` : sql``;

  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable("removal")
        .addColumn("id", text, (column) => column.primaryKey().notNull())
        .addColumn("removed_at", text, (column) => column.notNull())
        .addColumn("removed_by", text, (column) => column.notNull())
        .addColumn("term", text, (column) => column.notNull())
        .addColumn("subject_ref", text)
        .addColumn("case_ids", json, (column) => column.notNull())
        .addColumn("counts", json, (column) => column.notNull())
        .modifyEnd(end)
        .execute();
      await giveReferences(db as Kysely<Tables>);
    },
  };
}

async function giveReferences(db: Kysely<Tables>): Promise<void> {
  const kept = await db.selectFrom("school").select("document").executeTakeFirst();
  const { pupils = [] } = JSON.parse(kept?.document ?? "{}") as { pupils?: { key: string }[] };
  for (const { key } of pupils) {
    await db
      .insertInto("subject_ref")
      .values({ subject_key: key, ref: randomUUID() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
