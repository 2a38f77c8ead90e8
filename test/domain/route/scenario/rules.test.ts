import { describe, expect, test } from "@jest/globals";
import { problemLine } from "../../../../src/domain/route/problem.ts";
import type { RouteResult } from "../../../../src/domain/route/scenario/run-all.ts";
import { routeIdsIn, runScenariosOf, scenarioFilesOf } from "../../../../src/store/scenario-files.ts";

/** Every example beside the rules holds, and together they show everything a route can do. */
const rules = "rules";
const played = new Map<string, RouteResult>();

function play(routeId: string): RouteResult {
  const known = played.get(routeId) ?? runScenariosOf(rules, routeId);
  if (!known) throw new Error(`no route ${routeId}`);
  played.set(routeId, known);
  return known;
}

describe.each(routeIdsIn(rules))("%s", (routeId) => {
  const files = scenarioFilesOf(rules, routeId);

  test("has scenarios", () => {
    expect(files).not.toEqual([]);
  });

  for (const file of files) {
    test(`${file}`, () => {
      const result = play(routeId).results.find((one) => one.file === file);
      expect(result?.failures.map(problemLine)).toEqual([]);
    });
  }

  test("has a scenario for every step, move, answer, consent and side of a condition", () => {
    expect(play(routeId).coverage.missing).toEqual([]);
  });
});
