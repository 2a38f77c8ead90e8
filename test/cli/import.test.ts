import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addImport } from "../../src/cli/import.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { runCommand } from "./run-command.ts";

const ADMIN = "99999999-0000-4000-8000-000000000099";
const OTHER = "99999999-0000-4000-8000-000000000098";
const XML = "test/conversations/files/leerlingen.xml";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "zorgroute-import-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const clock = { now: () => "2026-11-30T09:00:00.000Z" };

function written(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function run(database: string, args: readonly string[], env: Record<string, string> = { ADMIN_IDS: ADMIN }) {
  // As the bot that ran before has made it.
  await (await openDatabase({ url: undefined, file: join(folder, database) })).database.close();
  const school = ["--database", join(folder, database), "--school", "src/cli/demo/school.yaml"];
  return runCommand((program, output) => addImport(program, output, env, clock), ["import", ...args, ...school]);
}

async function schoolIn(database: string) {
  const { schools, database: opened } = await openDatabase({ url: undefined, file: join(folder, database) });
  const kept = await schools.read();
  await opened.close();
  return kept;
}

test("a dry run says what would change and why lines are left out, by keys, and changes nothing", async () => {
  const ran = await run("dry.db", [XML, "--dry-run"]);
  expect(ran).toMatchObject({ exitCode: 1, err: "" });
  expect(ran.out).toContain("Leerlingen: 1 nieuw, 0 gewijzigd, 0 van school.\nNieuwe groepen: groep 6/8.\n");
  expect(ran.out).toContain("  nieuw  p-6001  (groep 6/8)\n");
  expect(ran.out).toContain("Niet overgenomen: 3\n  Regel 34: leerling #17 heeft een tijdelijke sleutel (#)");
  expect(ran.out).toContain("Proef: er is niets veranderd.");
  expect(ran.out).not.toMatch(/Sanne|Jip|Bram/);
  expect(await schoolIn("dry.db")).toBeUndefined();
});

test("what is carried out is there, and a second time nothing changes", async () => {
  expect((await run("do.db", [XML])).out).toContain("Doorgevoerd.");
  const kept = await schoolIn("do.db");
  expect(kept?.file.pupils.find(({ key }) => key === "p-6001")).toMatchObject({ name: "Jip", initial: "L" });
  expect(kept?.file.imported).toEqual({ on: "2026-11-30", added: 1, changed: 0, left: 0, rejected: 3 });
  // The teachers of the school are those of the file: found by e-mail, with what was confirmed.
  expect(kept?.file.people.find(({ id }) => id === "ilse")).toMatchObject({
    functions: ["teacher"],
    groups: ["5A"],
    roster: { key: "LK1", functions: ["teacher"], groups: ["5A"] },
  });
  expect((await run("do.db", [XML])).out).toContain("er verandert niets");
  expect((await schoolIn("do.db"))?.version).toBe(kept?.version);
});

test("a list with columns of its own is read as the user says", async () => {
  const list = written("lijst.csv", "Code,Hoe heet je,Lokaal\np-1001,Sanne,5\np-9,Pim,5\n");
  const columns = ["leerlingnummer=Code", "roepnaam=Hoe heet je", "groep=Lokaal"].flatMap((one) => ["--column", one]);
  const asked = await run("csv.db", [list, ...columns]);
  expect(asked).toMatchObject({ exitCode: 1 });
  expect(asked.out).toContain("Let op: 8 van de 9 leerlingen staan niet in dit bestand");
  expect(asked.err).toContain("--sure");
  expect(await schoolIn("csv.db")).toBeUndefined();
  expect((await run("csv.db", [list, ...columns, "--sure"])).out).toContain("Doorgevoerd.");
  const pupils = (await schoolIn("csv.db"))?.file.pupils ?? [];
  expect(pupils.filter(({ left }) => left === undefined).map(({ key }) => key)).toEqual(["p-1001", "p-9"]);
});

test("only an administrator imports, and says who when there are more", async () => {
  for (const [args, env] of [
    [[XML], {}],
    [[XML], { ADMIN_IDS: `${ADMIN},${OTHER}` }],
    [[XML, "--as", "ilse"], { ADMIN_IDS: ADMIN }],
    [[XML, "--as", OTHER], { ADMIN_IDS: ADMIN }],
  ] as const) {
    expect(await run("who.db", args, env)).toMatchObject({ exitCode: 2, err: expect.stringContaining("--as") });
  }
  expect(await schoolIn("who.db")).toBeUndefined();
  const ran = await run("who.db", [XML, "--as", OTHER.toUpperCase()], { ADMIN_IDS: `${ADMIN},${OTHER}` });
  expect(ran.out).toContain("Doorgevoerd.");
});

test("who asked is in the audit log, also of a dry run and of a refusal", async () => {
  await run("log.db", [XML, "--dry-run"]);
  await run("log.db", [XML, "--as", "ilse"]);
  const { audit, database } = await openDatabase({ url: undefined, file: join(folder, "log.db") });
  const entries = await audit.lines();
  await database.close();
  expect(entries.map(({ by, action, through }) => [by, action, through])).toEqual([
    ["admin-99999999", "school.roster", "cli"],
    ["ilse", "school.roster.refused", "cli"],
  ]);
});

test.each([
  ["no-file", "niets.xml", "is er niet"],
  ["no-xml", written.bind(null, "web.xml", "<html><body/></html>"), "geen EDEXML"],
  ["bomb", () => "test/conversations/files/bom.xml", "DOCTYPE"],
  ["columns", () => "test/conversations/files/verkeerde-kolommen.csv", "leerlingnummer"],
  ["date", written.bind(null, "x.csv", "leerlingnummer;roepnaam;groep\n1;Noor\n"), "evenveel kolommen"],
])("a bad file gives one sentence and changes nothing: %s", async (name, file, sentence) => {
  const ran = await run(`${name}.db`, [typeof file === "string" ? file : file()]);
  expect(ran).toMatchObject({ exitCode: 2, out: "" });
  expect(ran.err).toMatch(new RegExp(`^[^\n]*${sentence}[^\n]*\nEr is niets veranderd.\n$`));
  expect(await schoolIn(`${name}.db`)).toBeUndefined();
});

test("200 MB is refused by its size", async () => {
  const file = written("groot.xml", "");
  truncateSync(file, 200 * 1024 * 1024);
  expect(await run("big.db", [file])).toMatchObject({ exitCode: 2, err: expect.stringContaining("200 MB") });
});

test("31 February is a line that is left out, with the reason", async () => {
  const list = written("feb.csv", "leerlingnummer;roepnaam;groep;uitschrijfdatum\np-1001;Sanne;5;31-2-2027\n");
  const ran = await run("feb.db", [list, "--dry-run"]);
  expect(ran.out).toContain("leerling p-1001 heeft een datum van vertrek die niet bestaat.");
});
