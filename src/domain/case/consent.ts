import type { IsoDate } from "../school/dates.ts";
import { consentAnswer, consentAskedOn, disagreementSince } from "./facts.ts";
import type { CaseState } from "./state.ts";

/** Who gave a consent: role words, never names. A voogd has the gezag alone. */
export const CONSENT_GIVERS = ["oneParent", "bothParents", "guardian"] as const;
export type ConsentGiver = (typeof CONSENT_GIVERS)[number];

export const CONSENT_WAYS = ["signed", "email", "talk"] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

/** Where the paper lies is a pointer, not a note. */
export const PLACE_MAX = 80;

/** Why a consent does not count: `asked` waits for an answer, `disagreement` for the word of the other parent. */
export type NoConsent = "notAsked" | "asked" | "refused" | "withdrawn" | "expired" | "disagreement";

/** How a consent stands on a day, by what parents said up to and including that day. */
export function consentStanding(state: CaseState, consent: string, on: IsoDate): "given" | NoConsent {
  const answer = consentAnswer(state, consent, on);
  if (!answer) return consentAskedOn(state, consent, on) ? "asked" : "notAsked";
  if (answer.type === "ConsentRefused") return "refused";
  if (answer.type === "ConsentWithdrawn") return "withdrawn";
  if (answer.until !== undefined && answer.until < on) return "expired";
  return answer.by === "oneParent" && disagreementSince(state, on) ? "disagreement" : "given";
}

/** Whether the consent counts on a day: the last word was yes, has not run out, and is not one parent's against the other's. */
export function hasConsent(state: CaseState, consent: string, on: IsoDate): boolean {
  return consentStanding(state, consent, on) === "given";
}
