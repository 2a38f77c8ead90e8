import type { Audit, AuditEntry, AuditFilter, AuditLine } from "../../app/audit-ports.ts";
import type { Connection } from "../connection.ts";
import { storing } from "../store-error.ts";
import { appendLightly } from "./append-lightly.ts";
import { appendLines } from "./append-lines.ts";
import type { AuditRow } from "./audit-line.ts";
import { verifyChain } from "./verify-chain.ts";

/**
 * The audit log in the database. What waits at the same moment is written together, so that the chain costs a turn one write at
 * most, however many turns there are. Errors are `StoreError`s.
 */
export function createAudit(connection: Connection): Audit {
  const { db, dialect } = connection;
  const addLightly = dialect === "sqlite" ? appendLightly(connection) : undefined;
  const write = (entries: readonly AuditEntry[]): Promise<void> =>
    addLightly
      ? addLightly(entries)
      : db.transaction().execute((transaction) => appendLines(transaction, dialect, entries));

  async function lines({ since, subjectKey, by }: AuditFilter): Promise<AuditLine[]> {
    let query = db
      .selectFrom("audit_line")
      .leftJoin("subject_ref", "subject_ref.ref", "audit_line.subject_ref")
      .selectAll("audit_line")
      .select("subject_ref.subject_key")
      .orderBy("seq");
    if (since !== undefined) query = query.where("at", ">=", since);
    if (subjectKey !== undefined) query = query.where("subject_key", "=", subjectKey);
    if (by !== undefined) query = query.where("person", "=", by);
    return (await query.execute()).map(lineOf);
  }

  const record = together(write);
  return {
    record: (entries) => storing("record", () => record(entries)),
    lines: (filter = {}) => storing("lines", () => lines(filter)),
    verify: (expect) => storing("verify", () => verifyChain(connection, expect)),
  };
}

type Waiting = { entries: readonly AuditEntry[]; done: () => void; failed: (cause: unknown) => void };

/**
 * One write at a time; what is offered meanwhile, or by turns that run at this very moment, goes together. All of one write fail
 * together.
 */
function together(write: (entries: readonly AuditEntry[]) => Promise<void>): Audit["record"] {
  let waiting: Waiting[] = [];
  let writing = false;

  async function writeAll(): Promise<void> {
    writing = true;
    await new Promise(setImmediate);
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await write(batch.flatMap(({ entries }) => entries));
        for (const { done } of batch) done();
      } catch (cause) {
        for (const { failed } of batch) failed(cause);
      }
    }
    writing = false;
  }

  return (entries) => {
    if (entries.length === 0) return Promise.resolve();
    return new Promise<void>((done, failed) => {
      waiting.push({ entries, done, failed });
      if (!writing) void writeAll();
    });
  };
}

function lineOf(row: AuditRow & { subject_key: string | null }): AuditLine {
  return {
    seq: row.seq,
    at: row.at,
    by: row.person,
    action: row.action,
    through: row.through,
    hash: row.hash,
    ...(row.subject_key === null ? {} : { subjectKey: row.subject_key }),
    ...(row.subject_ref === null ? {} : { subjectRef: row.subject_ref }),
    ...(row.case_id === null ? {} : { caseId: row.case_id }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.detail === null ? {} : { detail: JSON.parse(row.detail) as Record<string, string | number> }),
  };
}
