import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addOverview } from "../../src/cli/overview.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { opening } from "../contract/sample-case.ts";
import { runCommand } from "./run-command.ts";

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "zorgroute-overview-"));
  const { cases, database } = await openDatabase({ url: undefined, file: join(folder, "bot.db") });
  const header = { routeId: "avontuur", routeValidFrom: "2026-08-01", step: "zr1", openedOn: "2026-11-02" };
  await cases.append(opening("c-sanne", { ...header, subjectKey: "p-1001" }));
  await cases.append(opening("c-fleur", { ...header, subjectKey: "p-3001", openedOn: "2026-11-23" }));
  await database.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) =>
  runCommand(
    (program, output) => addOverview(program, output, {}, { now: () => "2026-11-24T09:00:00.000Z" }),
    ["overview", "--database", join(folder, "bot.db"), "--school", "src/cli/demo/school.yaml", ...args],
  );

test("the care coordinator gets every case, too late first", async () => {
  expect(await run("--as", "marja")).toEqual({
    exitCode: 0,
    out: [
      "Sanne · groep 5 · Zorgroute 1 · Aan zet: Ilse Bakker · TE LAAT: was vrijdag 20 november · 3 weken in deze stap",
      "Fleur · groep 3 · Zorgroute 1 · Aan zet: leerkracht · Uiterlijk donderdag 10 december · minder dan een week in deze stap",
      "",
    ].join("\n"),
    err: "",
  });
});

test("as a file for Excel, by e-mail address", async () => {
  const out = join(folder, "overzicht.csv");
  expect(await run("--as", "Marja@devlieger.example", "--csv", "--out", out)).toMatchObject({ exitCode: 0, err: "" });
  const [heads, first] = readFileSync(out, "utf8").split("\r\n");
  expect(heads?.startsWith('\uFEFF"leerling";"groep";"route";"stap"')).toBe(true);
  expect(first).toBe(
    '"Sanne B.";"groep 5";"Zorgroutes";"Zorgroute 1";"2026-11-02";"3,2";"2026-11-20";"ja";"Ilse Bakker";"leerkracht";""',
  );
});

test.each([
  ["--as", "petra"],
  ["--as", "marja", "--numbers"],
])("numbers alone, without names: %s %s", async (...args) => {
  const { exitCode, out } = await run(...args);
  expect(exitCode).toBe(0);
  expect(out).toContain("Zorgroutes · nu · Zorgroute 1 · minder dan 5");
  expect(out).not.toMatch(/Sanne|Fleur|Ilse/);
  const csv = await run(...args, "--csv");
  expect(csv.out.startsWith('\uFEFF"route";"wanneer";"stap";"cijfers"')).toBe(true);
});

test("who asked for what is in the audit log", async () => {
  const { audit, database } = await openDatabase({ url: undefined, file: join(folder, "bot.db") });
  const before = (await audit.lines()).length;
  await database.close();
  await run("--as", "marja", "--csv");
  await run("--as", "ilse");
  const again = await openDatabase({ url: undefined, file: join(folder, "bot.db") });
  const lines = (await again.audit.lines()).slice(before);
  await again.database.close();
  expect(lines.map(({ by, action, through }) => [by, action, through])).toEqual([
    ["marja", "cases.csv", "cli"],
    ["ilse", "cases.all.refused", "cli"],
    ["ilse", "cases.numbers.refused", "cli"],
  ]);
});

test("a teacher gets neither, and who is not known is told how to be named", async () => {
  expect(await run("--as", "ilse")).toEqual({
    exitCode: 2,
    out: "",
    err: "Het overzicht is voor de intern begeleider, de cijfers ook voor de directie.\n",
  });
  expect(await run("--as", "niemand")).toMatchObject({ exitCode: 2, out: "", err: expect.stringContaining("--as") });
});
