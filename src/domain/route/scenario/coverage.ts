import type { Route } from "../route.ts";
import { goalsOf } from "./goals.ts";
import type { Moment } from "./run.ts";

/** How much of a route its scenarios show. */
export type Coverage = { seen: number; total: number; missing: readonly string[] };

/** Looks for every goal of the route in these moments; what no moment shows is named, in the order of the rule file. */
export function coverageOf(route: Route, moments: readonly Moment[]): Coverage {
  const goals = goalsOf(route);
  const missing = goals.filter((goal) => !moments.some(goal.seenIn)).map((goal) => goal.missing);
  return { seen: goals.length - missing.length, total: goals.length, missing };
}

/** Rounded down, so that 100 means that nothing is missing. */
export function percent({ seen, total }: Coverage): number {
  return Math.floor((100 * seen) / total);
}
