import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { openDatabase } from "../../src/store/open-database.ts";
import { connectSqlite } from "../../src/store/sqlite.ts";

/** The error that opening gives; fails when it opens. */
async function failureOf(settings: { url?: string; file?: string }): Promise<Error> {
  const opened = openDatabase({ url: settings.url, file: settings.file ?? "unused" });
  return opened.then(
    () => {
      throw new Error("it opened");
    },
    (error: Error) => error,
  );
}

describe("a database that does not open", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "zorgroute-open-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("a file in the place of a folder, a folder in the place of the file, and a file that is no database", async () => {
    const text = join(folder, "tekst.db");
    await writeFile(text, "dit is geen database, maar een tekst die lang genoeg is om het te merken.".repeat(20));
    for (const file of [join(text, "zorgroute.db"), folder, text]) {
      const failure = await failureOf({ file });
      expect(failure).toMatchObject({ name: "StoreError", code: "databaseUnavailable", cause: expect.anything() });
      expect(failure.message).toContain(`DATABASE_FILE (nu "${file}")`);
    }
  });

  test.each([
    ["nobody listens", "postgres://gebruiker:geheim@127.0.0.1:1/zorgroute"],
    ["the port is no number", "postgres://gebruiker:geheim@127.0.0.1:poort/zorgroute"],
    ["the host cannot be read", "postgres://gebruiker:geheim@[127/zorgroute"],
    ["it is another kind of database", "mysql://gebruiker:geheim@127.0.0.1/zorgroute"],
    ["it is no URL", "gebruiker:geheim@server"],
    ["it is empty", ""],
  ])("PostgreSQL when %s: the setting is named, the password is not", async (_, url) => {
    const failure = await failureOf({ url });
    expect(failure).toMatchObject({ name: "StoreError", code: "databaseUnavailable", cause: expect.anything() });
    expect(failure.message).toContain("DATABASE_URL");
    expect(inspect(failure, { depth: 10, showHidden: true })).not.toContain("geheim");
  });

  test.each(["mysql://server/zorgroute", "server/zorgroute", ""])(
    "%p is not taken for the name of a local database",
    async (url) => {
      const { cause } = await failureOf({ url });
      expect((cause as Error).message).toBe("not a URL that begins with postgres://");
    },
  );

  test("a database that a newer version has changed is left alone", async () => {
    const file = join(folder, "nieuwer.db");
    const { database } = await openDatabase({ url: undefined, file });
    await database.close();
    const { db } = connectSqlite(file);
    await sql`insert into kysely_migration values ('9999-later', '2099-01-01T00:00:00.000Z')`.execute(db);
    await db.destroy();
    const failure = await failureOf({ file });
    expect(failure).toMatchObject({ code: "databaseNotMigrated", cause: expect.objectContaining({}) });
    expect(failure.message).toContain("DATABASE_FILE");
  });

  test("a migration that fails halfway leaves no tables behind", async () => {
    const file = join(folder, "half.db");
    const before = connectSqlite(file);
    await sql`create table outbox (id text)`.execute(before.db); // in the way of the third table
    await before.db.destroy();
    expect(await failureOf({ file })).toMatchObject({ code: "databaseNotMigrated" });
    const after = connectSqlite(file);
    const tables = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(after.db);
    expect(tables.rows).toEqual([{ name: "outbox" }]);
    await after.db.destroy();
  });
});
