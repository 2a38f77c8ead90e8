import { type Route, stepOf } from "../route/route.ts";
import type { Duty } from "../route/schema.ts";
import type { CaseState } from "./state.ts";

/** Whether this duty makes or changes a plan for one pupil, so that the pupil must have been heard. */
export function asksHearing(route: Route, duty: Duty): boolean {
  return route.subject === "pupil" && (duty.heard ?? duty.kind === "plan");
}

/** Whether looking back in the present step is looking back on a plan: one of this step, or one made earlier in the case. */
export function evaluationAsksHearing(route: Route, state: CaseState): boolean {
  const step = stepOf(route, state.step);
  if (route.subject !== "pupil" || !step.evaluation) return false;
  if (step.evaluation.heard !== undefined) return step.evaluation.heard;
  const plans = plansOf(route);
  return (
    step.duties.some(({ id }) => plans.has(id)) ||
    state.records.some(({ fact }) => fact.type === "DutyDone" && plans.has(fact.duty))
  );
}

/** Per route, as a route does not change. */
const known = new WeakMap<Route, ReadonlySet<string>>();

function plansOf(route: Route): ReadonlySet<string> {
  const before = known.get(route);
  if (before) return before;
  const duties = [...route.steps.values()].flatMap((step) => step.duties);
  const plans = new Set(duties.filter((duty) => asksHearing(route, duty)).map(({ id }) => id));
  known.set(route, plans);
  return plans;
}
