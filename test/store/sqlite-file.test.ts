import { type ForkOptions, fork } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { migrationsFor } from "../../src/store/migrations/migrations.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { connectSqlite } from "../../src/store/sqlite.ts";
import { auditContract } from "../contract/audit.ts";
import { caseStoreContract } from "../contract/case-store.ts";
import { caseStoreAtOnceContract } from "../contract/case-store-at-once.ts";
import { conversationsContract } from "../contract/conversations.ts";
import type { Fixture } from "../contract/fixture.ts";
import { outboxContract } from "../contract/outbox.ts";
import { outboxModelContract } from "../contract/outbox-model.ts";
import { outboxUpdatesContract } from "../contract/outbox-updates.ts";
import { remindersContract } from "../contract/reminders.ts";
import { moment, oneFact, opening, sampleMessage } from "../contract/sample-case.ts";
import { staffAbsencesContract } from "../contract/staff-absences.ts";
import { zorgteamContract } from "../contract/zorgteam.ts";
import { tamperingShows } from "./audit-tampering.ts";
import { casesAreTakenIn } from "./cases-taken-in.ts";
import { schemaIsFrozen } from "./frozen-schema.ts";

describe("SQLite in a file", () => {
  let folder = "";
  let made = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "zorgroute-sqlite-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  function freshFile(): string {
    made += 1;
    return join(folder, `${made}.db`);
  }
  async function open(): Promise<Fixture> {
    const stores = await openDatabase({ url: undefined, file: freshFile() });
    return { first: stores, second: stores, close: () => stores.database.close() };
  }

  caseStoreContract(open);
  caseStoreAtOnceContract(open);
  outboxContract(open);
  outboxUpdatesContract(open);
  staffAbsencesContract(open);
  outboxModelContract(open, 60);
  conversationsContract(open);
  remindersContract(open);
  zorgteamContract(open);
  auditContract(open);
  tamperingShows(async () => connectSqlite(freshFile()), 60);
  casesAreTakenIn(async () => connectSqlite(freshFile()));
  schemaIsFrozen("sqlite", async () => connectSqlite(freshFile()));

  test("all is found again when the file is opened again, and opening changes nothing", async () => {
    const file = freshFile();
    const before = await openDatabase({ url: undefined, file });
    await before.cases.append(opening("zaak-1", {}, [sampleMessage("bericht")]));
    const stored = await before.cases.load("zaak-1");
    await before.outbox.claim(moment(0), 10, moment(60));
    await before.conversations.setTopic("gesprek", { intent: "next", pupilKey: "leerling-1" });
    await before.database.close();

    for (const round of [1, 2]) {
      const after = await openDatabase({ url: undefined, file });
      expect(await after.cases.load("zaak-1")).toStrictEqual(stored);
      expect(await after.outbox.claim(moment(59), 10, moment(60 + round))).toEqual([]);
      expect(await after.conversations.topic("gesprek")).toEqual({ intent: "next", pupilKey: "leerling-1" });
      await after.database.close();
    }
    const connection = connectSqlite(file);
    const applied = await sql<{ name: string }>`select name from kysely_migration`.execute(connection.db);
    expect(applied.rows.map(({ name }) => name)).toEqual(Object.keys(migrationsFor("sqlite")));
    await connection.db.destroy();
  });

  test("a message that was delivered or given up stays as a trace, and the first outcome stands", async () => {
    const file = freshFile();
    const { cases, outbox, database } = await openDatabase({ url: undefined, file });
    await cases.append(opening("zaak-1", {}, [sampleMessage("a"), sampleMessage("b"), sampleMessage("c")]));
    await outbox.claim(moment(0), 10, moment(60));
    await outbox.delivered("a", moment(1), { conversationId: "gesprek", activityId: "1" });
    await outbox.delivered("a", moment(2), { conversationId: "gesprek", activityId: "2" });
    await outbox.dead({ id: "a", claimedUntil: moment(60) }, moment(3), "gone");
    await outbox.dead({ id: "b", claimedUntil: moment(60) }, moment(4), "gone");
    await outbox.dead({ id: "b", claimedUntil: moment(60) }, moment(5), "bug");
    await outbox.dead({ id: "c", claimedUntil: moment(60) }, moment(6), "gone");
    await outbox.delivered("c", moment(7), { conversationId: "gesprek", activityId: "3" }); // a late receipt is a fact
    await database.close();

    const { db } = connectSqlite(file);
    const rows = await db
      .selectFrom("outbox")
      .select(["id", "state", "settled_at", "activity_id", "reason", "claimed_until"])
      .orderBy("id")
      .execute();
    await db.destroy();
    expect(rows).toEqual([
      { id: "a", state: "delivered", settled_at: moment(1), activity_id: "1", reason: null, claimed_until: null },
      { id: "b", state: "dead", settled_at: moment(4), activity_id: null, reason: "gone", claimed_until: null },
      { id: "c", state: "delivered", settled_at: moment(7), activity_id: "3", reason: "gone", claimed_until: null },
    ]);
  });

  test("a commit is on disk before it is confirmed", async () => {
    const { db } = connectSqlite(freshFile());
    expect((await sql`pragma journal_mode`.execute(db)).rows).toEqual([{ journal_mode: "wal" }]);
    expect((await sql`pragma synchronous`.execute(db)).rows).toEqual([{ synchronous: 2 }]);
    await db.destroy();
  });

  test("the folder of the file is made when it is missing", async () => {
    const file = join(folder, "nieuw", "map", "zorgroute.db");
    const { database } = await openDatabase({ url: undefined, file });
    await database.ping();
    await database.close();
    expect(existsSync(file)).toBe(true);
    await expect(database.ping()).rejects.toThrow();
  });

  test("of four processes that open a new file together and write at one version, one wins", async () => {
    const file = freshFile();
    const program = fileURLToPath(new URL("./append-once.ts", import.meta.url));
    const writers = [1, 2, 3, 4].map((writer) => {
      const options: ForkOptions = { execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] };
      return fork(program, [file, `feit-${writer}`], options);
    });
    const answers = () =>
      Promise.all(writers.map(async (child) => (await Promise.race([once(child, "message"), once(child, "exit")]))[0]));
    async function ask(word: string): Promise<string[]> {
      const heard = answers();
      for (const child of writers) child.send(word);
      return (await heard).toSorted();
    }
    try {
      expect(await answers()).toEqual(["ready", "ready", "ready", "ready"]);
      expect(await ask("open")).toEqual(["open", "open", "open", "open"]);
      const { cases, database } = await openDatabase({ url: undefined, file });
      await cases.append(opening("zaak-1"));
      expect(await ask("write")).toEqual(["conflict", "conflict", "conflict", "written"]);
      expect((await cases.load("zaak-1"))?.events).toHaveLength(2);
      expect(await cases.append(oneFact("zaak-1", 2, "daarna"))).toMatchObject({ ok: true });
      await database.close();
    } finally {
      for (const child of writers) child.kill();
    }
  });

  test("two processes that look and write in one file at the same moment make one chain without a fork", async () => {
    const file = freshFile();
    const { audit, database } = await openDatabase({ url: undefined, file });
    const program = fileURLToPath(new URL("./audit-many.ts", import.meta.url));
    const options: ForkOptions = { execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] };
    const writers = ["zaak-1", "zaak-2"].map((id) => fork(program, [file, id, "30", "2000"], options));
    try {
      await Promise.all(writers.map((child) => once(child, "message")));
      const ended = Promise.all(writers.map((child) => once(child, "exit")));
      for (const child of writers) child.send("write");
      expect((await ended).map(([code]) => code)).toEqual([0, 0]);
      expect(await audit.verify()).toMatchObject({ lines: 4060, problem: undefined });
    } finally {
      for (const child of writers) child.kill();
      await database.close();
    }
  });
});
