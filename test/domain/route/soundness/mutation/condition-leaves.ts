import type { Condition } from "../../../../../src/domain/route/condition.ts";

/** Where a leaf of a condition stands: which part, of that part which part, and so on. */
export type Path = readonly number[];

/** The place of every leaf, in the order of the file. */
export function leafPaths(condition: Condition): Path[] {
  const parts = partsOf(condition);
  return parts ? parts.flatMap((part, at) => leafPaths(part).map((path) => [at, ...path])) : [[]];
}

function partsOf(condition: Condition): Condition[] | undefined {
  if ("all" in condition) return condition.all;
  return "any" in condition ? condition.any : undefined;
}

/** The condition without that leaf; undefined when nothing is left of it. */
export function withoutLeaf(condition: Condition, [at, ...rest]: Path): Condition | undefined {
  const parts = partsOf(condition);
  if (!parts || at === undefined) return undefined;
  const left = parts.flatMap((part, nth) => (nth === at ? (withoutLeaf(part, rest) ?? []) : [part]));
  if (left.length === 0) return undefined;
  if ("all" in condition) return { all: left };
  return left.length > 1 ? { any: left } : left[0];
}

/** The leaf at that place, in short. */
export function told(condition: Condition, [at, ...rest]: Path): string {
  const part = at === undefined ? undefined : partsOf(condition)?.[at];
  return part ? told(part, rest) : JSON.stringify(condition).replaceAll('"', "");
}
