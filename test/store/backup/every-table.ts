import { sql, type Transaction } from "kysely";
import { databaseTables } from "../../../src/store/backup/database-tables.ts";
import type { Connection } from "../../../src/store/connection.ts";
import type { Tables } from "../../../src/store/tables.ts";
import { moment } from "../../contract/sample-case.ts";

/** Rows in every table there is, `times` each, with `said` wherever people or the app may say anything. */
export async function fillEveryTable({ db }: Connection, said: string, times = 1): Promise<void> {
  await db.transaction().execute((transaction) => fill(transaction, said, times));
}

async function fill(db: Transaction<Tables>, said: string, times: number): Promise<void> {
  const json = JSON.stringify({ said, list: [said, 1, null] });
  await db
    .insertInto("school")
    .values({ id: "school", version: 1, document: json, changed_at: moment(0), changed_by: said })
    .execute();
  for (let n = 1; n <= times; n += 1) {
    const case_id = `zaak-${n}`;
    await db
      .insertInto("case_file")
      .values({
        case_id,
        version: n,
        route_id: said,
        route_valid_from: "2025-08-01",
        route_hash: "0f1e2d3c",
        subject_key: `leerling-${n}`,
        status: n % 2 ? "open" : "closed",
        step: said,
        opened_on: "2025-11-24",
        due_on: n % 3 ? "2025-12-08" : null,
        turn: null,
        agenda: null,
      })
      .execute();
    for (const seq of [1, 2]) {
      const recorded = { recorded_at: moment(n), recorded_by: "persoon-1" };
      await db
        .insertInto("event")
        .values({ case_id, seq, id: `${case_id}/${seq}`, type: "CaseOpened", data: json, ...recorded })
        .execute();
    }
    await db
      .insertInto("reminder")
      .values({
        case_id,
        id: `herinnering-${n}`,
        kind: "termEnd",
        item: said,
        on_day: "2025-12-01",
        recipient_is: "role",
        recipient: "ib",
        urgent: n % 2 ? 1 : 0,
        swept_on: null,
      })
      .execute();
    await db
      .insertInto("case_code")
      .values({ case_id, code: `ZT-${n}` })
      .execute();
    await db
      .insertInto("lookup")
      .values({ id: `blik-${n}`, looked_at: moment(n), person_id: "p", case_id, through: "code", shown: 1 })
      .execute();
    const chain = { person: said, action: "pupil.ask", through: "card" as const, previous: "", hash: `h-${n}` };
    await db
      .insertInto("audit_line")
      .values({ seq: n, at: moment(n), ...chain, subject_ref: `r-${n}`, detail: json })
      .execute();
    await db
      .insertInto("subject_ref")
      .values({ subject_key: `leerling-${n}`, ref: `r-${n}` })
      .execute();
    await db
      .insertInto("removal")
      .values({
        id: `verwijdering-${n}`,
        removed_at: moment(n),
        removed_by: said,
        term: "file",
        subject_ref: null,
        case_ids: "[]",
        counts: json,
      })
      .execute();
    await db
      .insertInto("outbox")
      .values({ id: `bericht-${n}`, recipient: "p", notice: json, due_at: moment(n), attempts: n, state: "pending" })
      .execute();
    await db
      .insertInto("person_address")
      .values({ person_id: `p-${n}`, address: json, seen_at: moment(n) })
      .execute();
    await db
      .insertInto("conversation_topic")
      .values({ conversation_id: `gesprek-${n}`, intent: said, pupil_key: `leerling-${n}` })
      .execute();
    await db
      .insertInto("preference")
      .values({ person_id: `p-${n}`, unwanted: "termEnd" })
      .execute();
    await db
      .insertInto("staff_absence")
      .values({
        person_id: `p-${n}`,
        from_day: "2025-12-01",
        until_day: "2025-12-05",
        substitute_id: "q",
        entered_by: said,
      })
      .execute();
    await db
      .insertInto("channel_link")
      .values({
        id: `kanaal-${n}`,
        purpose: "zorgteam",
        address: json,
        linked_by: said,
        linked_at: moment(0),
        ended_at: moment(n),
      })
      .execute();
    await db
      .insertInto("zorgteam_meeting")
      .values({
        id: `overleg-${n}`,
        version: 1,
        meeting_date: new Date(Date.UTC(2026, 0, n)).toISOString().slice(0, 10),
        from_time: "13:00",
        to_time: "14:30",
        stage: "planned",
        items: json,
        last_post: 0,
        done: "[]",
      })
      .execute();
  }
}

/** Everything in the database: the rows of each table in the order of its key. */
export async function everything({ db, dialect }: Connection): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const { name, key } of await databaseTables(db, dialect)) {
    const { rows } =
      await sql`select * from ${sql.table(name)} order by ${sql.join(key.map((it) => sql.ref(it)))}`.execute(db);
    found[name] = rows;
  }
  return found;
}
