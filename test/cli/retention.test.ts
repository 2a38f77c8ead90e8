import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { addBackup } from "../../src/cli/backup.ts";
import { addRestore } from "../../src/cli/restore.ts";
import { addRetention } from "../../src/cli/retention.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { readSchool } from "../../src/store/school-file.ts";
import { opening } from "../contract/sample-case.ts";
import { type Ran, runCommand } from "./run-command.ts";

const ADMINISTRATOR = "99999999-0000-4000-8000-000000000099";
const NOW = "2027-02-01T09:00:00.000Z";
const clock = { now: () => NOW };
let folder = "";
let bot = "";
let list = "";
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "zorgroute-retention-"));
  bot = join(folder, "bot.db");
  list = join(folder, "removals.jsonl");
  const { schools, cases, database } = await openDatabase({ url: undefined, file: bot });
  const { file } = readSchool("src/cli/demo/school.yaml");
  const eline = { key: "p-0640", name: "Eline", initial: "", group: "7B", instructionGroups: [], left: "2023-07-14" };
  const change = { action: "school.file", detail: {} };
  const next = { file: { ...file, pupils: [...file.pupils, eline] }, expectedVersion: 0, by: "x", at: NOW, change };
  await schools.save(next, []);
  await cases.append(opening("zaak-1", { subjectKey: "p-0640" }));
  await database.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

const settings = () => ({ REMOVALS_FILE: list, ADMIN_IDS: ADMINISTRATOR });
const retention = (...args: string[]): Promise<Ran> =>
  runCommand(
    (program, output) => addRetention(program, output, settings(), clock),
    ["retention", "--database", bot, ...args],
  );

test("lists whose term is over, for a care coordinator alone", async () => {
  expect(await retention("--as", "marja@devlieger.example")).toEqual({
    exitCode: 0,
    out:
      "p-0640  Eline · groep 7: van school sinds vrijdag 14 juli 2023, mag weg sinds maandag 14 juli 2025; " +
      "2 jaar na vertrek (de termijn die de PO-Raad noemt)\n" +
      "Mag worden verwijderd: 1. Blijft nog bewaard: 0. Niets gaat vanzelf weg.\n",
    err: "",
  });
  for (const args of [[], ["--as", "ilse"], ["--as", "petra", "--remove", "p-0640", "--yes"], ["--as", "niemand"]]) {
    const ran = await retention(...args);
    expect(ran).toMatchObject({ exitCode: 2, out: "" });
    expect(ran.err).not.toContain("Eline");
  }
});

test("removes what is due after a yes, and prints the proof; an older backup does not bring it back", async () => {
  const backup = join(folder, "older.gz");
  const made = ["backup", "--out", backup, "--database", bot];
  await runCommand((program, output) => addBackup(program, output, {}, clock), made);

  const asked = await retention("--as", "marja", "--remove", "p-0640");
  expect(asked).toMatchObject({
    exitCode: 1,
    out: expect.stringContaining("Eline"),
    err: expect.stringContaining("--yes"),
  });
  expect(await retention("--as", "marja", "--remove", "p-1001", "--yes")).toMatchObject({ exitCode: 1, out: "" });
  expect(await retention("--as", "marja", "--remove", "p-0640", "--closed", "--yes")).toMatchObject({ exitCode: 1 });

  const ran = await retention("--as", "marja", "--remove", "p-0640", "--yes");
  expect(ran).toMatchObject({ exitCode: 0, err: "" });
  expect(ran.out).toMatch(
    /^Bewijs [0-9a-f-]+: Marja de Wit verwijderde vandaag .+ van een oud-leerling: 1 zorgroute, 1 vastgelegd feit en 2 andere gegevens\.\n$/,
  );
  expect((await retention("--as", "marja")).out).toContain("Mag worden verwijderd: 0.");
  expect((await retention("--as", "marja", "--proofs")).out).toBe(ran.out);
  const [proof] = JSON.parse((await retention("--as", "marja", "--proofs", "--json")).out);
  expect(proof).toMatchObject({ by: "marja", term: "file", caseIds: ["zaak-1"] });
  expect(JSON.parse(readFileSync(list, "utf8"))).toEqual(proof);

  const other = join(folder, "restored.db");
  const back = ["restore", backup, "--database", other];
  const restored = await runCommand((program, output) => addRestore(program, output, {}, clock), back);
  expect(restored).toMatchObject({ exitCode: 0, out: expect.stringMatching(/al gebeurd was: 1\.\n$/) });
  const { schools, cases, database } = await openDatabase({ url: undefined, file: other });
  expect((await schools.read())?.file.pupils.some(({ key }) => key === "p-0640")).toBe(false);
  expect(await cases.load("zaak-1")).toBeUndefined();
  await database.close();
});

test("an administrator chooses a term, and nobody else", async () => {
  const term = (who: string, chosen: string) => retention("--as", who, "--term", chosen);
  expect(await term(ADMINISTRATOR, "file=5")).toMatchObject({
    exitCode: 0,
    out: "Gekozen: file=5. Er is niets verwijderd.\n",
  });
  expect((await retention("--as", "marja")).out).toContain("Mag worden verwijderd: 0. Blijft nog bewaard: 1.");
  expect(await term("marja", "file=1")).toMatchObject({ exitCode: 2, out: "" });
  for (const wrong of ["file", "file=0", "file=21", "file=-1", "log=1", "file=1.5", "file=", "=2"]) {
    expect(await term(ADMINISTRATOR, wrong)).toMatchObject({ exitCode: 2, out: "" });
  }
  expect((await retention("--as", "marja")).out).toContain("Mag worden verwijderd: 0.");
  expect(await term(ADMINISTRATOR, "file=regel")).toMatchObject({ exitCode: 0 });
  expect((await retention("--as", "marja")).out).toContain("Mag worden verwijderd: 1.");
});

test("a list that cannot be written is told; the removal stands, and the next backup writes it", async () => {
  list = join(folder, "weg", "removals.jsonl");
  const ran = await retention("--as", "marja", "--remove", "p-0640", "--yes");
  expect(ran).toMatchObject({
    exitCode: 1,
    out: expect.stringMatching(/^Bewijs /),
    err: expect.stringContaining("REMOVALS_FILE"),
  });
  const out = join(folder, "backup.gz");
  await runCommand(
    (program, output) => addBackup(program, output, {}, clock),
    ["backup", "--out", out, "--database", bot],
  );
  expect(readFileSync(join(folder, "removals.jsonl"), "utf8").split("\n")).toHaveLength(2);
});
