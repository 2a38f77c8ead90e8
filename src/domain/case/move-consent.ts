import { same } from "../route/diff/compare.ts";
import type { Route } from "../route/route.ts";
import type { Consent, Duty } from "../route/schema.ts";
import { consentAnswer } from "./facts.ts";
import type { CaseState } from "./state.ts";

/** Why what parents said cannot simply go along to another version of the route. */
export type ConsentObstacle =
  /** The new version does not know this consent: what parents said would be lost. */
  | { code: "consentGone"; consent: string }
  /** Another recipient, purpose or data: parents agreed to something else. */
  | { code: "consentChanged"; consent: string; what: readonly string[] }
  /** The new version asks more than parents gave (both parents, a signature). */
  | { code: "consentStricter"; consent: string }
  /** The same yes would open a duty that it did not open before. */
  | { code: "consentWider"; consent: string; duty: string }
  /** Parents said no, and the new version no longer asks them for this duty. */
  | { code: "refusalLost"; consent: string; duty: string };

/** Keys of a consent that change nothing of what parents agreed to; everything else does, also what is added later. */
const WORDS = new Set(["id", "title", "source"]);
/** Keys that say how parents give it; these may become less strict. */
const FORM = new Set(["givenBy", "form"]);

/** What stands in the way for the consents that parents answered in this case; empty when nothing does. */
export function consentObstacles(from: Route, to: Route, state: CaseState): ConsentObstacle[] {
  return [...from.consents.values()].flatMap((old): ConsentObstacle[] => {
    const answer = consentAnswer(state, old.id);
    if (!answer) return [];
    const now = to.consents.get(old.id);
    if (!now) return [{ code: "consentGone", consent: old.id }];
    const what = changedKeys(from, to, old, now);
    const changed: ConsentObstacle[] = what.length > 0 ? [{ code: "consentChanged", consent: old.id, what }] : [];
    if (answer.type !== "ConsentGiven") return [...changed, ...lostRefusals(from, to, old.id)];
    const enough =
      (now.givenBy !== "bothParents" || answer.by !== "oneParent") &&
      (now.form !== "signed" || answer.how === "signed");
    return [
      ...changed,
      ...(enough ? [] : [{ code: "consentStricter" as const, consent: old.id }]),
      ...widened(from, to, old.id),
    ];
  });
}

function changedKeys(from: Route, to: Route, old: Consent, now: Consent): string[] {
  const meaning = (route: Route, consent: Consent) => {
    const recipient = route.roles.get(consent.recipient);
    return {
      ...consent,
      data: [...consent.data].sort(),
      recipient: [consent.recipient, recipient?.is, recipient?.name],
    };
  };
  const [before, after]: Record<string, unknown>[] = [meaning(from, old), meaning(to, now)];
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...keys].filter((key) => !WORDS.has(key) && !FORM.has(key) && !same(before?.[key], after?.[key]));
}

/** Duties that this consent opens, by id and to whom it goes. */
function opens(route: Route, consent: string): Map<string, Duty> {
  const guarded = dutiesOf(route).filter(({ outside }) => outside?.consent === consent && outside.ground === undefined);
  return new Map(guarded.map((duty) => [`${duty.id} ${duty.outside?.recipient}`, duty]));
}

function widened(from: Route, to: Route, consent: string): ConsentObstacle[] {
  const before = opens(from, consent);
  return [...opens(to, consent)]
    .filter(([key]) => !before.has(key))
    .map(([, duty]) => ({ code: "consentWider", consent, duty: duty.id }));
}

/** Duties that a no kept shut and that the new version would open: without a consent, on a ground, or without a name. */
function lostRefusals(from: Route, to: Route, consent: string): ConsentObstacle[] {
  const now = new Map(dutiesOf(to).map((duty) => [duty.id, duty]));
  return [...opens(from, consent).values()].flatMap((duty): ConsentObstacle[] => {
    const fresh = now.get(duty.id);
    const opener =
      fresh && (fresh.outside?.consent !== consent || fresh.outside.ground || isNewly(fresh, duty, "anonymous"));
    return opener ? [{ code: "refusalLost", consent, duty: duty.id }] : [];
  });
}

function isNewly(now: Duty, was: Duty, key: "anonymous"): boolean {
  return now.outside?.[key] === true && was.outside?.[key] !== true;
}

function dutiesOf(route: Route): Duty[] {
  return [
    ...new Map([...route.steps.values()].flatMap(({ duties }) => duties).map((duty) => [duty.id, duty])).values(),
  ];
}
