import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { Command } from "commander";
import { addDraw } from "../../src/cli/draw.ts";

/** What the command wrote, and the exit code it asked for. */
async function draw(...args: string[]): Promise<{ out: string; err: string; code: number }> {
  const written = { out: "", err: "", code: 0 };
  const program = new Command("zorgroute");
  addDraw(program, {
    out: (line) => {
      written.out += `${line}\n`;
    },
    err: (line) => {
      written.err += `${line}\n`;
    },
    fail: (code) => {
      written.code = code;
    },
  });
  await program.parseAsync(["draw", ...args], { from: "user" });
  return written;
}

describe("zorgroute draw", () => {
  test("gives Mermaid", async () => {
    const { out, code } = await draw("avontuur");
    expect(out).toMatch(/^flowchart TD\n/);
    expect(out).not.toContain("HIER BEN JE");
    expect(code).toBe(0);
  });

  test("gives SVG, the one that lies in docs", async () => {
    expect((await draw("avontuur", "--svg")).out).toBe(readFileSync("docs/routes/avontuur.svg", "utf8"));
  });

  test("takes a rule file as well as an id", async () => {
    const [file, id] = [await draw("rules/avontuur/2026-08-01.yaml"), await draw("avontuur")];
    expect(file).toEqual(id);
  });

  test.each(["zr2", "ZorgRoute 2"])("marks where you are: --here %s", async (step) => {
    expect((await draw("avontuur", "--here", step)).out).toContain("● HIER BEN JE<br/>Zorgroute 2");
    expect((await draw("avontuur", "--svg", "--here", step)).out).toContain(">Hier ben je</text>");
  });

  test.each([
    [[], /^Noem een route: avontuur/],
    [["nergens"], /^Er is geen route "nergens"\. Kies uit: avontuur/],
    [["avontuur", "--here", "zr9"], /^Er is geen stap "zr9" in avontuur\. Kies uit: zr0, zr1/],
    [["rules/nergens/2026-08-01.yaml"], /^Dit bestand is er niet: rules\/nergens/],
  ])("says what to mend: %j", async (args, sentence) => {
    const { out, err, code } = await draw(...args);
    expect([out, code]).toEqual(["", 2]);
    expect(err).toMatch(sentence);
  });
});
