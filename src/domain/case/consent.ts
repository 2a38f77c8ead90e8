import type { IsoDate } from "../school/dates.ts";
import { consentAnswer, consentAskedOn, disagreementSince } from "./facts.ts";
import type { CaseState } from "./state.ts";

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
