import { type Route, stepOf } from "../route/route.ts";
import type { Duty } from "../route/schema.ts";
import type { IsoDate } from "../school/dates.ts";
import type { CaseState } from "./state.ts";

/** Through whom the pupil spoke: the pupil chooses. */
export const HEARD_WAYS = ["directly", "parents", "other"] as const;
export type HeardWay = (typeof HEARD_WAYS)[number];

/** What the school did with what the pupil said. */
export const HEARD_WEIGHTS = ["takenOver", "partly", "not"] as const;
export type HeardWeight = (typeof HEARD_WEIGHTS)[number];

/** Why not all of it was taken over. */
export const HEARD_REASONS = ["notPossibleHere", "otherNeedFirst", "comesLater", "chosenTogether"] as const;
export type HeardReason = (typeof HEARD_REASONS)[number];

/** Why the pupil was not heard. */
export const HEARD_EXCEPTIONS = ["didNotWant", "tooYoung", "notThere"] as const;
export type HeardException = (typeof HEARD_EXCEPTIONS)[number];

/**
 * How the pupil was heard about a plan: process facts only, never what was said. `toldBack` is the day on which the pupil
 * heard what was done with it.
 */
export type Heard =
  | { how: HeardWay; weight: HeardWeight; reason?: HeardReason; toldBack: IsoDate }
  | { exception: HeardException };

/** The same as it is said, when parts may still be missing. */
export type SaidHeard =
  | { how: HeardWay; weight?: HeardWeight; reason?: HeardReason; toldBack?: IsoDate }
  | { exception: HeardException };

/** What is missing: all of it, what was done with it, why not all was taken over, or a day of telling back that has been. */
export type HeardGap = "all" | "weight" | "reason" | "toldBack";

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

/** How the pupil was heard, as a fact to keep on `today`; or what is missing of it. */
export function heardOr(said: SaidHeard | undefined, today: IsoDate): Heard | HeardGap {
  if (!said) return "all";
  if ("exception" in said) return { exception: said.exception };
  const { how, weight, reason, toldBack } = said;
  if (!weight) return "weight";
  if (weight !== "takenOver" && !reason) return "reason";
  if (!toldBack || toldBack > today) return "toldBack";
  return { how, weight, ...(reason && weight !== "takenOver" ? { reason } : {}), toldBack };
}
