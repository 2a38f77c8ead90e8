import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { CHECKS } from "../../../../src/domain/route/check/checks.ts";
import { parseRoute } from "../../../../src/domain/route/parse.ts";
import { problemLine } from "../../../../src/domain/route/problem.ts";

/**
 * One folder per check, one small route per claim. A line that must be told off says so itself:
 * `lead: juf # expect: known-roles at 5` names rule and column; the line is its own.
 */
const HERE = import.meta.dirname;
const FILE = "small/2026-08-01.yaml";

const folders = readdirSync(HERE, { withFileTypes: true })
  .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  .sort();

/** What the comments of a fixture say must come out, as `file:line:col  rule`. */
function expectedIn(text: string): string[] {
  return text.split("\n").flatMap((line, at) => {
    const [, comment = ""] = /# expect: (.+)$/.exec(line) ?? [];
    return [...comment.matchAll(/([a-z-]+) at (\d+)/g)].map(([, rule, col]) => `${FILE}:${at + 1}:${col}  ${rule}`);
  });
}

describe.each(folders)("%s", (check) => {
  const names = readdirSync(join(HERE, check)).map((file) => basename(file, ".yaml"));

  test.each(names)("%s", (name) => {
    const text = readFileSync(join(HERE, check, `${name}.yaml`), "utf8");
    const parsed = parseRoute({ file: FILE, text, hash: "hash" });
    const problems = parsed.ok ? [] : parsed.problems;
    const found = problems.map((problem) => problemLine(problem).split("  ").slice(0, 2).join("  "));
    expect(found).toEqual(expectedIn(text));
    expect(problems.filter(({ rule }) => rule !== check)).toEqual([]);
    expect(name).toMatch(found.length === 0 ? /^valid-/ : /^invalid-/);
    expect(problems.filter(({ message }) => !/^[A-Z].*\.$/.test(message))).toEqual([]);
  });

  test("is tried where it holds and where it does not", () => {
    expect(names.map((name) => name.split("-")[0])).toEqual(expect.arrayContaining(["valid", "invalid"]));
  });
});

test("every check has its fixtures, and no fixtures are left of a check that is gone", () => {
  expect(folders).toEqual(CHECKS.map(({ name }) => name).sort());
});
