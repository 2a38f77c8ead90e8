import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Kysely, sql } from "kysely";
import { connectDatabase, openDatabase } from "../../../src/store/open-database.ts";
import type { Tables } from "../../../src/store/tables.ts";
import { moment, oneFact } from "../../contract/sample-case.ts";
import { everything } from "../backup/every-table.ts";
import { type Postgres, startPostgres } from "../start-postgres.ts";
import { fillSchool, leaver, stays } from "./two-pupils.ts";

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

/** Resolves as soon as so many in this database wait for a lock. */
async function untilWaiting(db: Kysely<Tables>, howMany: number): Promise<void> {
  for (let now = 0; now < howMany; ) {
    const { rows } = await sql<{ count: string }>`select count(*) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    now = Number(rows[0]?.count);
  }
}

test("what somebody is writing in a round at the moment of a removal is waited for on PostgreSQL, and cleaned too", async () => {
  const settings = { url: await postgres.createDatabase(), file: "unused" };
  const stores = await openDatabase(settings);
  const connection = await connectDatabase(settings);
  await fillSchool(stores, [leaver, stays]);
  // Of this pupil nothing was said in the round yet: that is just being written.
  const late = { key: "p-laat", name: "Lieselot" };
  const { file } = (await stores.schools.read()) ?? {};
  const [first] = file?.pupils ?? [];
  if (!file || !first) throw new Error("there is no school");
  const withLate = { ...file, pupils: [...file.pupils, { ...first, ...late }] };
  const change = { action: "school.roster", detail: {} };
  await stores.schools.save({ file: withLate, expectedVersion: 1, by: "marja", at: moment(6), change }, []);
  const mark = { type: "PupilMarked" as const, on: "2025-11-25", pupil: late.key, mark: "attention" };
  const round = oneFact("ronde", 7, "ronde-3", { subjectKey: "group:8A", routeId: "groepsroute" });
  const writing = { ...round, events: round.events.map((fact) => ({ ...fact, event: mark })) };

  const both = await connection.db.transaction().execute(async (transaction) => {
    // Whoever writes holds the case until its line is in the log.
    await sql`lock table audit_line in access exclusive mode`.execute(transaction);
    const appending = stores.cases.append(writing);
    await untilWaiting(connection.db, 1);
    const asked = { id: "bewijs-1", at: moment(100), by: "marja", through: "card", term: "file" } as const;
    const removing = stores.removals.remove({ ...asked, what: "pupil", subjectKey: late.key, schoolVersion: 2 });
    await untilWaiting(connection.db, 2);
    // Not waited for in here: they wait for this transaction.
    return { appending, removing };
  });
  expect(await both.appending).toMatchObject({ ok: true });
  expect(await both.removing).toMatchObject({ counts: { event: 1 } });
  expect(JSON.stringify(await everything(connection))).not.toContain(late.key);
  expect(await stores.audit.verify()).toMatchObject({ problem: undefined });
  await Promise.all([stores.database.close(), connection.db.destroy()]);
});
