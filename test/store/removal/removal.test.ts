import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { RemovalRequest } from "../../../src/app/retention-ports.ts";
import type { Connection, Dialect } from "../../../src/store/connection.ts";
import { connectDatabase, type DatabaseSettings, openDatabase, type Stores } from "../../../src/store/open-database.ts";
import { moment, oneFact, opening } from "../../contract/sample-case.ts";
import { everything } from "../backup/every-table.ts";
import { type Postgres, startPostgres } from "../start-postgres.ts";
import { casesOf, fillSchool, leaver, stays, type Told } from "./two-pupils.ts";

let postgres: Postgres;
let folder = "";
let made = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zorgroute-removal-"));
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function settingsOf(dialect: Dialect): Promise<DatabaseSettings> {
  made += 1;
  return dialect === "sqlite"
    ? { url: undefined, file: join(folder, `${made}.db`) }
    : { url: await postgres.createDatabase(), file: "unused" };
}

/** Runs `use` on a school with these pupils, with a look straight into its tables. */
async function withSchool(
  dialect: Dialect,
  pupils: readonly Told[],
  use: (stores: Stores, connection: Connection) => Promise<void>,
): Promise<void> {
  const settings = await settingsOf(dialect);
  const stores = await openDatabase(settings);
  const connection = await connectDatabase(settings);
  try {
    await fillSchool(stores, pupils);
    await use(stores, connection);
  } finally {
    await Promise.all([stores.database.close(), connection.db.destroy()]);
  }
}

function removalOf({ key }: Told, changes: Partial<RemovalRequest> = {}): RemovalRequest {
  const asked = { id: "bewijs-1", at: moment(100), by: "marja", through: "card", term: "file", subjectKey: key };
  return { ...asked, what: "pupil", schoolVersion: 1, ...changes } as RemovalRequest;
}

/** Everything in the database as text, without the random case ids that the proof and the log keep. */
async function textOf(connection: Connection): Promise<string> {
  const all = await everything(connection);
  const without = (rows: unknown[] = [], column: string) =>
    rows.map((row) => ({ ...(row as object), [column]: undefined }));
  return JSON.stringify({
    ...all,
    audit_line: without(all.audit_line, "case_id"),
    removal: without(all.removal, "case_ids"),
  });
}

test("what is removed from SQLite is not in its files any more either", async () => {
  const settings = await settingsOf("sqlite");
  const stores = await openDatabase(settings);
  await fillSchool(stores, [leaver, stays]);
  const inFiles = async (trace: string) => {
    const parts = await Promise.all(
      ["", "-wal"].map((end) => readFile(`${settings.file}${end}`).catch(() => Buffer.from(""))),
    );
    return parts.some((bytes) => bytes.includes(trace));
  };
  const traces = [leaver.key, leaver.name, leaver.typed];
  expect(await Promise.all(traces.map(inFiles))).toEqual([true, true, true]);
  await stores.removals.remove(removalOf(leaver));
  expect(await Promise.all(traces.map(inFiles))).toEqual([false, false, false]);
  expect(await inFiles(stays.name)).toBe(true);
  await stores.database.close();
});

describe.each<Dialect>(["sqlite", "postgres"])("what is removed from %s", (dialect) => {
  test("is in no table any more, and of others nothing is gone", async () => {
    await withSchool(dialect, [leaver, stays], async ({ removals, cases, audit }, connection) => {
      const before = await textOf(connection);
      const traces = [leaver.key, leaver.name, leaver.typed, ...casesOf(leaver)];
      for (const trace of traces) expect(before).toContain(trace);

      const proof = await removals.remove(removalOf(leaver));
      const after = await textOf(connection);
      expect(traces.filter((trace) => after.includes(trace))).toEqual([]);
      const kept = [stays.key, stays.name, stays.typed, ...casesOf(stays)];
      for (const trace of kept) expect(after.split(trace)).toHaveLength(before.split(trace).length);
      expect((await cases.load("ronde"))?.events).toHaveLength(7);
      expect(await cases.load(casesOf(leaver)[0])).toBeUndefined();

      expect(proof).toEqual({
        id: "bewijs-1",
        at: moment(100),
        by: "marja",
        term: "file",
        subjectRef: expect.stringMatching(/^[0-9a-f-]{36}$/),
        caseIds: casesOf(leaver),
        counts: {
          case_file: 2,
          event: 4 + 3,
          reminder: 1,
          case_code: 1,
          lookup: 1,
          conversation_topic: 1,
          subject_ref: 1,
          school: 1,
          zorgteam_meeting: 2,
          outbox: 3,
        },
      });
      expect(await removals.list()).toEqual([proof]);
      expect(await audit.verify()).toMatchObject({ problem: undefined });
    });
  });

  test("is not in what was read of a round before either", async () => {
    await withSchool(dialect, [leaver, stays], async ({ removals, cases, audit }) => {
      const [header] = await cases.ofSubjects(["group:8A"]);
      if (!header) throw new Error("there is no round");
      const readings = async () => {
        const [now = header] = await cases.ofSubjects(["group:8A"]);
        return [await cases.load("ronde"), await cases.at(now), ...(await cases.open({ subjectKeys: ["group:8A"] }))];
      };
      const keyIn = async () => (await readings()).map((read) => JSON.stringify(read).includes(leaver.key));
      expect(await keyIn()).toEqual([true, true, true]);
      await removals.remove(removalOf(leaver));
      expect(await keyIn()).toEqual([false, false, false]);
      // Who works with the round as it was read before goes on with it as it is.
      const fact = oneFact("ronde", header.version, "ronde-3", { subjectKey: "group:8A", routeId: "groepsroute" });
      expect(await cases.append(fact)).toMatchObject({ ok: true });
      expect(await audit.verify()).toMatchObject({ problem: undefined });
    });
  });

  test("was seen by the log, which tells nobody about whom it was", async () => {
    await withSchool(dialect, [leaver, stays], async ({ removals, audit }) => {
      const of = async ({ key }: Told) => (await audit.lines({ subjectKey: key })).length;
      const others = await of(stays);
      expect(await of(leaver)).toBeGreaterThan(3);
      await removals.remove(removalOf(leaver));
      expect([await of(leaver), await of(stays)]).toEqual([0, others]);
      // A turn that began before, and ends only now.
      await audit.record([
        { at: moment(99), by: "ilse", action: "pupil.ask", subjectKey: leaver.key, through: "message" },
      ]);
      expect([await of(leaver), await of(stays)]).toEqual([0, others]);
      const lines = await audit.lines({ since: moment(100) });
      expect(lines.map(({ action, by, detail }) => [action, by, detail])).toEqual([
        ["case.removed", "marja", { removal: "bewijs-1" }],
        ["case.removed", "marja", { removal: "bewijs-1" }],
        ["case.cleaned", "marja", { first: 1, last: 7 }],
        ["pupil.remove", "marja", { removal: "bewijs-1" }],
      ]);
    });
  });

  test("does not come back by a case that a turn of before opens only now", async () => {
    await withSchool(dialect, [leaver, stays], async ({ removals, cases }, connection) => {
      const opened = (id: string, { key }: Told) => cases.append(opening(id, { subjectKey: key, routeId: "ander" }));
      expect(await opened("voor", leaver)).toMatchObject({ ok: true });
      await removals.remove(removalOf(leaver));
      const before = await everything(connection);
      expect(await opened("na", leaver)).toEqual({ ok: false, reason: "conflict", current: undefined });
      expect(await everything(connection)).toStrictEqual(before);
      expect(await opened("na", stays)).toMatchObject({ ok: true });
    });
  });

  test("is nothing when the school was changed since it was decided", async () => {
    await withSchool(dialect, [leaver, stays], async ({ removals, schools }, connection) => {
      const { file } = (await schools.read()) ?? {};
      if (!file) throw new Error("there is no school");
      const change = { action: "school.name", detail: {} };
      await schools.save({ file, expectedVersion: 1, by: "hanneke", at: moment(50), change }, []);
      const before = await everything(connection);
      expect(await removals.remove(removalOf(leaver))).toBeUndefined();
      expect(await everything(connection)).toStrictEqual(before);
    });
  });

  test("is only the closed case of a pupil who stays", async () => {
    await withSchool(dialect, [leaver, stays], async ({ removals, cases, audit, schools }, connection) => {
      const [was, runs] = casesOf(stays);
      const before = await everything(connection);
      const asked = { what: "cases", term: "closed" } as const;
      expect(await removals.remove(removalOf(stays, { ...asked, caseIds: [was, runs] }))).toBeUndefined();
      expect(await removals.remove(removalOf(leaver, { ...asked, caseIds: [was] }))).toBeUndefined();
      expect(await everything(connection)).toStrictEqual(before);

      const proof = await removals.remove(removalOf(stays, { ...asked, caseIds: [was] }));
      expect(proof).toMatchObject({ subjectRef: null, caseIds: [was], counts: { case_file: 1, event: 2 } });
      expect(await textOf(connection)).not.toContain(was);
      expect(await cases.load(runs)).toBeDefined();
      expect((await schools.read())?.file.pupils.map(({ key }) => key)).toEqual([leaver.key, stays.key]);
      expect(await audit.verify()).toMatchObject({ problem: undefined });
    });
  });

  test("is everything, whatever they are called and whatever was typed", async () => {
    const word = fc.uuid();
    const told = fc.record({
      key: word,
      name: word,
      typed: fc.tuple(word, fc.string()).map((parts) => parts.join("")),
    });
    const pupils = fc.array(told, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(pupils, fc.nat(), async (others, at) => {
        await withSchool(dialect, [...others, stays], async ({ removals, audit }, connection) => {
          const gone = others[at % others.length];
          if (!gone) throw new Error("nobody is removed");
          expect(await textOf(connection)).toContain(gone.key);
          expect(await removals.remove(removalOf(gone))).toBeDefined();
          const after = await textOf(connection);
          const typed = JSON.stringify(gone.typed).slice(1, -1);
          for (const trace of [gone.key, gone.name, typed, ...casesOf(gone)]) expect(after).not.toContain(trace);
          expect(await audit.verify()).toMatchObject({ problem: undefined });
        });
      }),
      { numRuns: dialect === "sqlite" ? 20 : 4 },
    );
  });
});
