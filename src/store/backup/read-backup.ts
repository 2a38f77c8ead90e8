import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { BackupError, nodeCodeOf } from "./backup-error.ts";
import { type BackupHeader, type BackupRow, backupEnd, backupHeader } from "./backup-format.ts";

const ROWS_AT_ONCE = 500;
/** Far longer than any row; what has longer lines was not written by us, and would fill the memory. */
const LONGEST_LINE = 64 * 1024 * 1024;

const NOT_THERE: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR", "EISDIR", "EACCES"]);

/** Gets some rows of one table; tables come in the order of the header. */
type TakeRows = (table: BackupHeader["tables"][number], rows: readonly BackupRow[]) => Promise<void>;

const NOT_KEPT: TakeRows = async () => undefined;

/**
 * Reads a backup to its end and hands over what is in it, a little at a time. Throws a `BackupError` when the file is not there, is
 * no backup, or is not exactly as it was written; what was handed over before must then be undone.
 */
export async function readBackup(file: string, takeRows: TakeRows = NOT_KEPT): Promise<BackupHeader> {
  try {
    return await pipeline(
      createReadStream(file),
      createGunzip(),
      async (unzipped) => await take(linesIn(unzipped as AsyncIterable<Buffer>), takeRows, file),
    );
  } catch (error) {
    const code = nodeCodeOf(error);
    if (NOT_THERE.has(code)) {
      throw new BackupError("backup-missing", `Er is geen back-up ${file}, of je mag hem niet lezen.`, error);
    }
    if (code === "Z_DATA_ERROR" && (error as Error).message === "incorrect header check") throw foreign(file, error);
    if (code.startsWith("Z_")) throw broken(file, error);
    throw error;
  }
}

async function take(lines: AsyncGenerator<string>, takeRows: TakeRows, file: string): Promise<BackupHeader> {
  const hash = createHash("sha256");
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) throw broken(file);
    return value;
  };
  const first = await next();
  hash.update(`${first}\n`);
  const header = backupHeader.safeParse(parsed(first));
  if (!header.success) throw foreign(file, header.error);

  for (const table of header.data.tables) {
    let rows: BackupRow[] = [];
    for (let at = 1; at <= table.rows; at += 1) {
      const line = await next();
      hash.update(`${line}\n`);
      const row = parsed(line);
      if (!isRow(row, table.columns.length)) throw broken(file);
      rows.push(row);
      if (rows.length < ROWS_AT_ONCE && at < table.rows) continue;
      await takeRows(table, rows);
      rows = [];
    }
  }
  const end = backupEnd.safeParse(parsed(await next()));
  if (!end.success || end.data.sha256 !== hash.digest("hex")) throw broken(file);
  if (!(await lines.next()).done) throw broken(file);
  return header.data;
}

/** Without the line ends. What stands behind the last of them is no line: every line was written with one. */
async function* linesIn(unzipped: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const part of unzipped) {
    const lines = (rest + decoder.decode(part, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
    if (rest.length > LONGEST_LINE) return;
  }
  if (rest !== "") yield rest;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // neither a header, nor a row, nor an end
    throw error;
  }
}

function isRow(value: unknown, length: number): value is BackupRow {
  const isCell = (cell: unknown) => cell === null || typeof cell === "string" || typeof cell === "number";
  return Array.isArray(value) && value.length === length && value.every(isCell);
}

function foreign(file: string, cause?: unknown): BackupError {
  return new BackupError("backup-foreign", `${file} is geen back-up van deze bot. Er is niets veranderd.`, cause);
}

function broken(file: string, cause?: unknown): BackupError {
  const advice = "Neem een andere back-up. Er is niets veranderd.";
  return new BackupError("backup-broken", `De back-up ${file} is niet heel of is aangepast. ${advice}`, cause);
}
