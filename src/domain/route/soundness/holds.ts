import type { CaseRecord } from "../../case/state.ts";
import { termEnd } from "../../school/term.ts";
import type { Condition } from "../condition.ts";
import { isFixed, levelOn } from "./clocks.ts";
import type { Look } from "./look.ts";
import { type Node, todayOf } from "./node.ts";
import { calendar, dayAfter, STAY_BEGINS } from "./world.ts";

/**
 * Whether a condition holds, read anew from the file and the records. It calls nothing of what the bot decides with: what
 * watches the bot must not make the same mistake.
 */
export function holds(condition: Condition, look: Look, node: Node): boolean {
  const { state, settings } = node;
  if ("all" in condition) return condition.all.every((part) => holds(part, look, node));
  if ("any" in condition) return condition.any.some((part) => holds(part, look, node));
  if ("duty" in condition) {
    const asked = look.step.duties.find(({ id }) => id === condition.duty)?.consent;
    if (asked) return ["given", "refused"].includes(standing(state.records, asked));
    return state.records.some(
      ({ fact, stay }) => stay === state.stay && fact.type === "DutyDone" && fact.duty === condition.duty,
    );
  }
  if ("outcome" in condition) {
    const last = state.records.findLast(({ fact, stay }) => stay === state.stay && fact.type === "Evaluated")?.fact;
    return last?.type === "Evaluated" && condition.outcome.includes(last.outcome);
  }
  if ("answer" in condition) {
    const { question, is } = condition.answer;
    const last = state.records.findLast(
      ({ fact, stay }) => stay === state.stay && fact.type === "QuestionAnswered" && fact.question === question,
    )?.fact;
    return last?.type === "QuestionAnswered" && is.includes(last.answer);
  }
  if ("term" in condition) return termHolds(condition.term, look, node);
  if ("visits" in condition) return (state.visits[condition.visits.step] ?? 0) >= condition.visits.atLeast;
  if ("elapsed" in condition) {
    const { since, amount, unit } = condition.elapsed;
    const start = state.entered[since];
    const clock = { since, limits: [{ amount, unit }] };
    return start !== undefined && levelOn(clock, start, todayOf(look, node.time)) === 1;
  }
  if ("setting" in condition) return condition.setting.is.includes(settings[condition.setting.id] ?? "");
  return standing(state.records, condition.consent) === "given";
}

/** What the parents last said. */
export function standing(
  records: readonly CaseRecord[],
  consent: string,
): "notAsked" | "given" | "refused" | "withdrawn" {
  const last = records.findLast(({ fact }) => "consent" in fact && fact.consent === consent)?.fact.type;
  if (last === "ConsentGiven") return "given";
  if (last === "ConsentRefused") return "refused";
  return last === "ConsentWithdrawn" ? "withdrawn" : "notAsked";
}

/** A step without a term holds nobody back; one whose date must still be agreed does. */
function termHolds(wanted: "open" | "ended", look: Look, { time, state }: Node): boolean {
  const { term } = look.step;
  if (!term) return true;
  const today = todayOf(look, time);
  if (isFixed(look.step) && "max" in term) {
    const from = term.min ? termEnd(calendar(), STAY_BEGINS, { amount: term.min, unit: term.unit }) : STAY_BEGINS;
    const end = termEnd(calendar(), STAY_BEGINS, { amount: term.max, unit: term.unit });
    if (!from || !end) return false;
    return wanted === "open" ? today >= from : today >= dayAfter(end);
  }
  if (look.roundTerm) return wanted === "open" ? time.round !== "unset" : time.round === "over";
  const isSet = state.records.some(({ fact }) => fact.type === "TermSet");
  return isSet && (wanted === "open" || time.own > 0);
}
