import type { Problem } from "../problem.ts";
import type { Route } from "../route.ts";
import { type Coverage, coverageOf } from "./coverage.ts";
import { parseScenario } from "./parse.ts";
import { type Moment, runScenario } from "./run.ts";

/** One scenario file: what is wrong with it, or with the route; nothing when it holds. */
export type ScenarioResult = { file: string; failures: readonly Problem[] };

/** The scenarios of one route: each with its result, and how much of the newest version they show together. */
export type RouteResult = { newest: Route; results: readonly ScenarioResult[]; coverage: Coverage };

/**
 * Runs every scenario of a route. `versions` are the versions of that one route, at least one. A scenario that names an older
 * version runs on it, and then shows nothing of the newest.
 */
export function runAll(
  versions: readonly [Route, ...Route[]],
  texts: readonly { file: string; text: string }[],
): RouteResult {
  const newest = versions.reduce((one, other) => (other.validFrom > one.validFrom ? other : one));
  const moments: Moment[] = [];
  const results = texts.map(({ file, text }): ScenarioResult => {
    const parsed = parseScenario({ file, text });
    if (!parsed.ok) return { file, failures: parsed.problems };
    const { scenario, at } = parsed.placed;
    const asked = scenario["valid-from"] ?? newest.validFrom;
    const route = versions.find(({ validFrom }) => validFrom === asked);
    if (!route) {
      const known = versions.map(({ validFrom }) => validFrom).join(", ");
      const message = `De route heeft geen versie van ${asked}. Kies uit: ${known}.`;
      return { file, failures: [at(["valid-from"], "known-version", message)] };
    }
    const run = runScenario(route, parsed.placed);
    if (route === newest) moments.push(...run.moments);
    return { file, failures: run.failures };
  });
  return { newest, results, coverage: coverageOf(newest, moments) };
}
