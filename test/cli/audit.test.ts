import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { addAudit } from "../../src/cli/audit.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { connectSqlite } from "../../src/store/sqlite.ts";
import { moment, oneFact, opening } from "../contract/sample-case.ts";
import { pupilsNamedIn } from "../pupils-named-in.ts";
import { runCommand } from "./run-command.ts";

const ADMIN = "aaaaaaaa-0000-4000-8000-000000000001";
let folder = "";
let file = "";
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "zorgroute-audit-"));
  file = join(folder, "bot.db");
  const { cases, audit, database } = await openDatabase({ url: undefined, file });
  await cases.append({ ...opening("zaak-1", { subjectKey: "p-1001" }), trace: { through: "card" } });
  const look = { at: moment(86_400), by: "marja", action: "pupil.ask", reason: "careCoordinator" };
  await audit.record([{ ...look, subjectKey: "p-1001", caseId: "zaak-1", through: "message", detail: { page: 2 } }]);
  await database.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const audit = (...args: string[]) =>
  runCommand(
    (program, output) => addAudit(program, output, { ADMIN_IDS: ADMIN }, { now: () => "2026-12-01T09:00:00.000Z" }),
    ["audit", "--database", file, "--school", "src/cli/demo/school.yaml", ...args],
  );

async function behindItsBack(statement: string): Promise<void> {
  const { db } = connectSqlite(file);
  await sql.raw(statement).execute(db);
  await db.destroy();
}

describe("zorgroute audit", () => {
  test("says that the log is whole, and where it ends", async () => {
    const ran = await audit();
    expect(ran).toMatchObject({ exitCode: 0, err: "" });
    expect(ran.out).toMatch(/^Het logboek klopt: 2 regels\.\nHet einde: [0-9a-f]{64}\nBewaar dit ergens anders\./);
    const [, end = ""] = /einde: (\w+)/.exec(ran.out) ?? [];
    expect(await audit("--expect", end)).toMatchObject({ exitCode: 0 });
    await behindItsBack("delete from audit_line where seq = 2");
    expect(await audit()).toMatchObject({ exitCode: 0 });
    expect(await audit("--expect", end)).toMatchObject({
      exitCode: 1,
      out: "",
      err: "Het logboek klopt niet. Regel 1: hier houdt het logboek op, en het einde dat je noemt zit er niet in. Er zijn regels weggehaald.\n",
    });
  });

  test.each([
    ["a changed line", "update audit_line set person = 'tom' where seq = 2", /^.*Regel 2: de regel is veranderd\.\n$/],
    ["a line that is gone", "delete from audit_line where seq = 1", /Regel 2: de regel ervoor ontbreekt/],
    ["a changed fact", "update event set recorded_by = 'tom'", /Regel 1: wat toen is vastgelegd.* Zorgroute zaak-1/],
  ])("names the first line that does not fit: %s", async (_, statement, sentence) => {
    await behindItsBack(statement);
    const ran = await audit();
    expect(ran).toMatchObject({ exitCode: 1, out: "" });
    expect(ran.err).toMatch(sentence);
  });

  test("an administrator reads the lines of a day, in which nobody is named; that is a line too", async () => {
    const ran = await audit("--since", "2025-11-25", "--as", ADMIN);
    expect(ran).toMatchObject({ exitCode: 0, err: "" });
    expect(ran.out).toMatch(
      /^2 2025-11-25T08:00:00\.000Z marja pupil\.ask message [0-9a-f-]{36} zaak-1 careCoordinator page=2\n3 .* admin-aaaaaaaa audit\.read cli - - administrator\nHet logboek klopt: 3 regels\./,
    );
    expect(pupilsNamedIn(ran.out)).toEqual([]);
    expect((await audit("--since", "2025-11-24", "--as", "admin-aaaaaaaa")).out).toMatch(/^1 .*case\.opened card/);
  });

  test.each([
    ["nobody", []],
    ["a care coordinator", ["--as", "marja"]],
    ["somebody unknown", ["--as", "wie"]],
  ])("shows no line to %s", async (_, args) => {
    expect(await audit("--since", "2025-11-24", ...args)).toMatchObject({ exitCode: 2, out: "" });
  });

  test("a day that does not exist, and a database that is not there, are told in one sentence", async () => {
    expect((await audit("--since", "2026-02-31", "--as", ADMIN)).err).toBe(
      "Schrijf bij --since een dag die bestaat, zoals 2026-12-01.\n",
    );
    file = join(folder, "weg.db");
    expect(await audit()).toMatchObject({ exitCode: 2, out: "" });
  });

  test("facts that nobody has a line of are told", async () => {
    await behindItsBack("insert into event select case_id, 2, 'x', type, data, recorded_at, recorded_by from event");
    expect((await audit()).err).toContain("Regel 1: daarna is buiten de bot om iets aan deze zorgroute toegevoegd.");
    const { cases, database } = await openDatabase({ url: undefined, file });
    await cases.append(oneFact("zaak-1", 1, "y", { subjectKey: "p-1001" })).catch(() => undefined);
    await database.close();
    expect(await audit()).toMatchObject({ exitCode: 1 });
  });
});
