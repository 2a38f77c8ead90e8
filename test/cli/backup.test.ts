import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { addBackup } from "../../src/cli/backup.ts";
import { addRestore } from "../../src/cli/restore.ts";
import { rowsDone } from "../../src/cli/rows-done.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { moment, opening, sampleMessage } from "../contract/sample-case.ts";
import { type Ran, runCommand } from "./run-command.ts";

let folder = "";
let bot = "";
let out = "";
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "zorgroute-backup-"));
  bot = join(folder, "bot.db");
  out = join(folder, "backup.gz");
  const { cases, database } = await openDatabase({ url: undefined, file: bot });
  await cases.append(opening("zaak-1", {}, [sampleMessage("bericht")]));
  await database.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

const settings = (file: string) => ({ BOT_MODE: "local", SCHOOL_FILE: "school.yaml", DATABASE_FILE: file });
const backup = (...args: string[]): Promise<Ran> =>
  runCommand(
    (program, output) => addBackup(program, output, settings(bot), { now: () => moment(0) }),
    ["backup", ...args],
  );
const restore = (file: string, ...args: string[]): Promise<Ran> =>
  runCommand((program, output) => addRestore(program, output, settings(file)), ["restore", ...args]);

test("a backup of the bot's own database is put back into the one of another bot", async () => {
  expect(await backup("--out", out)).toEqual({
    exitCode: 0,
    out: expect.stringMatching(
      /^Back-up gemaakt: .+ \(5 rijen uit \d+ tabellen\)\.\nBewaar hem samen met .+removals\.jsonl: .+\.\n$/,
    ),
    err: "",
  });
  const other = join(folder, "nieuw", "bot.db");
  expect(await restore(other, out)).toEqual({
    exitCode: 0,
    out: `Teruggezet: de back-up van ${moment(0)} (5 rijen).\nOpnieuw verwijderd, omdat dat na de back-up al gebeurd was: 0.\n`,
    err: "",
  });
  const { cases, outbox, database } = await openDatabase({ url: undefined, file: other });
  expect(await cases.load("zaak-1")).toMatchObject({ header: { subjectKey: "leerling-1" } });
  expect(await outbox.claim(moment(0), 10, moment(60))).toMatchObject([{ id: "bericht" }]);
  await database.close();
});

test("what cannot be is said in one line, and makes no database", async () => {
  const nowhere = join(folder, "weg.db");
  const ran = await backup("--out", out, "--database", nowhere);
  expect(ran).toMatchObject({ exitCode: 2, out: "", err: expect.stringContaining("Er is geen database") });
  expect([existsSync(out), existsSync(nowhere)]).toEqual([false, false]);

  writeFileSync(out, "geen back-up");
  expect(await restore(nowhere, out)).toEqual({
    exitCode: 2,
    out: "",
    err: `${out} is geen back-up van deze bot. Er is niets veranderd.\n`,
  });
  expect(existsSync(nowhere)).toBe(false);

  await backup("--out", out);
  expect(await restore(bot, out)).toMatchObject({
    exitCode: 2,
    out: "",
    err: expect.stringMatching(/^In de database staat al iets \(tabel \w+\)\. .+\n$/),
  });
});

test("without the list of what was removed it must be said that there is none", async () => {
  await backup("--out", out);
  rmSync(join(folder, "removals.jsonl"));
  const other = join(folder, "other.db");
  expect(await restore(other, out)).toMatchObject({
    exitCode: 2,
    out: "",
    err: expect.stringMatching(/^Er is geen lijst .+removals\.jsonl .+ --removals, .+ --without-removals .+\n$/),
  });
  expect(existsSync(other)).toBe(false);
  const list = join(folder, "elders.jsonl");
  writeFileSync(list, "{}\n");
  expect(await restore(other, out, "--removals", list)).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining("regel 1 "),
  });
  expect(await restore(other, out, "--without-removals")).toMatchObject({ exitCode: 0 });
});

test("long work tells how far it is, and no more often than one likes to read", () => {
  const lines: string[] = [];
  const tell = rowsDone({ out: () => undefined, err: (line) => lines.push(line), fail: () => undefined });
  for (let done = 500; done <= 60_000; done += 500) tell(done, 60_000);
  expect(lines).toEqual(["25.000 van 60.000 rijen", "50.000 van 60.000 rijen"]);
});
