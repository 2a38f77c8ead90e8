import type { Condition } from "../route/condition.ts";
import { dutyOf, type Route, stepOf } from "../route/route.ts";
import type { SchoolCalendar } from "../school/calendar.ts";
import type { IsoDate } from "../school/dates.ts";
import { termEnd } from "../school/term.ts";
import { consentStanding, type NoConsent } from "./consent.ts";
import { isDone, lastAnswer, lastEvaluation } from "./facts.ts";
import type { CaseState } from "./state.ts";
import type { TermState } from "./term.ts";

/** One condition that does not hold yet, with what is the case instead. */
export type Unmet =
  | { kind: "duty"; duty: string }
  | { kind: "outcome"; is: readonly string[]; now: string | null }
  | { kind: "answer"; question: string; is: readonly string[]; now: string | null }
  | { kind: "term"; needs: "open" | "ended"; on: IsoDate | null }
  | { kind: "visits"; step: string; atLeast: number; now: number }
  | { kind: "elapsed"; since: string; amount: number; unit: "schoolWeeks" | "weeks"; on: IsoDate | null }
  | { kind: "setting"; setting: string; is: readonly string[]; now: string | null }
  | { kind: "consent"; consent: string; now: NoConsent }
  /** At least one of these lists must be met as a whole. */
  | { kind: "anyOf"; of: readonly (readonly Unmet[])[] };

/** What the school chose for the points its document leaves open, by setting id. */
export type Settings = Readonly<Record<string, string>>;

export type Situation = {
  route: Route;
  state: CaseState;
  term: TermState;
  settings: Settings;
  today: IsoDate;
  calendar: SchoolCalendar;
};

/** The conditions that keep this one from holding, in the order of the file; empty when it holds. */
export function unmet(condition: Condition, situation: Situation): Unmet[] {
  const { state } = situation;
  if ("all" in condition) {
    const missing: Unmet[] = [];
    for (const part of condition.all) missing.push(...unmet(part, situation));
    return missing;
  }
  if ("any" in condition) {
    const branches = condition.any.map((part) => unmet(part, situation));
    return branches.some((branch) => branch.length === 0) ? [] : [{ kind: "anyOf", of: branches }];
  }
  if ("duty" in condition) {
    const duty = dutyOf(stepOf(situation.route, state.step), condition.duty);
    return duty && isDone(state, duty) ? [] : [{ kind: "duty", duty: condition.duty }];
  }
  if ("outcome" in condition) {
    const now = lastEvaluation(state)?.outcome ?? null;
    return now && condition.outcome.includes(now) ? [] : [{ kind: "outcome", is: condition.outcome, now }];
  }
  if ("answer" in condition) {
    const { question, is } = condition.answer;
    const now = lastAnswer(state, question)?.answer ?? null;
    return now && is.includes(now) ? [] : [{ kind: "answer", question, is, now }];
  }
  if ("term" in condition) return unmetTerm(condition.term, situation);
  if ("visits" in condition) {
    const { step, atLeast } = condition.visits;
    const now = state.visits[step] ?? 0;
    return now >= atLeast ? [] : [{ kind: "visits", step, atLeast, now }];
  }
  if ("elapsed" in condition) {
    const { amount, unit, since } = condition.elapsed;
    const from = state.entered[since];
    const on = from ? (termEnd(situation.calendar, from, { amount, unit }) ?? null) : null;
    return on && situation.today >= on ? [] : [{ kind: "elapsed", since, amount, unit, on }];
  }
  if ("setting" in condition) {
    const { id, is } = condition.setting;
    const now = situation.settings[id] ?? null;
    return now && is.includes(now) ? [] : [{ kind: "setting", setting: id, is, now }];
  }
  const standing = consentStanding(state, condition.consent, situation.today);
  return standing === "given" ? [] : [{ kind: "consent", consent: condition.consent, now: standing }];
}

/** Whether a condition fails on a fact that is known and other than asked, so that waiting alone will not open it. */
export function isRuledOut(conditions: readonly Unmet[]): boolean {
  return conditions.some((condition) => {
    if (condition.kind === "anyOf") return condition.of.every(isRuledOut);
    return (
      (condition.kind === "outcome" || condition.kind === "answer" || condition.kind === "setting") &&
      condition.now !== null
    );
  });
}

function unmetTerm(needs: "open" | "ended", { term, today }: Situation): Unmet[] {
  if (term.kind === "none") return [];
  if (term.kind !== "dated") return [{ kind: "term", needs, on: null }];
  const met = needs === "ended" ? term.phase === "ended" : today >= term.evaluateFrom;
  return met ? [] : [{ kind: "term", needs, on: needs === "ended" ? term.end : term.evaluateFrom }];
}
