import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import type { Connection } from "../../src/store/connection.ts";
import { migrationsFor } from "../../src/store/migrations/migrations.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { connectPostgres } from "../../src/store/postgres.ts";
import { auditContract } from "../contract/audit.ts";
import { caseStoreContract } from "../contract/case-store.ts";
import { caseStoreAtOnceContract } from "../contract/case-store-at-once.ts";
import { conversationsContract } from "../contract/conversations.ts";
import type { Fixture } from "../contract/fixture.ts";
import { outboxContract } from "../contract/outbox.ts";
import { outboxModelContract } from "../contract/outbox-model.ts";
import { outboxUpdatesContract } from "../contract/outbox-updates.ts";
import { remindersContract } from "../contract/reminders.ts";
import { moment, opening, sampleMessage } from "../contract/sample-case.ts";
import { schoolsContract } from "../contract/schools.ts";
import { staffAbsencesContract } from "../contract/staff-absences.ts";
import { zorgteamContract } from "../contract/zorgteam.ts";
import { tamperingShows } from "./audit-tampering.ts";
import { casesAreTakenIn } from "./cases-taken-in.ts";
import { schemaIsFrozen } from "./frozen-schema.ts";
import { type Postgres, startPostgres } from "./start-postgres.ts";
import { sweepUsesItsIndex } from "./sweep-plan.ts";

describe("PostgreSQL", () => {
  let postgres: Postgres;
  let instances: Awaited<ReturnType<typeof openDatabase>>[] = [];
  let shared: Connection;
  beforeAll(async () => {
    postgres = await startPostgres();
    const url = await postgres.createDatabase();
    const settings = { url, file: "unused" };
    instances = await Promise.all([openDatabase(settings), openDatabase(settings)]);
    shared = connectPostgres(url);
  });
  afterAll(async () => {
    await Promise.all(instances.map(({ database }) => database.close()));
    await shared?.db.destroy();
    await postgres?.stop();
  });

  async function open(): Promise<Fixture> {
    const [first, second] = instances;
    if (!first || !second) throw new Error("there is no database");
    const { rows } = await sql<{ tablename: string }>`
      select tablename from pg_tables where schemaname = current_schema() and tablename not like 'kysely%'`.execute(
      shared.db,
    );
    await sql`truncate ${sql.join(rows.map(({ tablename }) => sql.table(tablename)))}`.execute(shared.db);
    return { first, second, close: async () => {} };
  }

  caseStoreContract(open);
  caseStoreAtOnceContract(open);
  outboxContract(open);
  outboxUpdatesContract(open);
  staffAbsencesContract(open);
  outboxModelContract(open, 30);
  conversationsContract(open);
  remindersContract(open);
  zorgteamContract(open);
  schoolsContract(open);
  auditContract(open);
  sweepUsesItsIndex(async () => connectPostgres(await postgres.createDatabase()));
  tamperingShows(async () => connectPostgres(await postgres.createDatabase()), 30);
  casesAreTakenIn(async () => connectPostgres(await postgres.createDatabase()));
  schemaIsFrozen("postgres", async () => connectPostgres(await postgres.createDatabase()));

  test("six instances that start together on an empty database make its tables once", async () => {
    const url = await postgres.createDatabase();
    const started = await Promise.all(Array.from({ length: 6 }, () => openDatabase({ url, file: "unused" })));
    for (const [index, { cases }] of started.entries()) {
      expect(await cases.append(opening(`zaak-${index}`, { subjectKey: `leerling-${index}` }))).toMatchObject({
        ok: true,
      });
    }
    await Promise.all(started.map(({ database }) => database.close()));
    const { db } = connectPostgres(url);
    const applied = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
    expect(applied.rows.map(({ name }) => name)).toEqual(Object.keys(migrationsFor("postgres")));
    await db.destroy();
  });

  test("a sender does not wait for a message that another one is just taking", async () => {
    const url = await postgres.createDatabase();
    const impatient = await openDatabase({ url: `${url}?options=-c%20lock_timeout%3D1000`, file: "unused" });
    const other = connectPostgres(url);
    await impatient.cases.append(opening("zaak-1", {}, [sampleMessage("a"), sampleMessage("b")]));
    const claimed = await other.db.transaction().execute(async (transaction) => {
      await sql`select id from outbox where id = 'a' for update`.execute(transaction);
      return impatient.outbox.claim(moment(0), 10, moment(60));
    });
    expect(claimed).toMatchObject([{ id: "b" }]);
    expect(await impatient.outbox.claim(moment(0), 10, moment(60))).toMatchObject([{ id: "a" }]);
    await Promise.all([impatient.database.close(), other.db.destroy()]);
  });

  test("a wrong password is told without the password", async () => {
    const url = (await postgres.createDatabase()).replace(":zorgroute@", ":geheim@");
    const failure = await openDatabase({ url, file: "unused" }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "databaseUnavailable", cause: { code: "28P01" } });
    expect(inspect(failure, { depth: 10, showHidden: true })).not.toContain("geheim");
  });

  test("connections that are lost fail their own query at most; then all works again", async () => {
    const url = await postgres.createDatabase();
    const { cases, database } = await openDatabase({ url, file: "unused" });
    const other = connectPostgres(url);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(other.db);
    const isLost = () =>
      database.ping().then(
        () => false,
        () => true,
      );
    let lost = 0;
    while (lost < 10 && (await isLost())) lost += 1;
    expect(lost).toBeLessThan(10); // no more than a pool holds
    expect(await cases.append(opening("zaak-1"))).toMatchObject({ ok: true });
    await Promise.all([database.close(), other.db.destroy()]);
  });
});
