import { leavesOf } from "../../route/condition.ts";
import { type Route, type Step, stepOf } from "../../route/route.ts";
import type { Duty } from "../../route/schema.ts";
import type { IsoDate } from "../../school/dates.ts";
import { consentStanding, type NoConsent } from "../consent.ts";
import type { CaseState, RecordableEvent } from "../state.ts";

/** What may go to somebody outside the school in the present step, by what the route file and the parents say. */

/** The ground on which an act stands, or why it does not: `anonymous` that it may still be done without a name. */
export type ShareGround =
  | { kind: "law"; text: string }
  | { kind: "consent"; consent: string }
  | { kind: "none"; consent: string | null; why: NoConsent; anonymous: boolean };

/** One act of the present step with this recipient: what for, on which ground and with which data, as the route names them. */
export type ShareAct = { duty: Duty; ground: ShareGround; purpose: string; data: readonly string[] };

/** Something in writing that the document asks for under the same heading; the record is the last one, or there is none. */
export type SharePiece = { duty: Duty; done: { seq: number; fact: DutyDone } | null };

type DutyDone = Extract<RecordableEvent, { type: "DutyDone" }>;

export type Sharing = { recipient: string; acts: readonly ShareAct[]; pieces: readonly SharePiece[] };

/** Roles outside the school with whom the present step shares something, in the order of the file. */
export function recipientsNow(route: Route, state: CaseState): string[] {
  if (state.status === "closed") return [];
  return [...new Set(stepOf(route, state.step).duties.flatMap(({ outside }) => outside?.recipient ?? []))];
}

/** What may go to this recipient on a day, and what the document asks to be there for it. */
export function sharingWith(route: Route, state: CaseState, recipient: string, on: IsoDate): Sharing {
  const step = stepOf(route, state.step);
  const acts = step.duties.filter(({ outside }) => outside?.recipient === recipient);
  return {
    recipient,
    acts: acts.map((duty) => actOf(route, state, duty, on)),
    pieces: piecesFor(step, acts).map((duty) => ({ duty, done: lastDoneIn(state, duty.id) })),
  };
}

/**
 * A talk hands over nothing by itself; what is written for it does. The document names that under the same heading
 * (`source`) as the act: the plans and requests without which the step has no way on, and of requests those that say
 * themselves which data they hold. Asking for help is no piece of a file.
 */
function piecesFor({ duties, moves }: Step, acts: readonly Duty[]): Duty[] {
  const headings = new Set(acts.map(({ source }) => source));
  const needed = new Set(moves.flatMap(({ when }) => leavesOf(when).map((leaf) => ("duty" in leaf ? leaf.duty : ""))));
  const isWritten = ({ kind, outside }: Duty) => kind === "plan" || (kind === "request" && outside?.data !== undefined);
  return duties.filter((duty) => headings.has(duty.source) && needed.has(duty.id) && isWritten(duty));
}

function actOf(route: Route, state: CaseState, duty: Duty, on: IsoDate): ShareAct {
  const { outside } = duty;
  const consent = outside?.ground ? undefined : route.consents.get(outside?.consent ?? "");
  return {
    duty,
    ground: groundOf(state, duty, on),
    purpose: consent?.purpose ?? outside?.purpose ?? duty.label,
    data: outside?.data ?? consent?.data ?? [],
  };
}

function groundOf(state: CaseState, { outside }: Duty, on: IsoDate): ShareGround {
  if (outside?.ground) return { kind: "law", text: outside.ground };
  const consent = outside?.consent ?? null;
  const standing = consent === null ? "notAsked" : consentStanding(state, consent, on);
  if (consent !== null && standing === "given") return { kind: "consent", consent };
  const why = standing === "given" ? "notAsked" : standing;
  return { kind: "none", consent, why, anonymous: outside?.anonymous === true };
}

/** In any stay of the case: what was written stays written. */
function lastDoneIn(state: CaseState, duty: string): SharePiece["done"] {
  const record = state.records.findLast(({ fact }) => fact.type === "DutyDone" && fact.duty === duty);
  return record?.fact.type === "DutyDone" ? { seq: record.seq, fact: record.fact } : null;
}
