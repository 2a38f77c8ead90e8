import { dutyOf, type Route, type Step, stepOf } from "../../route/route.ts";
import type { CaseState } from "../state.ts";

/**
 * Somebody who has to be there, with where it says so: the duty names it (`duty`), one role does not meet another without
 * it (`rule`), or it is a talk with the parents (`parentsTalk`, no heading).
 */
export type Demand =
  | { because: "duty"; role: string; source: string }
  | { because: "rule"; role: string; source: string; of: string; meeting: string }
  | { because: "parentsTalk"; role: string };

/** Who has to be there when these roles meet, for this duty of the present step or for none. */
export function demandsOf(
  route: Route,
  state: CaseState,
  duty: string | null,
  roles: readonly string[],
): readonly Demand[] {
  const step = stepOf(route, state.step);
  return [...ownDemands(route, step, duty), ...ruleDemands(step, roles)];
}

function ownDemands(route: Route, step: Step, duty: string | null): Demand[] {
  if (duty === null) return parentRoles(route).map((role) => ({ because: "parentsTalk", role }));
  const found = dutyOf(step, duty);
  return (found?.mustAttend ?? []).map((role) => ({ because: "duty", role, source: found?.source ?? "" }));
}

function ruleDemands(step: Step, roles: readonly string[]): Demand[] {
  return step.presence
    .filter((rule) => roles.includes(rule.role) && roles.includes(rule.meeting))
    .map((rule) => ({ because: "rule", role: rule.needs, source: rule.source, of: rule.role, meeting: rule.meeting }));
}

/** The first who has to be there and is not among these roles. */
export function firstMissing(
  route: Route,
  state: CaseState,
  duty: string | null,
  roles: readonly string[],
): Demand | undefined {
  return demandsOf(route, state, duty, roles).find(({ role }) => !roles.includes(role));
}

/** Who belongs there: whom the duty names (or the organiser with the parents), and whom the rules then ask for. */
export function belonging(route: Route, state: CaseState, duty: string | null, own: readonly string[]): string[] {
  const found = duty === null ? undefined : dutyOf(stepOf(route, state.step), duty);
  const roles = new Set(
    found ? [found.who, ...found.with, ...found.mustAttend] : [...own.slice(0, 1), ...parentRoles(route)],
  );
  for (;;) {
    const missing = firstMissing(route, state, duty, [...roles]);
    if (!missing) return [...roles];
    roles.add(missing.role);
  }
}

export function parentRoles(route: Route): string[] {
  return [...route.roles.values()].filter(({ is }) => is === "parents").map(({ id }) => id);
}
