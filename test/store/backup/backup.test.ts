import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { sql } from "kysely";
import { checkBackup, restoreBackup } from "../../../src/store/backup/restore-backup.ts";
import { writeBackup } from "../../../src/store/backup/write-backup.ts";
import type { Connection, Dialect } from "../../../src/store/connection.ts";
import { migrate } from "../../../src/store/migrate.ts";
import { migrationsFor } from "../../../src/store/migrations/migrations.ts";
import { connectDatabase, openDatabase } from "../../../src/store/open-database.ts";
import { moment, opening, sampleMessage } from "../../contract/sample-case.ts";
import { type Postgres, startPostgres } from "../start-postgres.ts";
import { everything, fillEveryTable } from "./every-table.ts";

const NOTHING_REMOVED = { removals: [], at: moment(0) };
const DIALECTS: Dialect[] = ["sqlite", "postgres"];
const PAIRS = DIALECTS.flatMap((from) => DIALECTS.map((to): [Dialect, Dialect] => [from, to]));
const ODD = `é 👩‍🏫 "aanhalings\\tekens"\n\t';drop table case_file;--\u2028`;

let postgres: Postgres;
let folder = "";
let made = 0;
const open: Connection[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zorgroute-backup-"));
  postgres = await startPostgres();
});
afterAll(async () => {
  await Promise.all(open.map(({ db }) => db.destroy()));
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

const fileAt = (name: string) => {
  made += 1;
  return join(folder, `${made}-${name}`);
};

async function settingsOf(dialect: Dialect) {
  return dialect === "sqlite"
    ? { url: undefined, file: fileAt("school.db") }
    : { url: await postgres.createDatabase(), file: "unused" };
}

/** A database without any tables. */
async function bare(dialect: Dialect): Promise<Connection> {
  const connection = await connectDatabase(await settingsOf(dialect));
  open.push(connection);
  return connection;
}

async function empty(dialect: Dialect, last?: string): Promise<Connection> {
  const connection = await bare(dialect);
  await migrate(connection, last);
  return connection;
}

async function backupOf(connection: Connection, at = moment(0)): Promise<string> {
  const file = fileAt("backup.gz");
  await writeBackup(connection, file, at);
  return file;
}

async function putBack(connection: Connection, file: string): Promise<void> {
  await restoreBackup(connection, await checkBackup(file), NOTHING_REMOVED);
}

const linesOf = async (file: string) =>
  gunzipSync(await readFile(file))
    .toString("utf8")
    .split("\n");

describe.each(PAIRS)("a backup of %s, put back into %s", (from, to) => {
  test("has every table and every row, and its backup is the same", async () => {
    const school = await empty(from);
    await fillEveryTable(school, ODD, 40);
    const before = await everything(school);
    expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([]);

    const file = await backupOf(school);
    const restored = await bare(to);
    await putBack(restored, file);
    expect(await everything(restored)).toStrictEqual(before);
    expect(await linesOf(await backupOf(restored))).toEqual(await linesOf(file));
    expect(await everything(school)).toStrictEqual(before);
  });

  test("whatever people said", async () => {
    const said = fc.string({ unit: "binary", maxLength: 200 }).filter((text) => !text.includes("\0"));
    await fc.assert(
      fc.asyncProperty(said, fc.integer({ min: 1, max: 3 }), async (text, times) => {
        const school = await empty(from);
        await fillEveryTable(school, text, times);
        const file = await backupOf(school);
        const restored = await bare(to);
        await putBack(restored, file);
        expect(await linesOf(await backupOf(restored))).toEqual(await linesOf(file));
        for (const used of [school, restored]) await open.splice(open.indexOf(used), 1)[0]?.db.destroy();
      }),
      { numRuns: from === "sqlite" && to === "sqlite" ? 15 : 3 },
    );
  });

  test("works with more rows than are read or written at once", async () => {
    const school = await empty(from);
    await fillEveryTable(school, "x", 701);
    const progress: [number, number][] = [];
    const file = fileAt("backup.gz");
    await writeBackup(school, file, moment(0), (...at) => void progress.push(at));
    const total = 1 + 16 * 701; // one school
    expect(progress.at(-1)).toEqual([total, total]);
    const restored = await empty(to);
    progress.length = 0;
    await restoreBackup(restored, await checkBackup(file), NOTHING_REMOVED, (...at) => void progress.push(at));
    expect(progress.at(-1)).toEqual([total, total]);
    expect(await everything(restored)).toStrictEqual(await everything(school));
  });

  test("of an older version comes to this one", async () => {
    const [old = "", next] = Object.keys(migrationsFor(from));
    const school = await empty(from, old);
    await sql`insert into conversation_topic values ('gesprek', 'next', 'leerling-1')`.execute(school.db);
    const file = await backupOf(school);
    expect(JSON.parse((await linesOf(file))[0] ?? "").migrations).toEqual([old]);
    expect(next).toBeDefined();

    const restored = await empty(to); // its tables are newer than those of the backup
    await putBack(restored, file);
    const latest = await empty(to);
    expect(await everything(restored)).toStrictEqual({
      ...(await everything(latest)),
      conversation_topic: [{ conversation_id: "gesprek", intent: "next", pupil_key: "leerling-1" }],
    });
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(restored.db);
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(migrationsFor(to)));
  });
});

async function sample(): Promise<string> {
  const school = await empty("sqlite");
  await fillEveryTable(school, ODD, 3);
  return backupOf(school);
}

/** The lines, with a right checksum, packed. */
async function packed(lines: readonly string[]): Promise<string> {
  const file = fileAt("made.gz");
  const text = lines.map((line) => `${line}\n`).join("");
  const sha256 = createHash("sha256").update(text).digest("hex");
  await writeFile(file, gzipSync(`${text}${JSON.stringify({ sha256 })}\n`));
  return file;
}

describe.each(DIALECTS)("a backup that cannot be put back into %s", (dialect) => {
  async function refused(file: string, code: string): Promise<void> {
    const target = await empty(dialect);
    const before = await everything(target);
    const failure = await putBack(target, file).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "BackupError", code });
    expect((failure as Error).message).toMatch(/^[^\n]+\.$/);
    expect(await everything(target)).toStrictEqual(before);
    await migrate(target); // and the bot still starts on it
  }

  test("is one that is not there, or no backup at all", async () => {
    await refused(join(folder, "weg.gz"), "backup-missing");
    const text = fileAt("brief.gz");
    await writeFile(text, "geachte ouders");
    await refused(text, "backup-foreign");
    const other = fileAt("anders.gz");
    await writeFile(other, gzipSync('{"format":"iets anders"}\n'));
    await refused(other, "backup-foreign");
    const nothing = fileAt("leeg.gz");
    await writeFile(nothing, "");
    await refused(nothing, "backup-broken");
  });

  test("is one that was cut anywhere", async () => {
    const whole = await readFile(await sample());
    const cut = fileAt("cut.gz");
    for (const part of [0.01, 0.5, 0.9]) {
      await writeFile(cut, whole.subarray(0, Math.floor(whole.length * part)));
      await refused(cut, "backup-broken");
    }
    await writeFile(cut, whole.subarray(0, whole.length - 1));
    await refused(cut, "backup-broken");
  });

  test("is one without its last line, with a line less, more or other, or another number of rows", async () => {
    const lines = (await linesOf(await sample())).slice(0, -1);
    const file = fileAt("edited.gz");
    const changed = [
      lines.slice(0, -1),
      lines.toSpliced(4, 1),
      lines.toSpliced(4, 0, lines[4] ?? ""),
      lines.with(4, (lines[4] ?? "").replace("zaak", "zoek")),
      lines.with(4, "{}"),
      [...lines, "nog iets"],
    ];
    for (const made of changed) {
      await writeFile(file, gzipSync(`${made.join("\n")}\n`));
      await refused(file, "backup-broken");
    }
  });

  test("is one with a right checksum over tables that the bot does not have", async () => {
    const [first = "", ...rest] = (await linesOf(await sample())).slice(0, -2);
    const header = JSON.parse(first);
    const [table, ...others] = header.tables;
    const renamed = { ...header, tables: [{ ...table, name: "iets_anders" }, ...others] };
    await refused(await packed([JSON.stringify(renamed), ...rest]), "backup-broken");
    const columns = { ...header, tables: [{ ...table, columns: [...table.columns].reverse() }, ...others] };
    await refused(await packed([JSON.stringify(columns), ...rest]), "backup-broken");
    const less = { ...header, tables: header.tables.slice(0, -1) };
    await refused(await packed([JSON.stringify(less), ...rest.slice(0, -table.rows)]), "backup-broken");
  });

  test("is any, when the database is somebody else's", async () => {
    const target = await bare(dialect);
    await sql`create table klant (id text primary key)`.execute(target.db);
    const failure = await putBack(target, await sample()).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "database-not-empty", message: expect.stringContaining("klant") });
    expect(await everything(target)).toEqual({ klant: [] });
  });

  test("is any, when there is something already", async () => {
    const target = await empty(dialect);
    await sql`insert into preference values ('p-1', 'termEnd')`.execute(target.db);
    const before = await everything(target);
    const failure = await putBack(target, await sample()).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "database-not-empty", message: expect.stringContaining("preference") });
    expect(await everything(target)).toStrictEqual(before);
  });
});

test("a backup of a newer version is refused, which is told before anything is opened", async () => {
  const [first = "", ...rest] = (await linesOf(await sample())).slice(0, -2);
  const header = JSON.parse(first);
  const newer = { ...header, migrations: [...header.migrations, "9999-later"] };
  const failure = await checkBackup(await packed([JSON.stringify(newer), ...rest])).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: "backup-newer", message: expect.stringContaining("9999-later") });
});

test("a changed byte is found, or changes nothing that is put back", async () => {
  const school = await empty("sqlite");
  await fillEveryTable(school, "Wat er is gezegd", 2);
  const file = await backupOf(school);
  const whole = await readFile(file);
  const before = await linesOf(file);
  const changed = fileAt("changed.gz");
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ by;
      await writeFile(changed, bytes);
      const failure: unknown = await checkBackup(changed).then(
        () => undefined,
        (error: unknown) => error,
      );
      // Some bits of a packed file mean nothing: when it was packed, and how its last byte is filled up.
      if (failure === undefined) expect(await linesOf(changed)).toEqual(before);
      else expect(failure).toMatchObject({ name: "BackupError" });
    }),
    { numRuns: 400 },
  );
});

describe.each(DIALECTS)("making a backup of %s", (dialect) => {
  test("while the bot writes gives one moment, and the bot is not stopped", async () => {
    const settings = await settingsOf(dialect);
    const bot = await openDatabase(settings);
    const connection = await connectDatabase(settings);
    await bot.cases.append(opening("zaak-1", {}, [sampleMessage("bericht-1")]));
    const file = fileAt("backup.gz");
    let written: unknown;
    await writeBackup(connection, file, moment(0), async () => {
      // In the middle: some tables are in the file, others not yet.
      written ??= await bot.cases.append(opening("zaak-2", { subjectKey: "leerling-2" }, [sampleMessage("bericht-2")]));
    });
    expect(written).toMatchObject({ ok: true });
    const text = (await linesOf(file)).join("\n");
    expect(text).toContain("zaak-1");
    expect(text).not.toContain("zaak-2");
    expect(text).not.toContain("bericht-2");
    await Promise.all([bot.database.close(), connection.db.destroy()]);
  });

  test("leaves a file for the owner alone, and takes the place of the one before in one step", async () => {
    const school = await empty(dialect);
    const file = fileAt("daily.gz");
    await writeBackup(school, file, moment(0));
    await writeBackup(school, file, moment(1));
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(JSON.parse((await linesOf(file))[0] ?? "").madeAt).toBe(moment(1));

    await sql`drop table preference`.execute(school.db);
    await sql`create table preference (person_id text)`.execute(school.db); // no key: cannot be read in parts
    await expect(writeBackup(school, file, moment(2))).rejects.toThrow("table preference has no primary key");
    expect(JSON.parse((await linesOf(file))[0] ?? "").madeAt).toBe(moment(1));
    expect((await readdir(folder)).filter((name) => name.endsWith(".half"))).toEqual([]);
  });

  test("in a folder that is not there is refused in one sentence", async () => {
    const file = join(folder, "nergens", "backup.gz");
    const failure = await writeBackup(await empty(dialect), file, moment(0)).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "backup-unwritable", message: expect.stringContaining(file) });
    expect(existsSync(file)).toBe(false);
  });
});
