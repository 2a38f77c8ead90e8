import { CHECKS } from "../../../../../src/domain/route/check/checks.ts";
import { type Route, toRoute } from "../../../../../src/domain/route/route.ts";
import { type RouteFile, routeSchema } from "../../../../../src/domain/route/schema.ts";
import { promisesAreKept } from "../../../../../src/domain/route/soundness/claims/promises-are-kept.ts";
import { missingFromFile } from "../../../../../src/domain/route/soundness/other-promise.ts";
import type { Promised, Promises } from "../../../../../src/domain/route/soundness/promise.ts";
import { checkSoundness, type Unsound } from "../../../../../src/domain/route/soundness/soundness.ts";
import type { Mutant } from "./mutants.ts";
import type { Subject } from "./subject.ts";

/** Whether the checker finds the mutant, and the promises it breaks as far as the checker looked to find it. */
export type Verdict = { found: boolean; broken: readonly Promised[] };

const known = new WeakMap<Mutant, Verdict>();

/** Judged once, whoever asks. */
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
  const found = firstBroken(route, promises) ?? checkSoundness(route, { promises, onlyFirst: true }).found;
  const broken = found.flatMap(({ in: where, path: [, nth] }) =>
    where === "promises" ? (promises[Number(nth)] ?? []) : [],
  );
  return { found: found.length > 0, broken };
}

/**
 * Promises alone, without what is beside the way: quick, and it shows nothing that the full look would not. What breaks a
 * promise is something done, or a way that nobody can propose, and proposing is always tried.
 */
function firstBroken(route: Route, promises: Promises): readonly Unsound[] | undefined {
  const { found } = checkSoundness(route, { promises, claims: [promisesAreKept], onlyFirst: true, beside: "not" });
  return found.length > 0 ? found : undefined;
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
