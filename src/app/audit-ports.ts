import type { Instant } from "../domain/school/dates.ts";

/** The way by which somebody saw or did something; `clock`: nobody, the bot did it by itself. */
export type AuditThrough = "message" | "card" | "code" | "download" | "cli" | "clock";

/** Who saw or did what. Nothing of a pupil but the key, which the log keeps as a reference that removal makes empty. */
export type AuditEntry = {
  at: Instant;
  /** Id of the person; `clock` when the bot did it by itself. */
  by: string;
  /** An action of the permission table, or what happened to what is stored (`case.opened`, `case.changed`, `case.removed`). */
  action: string;
  subjectKey?: string;
  caseId?: string;
  through: AuditThrough;
  /** What gave the right when it was not the own group, as a code. */
  reason?: string;
  /** Codes, ids and numbers; never a name or free text. */
  detail?: Readonly<Record<string, string | number>>;
};

/** A line of the log. `subjectKey` is absent when it was about nobody, or about somebody whose data were removed. */
export type AuditLine = AuditEntry & { seq: number; subjectRef?: string; hash: string };

/** All lines when empty; otherwise those for which all of it holds. */
export type AuditFilter = { since?: Instant; subjectKey?: string; by?: string };

/**
 * What does not fit, and at which line it shows first.
 * `number`: a line is missing before it or stands twice. `chain`: it does not follow on the one before it. `hash`: the line
 * itself was changed. `events`: the stored events that it speaks of are not what was written. `unknownEvents`: there are events
 * that no line speaks of (the line is the last one about that case, 0 when there is none). `end`: the end that was kept
 * elsewhere is not in the log (the line is the last one there is).
 */
export type AuditProblem = {
  line: number;
  kind: "number" | "chain" | "hash" | "events" | "unknownEvents" | "school" | "end";
  caseId?: string;
};

/** `end` is the hash of the last line, "" when there is none: kept elsewhere, it shows later that no tail was cut off. */
export type AuditVerdict = { lines: number; end: string; problem: AuditProblem | undefined };

/** What was seen and done, as a chain in which every line holds the hash of the one before it. Lines are never changed. */
export interface Audit {
  /** Adds lines at the end; they are stored when it resolves, in one piece with what others add at the same moment. */
  record(entries: readonly AuditEntry[]): Promise<void>;
  /** In the order in which they were written. */
  lines(filter?: AuditFilter): Promise<AuditLine[]>;
  /**
   * Goes through the whole log and all stored events. `expect`: the `end` of an earlier time, which must still be in it.
   */
  verify(expect?: string): Promise<AuditVerdict>;
}

/** The line that makes it lawful that the events of a case are no longer there. */
export const CASE_REMOVED = "case.removed";

/** The line that makes it lawful that events of a case stand otherwise: a pupil who was removed is no longer named in them. */
export const CASE_CLEANED = "case.cleaned";
