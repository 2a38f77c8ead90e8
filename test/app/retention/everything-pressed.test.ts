import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { sweepReminders } from "../../../src/app/reminders/sweep-reminders.ts";
import type { SchoolFile } from "../../../src/domain/school/school.ts";
import { connectDatabase } from "../../../src/store/open-database.ts";
import { everything } from "../../store/backup/every-table.ts";
import { pressTable } from "../press-table.ts";
import { openSchool, type TestSchool } from "../school.ts";

const NOW = "2027-02-01T09:00:00.000Z";
/** Sanne has a namesake who stays. */
const LEAVE: Readonly<Record<string, string>> = {
  "p-1001": "",
  "p-1002": "Daan",
  "p-1003": "Noor",
  "p-1005": "Yasmine",
};

let folder = "";
let file = "";
let school: TestSchool;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "zorgroute-everything-"));
  file = join(folder, "school.db");
  school = await openSchool(NOW, file);
});
afterEach(async () => {
  await school.close();
  rmSync(folder, { recursive: true });
});

async function keep(change: (file: SchoolFile) => SchoolFile): Promise<void> {
  const { schools } = school.deps;
  const kept = await schools.read();
  const next = {
    file: change(kept?.file ?? school.deps.school.file),
    expectedVersion: kept?.version ?? 0,
    by: "hanneke",
    at: NOW,
    change: { action: "school.roster", detail: {} },
  };
  if (!(await schools.save(next, []))) throw new Error("the school was not kept");
}

/** Every button that there is, as somebody would press it now, and the messages and reminders that follow. */
async function pressEverything(): Promise<string[]> {
  const wordsIn = (data: Record<string, unknown>) =>
    Object.values(data).flatMap((value) => (typeof value === "string" && /\p{L},? \p{L}/u.test(value) ? [value] : []));
  const presses = Object.entries(await pressTable(school));
  // Where something is typed first: what comes after it may close the way.
  presses.sort(([, one], [, other]) => wordsIn(other.data).length - wordsIn(one.data).length);
  const typed: string[] = [];
  for (const [verb, { by, data }] of presses) {
    const seen = "v" in data ? (await school.deps.cases.load(String(data.c)))?.header.version : undefined;
    await school.press(by, verb, { ...data, ...(seen === undefined ? {} : { v: seen }) });
    if (!verb.startsWith("zr.setup")) typed.push(...wordsIn(data));
  }
  for (const text of ["wat nu met Daan?", "toestemmingen Noor", "dossier Yasmine", "mijn leerlingen", "doorstroom"]) {
    await school.say("marja", text);
  }
  await sweepReminders(school.deps, NOW);
  return typed;
}

async function textOfDatabase(): Promise<string> {
  const connection = await connectDatabase({ url: undefined, file });
  try {
    const all = await everything(connection);
    // The log and the proofs keep the random ids of cases.
    const without = (rows: unknown[] = [], column: string) =>
      rows.map((row) => ({ ...(row as object), [column]: undefined }));
    return JSON.stringify({
      ...all,
      audit_line: without(all.audit_line, "case_id"),
      removal: without(all.removal, "case_ids"),
    });
  } finally {
    await connection.db.destroy();
  }
}

test("of whoever is removed nothing is left in any table, whatever was pressed before", async () => {
  await keep((kept) => kept);
  const typed = await pressEverything();
  const cases = await Promise.all(
    Object.keys(LEAVE).map(async (key) => (await school.deps.cases.ofSubjects([key])).map(({ caseId }) => caseId)),
  );
  const before = await textOfDatabase();
  const kept = typed.filter((text) => before.includes(text));
  expect(kept.length).toBeGreaterThan(2);
  const traces = [...Object.keys(LEAVE), ...Object.values(LEAVE).filter(Boolean), ...cases.flat(), ...kept];
  expect(traces.filter((trace) => !before.includes(trace))).toEqual([]);

  await keep((now) => ({
    ...now,
    pupils: now.pupils.map((pupil) => (pupil.key in LEAVE ? { ...pupil, left: "2024-07-12" } : pupil)),
  }));
  for (const k of Object.keys(LEAVE)) await school.press("marja", "zr.retention.remove", { k, what: "pupil" });
  expect(await school.deps.removals.list()).toHaveLength(4);
  const after = await textOfDatabase();
  expect(traces.filter((trace) => after.includes(trace))).toEqual([]);
  expect(after).toContain("p-2001");
  expect(await school.deps.audit.verify()).toMatchObject({ problem: undefined });
});
