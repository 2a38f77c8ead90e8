import type { Instant } from "../domain/school/dates.ts";
import type { SchoolFile } from "../domain/school/school.ts";
import type { AuditThrough } from "./audit-ports.ts";
import type { OutboxMessage } from "./ports.ts";

/** What was changed, for the log: a name of the change with counts and ids, never what somebody is called. */
export type SchoolChange = { action: string; detail: Record<string, string | number> };

/** The school as it follows on the version that was read, with who changed it, and the messages that this causes. */
export type SchoolSave = {
  file: SchoolFile;
  expectedVersion: number;
  by: string;
  at: Instant;
  /** By which way; `clock` when nobody did it. */
  through?: AuditThrough;
  change: SchoolChange;
};

/** The one school of this database: its calendar, people, pupils and choices. */
export interface SchoolStore {
  /** 0 as long as none is kept. Asked with every turn, so it is one small read. */
  version(): Promise<number>;
  read(): Promise<{ version: number; file: SchoolFile } | undefined>;
  /** Keeps it with its messages and its line in the audit log, or nothing of it: false when somebody was first. */
  save(next: SchoolSave, outbox: readonly OutboxMessage[]): Promise<boolean>;
}
