import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { sql } from "kysely";
import type { Connection } from "../../src/store/connection.ts";
import { migrate } from "../../src/store/migrate.ts";
import { connectSqlite } from "../../src/store/sqlite.ts";

let folder = "";
let connection: Connection;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "zorgroute-sqlite-"));
  connection = connectSqlite(join(folder, "test.db"));
  await migrate(connection);
});
afterEach(async () => {
  await connection.db.destroy();
  await rm(folder, { recursive: true });
});

const topic = (id: string, intent: string) =>
  connection.db.insertInto("conversation_topic").values({ conversation_id: id, intent, pupil_key: null }).compile();

const intents = () => connection.db.selectFrom("conversation_topic").select("intent").orderBy("intent").compile();

test("a read and a light write beside a transaction wait for it, so that neither sees or joins half of it", async () => {
  const order: string[] = [];
  const waiting: Promise<unknown>[] = [];
  await expect(
    connection.db.transaction().execute(async (transaction) => {
      await transaction.executeQuery(topic("a", "half"));
      waiting.push(
        connection.writeLightly(topic("b", "beside")).then(() => order.push("written")),
        connection.read<{ intent: string }>(intents()).then((rows) => order.push(...rows.map(({ intent }) => intent))),
      );
      await transaction.executeQuery(topic("c", "half too"));
      order.push("rolled back");
      throw new Error("this transaction fails");
    }),
  ).rejects.toThrow("this transaction fails");
  await Promise.all(waiting);
  expect(order).toEqual(["rolled back", "written", "beside"]);
});

test("after a light write, also one that fails, what is committed waits for the disk again", async () => {
  await connection.writeLightly(topic("a", "once"));
  await expect(connection.writeLightly(topic("a", "twice"))).rejects.toThrow("UNIQUE");
  const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(connection.db);
  expect(rows).toEqual([{ synchronous: 2 }]);
  expect(await connection.read(intents())).toEqual([{ intent: "once" }]);
});
