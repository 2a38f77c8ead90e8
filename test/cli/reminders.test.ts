import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { stringify } from "yaml";
import { addReminders } from "../../src/cli/reminders.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { SCHOOL, versionsWorld } from "../app/versions-world.ts";
import { opening, sampleReminder } from "../contract/sample-case.ts";
import { FIRST, routeOf } from "../domain/route/diff/two-versions.ts";
import { runCommand } from "./run-command.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "zorgroute-reminders-"));
  file = join(folder, "bot.db");
  mkdirSync(join(folder, "rules/vlieger"), { recursive: true });
  writeFileSync(join(folder, "rules/vlieger/2026-08-01.yaml"), FIRST);
  const world = await versionsWorld([routeOf(FIRST)], "2027-01-04T08:00:00.000Z", file);
  await world.say("ilse", "start zorgroute voor Sanne");
  await world.press("ilse", "Start in Stap 1");
  await world.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs it for a school with this calendar. */
function rebuild(free: object[], ...args: string[]) {
  const school = join(folder, "school.yaml");
  writeFileSync(school, stringify({ ...SCHOOL.file, calendar: { free, lessons: [] } }));
  const places = ["--database", file, "--school", school, "--rules", join(folder, "rules")];
  const clock = { now: () => "2027-01-11T08:00:00.000Z" };
  return runCommand((program, output) => addReminders(program, output, {}, clock), ["reminders", ...places, ...args]);
}

async function withStores<T>(use: (stores: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>): Promise<T> {
  const stores = await openDatabase({ url: undefined, file });
  try {
    return await use(stores);
  } finally {
    await stores.database.close();
  }
}

const days = () =>
  withStores(async ({ reminders }) => {
    const due = await reminders.due("2099-01-01", { person: "ilse" });
    return due.map(({ reminder: { on, kind } }) => `${on} ${kind}`);
  });

test("a new day off moves what lies after it; the case itself stays as it was, and a second time changes nothing", async () => {
  const before = await days();
  expect(before).toContain("2027-01-22 termEnd");
  const events = () =>
    withStores(async ({ cases }) => (await cases.open()).map(({ header, events }) => [header, events]));
  const stored = await events();
  const free = [{ name: "Studieweek", from: "2027-01-18", to: "2027-01-22" }];
  expect(await rebuild(free, "--rebuild")).toEqual({ exitCode: 0, err: "", out: "Opnieuw uitgerekend: 1 lopend.\n" });
  const after = await days();
  expect(after).toContain("2027-01-29 termEnd");
  expect(after).not.toContain("2027-01-22 termEnd");
  expect(await events()).toEqual(stored);
  await rebuild(free, "--rebuild");
  expect(await days()).toEqual(after);
  await rebuild([], "--rebuild");
  expect(await days()).toEqual(before);
});

test("what was told already is not told again", async () => {
  const sweep = () => withStores(({ reminders }) => reminders.sweep("2027-01-22", 100, () => []));
  expect(await sweep()).toBeGreaterThan(0);
  await rebuild([], "--rebuild");
  expect(await sweep()).toBe(0);
});

test("a case whose route version is gone keeps what it had, and the exit code says so", async () => {
  await withStores(({ cases }) =>
    cases.append({ ...opening("zaak-1", { routeId: "weg", subjectKey: "p-2" }), reminders: [sampleReminder("a")] }),
  );
  const ran = await rebuild([], "--rebuild");
  expect(ran).toMatchObject({ exitCode: 1, out: "Opnieuw uitgerekend: 1 lopend.\n" });
  expect(await days()).toContain("2025-11-24 termEnd");
});

test("without --rebuild it says what there is to ask; without a database it makes none", async () => {
  expect(await rebuild([])).toMatchObject({ exitCode: 2, out: "" });
  rmSync(file);
  const ran = await rebuild([], "--rebuild");
  expect(ran).toMatchObject({ exitCode: 2, out: "" });
  expect(ran.err).toContain("bot.db");
});
