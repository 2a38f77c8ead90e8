import type { Route } from "../route.ts";
import type { Cause } from "./cause.ts";
import type { Graph, Visit } from "./explore.ts";
import type { Looks } from "./look.ts";
import type { Promises } from "./promise.ts";

/** A place where a claim does not hold. `at` is the node where it was seen, `doing` what was done there. */
export type Violation = {
  /** In the route file, or in the promises file when `in` says so. */
  path: readonly PropertyKey[];
  in?: "promises";
  message: string;
  at?: number;

  doing?: Cause;
};

/** What a claim is looked for in. */
export type Setting = { route: Route; looks: Looks; promises: Promises };

/** Looks at the file before anything happens, at every node as it is visited, and at the whole graph in the end. */
export type Watch = {
  start?(): readonly Violation[];
  visit?(visit: Visit): readonly Violation[];
  end?(graph: Graph): readonly Violation[];
};

/** A claim about everything that can happen in a route. One claim, one file. */
export type Claim = { name: string; watch(setting: Setting): Watch };

/** Where a step stands in the route file. */
export function stepPath({ route }: Pick<Setting, "route">, step: string): PropertyKey[] {
  return ["steps", [...route.steps.keys()].indexOf(step)];
}

/** Where a move stands in the route file. */
export function movePath(setting: Pick<Setting, "route">, step: string, move: string): PropertyKey[] {
  const moves = setting.route.steps.get(step)?.moves ?? [];
  return [...stepPath(setting, step), "moves", moves.findIndex(({ id }) => id === move)];
}

/** Where a duty stands in the route file; for one that steps share, the duties of the step. */
export function dutyPath(setting: Pick<Setting, "route">, step: string, duty: string): PropertyKey[] {
  const duties = setting.route.steps.get(step)?.duties ?? [];
  return [...stepPath(setting, step), "duties", duties.findIndex(({ id }) => id === duty)];
}

export const NONE: readonly Violation[] = [];
