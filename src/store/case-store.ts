import { sql } from "kysely";
import type { AppendRequest, AppendResult, CaseHeader, CaseStore, StoredCase } from "../app/ports.ts";
import { type CaseWalk, STEP_EVENTS } from "../domain/overview/stays.ts";
import type { IsoDate } from "../domain/school/dates.ts";
import { caseWalks, headerColumns, type RecordRow, recordColumns, storedCases } from "./case-rows.ts";
import { writeCase } from "./case-write.ts";
import { type Connection, isOneOf, listParameter } from "./connection.ts";
import { storing } from "./store-error.ts";

/** Far more open cases than a school has; of twenty events each they take some 12 MB. */
const LOGS_KEPT = 2_000;

/** Cases in the database. A case is never seen half-written. Errors are `StoreError`s. */
export function createCaseStore({ db, dialect, read }: Connection): CaseStore {
  const headers = db.selectFrom("case_file").select(headerColumns);
  const records = db.selectFrom("event").select(recordColumns);
  const openHeaders = headers
    .where("status", "=", "open")
    .orderBy("due_on", (order) => order.asc().nullsLast())
    .orderBy("case_id");

  // Every message in runs these three: compiled once, the empty values give way to the real ones with each call.
  const headerOfCase = headers.where("case_id", "=", "").compile();
  const recordsOfCase = records.where("case_id", "=", "").orderBy("seq").compile();
  const headersOfSubjects = headers
    .where(isOneOf(dialect, "subject_key", []))
    .orderBy("status", "desc") // open before closed
    .orderBy("opened_on", "desc")
    .orderBy("case_id", "desc")
    .compile();

  /**
   * A log only grows, or is written anew under another seal: at one version and seal it is always the same. Which they are now is
   * read every time.
   */
  const kept = new Map<string, StoredCase>();

  async function load(caseId: string): Promise<StoredCase | undefined> {
    const [header] = await read<CaseHeader>({ ...headerOfCase, parameters: [caseId] });
    if (header) return at(header);
    kept.delete(caseId);
    return undefined;
  }

  async function at(header: CaseHeader): Promise<StoredCase> {
    const known = kept.get(header.caseId);
    if (known && sameLog(known.header, header)) return { header, events: known.events };
    const rows = await read<RecordRow>({ ...recordsOfCase, parameters: [header.caseId] });
    const [stored = { header, events: [] }] = storedCases([header], rows);
    if (kept.size >= LOGS_KEPT) kept.clear();
    kept.set(header.caseId, stored);
    return stored;
  }

  /** The cases with their records: only logs that have grown since, or were never asked for, are read. */
  async function withRecords(found: readonly CaseHeader[]): Promise<StoredCase[]> {
    // Taken before the read: while that runs, others may change what is kept.
    const known = new Map(
      found.flatMap((header): [string, StoredCase][] => {
        const stored = kept.get(header.caseId);
        return stored && sameLog(stored.header, header) ? [[header.caseId, stored]] : [];
      }),
    );
    const fresh = await readRecords(found.filter(({ caseId }) => !known.has(caseId)));
    const logs = new Map([...known, ...fresh.map((stored): [string, StoredCase] => [stored.header.caseId, stored])]);
    const cases = found.map((header): StoredCase => ({ header, events: logs.get(header.caseId)?.events ?? [] }));
    // More than are kept: who asks for all of them again reads them again, and the others stay.
    for (const stored of fresh) {
      const { caseId } = stored.header;
      if (kept.has(caseId) || kept.size < LOGS_KEPT) kept.set(caseId, stored);
    }
    return cases;
  }

  async function readRecords(headers: readonly CaseHeader[]): Promise<StoredCase[]> {
    if (headers.length === 0) return [];
    const caseIds = headers.map(({ caseId }) => caseId);
    const rows = await records
      .where(isOneOf(dialect, "case_id", caseIds))
      .orderBy("case_id")
      .orderBy("seq")
      .execute();
    return storedCases(headers, rows);
  }

  async function append(request: AppendRequest): Promise<AppendResult> {
    const outcome = await writeCase({ db, dialect }, request);
    if (outcome === "written") return { ok: true, version: request.expectedVersion + request.events.length };
    if (outcome === "subjectGone") return { ok: false, reason: "conflict", current: undefined };

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
    const parameters = [listParameter(dialect, subjectKeys)];
    return [...(await read<CaseHeader>({ ...headersOfSubjects, parameters }))];
  }

  async function open(filter?: { subjectKeys?: readonly string[] }): Promise<StoredCase[]> {
    const subjectKeys = filter?.subjectKeys;
    if (subjectKeys === undefined) return withRecords(await openHeaders.execute());
    if (subjectKeys.length === 0) return [];
    return withRecords(await openHeaders.where(isOneOf(dialect, "subject_key", subjectKeys)).execute());
  }

  /** The states stand in the text, not bound: else the partial indexes are not used. */
  async function forAgenda(until: IsoDate, limit: number): Promise<CaseHeader[]> {
    const ofPupils = headers
      .where("status", "=", sql.lit("open"))
      .where("subject_key", "not like", "group:%")
      .limit(limit);
    const asking = await ofPupils
      .where("agenda", "is not", null)
      .orderBy("agenda", "desc")
      .orderBy("case_id", "desc")
      .execute();
    const due = await ofPupils.where("due_on", "<=", until).orderBy("due_on").orderBy("case_id").execute();
    const known = new Set(asking.map(({ caseId }) => caseId));
    return [...asking, ...due.filter(({ caseId }) => !known.has(caseId))];
  }

  async function walks(): Promise<CaseWalk[]> {
    const rows = await db
      .selectFrom("event")
      .innerJoin("case_file", "case_file.case_id", "event.case_id")
      .select(["event.case_id", "route_id", "subject_key", "type", "data"])
      .where("type", "in", STEP_EVENTS)
      .orderBy("event.case_id")
      .orderBy("seq")
      .execute();
    return caseWalks(rows);
  }

  return {
    load: (caseId) => storing("load", () => load(caseId)),
    at: (header) => storing("at", () => at(header)),
    append: (request) => storing("append", () => append(request)),
    ofSubjects: (subjectKeys) => storing("ofSubjects", () => ofSubjects(subjectKeys)),
    open: (filter) => storing("open", () => open(filter)),
    forAgenda: (until, limit) => storing("forAgenda", () => forAgenda(until, limit)),
    walks: () => storing("walks", walks),
  };
}

function sameLog(one: CaseHeader, other: CaseHeader): boolean {
  return one.version === other.version && one.seal === other.seal;
}
