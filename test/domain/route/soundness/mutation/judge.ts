import { CHECKS } from "../../../../../src/domain/route/check/checks.ts";
import { type Route, toRoute } from "../../../../../src/domain/route/route.ts";
import { type RouteFile, routeSchema } from "../../../../../src/domain/route/schema.ts";
import { promisesAreKept } from "../../../../../src/domain/route/soundness/claims/promises-are-kept.ts";
import { missingFromFile } from "../../../../../src/domain/route/soundness/other-promise.ts";
import type { Promised, Promises } from "../../../../../src/domain/route/soundness/promise.ts";
import { checkSoundness } from "../../../../../src/domain/route/soundness/soundness.ts";
import type { Mutant } from "./mutants.ts";
import type { Subject } from "./subject.ts";

/** Whether the checker finds the mutant, and the promises it breaks as far as the checker looked to find it. */
export type Verdict = { found: boolean; broken: readonly Promised[] };

const known = new WeakMap<Mutant, Verdict>();

/**
 * By the form of the file, else by visiting its states: first without what is beside the way, which is quick and sees
 * nothing that is not there, and in full when that shows nothing. Judged once, whoever asks.
 */
export function judge({ promises }: Subject, mutant: Mutant): Verdict {
  const verdict = known.get(mutant) ?? judged(promises, mutant);
  known.set(mutant, verdict);
  return verdict;
}

function judged(promises: Promises, mutant: Mutant): Verdict {
  const route = routeOf(mutant.file);
  if (!hasForm(mutant)) {
    return { found: true, broken: promises.filter((promise) => missingFromFile(route, promise) !== undefined) };
  }
  for (const beside of ["not", "apart"] as const) {
    const { found } = checkSoundness(route, { promises, onlyFirst: true, beside });
    if (found.length === 0) continue;
    const broken = found.flatMap(({ in: where, path: [, nth] }) =>
      where === "promises" ? (promises[Number(nth)] ?? []) : [],
    );
    return { found: true, broken };
  }
  return { found: false, broken: [] };
}

/** Whether the mutant breaks this promise, also when something else gave it away first. */
export function breaks(mutant: Mutant, promise: Promised): boolean {
  const options = { promises: [promise], claims: [promisesAreKept], onlyFirst: true };
  return hasForm(mutant) && checkSoundness(routeOf(mutant.file), options).found.length > 0;
}

/** Whether the checks of the form let the mutant pass, so that only visiting its states can find it. */
export function hasForm({ kind, file }: Mutant): boolean {
  // A guard that was all there was leaves a condition that cannot be written; it must be missed for what it guarded.
  if (kind !== "guard" && !routeSchema.safeParse(file).success) return false;
  return CHECKS.every((check) => check.find(file).length === 0);
}

export function routeOf(file: RouteFile): Route {
  return toRoute(file, { validFrom: "2026-08-01", hash: "mutant" });
}
