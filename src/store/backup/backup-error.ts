/**
 * `backup-missing`: there is no such file. `backup-foreign`: it is no backup of this bot. `backup-broken`: it is not as it was
 * written. `backup-newer`: a newer version of the bot made it. `backup-unwritable`: it cannot be put there.
 * `database-not-empty`: there is something already where it should go. `removals-missing`, `removals-broken`,
 * `removals-unwritable`: the same of the list of what was removed.
 */
export type BackupErrorCode =
  | "backup-missing"
  | "backup-foreign"
  | "backup-broken"
  | "backup-newer"
  | "backup-unwritable"
  | "database-not-empty"
  | "removals-missing"
  | "removals-broken"
  | "removals-unwritable";

/** A backup cannot be made or put back. The message says in Dutch what to do; nothing was changed. */
export class BackupError extends Error {
  override readonly name = "BackupError";
  readonly code: BackupErrorCode;

  constructor(code: BackupErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** The code of an error of Node. Asks no class: under test it may be another realm's. */
export function nodeCodeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}
