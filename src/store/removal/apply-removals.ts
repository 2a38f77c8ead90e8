import type { Kysely } from "kysely";
import type { Removal } from "../../app/retention-ports.ts";
import type { Instant } from "../../domain/school/dates.ts";
import type { Dialect } from "../connection.ts";
import type { Tables } from "../tables.ts";
import { eachOnce, listProofs } from "./proofs.ts";
import { removeAll } from "./remove-all.ts";

/**
 * Removes once more what was removed after this database was as it is now: an older backup that was put back. A pupil is known by
 * the reference that the database of then has. Part of `inOneTransaction`. Gives how many were not known yet.
 */
export async function applyRemovals(
  db: Kysely<Tables>,
  dialect: Dialect,
  removals: readonly Removal[],
  at: Instant,
): Promise<number> {
  const known = new Set((await listProofs(db)).map(({ id }) => id));
  const later = eachOnce(removals).filter(({ id }) => !known.has(id));
  for (const removal of later) {
    const subjectKey = await keyOf(db, removal.subjectRef);
    const what = { removal: removal.id, caseIds: removal.caseIds, subjectKey };
    // The proof stays the one of the day on which it was decided.
    await removeAll(db, dialect, what, { at, by: removal.by, through: "cli" }, () => removal);
  }
  return later.length;
}

async function keyOf(db: Kysely<Tables>, ref: string | null): Promise<string | undefined> {
  if (ref === null) return undefined;
  const row = await db.selectFrom("subject_ref").select("subject_key").where("ref", "=", ref).executeTakeFirst();
  return row?.subject_key;
}
