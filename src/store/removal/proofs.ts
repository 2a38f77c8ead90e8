import type { Kysely } from "kysely";
import type { Removal } from "../../app/retention-ports.ts";
import type { BackupHeader } from "../backup/backup-format.ts";
import type { Tables } from "../tables.ts";

export async function insertProof(db: Kysely<Tables>, removal: Removal): Promise<void> {
  const { id, at, by, term, subjectRef, caseIds, counts } = removal;
  await db
    .insertInto("removal")
    .values({
      id,
      removed_at: at,
      removed_by: by,
      term,
      subject_ref: subjectRef,
      case_ids: JSON.stringify(caseIds),
      counts: JSON.stringify(counts),
    })
    .execute();
}

/** Proofs, the latest first. */
export async function listProofs(db: Kysely<Tables>): Promise<Removal[]> {
  const rows = await db.selectFrom("removal").selectAll().orderBy("removed_at", "desc").orderBy("id").execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.removed_at,
    by: row.removed_by,
    term: row.term,
    subjectRef: row.subject_ref,
    caseIds: JSON.parse(row.case_ids) as string[],
    counts: JSON.parse(row.counts) as Record<string, number>,
  }));
}

/** Each proof once, where it stood first: two programs that add to one list may both have put it there. */
export function eachOnce(removals: readonly Removal[]): Removal[] {
  const seen = new Set<string>();
  return removals.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Those in a database that need not have been brought to this version: an older one has none. */
export async function proofsIn(db: Kysely<Tables>, { tables }: BackupHeader): Promise<Removal[]> {
  return tables.some(({ name }) => name === "removal") ? listProofs(db) : [];
}
