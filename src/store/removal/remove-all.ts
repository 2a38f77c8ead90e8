import type { Kysely } from "kysely";
import { type AuditEntry, CASE_REMOVED } from "../../app/audit-ports.ts";
import type { Removal } from "../../app/retention-ports.ts";
import { withoutPupil } from "../../domain/school/retention.ts";
import type { SchoolFile } from "../../domain/school/school.ts";
import { appendLines } from "../audit/append-lines.ts";
import { hashOfSchool } from "../audit/audit-line.ts";
import { type Dialect, isOneOf } from "../connection.ts";
import type { Tables } from "../tables.ts";
import { cleanAgendas, cleanRounds, linesOfCleaned } from "./clean-others.ts";
import { insertProof } from "./proofs.ts";
import { removeFromTables, removeMessages } from "./remove-from-tables.ts";

/** What is removed: these cases, and with `subjectKey` the pupil and all cases there are of it. */
export type What = { removal: string; caseIds: readonly string[]; subjectKey: string | undefined };

export type Gone = Pick<Removal, "caseIds" | "subjectRef" | "counts">;

/**
 * Removes everything about the pupil or the cases, keeps the proof that `proofOf` makes of it, and says so in the audit log. Part of
 * `inOneTransaction`, and the last that it does.
 */
export async function removeAll(
  db: Kysely<Tables>,
  dialect: Dialect,
  { removal, subjectKey, caseIds: named }: What,
  by: Pick<AuditEntry, "at" | "by" | "through">,
  proofOf: (gone: Gone) => Removal,
): Promise<Removal> {
  const caseIds = await casesOf(db, dialect, named, subjectKey);
  const subjectRef = subjectKey === undefined ? null : await refOf(db, subjectKey);
  const school = subjectKey === undefined ? undefined : await removeFromSchool(db, subjectKey, by);
  const rounds =
    subjectKey === undefined
      ? { count: 0, caseIds: [] }
      : await cleanRounds(db, dialect, subjectKey, `removed-${removal}`);
  const agenda = await cleanAgendas(db, caseIds);
  const going = { caseIds, subjectKey };
  const tables = await removeFromTables(db, dialect, going);
  const messages = await removeMessages(db, dialect, going);
  const others = { event: (tables.event ?? 0) + rounds.count, zorgteam_meeting: agenda, outbox: messages };
  const all = Object.entries({ ...tables, ...others, ...(school ? { school: 1 } : {}) });
  const counts = Object.fromEntries(all.filter(([, count]) => count > 0));
  const proof = proofOf({ caseIds, subjectRef, counts });
  await insertProof(db, proof);
  const detail = { removal };
  await appendLines(db, dialect, [
    ...caseIds.map((caseId) => ({ ...by, action: CASE_REMOVED, caseId, detail })),
    ...(await linesOfCleaned(db, rounds.caseIds, by)),
    { ...by, action: "pupil.remove", detail, ...(school ? { content: hashOfSchool(school) } : {}) },
  ]);
  return proof;
}

/** On PostgreSQL with a lock, so that what others just write to them is there before the rows go. */
async function casesOf(
  db: Kysely<Tables>,
  dialect: Dialect,
  named: readonly string[],
  subjectKey: string | undefined,
): Promise<string[]> {
  const cases = db
    .selectFrom("case_file")
    .select("case_id")
    .where((is) =>
      is.or([
        isOneOf(dialect, "case_id", named),
        ...(subjectKey === undefined ? [] : [is("subject_key", "=", subjectKey)]),
      ]),
    )
    .orderBy("case_id");
  const rows = await (dialect === "postgres" ? cases.forUpdate() : cases).execute();
  return rows.map(({ case_id }) => case_id);
}

async function refOf(db: Kysely<Tables>, subjectKey: string): Promise<string | null> {
  const row = await db.selectFrom("subject_ref").select("ref").where("subject_key", "=", subjectKey).executeTakeFirst();
  return row?.ref ?? null;
}

/** Gives the document as it is from now on; undefined when the pupil was not in it. */
async function removeFromSchool(
  db: Kysely<Tables>,
  subjectKey: string,
  { at, by }: Pick<AuditEntry, "at" | "by">,
): Promise<string | undefined> {
  const kept = await db.selectFrom("school").select(["document", "version"]).executeTakeFirst();
  if (!kept) return undefined;
  const file = JSON.parse(kept.document) as SchoolFile; // written by this program
  const after = withoutPupil(file, subjectKey);
  if (after.pupils.length === file.pupils.length) return undefined;
  const document = JSON.stringify(after);
  await db
    .updateTable("school")
    .set({ document, version: kept.version + 1, changed_at: at, changed_by: by })
    .where("version", "=", kept.version)
    .executeTakeFirstOrThrow();
  return document;
}
