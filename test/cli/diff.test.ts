import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { addDiff } from "../../src/cli/diff.ts";
import { changed, FIRST } from "../domain/route/diff/two-versions.ts";
import { runCommand } from "./run-command.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "zorgroute-diff-"));
  mkdirSync(join(folder, "vlieger"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(date: string, text: string): string {
  const path = join(folder, "vlieger", `${date}.yaml`);
  writeFileSync(path, text);
  return path;
}

const diff = (...files: string[]) => runCommand(addDiff, ["diff", ...files]);

describe("zorgroute diff", () => {
  test("tells the changes per step, and what they mean for running cases", async () => {
    const ran = await diff(
      file("2026-08-01", FIRST),
      file("2027-08-01", changed(["max: 3, unit: schoolWeeks", "max: 4, unit: schoolWeeks"])),
    );
    expect(ran).toEqual({
      exitCode: 0,
      err: "",
      out: `vlieger: van de versie van 2026-08-01 naar die van 2027-08-01

Stap 1
  * Termijn: hooguit 4 schoolweken (was hooguit 3 schoolweken)

Wie al loopt, gaat door op de versie van de start. Pas na overzetten (zorgroute move-cases) geldt wat bij * staat.
`,
    });
  });

  test("writes nothing when the rules are the same", async () => {
    const ran = await diff(file("2026-08-01", FIRST), file("2027-08-01", `# nieuw jaar\n${FIRST}`));
    expect(ran).toEqual({ exitCode: 0, out: "", err: "Er is geen verschil in de regels.\n" });
  });

  test("shows what is wrong with a file, and which file is not there", async () => {
    const bad = await diff(file("2026-08-01", FIRST), file("2027-08-01", changed(["start: look", "start: nowhere"])));
    expect(bad.exitCode).toBe(1);
    expect(bad.out).toContain("2027-08-01.yaml:5:1  known-steps");
    const gone = await diff(file("2026-08-01", FIRST), join(folder, "vlieger/2028-08-01.yaml"));
    expect(gone).toMatchObject({ exitCode: 2, out: "" });
    expect(gone.err).toContain("2028-08-01.yaml");
  });
});
