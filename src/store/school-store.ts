import type { OutboxMessage } from "../app/ports.ts";
import type { SchoolSave, SchoolStore } from "../app/school-ports.ts";
import { storedSchoolSchema } from "../domain/school/school-schema.ts";
import { appendLines, refsOf } from "./audit/append-lines.ts";
import { hashOfSchool } from "./audit/audit-line.ts";
import type { Connection } from "./connection.ts";
import { insertMessages } from "./outbox-rows.ts";
import { StoreError, storing } from "./store-error.ts";

const ONE = "school";

/** The school in the database. Errors are `StoreError`s; `schoolUnreadable` when what is kept is no school. */
export function createSchoolStore({ db, dialect, read }: Connection): SchoolStore {
  // Asked with every turn: compiled once.
  const version = db.selectFrom("school").select("version").compile();

  async function save(
    { file, expectedVersion, by, at, through = "clock", change }: SchoolSave,
    outbox: readonly OutboxMessage[],
  ) {
    // Only what is a school comes in: what somebody's slip would make unreadable is refused here, before it is kept.
    const document = JSON.stringify(storedSchoolSchema.parse(file));
    return await db.transaction().execute(async (transaction) => {
      const next = { version: expectedVersion + 1, document, changed_at: at, changed_by: by };
      if (expectedVersion === 0) {
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto("school")
          .values({ id: ONE, ...next })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow();
        if ((numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
      } else {
        const { numUpdatedRows } = await transaction
          .updateTable("school")
          .set(next)
          .where("version", "=", expectedVersion)
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n) return false;
      }
      await insertMessages(transaction, outbox);
      // So that a pupil who is removed later is known by it in every backup that was made before.
      await refsOf(
        transaction,
        dialect,
        file.pupils.map(({ key }) => key),
      );
      const { action, detail } = change;
      await appendLines(transaction, dialect, [{ at, by, action, through, detail, content: hashOfSchool(document) }]);
      return true;
    });
  }

  async function kept() {
    const row = await db.selectFrom("school").select(["version", "document"]).executeTakeFirst();
    return row && { version: row.version, file: schoolIn(row.document) };
  }

  return {
    version: () => storing("version", async () => (await read<{ version: number }>(version))[0]?.version ?? 0),
    read: () => storing("read", kept),
    save: (next, outbox) => storing("save", () => save(next, outbox)),
  };
}

function schoolIn(document: string) {
  const parsed = storedSchoolSchema.safeParse(JSON.parse(document));
  if (parsed.success) return parsed.data;
  throw new StoreError(
    "schoolUnreadable",
    "De school in de database is niet te lezen met deze versie van de bot.",
    // Places in the document, without what stands there.
    new TypeError(parsed.error.issues.map(({ path }) => path.map(String).join(".")).join(", ")),
  );
}
