import { expect, test } from "@jest/globals";
import { Command } from "commander";
import { addUnderstand } from "../../../src/cli/understand.ts";

function run(...args: string[]): string[] {
  const lines: string[] = [];
  const program = new Command();
  addUnderstand(program, (line) => lines.push(line));
  program.parse(["understand", ...args], { from: "user" });
  return lines;
}

test("the command prints what was understood as one line of JSON", () => {
  const lines = run("wat nu met Sane?", "--names", "Sanne, Daan");
  expect(lines.map((line) => JSON.parse(line))).toEqual([{ intent: "whatNow", names: ["Sanne"], exact: false }]);
});

test("a message of several lines and quotes stays one line", () => {
  const lines = run('wat is een "OPP"\nvraag ik me af');
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain("\n");
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ intent: "explainTerm", term: "OPP", names: [] });
});
