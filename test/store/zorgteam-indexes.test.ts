import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { CompiledQuery, createQueryId, type RootOperationNode } from "kysely";
import { createCaseStore } from "../../src/store/case-store.ts";
import type { Connection } from "../../src/store/connection.ts";
import { migrate } from "../../src/store/migrate.ts";
import { connectSqlite } from "../../src/store/sqlite.ts";
import { createZorgteamStore } from "../../src/store/zorgteam-store.ts";
import { moment } from "../contract/sample-case.ts";

let connection: Connection;
let asked: CompiledQuery[];
beforeEach(async () => {
  connection = connectSqlite(":memory:");
  await migrate(connection);
  asked = [];
});
afterEach(() => connection.db.destroy());

/** The same connection, which writes down every query it is asked. */
function spied(): Connection {
  const executor = connection.db.getExecutor();
  const db = connection.db.withPlugin({
    transformQuery: ({ node }: { node: RootOperationNode }) => {
      asked.push(executor.compileQuery(node, createQueryId()));
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const read: Connection["read"] = (query) => {
    asked.push(query);
    return connection.read(query);
  };
  return { ...connection, db, read };
}

/** How SQLite would find the rows of each query that was asked. */
async function plans(): Promise<string[]> {
  const explained = await Promise.all(
    asked.map(({ sql, parameters }) =>
      connection.db.executeQuery<{ detail: string }>(
        CompiledQuery.raw(
          `explain query plan ${sql}`,
          parameters.map((value) => value ?? ""),
        ),
      ),
    ),
  );
  return explained.map(({ rows }) => rows.map(({ detail }) => detail).join("; "));
}

test("an agenda is found by two indexes, without passing every case", async () => {
  const cases = createCaseStore(spied());
  asked.length = 0;
  await cases.forAgenda("2026-12-08", 20);
  expect(await plans()).toEqual([
    expect.stringMatching(/^SEARCH case_file USING INDEX case_file_agenda \(agenda>\?\)$/),
    expect.stringMatching(/^SEARCH case_file USING INDEX case_file_open_due \(due_on<\?\)$/),
  ]);
});

test("what the clock has brought about is found by an index", async () => {
  const store = createZorgteamStore(spied());
  asked.length = 0;
  await store.meetingsDue(moment(0));
  expect(await plans()).toEqual([expect.stringContaining("zorgteam_meeting USING INDEX zorgteam_meeting_due")]);
});
