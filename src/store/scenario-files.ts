import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type RouteResult, runAll } from "../domain/route/scenario/run-all.ts";
import { readRoutes, ruleFilesIn } from "./rule-files.ts";

/** Ids of the routes in a folder of rule files, in order of name: each is a folder with at least one version. */
export function routeIdsIn(folder: string): string[] {
  const ids = ruleFilesIn(folder).map((file) => idOf(file));
  return [...new Set(ids)];
}

/** The scenario files of a route, `<route-id>/scenarios/*.yaml`, in order of name; none when the folder is not there. */
export function scenarioFilesOf(folder: string, routeId: string): string[] {
  const scenarios = join(folder, routeId, "scenarios");
  if (!existsSync(scenarios)) return [];
  return readdirSync(scenarios)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => join(scenarios, name));
}

/**
 * Runs every scenario of a route from its files; undefined when there is no such route.
 * Throws `RuleFilesInvalid` when a version of the route has mistakes.
 */
export function runScenariosOf(folder: string, routeId: string): RouteResult | undefined {
  const files = ruleFilesIn(folder).filter((file) => idOf(file) === routeId);
  const [first, ...others] = readRoutes(files);
  if (!first) return undefined;
  const texts = scenarioFilesOf(folder, routeId).map((file) => ({ file, text: readFileSync(file, "utf8") }));
  return runAll([first, ...others], texts);
}

function idOf(file: string): string {
  return basename(dirname(file));
}
