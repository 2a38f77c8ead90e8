import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Removal } from "../../../src/app/retention-ports.ts";
import { checkBackup, restoreBackup } from "../../../src/store/backup/restore-backup.ts";
import { writeBackup } from "../../../src/store/backup/write-backup.ts";
import type { Dialect } from "../../../src/store/connection.ts";
import { inOneTransaction } from "../../../src/store/in-one-transaction.ts";
import { connectDatabase, type DatabaseSettings, openDatabase } from "../../../src/store/open-database.ts";
import { applyRemovals } from "../../../src/store/removal/apply-removals.ts";
import { addRemovals, REMOVALS_FILE, readRemovals } from "../../../src/store/removal/removals-file.ts";
import { moment } from "../../contract/sample-case.ts";
import { everything } from "../backup/every-table.ts";
import { type Postgres, startPostgres } from "../start-postgres.ts";
import { casesOf, fillSchool, leaver, stays } from "./two-pupils.ts";

let postgres: Postgres;
let root = "";
let folder = "";
let made = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "zorgroute-older-"));
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres?.stop();
  await rm(root, { recursive: true, force: true });
});
beforeEach(async () => {
  made += 1;
  folder = join(root, `${made}`);
  await mkdir(folder);
});

async function settingsOf(dialect: Dialect, name: string): Promise<DatabaseSettings> {
  return dialect === "sqlite"
    ? { url: undefined, file: join(folder, `${name}.db`) }
    : { url: await postgres.createDatabase(), file: "unused" };
}

const asked = { by: "marja", through: "card", term: "file", what: "pupil" } as const;

describe.each<[Dialect, Dialect]>([
  ["sqlite", "sqlite"],
  ["postgres", "postgres"],
  ["sqlite", "postgres"],
  ["postgres", "sqlite"],
])("an older backup of %s, put back into %s", (from, to) => {
  test("does not bring back who was removed since, nor anything about them", async () => {
    const unspoken = { key: "p-nooit", name: "Olivier", typed: "" };
    const settings = await settingsOf(from, "school");
    const stores = await openDatabase(settings);
    const connection = await connectDatabase(settings);
    await fillSchool(stores, [leaver, stays]);
    // Known by the school, never spoken of: there is no case to know this pupil by.
    const { file } = (await stores.schools.read()) ?? {};
    const [first] = file?.pupils ?? [];
    if (!file || !first) throw new Error("there is no school");
    const withThird = { ...file, pupils: [...file.pupils, { ...first, key: unspoken.key, name: unspoken.name }] };
    const change = { action: "school.roster", detail: {} };
    await stores.schools.save({ file: withThird, expectedVersion: 1, by: "marja", at: moment(6), change }, []);

    const older = join(folder, "older.gz");
    await writeBackup(connection, older, moment(10));
    const list = join(folder, REMOVALS_FILE);
    for (const [nth, { key }] of [leaver, unspoken].entries()) {
      const moreAsked = { ...asked, id: `bewijs-${nth}`, at: moment(100 + nth), subjectKey: key };
      const proof = await stores.removals.remove({ ...moreAsked, schoolVersion: 2 + nth });
      if (!proof) throw new Error("not removed");
      await addRemovals(list, [proof]);
    }
    const removals = (await readRemovals(list)) ?? [];
    const newer = join(folder, "newer.gz");
    await writeBackup(connection, newer, moment(200));
    const kept = await everything(connection);
    await Promise.all([stores.database.close(), connection.db.destroy()]);

    const restored = await settingsOf(to, "restored");
    const target = await connectDatabase(restored);
    const again = { removals, at: moment(300) };
    expect(await restoreBackup(target, await checkBackup(older), again)).toBe(2);
    const after = await everything(target);
    const text = JSON.stringify({ ...after, audit_line: [], removal: [] });
    const traces = [leaver.key, leaver.name, leaver.typed, ...casesOf(leaver), unspoken.key, unspoken.name];
    expect(traces.filter((trace) => text.includes(trace))).toEqual([]);
    // All but the log, which says when it was removed again, is as in the school itself.
    const { audit_line: lines, school, ...rest } = after;
    const { audit_line: _, school: schoolKept, ...restKept } = kept;
    expect(rest).toStrictEqual(restKept);
    const documents = [school, schoolKept].map((rows) => (rows as { document: string }[]).map((row) => row.document));
    expect(documents[0]).toEqual(documents[1]);
    expect(lines).not.toEqual([]);
    await target.db.destroy();
    const opened = await openDatabase(restored);
    expect(await opened.audit.verify()).toMatchObject({ problem: undefined });
    expect((await opened.schools.read())?.file.pupils.map(({ key }) => key)).toEqual([stays.key]);
    await opened.database.close();

    // A backup that was made afterwards has nothing left to remove.
    const later = await connectDatabase(await settingsOf(to, "later"));
    expect(await restoreBackup(later, await checkBackup(newer), again)).toBe(0);
    expect(await everything(later)).toStrictEqual(kept);
    await later.db.destroy();
  });
});

describe("the list of what was removed", () => {
  const proof = (id: string): Removal => ({
    id,
    at: moment(0),
    by: "marja",
    term: "special",
    subjectRef: null,
    caseIds: ["c-1"],
    counts: { event: 3 },
  });

  test("grows by what it does not have yet, and is for the owner alone", async () => {
    const list = join(folder, REMOVALS_FILE);
    expect(await readRemovals(list)).toBeUndefined();
    await addRemovals(list, []);
    expect(await readRemovals(list)).toEqual([]);
    await addRemovals(list, [proof("a")]);
    await addRemovals(list, [proof("b"), proof("a")]);
    expect(await readRemovals(list)).toEqual([proof("a"), proof("b")]);
    expect((await stat(list)).mode & 0o777).toBe(0o600);
  });

  test("that is added to many times at once has every proof once, and whole", async () => {
    const list = join(folder, REMOVALS_FILE);
    const ids = Array.from({ length: 8 }, (_, nth) => `p-${nth}`);
    await Promise.all(ids.map((_, nth) => addRemovals(list, ids.slice(0, nth + 1).map(proof))));
    const lines = (await readFile(list, "utf8")).split("\n");
    expect(lines).toEqual([...ids.map((id) => JSON.stringify(proof(id))), ""]);
  });

  test("in which another program put a proof once more, has it once", async () => {
    const list = join(folder, REMOVALS_FILE);
    await writeFile(list, ["a", "b", "a"].map((id) => `${JSON.stringify(proof(id))}\n`).join(""));
    expect(await readRemovals(list)).toEqual([proof("a"), proof("b")]);
  });

  test.each<Dialect>(["sqlite", "postgres"])("is applied to %s once, also when a proof is in it twice", async (to) => {
    const settings = await settingsOf(to, "twice");
    const { database } = await openDatabase(settings);
    await database.close();
    const connection = await connectDatabase(settings);
    const count = await inOneTransaction(connection, (transaction) =>
      applyRemovals(transaction, to, [proof("a"), proof("b"), proof("a")], moment(1)),
    );
    expect(count).toBe(2);
    expect((await everything(connection)).removal).toHaveLength(2);
    await connection.db.destroy();
  });

  test("that a crash left with half a line is not read, and mended with the next proof", async () => {
    const list = join(folder, REMOVALS_FILE);
    await addRemovals(list, [proof("a"), proof("b")]);
    const whole = await readFile(list, "utf8");
    await writeFile(list, whole.slice(0, -20));
    await expect(readRemovals(list)).rejects.toMatchObject({ code: "removals-broken" });
    await addRemovals(list, [proof("a"), proof("b"), proof("c")]);
    expect((await readRemovals(list))?.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  test("with a line that somebody spoilt is refused, with its number", async () => {
    const list = join(folder, REMOVALS_FILE);
    await addRemovals(list, [proof("a")]);
    for (const line of ["{}", "geen json", JSON.stringify({ ...proof("b"), caseIds: "c-1" })]) {
      await writeFile(list, `${JSON.stringify(proof("a"))}\n${line}\n`);
      const failure = await addRemovals(list, [proof("c")]).catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: "removals-broken", message: expect.stringContaining("regel 2 ") });
    }
  });

  test("that cannot be written is told in one sentence", async () => {
    const failure = await addRemovals(join(folder, "weg", REMOVALS_FILE), []).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "removals-unwritable" });
  });
});
