import { describe, expect, test } from "@jest/globals";
import { Command, CommanderError } from "commander";
import { addDeadline } from "../../src/cli/deadline.ts";

/** Runs `zorgroute deadline …` in this process, with everything it writes. */
function run(...args: string[]): { exitCode: number; out: string; err: string } {
  const written = { out: "", err: "" };
  const program = new Command("zorgroute").exitOverride().configureOutput({
    writeErr: (text) => {
      written.err += text;
    },
    writeOut: (text) => {
      written.out += text;
    },
  });
  addDeadline(program, (text) => {
    written.out += text;
  });
  try {
    program.parse(["deadline", ...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { exitCode: error.exitCode, ...written };
  }
  return { exitCode: 0, ...written };
}

const from = ["--from", "2026-12-07"];
const term = ["--term", "3 schoolWeeks"];
const region = ["--region", "noord"];

describe("zorgroute deadline", () => {
  test("prints the last day of the term, alone on a line", () => {
    expect(run(...from, ...term, ...region)).toEqual({ exitCode: 0, out: "2027-01-08\n", err: "" });
  });

  test("knows calendar weeks and the other regions", () => {
    expect(run(...from, "--term", "3 weeks", ...region).out).toBe("2026-12-18\n");
    expect(run("--from", "2027-06-28", ...term, ...region).out).toBe("2027-08-27\n");
    expect(run("--from=2027-06-28", ...term, "--region=zuid").out).toBe("2027-07-16\n");
  });

  test.each([
    ["--from", "is missing", [...term, ...region]],
    ["--from", "has no value", [...term, ...region, "--from"]],
    ["--from", "is no date", ["--from", "7 december", ...term, ...region]],
    ["--from", "is a day that does not exist", ["--from", "2027-02-29", ...term, ...region]],
    ["--from", "lies before the calendar", ["--from", "2025-08-31", ...term, ...region]],
    ["--from", "lies after its last school day", ["--from", "2029-07-21", ...term, ...region]],
    ["--term", "is missing", [...from, ...region]],
    ["--term", "has no value", [...from, ...region, "--term"]],
    ["--term", "has no unit", [...from, "--term", "3", ...region]],
    ["--term", "lost its quotes", [...from, "--term", "3", "schoolWeeks", ...region]],
    ["--term", "outruns the calendar", [...from, "--term", "200 schoolWeeks", ...region]],
    ["--region", "is missing", [...from, ...term]],
    ["--region", "has no value", [...from, ...term, "--region"]],
    ["--region", "is unknown", [...from, ...term, "--region", "oost"]],
    ["--regio", "does not exist", [...from, ...term, ...region, "--regio", "noord"]],
    ["morgen", "does not belong there", [...from, ...term, ...region, "morgen"]],
  ])("when %s %s: one sentence that says so, and exit code 2", (named, _, args) => {
    const { exitCode, out, err } = run(...args);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
    expect(err).toMatch(/^[^\n]+\.\n$/);
    expect(err).toContain(named);
    expect(err).not.toContain("error");
  });

  test("shows in its help that every option takes a value", () => {
    const { exitCode, out } = run("--help");
    expect(exitCode).toBe(0);
    for (const option of ["--from <date>", "--term <term>", "--region <region>"]) expect(out).toContain(option);
  });
});
