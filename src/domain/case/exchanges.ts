import { dutyOf, type Route } from "../route/route.ts";
import type { Duty } from "../route/schema.ts";
import type { IsoDate } from "../school/dates.ts";
import { consentStanding, type NoConsent } from "./consent.ts";
import { parentsLastInformed } from "./facts.ts";
import type { CaseState, RecordableEvent } from "./state.ts";

/** The register: every exchange with an outsider, derived from what was recorded. */

type Given = Extract<RecordableEvent, { type: "ConsentGiven" }>;

export type Ground =
  /** Nobody outside could tell whom it was about. */
  | { kind: "anonymous" }
  /** No consent is needed: the ground in law, as the route names it. */
  | { kind: "law"; text: string }
  /**
   * The yes on which it rested. `since` when it turned out later that it did not count on that day: a withdrawal that was
   * written down afterwards, for one.
   */
  | { kind: "consent"; consent: string; given: Given; since: NoConsent | null }
  /** The route of now no longer says on what it rested. */
  | { kind: "unknown" };

export type Exchange = {
  seq: number;
  on: IsoDate;
  /** Id of the person who recorded it. */
  by: string;
  duty: string;
  option: string | null;
  /** Role of the route outside the school. */
  recipient: string;
  ground: Ground;
  purpose: string;
  /** Empty when the route does not say. */
  data: readonly string[];
  /** The last day, up to that of the exchange, on which parents heard something in this case. */
  parentsInformed: IsoDate | null;
};

/** Every recorded exchange with somebody outside the school, oldest first. */
export function exchangesOf(route: Route, state: CaseState): Exchange[] {
  const found = state.records.flatMap(({ seq, by, fact }): Exchange[] => {
    if (fact.type !== "DutyDone") return [];
    const duty = dutyIn(route, fact.duty);
    if (!duty?.outside) return [];
    const consent = duty.outside.consent === undefined ? undefined : route.consents.get(duty.outside.consent);
    return [
      {
        seq,
        on: fact.on,
        by,
        duty: duty.id,
        option: fact.option ?? null,
        recipient: duty.outside.recipient,
        ground: groundOf(state, duty, fact),
        purpose: duty.outside.ground || !consent ? (duty.outside.purpose ?? duty.text) : consent.purpose,
        data: duty.outside.data ?? consent?.data ?? [],
        parentsInformed: parentsLastInformed(route, state, fact.on)?.on ?? null,
      },
    ];
  });
  return found.sort((one, other) => one.on.localeCompare(other.on) || one.seq - other.seq);
}

/** What went outside on this consent, oldest first. */
export function sharedUnder(route: Route, state: CaseState, consent: string): Exchange[] {
  return exchangesOf(route, state).filter(({ ground }) => ground.kind === "consent" && ground.consent === consent);
}

/** Duties of the route that this consent opens, in the order of the file, each once. */
export function actsUnder(route: Route, consent: string): Duty[] {
  const acts = [...route.steps.values()]
    .flatMap(({ duties }) => duties)
    .filter(({ outside }) => outside?.consent === consent && outside.ground === undefined);
  return [...new Map(acts.map((duty) => [duty.id, duty])).values()];
}

function groundOf(state: CaseState, { outside }: Duty, fact: Extract<RecordableEvent, { type: "DutyDone" }>): Ground {
  if (outside?.ground) return { kind: "law", text: outside.ground };
  if (fact.anonymous) return { kind: "anonymous" };
  const consent = outside?.consent;
  if (consent === undefined) return { kind: "unknown" };
  const given = state.records.findLast(
    ({ fact: said }) => said.type === "ConsentGiven" && said.consent === consent && said.on <= fact.on,
  )?.fact;
  if (given?.type !== "ConsentGiven") return { kind: "unknown" };
  const standing = consentStanding(state, consent, fact.on);
  return { kind: "consent", consent, given, since: standing === "given" ? null : standing };
}

function dutyIn(route: Route, id: string): Duty | undefined {
  return [...route.steps.values()].map((step) => dutyOf(step, id)).find(Boolean);
}
