import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { CHAIN_START, hashOfEvents, hashOfSchool, linesAfter } from "../audit/audit-line.ts";
import type { Dialect } from "../connection.ts";
import type { Tables } from "../tables.ts";

/**
 * The audit log, and the references under which it knows pupils and groups. Each case has a random seal that goes into the
 * hash over its events. What was stored before is taken in with one line for each case, so that no event is without a line.
 */
export function audit(dialect: Dialect): Migration {
  const text = dialect === "sqlite" ? sql`text` : sql`text collate "C"`;
  const end = dialect === "sqlite" ? sql`strict` : sql``;

  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable("audit_line")
        .addColumn("seq", "integer", (column) => column.primaryKey().notNull())
        .addColumn("at", text, (column) => column.notNull())
        .addColumn("person", text, (column) => column.notNull())
        .addColumn("action", text, (column) => column.notNull())
        .addColumn("subject_ref", text)
        .addColumn("case_id", text)
        .addColumn("through", text, (column) => column.notNull())
        .addColumn("reason", text)
        .addColumn("detail", text)
        .addColumn("content", text)
        .addColumn("previous", text, (column) => column.notNull())
        .addColumn("hash", text, (column) => column.notNull())
        .addCheckConstraint("audit_line_seq", sql`seq > 0`)
        .modifyEnd(end)
        .execute();
      await db.schema
        .createTable("subject_ref")
        .addColumn("subject_key", text, (column) => column.primaryKey().notNull())
        .addColumn("ref", text, (column) => column.notNull().unique())
        .modifyEnd(end)
        .execute();
      await db.schema
        .alterTable("case_file")
        .addColumn("seal", text, (column) => column.notNull().defaultTo(""))
        .execute();
      await takeIn(db as Kysely<Tables>);
    },
  };
}

async function takeIn(db: Kysely<Tables>): Promise<void> {
  const by = { at: new Date().toISOString(), by: "clock", through: "clock" as const };
  const refs = new Map<string, string>();
  let last = CHAIN_START;
  const cases = await db
    .selectFrom("case_file")
    .select(["case_id", "subject_key", "version"])
    .orderBy("case_id")
    .execute();
  for (const { case_id: caseId, subject_key: subjectKey, version } of cases) {
    const seal = randomUUID();
    await db.updateTable("case_file").set({ seal }).where("case_id", "=", caseId).execute();
    if (!refs.has(subjectKey)) {
      refs.set(subjectKey, randomUUID());
      await db
        .insertInto("subject_ref")
        .values({ subject_key: subjectKey, ref: refs.get(subjectKey) ?? "" })
        .execute();
    }
    const events = await db.selectFrom("event").selectAll().where("case_id", "=", caseId).orderBy("seq").execute();
    const [line] = linesAfter(
      last,
      [
        {
          ...by,
          action: "case.takenIn",
          subjectKey,
          caseId,
          detail: { first: 1, last: version },
          content: hashOfEvents(seal, caseId, events),
        },
      ],
      refs,
    );
    if (!line) continue;
    last = line;
    await db.insertInto("audit_line").values(line).execute();
  }
  const school = await db.selectFrom("school").select("document").executeTakeFirst();
  if (!school) return;
  const entry = { ...by, action: "school.takenIn", content: hashOfSchool(school.document) };
  await db
    .insertInto("audit_line")
    .values(linesAfter(last, [entry], refs))
    .execute();
}
