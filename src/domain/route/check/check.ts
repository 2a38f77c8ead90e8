import type { Duty, RouteFile } from "../schema.ts";

export type Finding = { path: readonly PropertyKey[]; message: string };

/** A claim about a rule file; `find` gives every place where it does not hold. */
export type Check = { name: string; find(route: RouteFile): Finding[] };

/** Every duty with its place in the file and the steps it can be done in. */
export function allDuties(route: RouteFile): { duty: Duty; path: readonly PropertyKey[]; steps: readonly string[] }[] {
  return [
    ...route.steps.flatMap((step, at) =>
      step.duties.map((duty, nth) => ({ duty, path: ["steps", at, "duties", nth], steps: [step.id] })),
    ),
    ...route.shared.map((shared, at) => ({ duty: shared.duty, path: ["shared", at, "duty"], steps: shared.in })),
  ];
}
