import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { Command } from "commander";
import { addScenarios } from "../../src/cli/scenarios.ts";

/** `zorgroute scenarios` on rule files of its own: the first route of the project, with scenarios that this test changes. */
let rules: string;
let scenarios: string;

beforeEach(() => {
  rules = mkdtempSync(join(tmpdir(), "scenarios-"));
  cpSync("rules/avontuur", join(rules, "avontuur"), { recursive: true });
  scenarios = join(rules, "avontuur", "scenarios");
});

afterEach(() => rmSync(rules, { recursive: true }));

function run(...args: string[]): { out: string[]; err: string[]; code: number } {
  const written = { out: [] as string[], err: [] as string[], code: 0 };
  const output = {
    out: (line: string) => written.out.push(line),
    err: (line: string) => written.err.push(line),
    fail: (code: number) => {
      written.code = code;
    },
  };
  const program = new Command("zorgroute");
  addScenarios(program, output, rules);
  program.parse(["scenarios", ...args], { from: "user" });
  return written;
}

describe("zorgroute scenarios", () => {
  test("is content with a route that its scenarios show whole, in one line", () => {
    const { out, err, code } = run();
    const count = readdirSync(scenarios).length;
    expect(out).toEqual([
      expect.stringMatching(
        new RegExp(`^avontuur \\(vanaf [0-9-]{10}\\): ${count} van ${count} scenario's goed, dekking 100%`),
      ),
    ]);
    expect({ err, code }).toEqual({ err: [], code: 0 });
  });

  test("tells a scenario that does not hold, with its place, and fails", () => {
    const file = join(scenarios, "wrong.yaml");
    writeFileSync(
      file,
      "name: Mis\nregion: noord\nwhen: { on: 2026-12-07, by: teacher, do: { open: true } }\nthen: { step: zr2 }\n",
    );
    const { out, code } = run("avontuur");
    expect(out[1]).toBe(`  ${file}:4:9  then  De stap erna. Verwacht: zr2. Gekregen: zr1.`);
    expect(code).toBe(1);
  });

  test("tells a scenario file with a mistake, and fails", () => {
    writeFileSync(join(scenarios, "wrong.yaml"), "name: Mis\n");
    const { out, code } = run();
    expect(out.slice(1).map((line) => line.split("  ")[2])).toEqual(["missing-key", "missing-key"]);
    expect(code).toBe(1);
  });

  test.each([
    ["a scenario less", () => rmSync(join(scenarios, "geen-beschikking-terug-naar-3.yaml"))],
    ["no scenarios at all", () => rmSync(scenarios, { recursive: true })],
  ])("with %s it names what nobody saw, and fails", (_, remove) => {
    remove();
    const { out, code } = run();
    expect(out[0]).not.toContain("100%");
    expect(out).toContain("  niet gezien: stap zr4, weg backTo3: nooit genomen");
    expect(code).toBe(1);
  });

  test("shows the mistakes of a rule file, and still runs the other routes", () => {
    mkdirSync(join(rules, "aaa"));
    writeFileSync(join(rules, "aaa", "2026-08-01.yaml"), "id: aaa\n");
    const { out, code } = run();
    expect(out[0]).toBe("aaa: het regelbestand klopt niet");
    expect(out.at(-1)).toContain("avontuur");
    expect(code).toBe(1);
  });

  test("knows which routes there are", () => {
    expect(run("elders")).toEqual({ out: [], err: ["Deze route is er niet: elders. Kies uit: avontuur."], code: 2 });
  });
});
