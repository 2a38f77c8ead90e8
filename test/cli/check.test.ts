import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { zorgroute } from "./run.ts";

/** `zorgroute check` in a process of its own, as an editor or CI runs it. */

const ROUTE = readFileSync("rules/avontuur/2026-08-01.yaml", "utf8");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zorgroute-check-"));
  mkdirSync(join(folder, "rules"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const file = join(folder, name);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, text);
  return file;
}

describe("zorgroute check", () => {
  test("says that all is well, and of which routes", async () => {
    const { exitCode, out, err } = await zorgroute(["check"]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
    expect(out).toMatch(/^\d+ routes? in orde: .*avontuur \(vanaf 2026-08-01\)/);
  });

  test("looks in rules/ of the folder it is run in, at a folder, or at the files it is given", async () => {
    cpSync("rules/avontuur/2026-08-01.yaml", join(folder, "rules/avontuur/2026-08-01.yaml"));
    const out = expect.stringMatching(
      /^1 route in orde: avontuur \(vanaf 2026-08-01\)\n[\d.]+ toestanden bezocht in [\d,]+ s, met hoogstens [\d.]+ MB geheugen\n$/,
    );
    const fine = { exitCode: 0, out, err: "" };
    expect(await zorgroute(["check"], [], folder)).toEqual(fine);
    expect(await zorgroute(["check", join(folder, "rules")])).toEqual(fine);
    expect(await zorgroute(["check", "rules/avontuur/2026-08-01.yaml"])).toEqual(fine);
    expect(await zorgroute(["check", "rules/avontuur"])).toEqual(fine);
    expect(await zorgroute(["check", "avontuur"])).toEqual(fine);
  });

  test("puts every mistake on a line: file, line, column, rule and a sentence with the fix", async () => {
    const file = write(
      "rules/avontuur/2026-08-01.yaml",
      ROUTE.replace("lead: ib", "lead: juf").replace("to: zr4", "to: zr9"),
    );
    const { exitCode, out, err } = await zorgroute(["check", file]);
    expect({ exitCode, err }).toEqual({ exitCode: 1, err: "" });
    const lineOf = (text: string) =>
      readFileSync(file, "utf8")
        .split("\n")
        .findIndex((line) => line.includes(text)) + 1;
    expect(out.split("\n")).toEqual([
      `${file}:${lineOf("lead: juf")}:5  known-roles  De rol "juf" staat niet onder roles. Bekend zijn: teacher, ib, parents, team, expert, poAlmere.`,
      `${file}:${lineOf("to: zr9")}:9  known-steps  De stap "zr9" bestaat niet. Bekend zijn: zr0, zr1, zr2, zr3, zr4, elsewhere.`,
      "",
    ]);
  });

  test("also those of files that are no YAML, empty, or named in another way", async () => {
    const noYaml = write("rules/a/2026-08-01.yaml", "id: [");
    const empty = write("rules/b/2026-08-01.yaml", "");
    const misnamed = write("rules/c/nieuw.yaml", ROUTE);
    const { exitCode, out } = await zorgroute(["check", noYaml, empty, misnamed]);
    expect(exitCode).toBe(1);
    for (const file of [noYaml, empty, misnamed]) {
      expect(out.split("\n").filter((line) => line.startsWith(`${file}:`)).length).toBeGreaterThan(0);
    }
    for (const line of out.trimEnd().split("\n")) expect(line).toMatch(/^\S+:\d+:\d+ {2}[a-z-]+ {2}\p{Lu}.*[.:]?/u);
    expect(out).toContain(`${misnamed}:`);
    expect(out).toContain("  file-name  Noem het bestand <route>/<jjjj-mm-dd>.yaml");
  });

  test.each([
    ["a file that is not there", ["check", "rules/avontuur/2027-08-01.yaml"], "rules/avontuur/2027-08-01.yaml"],
    ["a folder without routes", ["check", "rules/avontuur/scenarios"], "rules/avontuur/scenarios"],
  ])("%s was the wrong question: exit code 2, and its name", async (_, args, named) => {
    const { exitCode, out, err } = await zorgroute(args);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(err).toContain(named);
  });

  test("without rules/ where it is run says so", async () => {
    rmSync(join(folder, "rules"), { recursive: true });
    const { exitCode, out, err } = await zorgroute(["check"], [], folder);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
    expect(err).toBe("Dit bestand is er niet: rules\n");
  });
});

describe("the other commands, as a process", () => {
  test("deadline prints the day alone", async () => {
    const args = ["deadline", "--from", "2026-12-07", "--term", "3 schoolWeeks", "--region", "noord"];
    expect(await zorgroute(args)).toEqual({ exitCode: 0, out: "2027-01-08\n", err: "" });
    const { exitCode, out, err } = await zorgroute([...args.slice(0, -1), "oost"]);
    expect({ exitCode, out, err }).toEqual({
      exitCode: 2,
      out: "",
      err: "Kies bij --region uit noord, midden of zuid.\n",
    });
  });

  test("understand prints one line of JSON", async () => {
    const { exitCode, out, err } = await zorgroute(["understand", "wat nu met Sanne?", "--names", "Sanne, Daan"]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
    expect(out).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(out)).toMatchObject({ intent: "whatNow", names: ["Sanne"], exact: true });
  });

  test("a command that is not there is refused", async () => {
    expect(await zorgroute(["advies"])).toEqual({
      exitCode: 2,
      out: "",
      err: 'De opdracht "advies" is er niet. Zie: npm run --silent zorgroute -- help\n',
    });
  });

  test.each([
    [["what-if", "avontuur"], "Vul ook in: --step <stap>. Zie: npm run --silent zorgroute -- help what-if\n"],
    [["diff", "oud.yaml"], "Noem ook: <nieuw>. Zie: npm run --silent zorgroute -- help diff\n"],
    [["draw", "--png"], 'De optie "--png" is er niet. Zie: npm run --silent zorgroute -- help draw\n'],
    [["draw", "een", "twee"], expect.stringMatching(/^Er staat meer dan .* help draw\n$/)],
    [["chat", "--als"], expect.stringMatching(/^Hier ontbreekt een waarde: --als <id>\. /)],
  ])("%j is refused in Dutch, with where to read on", async (args, err) => {
    expect(await zorgroute(args)).toEqual({ exitCode: 2, out: "", err });
  });

  test("help is Dutch", async () => {
    for (const args of [["help"], ["help", "draw"], ["chat", "--help"]]) {
      const { exitCode, out, err } = await zorgroute(args);
      expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
      expect(out).toMatch(/^Gebruik: zorgroute /);
      expect(out).not.toMatch(/usage|options|commands|arguments|default|display/i);
    }
  });

  test("without rules/ where it is run, says so in one line", async () => {
    rmSync(join(folder, "rules"), { recursive: true });
    const { exitCode, err } = await zorgroute(["scenarios"], [], folder);
    expect(exitCode).toBe(2);
    expect(err).toMatch(/^Er is geen map met regelbestanden: rules\. [^\n]+\n$/);
  });

  test("stops quietly when nobody reads on", async () => {
    const child = spawn(process.execPath, ["src/cli/zorgroute.ts", "draw", "avontuur"]);
    child.stdout.destroy();
    let err = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    const [exitCode] = await once(child, "close");
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
  });
});
