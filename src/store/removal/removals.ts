import { type Kysely, sql } from "kysely";
import type { Removal, RemovalRequest, Removals } from "../../app/retention-ports.ts";
import { type Connection, type Dialect, isOneOf } from "../connection.ts";
import { inOneTransaction } from "../in-one-transaction.ts";
import { storing } from "../store-error.ts";
import type { Tables } from "../tables.ts";
import { listProofs } from "./proofs.ts";
import { removeAll } from "./remove-all.ts";

/** Removing for good, in the database. Errors are `StoreError`s. */
export function createRemovals(connection: Connection): Removals {
  const { db, dialect } = connection;

  async function remove(request: RemovalRequest): Promise<Removal | undefined> {
    const removal = await removeNow(request);
    // The write-ahead log still holds the pages as they were.
    if (dialect === "sqlite") await sql`pragma wal_checkpoint(truncate)`.execute(db);
    return removal;
  }

  function removeNow(request: RemovalRequest): Promise<Removal | undefined> {
    return inOneTransaction(connection, async (transaction) => {
      if (!(await standsAsSeen(transaction, dialect, request))) return undefined;
      const { id, at, by, through, term } = request;
      const what =
        request.what === "pupil"
          ? { removal: id, subjectKey: request.subjectKey, caseIds: [] }
          : { removal: id, subjectKey: undefined, caseIds: request.caseIds };
      return removeAll(transaction, dialect, what, { at, by, through }, (gone) => ({ id, at, by, term, ...gone }));
    });
  }

  return {
    remove: (request) => storing("remove", () => remove(request)),
    list: () => storing("removals", () => listProofs(db)),
  };
}

/** Whether what is to be removed is still as the person saw it who decided; on PostgreSQL nobody changes it from here on. */
async function standsAsSeen(db: Kysely<Tables>, dialect: Dialect, request: RemovalRequest): Promise<boolean> {
  if (request.what === "pupil") {
    const school = db.selectFrom("school").select("version");
    const kept = await (dialect === "postgres" ? school.forUpdate() : school).executeTakeFirst();
    return (kept?.version ?? 0) === request.schoolVersion;
  }
  const cases = db
    .selectFrom("case_file")
    .select("case_id")
    .where(isOneOf(dialect, "case_id", request.caseIds))
    .where("subject_key", "=", request.subjectKey)
    .where("status", "=", "closed");
  const found = await (dialect === "postgres" ? cases.forUpdate() : cases).execute();
  return found.length === new Set(request.caseIds).size;
}
