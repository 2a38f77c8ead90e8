import type { Route } from "../route/route.ts";
import type { IsoDate } from "../school/dates.ts";
import type { CaseState, RecordableEvent } from "./state.ts";

/** Questions to a case that its records answer. "In this stay" = since the case last entered its present step. */

type FactOf<T extends RecordableEvent["type"]> = Extract<RecordableEvent, { type: T }>;

type ConsentFact = FactOf<"ConsentGiven"> | FactOf<"ConsentRefused"> | FactOf<"ConsentWithdrawn">;

/** The last record of everything: in this stay, but for the consents, which hold for the whole case. */
type LastRecords = {
  done: Map<string, FactOf<"DutyDone">>;
  answers: Map<string, FactOf<"QuestionAnswered">>;
  evaluation: FactOf<"Evaluated"> | undefined;
  term: FactOf<"TermSet"> | undefined;
  consents: Map<string, ConsentFact>;
  asked: Map<string, FactOf<"ConsentAsked">>;
  /** The last word on whether parents agree with each other. */
  parents: FactOf<"ParentsDisagree"> | FactOf<"ParentsAgree"> | undefined;
};

/** A state never changes, and one piece of advice asks it some thirty questions: its records are read through once. */
const known = new WeakMap<CaseState, LastRecords>();

function lastRecords(state: CaseState): LastRecords {
  const before = known.get(state);
  if (before) return before;
  const last: LastRecords = {
    done: new Map(),
    answers: new Map(),
    evaluation: undefined,
    term: undefined,
    consents: new Map(),
    asked: new Map(),
    parents: undefined,
  };
  for (const { stay, fact } of state.records) {
    if ("consent" in fact) last.consents.set(fact.consent, fact);
    else if (fact.type === "ConsentAsked") last.asked.set(fact.asked, fact);
    else if (fact.type === "ParentsDisagree" || fact.type === "ParentsAgree") last.parents = fact;
    if (stay !== state.stay) continue;
    if (fact.type === "DutyDone") last.done.set(fact.duty, fact);
    else if (fact.type === "QuestionAnswered") last.answers.set(fact.question, fact);
    else if (fact.type === "Evaluated") last.evaluation = fact;
    else if (fact.type === "TermSet") last.term = fact;
  }
  known.set(state, last);
  return last;
}

/** Whether the duty counts as done in this stay; a consent duty is done when parents answered, whatever they said. */
export function isDone(state: CaseState, duty: { id: string; consent?: string | undefined }): boolean {
  return lastDone(state, duty) !== undefined;
}

/** The last day on which the duty was done in this stay. */
export function lastDone(state: CaseState, duty: { id: string; consent?: string | undefined }): IsoDate | undefined {
  if (duty.consent === undefined) return lastRecords(state).done.get(duty.id)?.on;
  const answer = consentAnswer(state, duty.consent);
  return answer && answer.type !== "ConsentWithdrawn" ? answer.on : undefined;
}

/** The last evaluation of this stay. */
export function lastEvaluation(state: CaseState): FactOf<"Evaluated"> | undefined {
  return lastRecords(state).evaluation;
}

/** Whether somebody evaluated after the record with this sequence number. */
export function evaluatedAfter(state: CaseState, seq: number): boolean {
  return state.records.some((record) => record.fact.type === "Evaluated" && record.seq > seq);
}

/** The last answer to a question in this stay. */
export function lastAnswer(state: CaseState, question: string): FactOf<"QuestionAnswered"> | undefined {
  return lastRecords(state).answers.get(question);
}

/** The end of the term as people agreed it: in this stay, or in this round when it holds for all its steps. */
export function agreedEnd(state: CaseState, holds: "stay" | "round" = "stay"): FactOf<"TermSet"> | undefined {
  if (holds === "stay") return lastRecords(state).term;
  const fact = state.records.findLast(({ round, fact }) => round === state.round && fact.type === "TermSet")?.fact;
  return fact?.type === "TermSet" ? fact : undefined;
}

/** What parents last said about this consent in the whole case, up to and including a day when one is given. */
export function consentAnswer(state: CaseState, consent: string, until?: IsoDate): ConsentFact | undefined {
  const last = lastRecords(state).consents.get(consent);
  if (until === undefined || last === undefined || last.on <= until) return last;
  const fact = state.records.findLast(
    ({ fact }) => "consent" in fact && fact.consent === consent && fact.on <= until,
  )?.fact;
  return fact && "consent" in fact ? fact : undefined;
}

/** The last day, up to and including this one, on which parents were asked for this consent and were to answer later. */
export function consentAskedOn(state: CaseState, consent: string, until: IsoDate): IsoDate | undefined {
  const last = lastRecords(state).asked.get(consent);
  if (last === undefined || last.on <= until) return last?.on;
  return state.records.findLast(
    ({ fact }) => fact.type === "ConsentAsked" && fact.asked === consent && fact.on <= until,
  )?.fact.on;
}

/** Since when parents with gezag disagree, on a day; undefined when they do not, as far as the school knows. */
export function disagreementSince(state: CaseState, on: IsoDate): IsoDate | undefined {
  const { parents } = lastRecords(state);
  if (!parents) return undefined;
  if (parents.on <= on) return parents.type === "ParentsDisagree" ? parents.on : undefined;
  const fact = state.records.findLast(
    ({ fact }) => (fact.type === "ParentsDisagree" || fact.type === "ParentsAgree") && fact.on <= on,
  )?.fact;
  return fact?.type === "ParentsDisagree" ? fact.on : undefined;
}

/** The last word on whether parents agree with each other, whenever it was. */
export function lastOnAgreement(state: CaseState): FactOf<"ParentsDisagree"> | FactOf<"ParentsAgree"> | undefined {
  return lastRecords(state).parents;
}

/**
 * The last time parents heard something in this case, by any talk with them or by a message, and through what; up to and
 * including a day when one is given.
 */
export function parentsLastInformed(
  route: Route,
  state: CaseState,
  until?: IsoDate,
): { on: IsoDate; through: { duty: string } | { how: "talk" | "phone" | "letter" } } | undefined {
  const duties = dutiesWithParents(route);
  let last: RecordableEvent | undefined;
  for (const { fact } of state.records) {
    const heard =
      fact.type === "ParentsInformed" ||
      fact.type === "ConsentAsked" ||
      fact.type === "ConsentGiven" ||
      fact.type === "ConsentRefused" ||
      (fact.type === "DutyDone" && duties.has(fact.duty));
    if (heard && (until === undefined || fact.on <= until) && (!last || fact.on >= last.on)) last = fact;
  }
  if (!last) return undefined;
  if (last.type === "ParentsInformed") return { on: last.on, through: { how: last.how } };
  return "duty" in last ? { on: last.on, through: { duty: last.duty } } : undefined;
}

/** Per route, as a route does not change either. */
const withParents = new WeakMap<Route, ReadonlySet<string>>();

function dutiesWithParents(route: Route): ReadonlySet<string> {
  const before = withParents.get(route);
  if (before) return before;
  const isParents = (role: string) => route.roles.get(role)?.is === "parents";
  const duties = [...route.steps.values()]
    .flatMap((step) => step.duties)
    .filter((duty) => duty.kind !== "intervention" && [duty.who, ...duty.with].some(isParents));
  const found = new Set(duties.map((duty) => duty.id));
  withParents.set(route, found);
  return found;
}
