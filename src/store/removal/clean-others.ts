import { hash } from "node:crypto";
import type { Kysely } from "kysely";
import type { AuditEntry } from "../../app/audit-ports.ts";
import { CASE_CLEANED } from "../../app/audit-ports.ts";
import type { AgendaItem } from "../../domain/zorgteam/meeting.ts";
import { hashOfEvents } from "../audit/audit-line.ts";
import { type Dialect, isOneOf } from "../connection.ts";
import type { Tables } from "../tables.ts";
import { holdsText } from "./remove-from-tables.ts";

/** What stays, but names a case or the pupil: agendas, and the rounds of a group. */

/** Takes the cases off every agenda, also of meetings that were. Gives how many items went. */
export async function cleanAgendas(db: Kysely<Tables>, caseIds: readonly string[]): Promise<number> {
  const meetings = await db.selectFrom("zorgteam_meeting").select(["id", "version", "items"]).orderBy("id").execute();
  let count = 0;
  for (const { id, version, items } of meetings) {
    const all = JSON.parse(items) as AgendaItem[]; // written by this program
    const others = all.filter(({ caseId }) => !caseIds.includes(caseId));
    if (others.length === all.length) continue;
    count += all.length - others.length;
    // As any change of a meeting: who works with the items of before must look again.
    await db
      .updateTable("zorgteam_meeting")
      .set({ items: JSON.stringify(others), version: version + 1 })
      .where("id", "=", id)
      .execute();
  }
  return count;
}

/**
 * In the rounds of a group the pupil becomes `instead`, and how the parents saw what is said of the pupil there goes: what was said
 * of the group stays as it was. Gives how many events changed, and the cases they are of: the audit log had a hash over them.
 */
export async function cleanRounds(
  db: Kysely<Tables>,
  dialect: Dialect,
  subjectKey: string,
  instead: string,
): Promise<{ count: number; caseIds: string[] }> {
  const ofGroups = await groupCases(db, dialect);
  const naming = await db
    .selectFrom("event")
    .select(["case_id", "seq", "data"])
    .where(isOneOf(dialect, "case_id", ofGroups))
    .where(holdsText(dialect, "data", subjectKey))
    .orderBy("case_id")
    .orderBy("seq")
    .execute();
  const cleaned = new Map<string, Set<number>>();
  let count = 0;
  for (const { case_id, seq, data } of naming) {
    const event = JSON.parse(data) as { pupil?: string };
    if (event.pupil !== subjectKey) continue;
    await rewrite(db, case_id, seq, { ...event, pupil: instead });
    cleaned.set(case_id, (cleaned.get(case_id) ?? new Set()).add(seq));
    count += 1;
  }
  for (const [caseId, seqs] of cleaned) {
    count += await clearViews(db, caseId, seqs);
    await sealAnew(db, caseId, instead);
  }
  return { count, caseIds: [...cleaned.keys()] };
}

/** On PostgreSQL with a lock: what others were just writing in them is there, and from here on nobody writes until this is done. */
async function groupCases(db: Kysely<Tables>, dialect: Dialect): Promise<string[]> {
  const cases = db.selectFrom("case_file").select("case_id").where("subject_key", "like", "group:%").orderBy("case_id");
  const rows = await (dialect === "postgres" ? cases.forUpdate() : cases).execute();
  return rows.map(({ case_id }) => case_id);
}

/** Of what stands beside these events the parents' words go: such an event does not name the pupil itself. Gives how many. */
async function clearViews(db: Kysely<Tables>, caseId: string, beside: ReadonlySet<number>): Promise<number> {
  const views = await db
    .selectFrom("event")
    .select(["seq", "data"])
    .where("case_id", "=", caseId)
    .where("type", "=", "ParentsViewAdded")
    .orderBy("seq")
    .execute();
  let count = 0;
  for (const { seq, data } of views) {
    const event = JSON.parse(data) as { seq: number; text: string };
    if (!beside.has(event.seq)) continue;
    await rewrite(db, caseId, seq, { ...event, text: "" });
    count += 1;
  }
  return count;
}

/**
 * Who read the case before sees by the seal that it stands otherwise now. The new one comes of the old one, so that a backup in
 * which the pupil is removed once more has the same; the old one cannot be found from it.
 */
async function sealAnew(db: Kysely<Tables>, caseId: string, instead: string): Promise<void> {
  const { seal } = await db
    .selectFrom("case_file")
    .select("seal")
    .where("case_id", "=", caseId)
    .executeTakeFirstOrThrow();
  const anew = hash("sha256", JSON.stringify([seal, instead]), "hex");
  await db.updateTable("case_file").set({ seal: anew }).where("case_id", "=", caseId).execute();
}

async function rewrite(db: Kysely<Tables>, caseId: string, seq: number, data: object): Promise<void> {
  await db
    .updateTable("event")
    .set({ data: JSON.stringify(data) })
    .where("case_id", "=", caseId)
    .where("seq", "=", seq)
    .execute();
}

/** The lines for the audit log about cases whose events were cleaned: a hash over them as they stand now. */
export async function linesOfCleaned(
  db: Kysely<Tables>,
  caseIds: readonly string[],
  by: Pick<AuditEntry, "at" | "by" | "through">,
): Promise<(AuditEntry & { content: string })[]> {
  const lines: (AuditEntry & { content: string })[] = [];
  for (const caseId of caseIds) {
    const { seal, version, subject_key } = await db
      .selectFrom("case_file")
      .select(["seal", "version", "subject_key"])
      .where("case_id", "=", caseId)
      .executeTakeFirstOrThrow();
    const events = await db.selectFrom("event").selectAll().where("case_id", "=", caseId).orderBy("seq").execute();
    lines.push({
      ...by,
      action: CASE_CLEANED,
      subjectKey: subject_key,
      caseId,
      detail: { first: 1, last: version },
      content: hashOfEvents(seal, caseId, events),
    });
  }
  return lines;
}
