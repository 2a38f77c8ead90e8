import { hash } from "node:crypto";
import type { AuditEntry } from "../../app/audit-ports.ts";

/** A row of `audit_line`. */
export type AuditRow = {
  seq: number;
  at: string;
  person: string;
  action: string;
  subject_ref: string | null;
  case_id: string | null;
  through: AuditEntry["through"];
  reason: string | null;
  /** JSON, as text: it is hashed as it stands. */
  detail: string | null;
  /** The hash over stored rows that the line speaks of. */
  content: string | null;
  previous: string;
  hash: string;
};

/** The row of an event, as far as it is hashed. */
export type HashedEvent = {
  seq: number;
  id: string;
  type: string;
  data: string;
  recorded_at: string;
  recorded_by: string;
};

/** What the last line leaves to the next one. */
export type ChainEnd = { seq: number; hash: string };

/** Before the first line. */
export const CHAIN_START: ChainEnd = { seq: 0, hash: "" };

/** The lines of these entries, each following on the one before it. `refs` gives the reference of a subject's key. */
export function linesAfter(
  end: ChainEnd,
  entries: readonly (AuditEntry & { content?: string })[],
  refs: ReadonlyMap<string, string>,
): AuditRow[] {
  let { seq, hash: previous } = end;
  return entries.map((entry) => {
    seq += 1;
    const line = {
      seq,
      at: entry.at,
      person: entry.by,
      action: entry.action,
      subject_ref: (entry.subjectKey !== undefined && refs.get(entry.subjectKey)) || null,
      case_id: entry.caseId ?? null,
      through: entry.through,
      reason: entry.reason ?? null,
      detail: entry.detail ? JSON.stringify(entry.detail) : null,
      content: entry.content ?? null,
      previous,
    };
    previous = hashOfLine(line);
    return { ...line, hash: previous };
  });
}

/** SHA-256 over all columns but the hash, in one order, in a form in which no two lines look the same. */
export function hashOfLine(line: Omit<AuditRow, "hash">): string {
  const { seq, at, person, action, subject_ref, case_id, through, reason, detail, content, previous } = line;
  return sha256([seq, at, person, action, subject_ref, case_id, through, reason, detail, content, previous]);
}

/**
 * SHA-256 over event rows of one case. The case's own random `seal` goes in too: once the case is removed nobody can find out
 * by trying what the events were.
 */
export function hashOfEvents(seal: string, caseId: string, events: readonly HashedEvent[]): string {
  return sha256([
    seal,
    caseId,
    ...events.map(({ seq, id, type, data, recorded_at, recorded_by }) => [
      seq,
      id,
      type,
      data,
      recorded_at,
      recorded_by,
    ]),
  ]);
}

/** SHA-256 over the school as it is kept. */
export function hashOfSchool(document: string): string {
  return sha256([document]);
}

function sha256(parts: readonly unknown[]): string {
  return hash("sha256", JSON.stringify(parts), "hex");
}
