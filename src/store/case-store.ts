import type { AppendRequest, AppendResult, CaseHeader, CaseStore, StoredCase } from "../app/ports.ts";
import { headerColumns, type RecordRow, recordColumns, storedCases } from "./case-rows.ts";
import { writeCase } from "./case-write.ts";
import { type Connection, isOneOf } from "./connection.ts";
import { storing } from "./store-error.ts";

/** Cases in the database. A case is never seen half-written. Errors are `StoreError`s. */
export function createCaseStore({ db, dialect }: Connection): CaseStore {
  const headers = db.selectFrom("case_file").select(headerColumns);
  const records = db.selectFrom("event").select(recordColumns);
  const openHeaders = headers
    .where("status", "=", "open")
    .orderBy("due_on", (order) => order.asc().nullsLast())
    .orderBy("case_id");

  // Every message in runs these two: compiled once, the empty id gives way to the real one with each call.
  const headerOfCase = headers.where("case_id", "=", "").compile();
  const recordsOfCase = records.where("case_id", "=", "").orderBy("seq").compile();

  async function load(caseId: string): Promise<StoredCase | undefined> {
    const parameters = [caseId];
    const found = await db.executeQuery<CaseHeader>({ ...headerOfCase, parameters });
    if (found.rows.length === 0) return undefined;
    const { rows } = await db.executeQuery<RecordRow>({ ...recordsOfCase, parameters });
    return storedCases(found.rows, rows)[0];
  }

  async function withRecords(found: readonly CaseHeader[]): Promise<StoredCase[]> {
    if (found.length === 0) return [];
    const caseIds = found.map(({ caseId }) => caseId);
    const rows = await records
      .where(isOneOf(dialect, "case_id", caseIds))
      .orderBy("case_id")
      .orderBy("seq")
      .execute();
    return storedCases(found, rows);
  }

  async function append(request: AppendRequest): Promise<AppendResult> {
    const outcome = await writeCase(db, request);
    if (outcome === "written") return { ok: true, version: request.expectedVersion + request.events.length };

    const current = await load(request.caseId);
    if ((current?.header.version ?? 0) !== request.expectedVersion) return { ok: false, reason: "conflict", current };
    const [other] = await withRecords(
      await openHeaders
        .where("subject_key", "=", request.header.subjectKey)
        .where("route_id", "=", request.header.routeId)
        .execute(),
    );
    if (other) return { ok: false, reason: "alreadyOpen", current: other };
    return append(request); // what stood in the way has been closed between the two looks
  }

  async function ofSubjects(subjectKeys: readonly string[]): Promise<CaseHeader[]> {
    if (subjectKeys.length === 0) return [];
    return headers
      .where(isOneOf(dialect, "subject_key", subjectKeys))
      .orderBy("status", "desc") // open before closed
      .orderBy("opened_on", "desc")
      .orderBy("case_id", "desc")
      .execute();
  }

  async function open(filter?: { subjectKeys?: readonly string[] }): Promise<StoredCase[]> {
    const subjectKeys = filter?.subjectKeys;
    if (subjectKeys === undefined) return withRecords(await openHeaders.execute());
    if (subjectKeys.length === 0) return [];
    return withRecords(await openHeaders.where(isOneOf(dialect, "subject_key", subjectKeys)).execute());
  }

  return {
    load: (caseId) => storing("load", () => load(caseId)),
    append: (request) => storing("append", () => append(request)),
    ofSubjects: (subjectKeys) => storing("ofSubjects", () => ofSubjects(subjectKeys)),
    open: (filter) => storing("open", () => open(filter)),
  };
}
