import type { IsoDate } from "../school/dates.ts";

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
