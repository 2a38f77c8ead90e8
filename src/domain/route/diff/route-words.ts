import type { Condition } from "../condition.ts";
import type { Route } from "../route.ts";

/** Names for the ids of one route version. Never throws: an id that is not there stands for itself. */
export type RouteWords = {
  step(id: string): string;
  role(id: string): string;
  duty(id: string): string;
  question(id: string): string;
  answer(question: string, id: string): string;
  outcome(id: string): string;
  consent(id: string): string;
  setting(id: string): string;
  choice(setting: string, id: string): string;
  mark(id: string): string;
};

/** The words of this version. */
export function routeWords(route: Route): RouteWords {
  const steps = [...route.steps.values()];
  const duties = new Map(steps.flatMap((step) => step.duties.map((duty) => [duty.id, duty.label])));
  const questions = new Map(steps.flatMap((step) => step.questions.map((question) => [question.id, question])));
  return {
    step: (id) => quoted(route.steps.get(id)?.title ?? id),
    role: (id) => route.roles.get(id)?.name ?? id,
    duty: (id) => quoted(duties.get(id) ?? id),
    question: (id) => quoted(questions.get(id)?.text ?? id),
    answer: (question, id) => quoted(questions.get(question)?.options.find((option) => option.id === id)?.text ?? id),
    outcome: (id) => quoted(route.outcomes.get(id)?.text ?? id),
    consent: (id) => quoted(route.consents.get(id)?.title ?? id),
    setting: (id) => quoted(route.settings.get(id)?.question ?? id),
    choice: (setting, id) =>
      quoted(route.settings.get(setting)?.options.find((option) => option.id === id)?.text ?? id),
    mark: (id) => quoted(route.marks.get(id)?.text ?? id),
  };
}

/** A condition as half a sentence: "‘Gesprek met de ouders’ is gedaan en de evaluatie geeft ‘Het werkt nog niet’". */
export function conditionWords(condition: Condition, words: RouteWords): string {
  if ("all" in condition) return condition.all.map((part) => conditionWords(part, words)).join(" en ");
  if ("any" in condition) {
    const ways = condition.any.map((part) =>
      "all" in part ? `(${conditionWords(part, words)})` : conditionWords(part, words),
    );
    return `(${ways.join(" óf ")})`;
  }
  if ("duty" in condition) return `${words.duty(condition.duty)} is gedaan`;
  if ("outcome" in condition) return `de evaluatie geeft ${either(condition.outcome.map(words.outcome))}`;
  if ("answer" in condition) {
    const { question, is } = condition.answer;
    return `op ${words.question(question)} is het antwoord ${either(is.map((id) => words.answer(question, id)))}`;
  }
  if ("term" in condition) {
    return condition.term === "ended" ? "de termijn is voorbij" : "het is tijd om te evalueren";
  }
  if ("visits" in condition) {
    return `het is minstens de ${condition.visits.atLeast}e keer in ${words.step(condition.visits.step)}`;
  }
  if ("elapsed" in condition) {
    const { amount, unit, since } = condition.elapsed;
    return `het is ${lengthWords(amount, unit)} na het begin van ${words.step(since)}`;
  }
  if ("setting" in condition) {
    const { id, is } = condition.setting;
    return `de school koos ${either(is.map((choice) => words.choice(id, choice)))} bij ${words.setting(id)}`;
  }
  if ("consent" in condition) return `er is toestemming voor ${words.consent(condition.consent)}`;
  // A form that is newer than this file is still told, as it stands in the rule file.
  return JSON.stringify(condition);
}

/** "1 schoolweek", "3 weken". */
export function lengthWords(amount: number, unit: "schoolWeeks" | "weeks"): string {
  const [one, more] = unit === "schoolWeeks" ? ["schoolweek", "schoolweken"] : ["week", "weken"];
  return `${amount} ${amount === 1 ? one : more}`;
}

export function quoted(text: string): string {
  return `‘${text}’`;
}

function either(parts: readonly string[]): string {
  return parts.join(" of ");
}
