import { appendFile, readFile, truncate } from "node:fs/promises";
import { z } from "zod";
import type { Removal, RemovalsList } from "../../app/retention-ports.ts";
import { RETENTION_TERMS } from "../../domain/school/retention.ts";
import { BackupError, nodeCodeOf } from "../backup/backup-error.ts";
import { eachOnce } from "./proofs.ts";

/** The name of the list in a folder with backups. */
export const REMOVALS_FILE = "removals.jsonl";

const proof = z.strictObject({
  id: z.string().min(1),
  at: z.string(),
  by: z.string(),
  term: z.enum(RETENTION_TERMS),
  subjectRef: z.string().nullable(),
  caseIds: z.array(z.string()),
  counts: z.record(z.string(), z.int()),
});

/**
 * The list of what was removed, kept beside the backups: one proof on a line, each given once. Undefined when there is no such file. Throws a
 * `BackupError` when a line is not whole: without it somebody who was removed could come back.
 */
export async function readRemovals(file: string): Promise<Removal[] | undefined> {
  const text = await textOf(file);
  const found = text?.split("\n").flatMap((line, index) => {
    if (line === "") return [];
    const removal = proof.safeParse(parsed(line));
    if (removal.success) return [removal.data];
    throw new BackupError(
      "removals-broken",
      `In de lijst ${file} is regel ${index + 1} niet te lezen. Neem een hele lijst. Er is niets veranderd.`,
    );
  });
  return found && eachOnce(found);
}

/** What this program still has to add, to whichever list: it reads what is there before it writes, so one goes after the other. */
let adding: Promise<void> = Promise.resolve();

/**
 * Adds the proofs that are not in the list yet, for the owner alone; makes the list when there is none. What is in it stays. Throws
 * a `BackupError` when it cannot be written.
 */
export function addRemovals(file: string, removals: readonly Removal[]): Promise<void> {
  const added = adding.then(() => addNow(file, removals));
  // Whoever asked is told of a failure; the next one begins all the same.
  adding = added.catch(() => undefined);
  return added;
}

async function addNow(file: string, removals: readonly Removal[]): Promise<void> {
  try {
    await dropHalfLine(file);
    const known = new Set((await readRemovals(file))?.map(({ id }) => id));
    const lines = eachOnce(removals)
      .filter(({ id }) => !known.has(id))
      .map((removal) => `${JSON.stringify(removal)}\n`);
    await appendFile(file, lines.join(""), { mode: 0o600, flush: true });
  } catch (error) {
    if (error instanceof BackupError) throw error;
    const advice = "Bestaat de map, en mag je daar schrijven?";
    throw new BackupError("removals-unwritable", `De lijst ${file} kan niet geschreven worden. ${advice}`, error);
  }
}

/** The list in this file, for the app. */
export function removalsListIn(file: string): RemovalsList {
  return { add: (removals) => addRemovals(file, removals) };
}

/** A write that was cut off left a line without its end; what it said is still in the database, and comes again. */
async function dropHalfLine(file: string): Promise<void> {
  const text = await textOf(file);
  if (text === undefined || text === "" || text.endsWith("\n")) return;
  await truncate(file, Buffer.byteLength(text.slice(0, text.lastIndexOf("\n") + 1)));
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (nodeCodeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // no proof
    throw error;
  }
}
