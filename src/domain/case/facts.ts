import type { Route, Step } from "../route/route.ts";
import { dutyOf } from "../route/route.ts";
import type { IsoDate } from "../school/dates.ts";
import type { CaseRecord, CaseState, RecordableEvent } from "./state.ts";

/** Questions to a case that its records answer. "In this stay" = since the case last entered its present step. */

type FactOf<T extends RecordableEvent["type"]> = Extract<RecordableEvent, { type: T }>;

/** Records of one duty in this stay, oldest first. */
export function timesDone(state: CaseState, duty: string): (CaseRecord & { fact: FactOf<"DutyDone"> })[] {
  return state.records.filter(
    (record): record is CaseRecord & { fact: FactOf<"DutyDone"> } =>
      record.stay === state.stay && record.fact.type === "DutyDone" && record.fact.duty === duty,
  );
}

/** Whether the duty counts as done in this stay; a consent duty is done when parents answered, whatever they said. */
export function isDone(state: CaseState, duty: { id: string; consent?: string | undefined }): boolean {
  return lastDone(state, duty) !== undefined;
}

/** The last day on which the duty was done in this stay. */
export function lastDone(state: CaseState, duty: { id: string; consent?: string | undefined }): IsoDate | undefined {
  if (duty.consent === undefined) return timesDone(state, duty.id).at(-1)?.fact.on;
  const answer = consentAnswer(state, duty.consent);
  return answer && answer.type !== "ConsentWithdrawn" ? answer.on : undefined;
}

/** The last evaluation of this stay. */
export function lastEvaluation(state: CaseState): FactOf<"Evaluated"> | undefined {
  return lastInStay(state, "Evaluated");
}

/** Whether somebody evaluated after the record with this sequence number. */
export function evaluatedAfter(state: CaseState, seq: number): boolean {
  return state.records.some((record) => record.fact.type === "Evaluated" && record.seq > seq);
}

/** The last answer to a question in this stay. */
export function lastAnswer(state: CaseState, question: string): FactOf<"QuestionAnswered"> | undefined {
  return state.records.findLast(
    (record): record is CaseRecord & { fact: FactOf<"QuestionAnswered"> } =>
      record.stay === state.stay && record.fact.type === "QuestionAnswered" && record.fact.question === question,
  )?.fact;
}

/** The end of the term as people agreed it: in this stay, or in this round when it holds for all its steps. */
export function agreedEnd(state: CaseState, holds: "stay" | "round" = "stay"): FactOf<"TermSet"> | undefined {
  if (holds === "stay") return lastInStay(state, "TermSet");
  return state.records.findLast(
    (record): record is CaseRecord & { fact: FactOf<"TermSet"> } =>
      record.round === state.round && record.fact.type === "TermSet",
  )?.fact;
}

/** What parents last said about this consent in the whole case. */
export function consentAnswer(
  state: CaseState,
  consent: string,
): FactOf<"ConsentGiven"> | FactOf<"ConsentRefused"> | FactOf<"ConsentWithdrawn"> | undefined {
  const fact = state.records.findLast((record) => "consent" in record.fact && record.fact.consent === consent)?.fact;
  return fact && "consent" in fact ? fact : undefined;
}

/** Whether the consent stands now: the last word of the parents was yes. */
export function hasConsent(state: CaseState, consent: string): boolean {
  return consentAnswer(state, consent)?.type === "ConsentGiven";
}

/** The last time parents heard something in this case, by any talk with them or by a message, and through what. */
export function parentsLastInformed(
  route: Route,
  state: CaseState,
): { on: IsoDate; through: { duty: string } | { how: "talk" | "phone" | "letter" } } | undefined {
  let last: { on: IsoDate; through: { duty: string } | { how: "talk" | "phone" | "letter" } } | undefined;
  for (const { fact } of state.records) {
    if (last && fact.on < last.on) continue;
    if (fact.type === "ParentsInformed") last = { on: fact.on, through: { how: fact.how } };
    else if (fact.type === "ConsentGiven" || fact.type === "ConsentRefused") {
      last = { on: fact.on, through: { duty: fact.duty } };
    } else if (fact.type === "DutyDone" && involvesParents(route, fact.duty)) {
      last = { on: fact.on, through: { duty: fact.duty } };
    }
  }
  return last;
}

function involvesParents(route: Route, dutyId: string): boolean {
  for (const step of route.steps.values()) {
    const duty = dutyOf(step as Step, dutyId);
    if (duty) {
      return (
        duty.kind !== "intervention" && [duty.who, ...duty.with].some((role) => route.roles.get(role)?.is === "parents")
      );
    }
  }
  return false;
}

function lastInStay<T extends RecordableEvent["type"]>(state: CaseState, type: T): FactOf<T> | undefined {
  return state.records.findLast(
    (record): record is CaseRecord & { fact: FactOf<T> } => record.stay === state.stay && record.fact.type === type,
  )?.fact;
}
