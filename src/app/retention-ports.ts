import type { Instant } from "../domain/school/dates.ts";
import type { RetentionTerm } from "../domain/school/retention.ts";
import type { AuditThrough } from "./audit-ports.ts";

/** What is to be removed: everything about a pupil, or closed cases of a pupil who is still at school. */
export type RemovalRequest = {
  id: string;
  at: Instant;
  /** Id of the person who decided it. */
  by: string;
  through: AuditThrough;
  term: RetentionTerm;
  subjectKey: string;
} & (
  | { what: "pupil" /** The version of the school in which the pupil was seen to be due. */; schoolVersion: number }
  | { what: "cases"; caseIds: readonly string[] }
);

/** The proof: that something was removed, by whom, when and how much. Nothing in it leads to a person but who did it. */
export type Removal = {
  id: string;
  at: Instant;
  by: string;
  term: RetentionTerm;
  /** The random reference that stood for the pupil; null when the pupil stays. What it stood for is gone. */
  subjectRef: string | null;
  /** Random ids of the cases that were removed. */
  caseIds: readonly string[];
  /** How many rows of each table. */
  counts: Readonly<Record<string, number>>;
};

/** Removes for good, and keeps the proof. */
export interface Removals {
  /** All or nothing. Undefined, and nothing removed, when the school or the cases stand otherwise by now. */
  remove(request: RemovalRequest): Promise<Removal | undefined>;
  /** Proofs, the latest first. */
  list(): Promise<Removal[]>;
}

/** The list of removals that is kept outside the database, beside its backups. */
export interface RemovalsList {
  /** Adds the proofs that it does not have yet. */
  add(removals: readonly Removal[]): Promise<void>;
}
