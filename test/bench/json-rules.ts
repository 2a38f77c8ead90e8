import { Engine, type RuleProperties, type TopLevelCondition } from "json-rules-engine";
import { isDone, lastAnswer, lastEvaluation } from "../../src/domain/case/facts.ts";
import type { CaseState } from "../../src/domain/case/state.ts";
import type { Settings } from "../../src/domain/case/unmet.ts";
import { type Condition, leavesOf } from "../../src/domain/route/condition.ts";
import { dutyOf, type Route, type Step, stepOf } from "../../src/domain/route/route.ts";

/** The same moves as rules for json-rules-engine, the best known engine of its kind for Node: one engine per step. */
export type JsonRules = ReadonlyMap<string, Engine>;

/** What its rules look at: plain values by name. */
export type JsonFacts = Record<string, boolean | string | null>;

export function jsonRulesOf(route: Route): JsonRules {
  return new Map([...route.steps.values()].map((step) => [step.id, new Engine(step.moves.map(toRule))]));
}

/** Ids of the moves it finds open, in order of the alphabet. */
export async function openByJsonRules(rules: JsonRules, step: string, facts: JsonFacts): Promise<string[]> {
  const result = await rules.get(step)?.run(facts);
  return (result?.events ?? []).map(({ type }) => type).sort();
}

/** The facts of a case that the moves of its step ask for. */
export function jsonFactsOf(route: Route, state: CaseState, settings: Settings): JsonFacts {
  const step = stepOf(route, state.step);
  return Object.fromEntries(
    step.moves
      .flatMap(({ when }) => leavesOf(when))
      .map((leaf) => [factName(leaf), factValue(leaf, step, state, settings)]),
  );
}

function toRule({ id, when }: Step["moves"][number]): RuleProperties {
  const condition = toJson(when);
  return { conditions: isTopLevel(condition) ? condition : { all: [condition] }, event: { type: id } };
}

type JsonCondition = TopLevelCondition | { fact: string; operator: string; value: unknown };

function isTopLevel(condition: JsonCondition): condition is TopLevelCondition {
  return "all" in condition || "any" in condition;
}

function toJson(condition: Condition): JsonCondition {
  if ("all" in condition) return { all: condition.all.map(toJson) };
  if ("any" in condition) return { any: condition.any.map(toJson) };
  const fact = factName(condition);
  if ("outcome" in condition) return { fact, operator: "in", value: condition.outcome };
  if ("answer" in condition) return { fact, operator: "in", value: condition.answer.is };
  if ("setting" in condition) return { fact, operator: "in", value: condition.setting.is };
  return { fact, operator: "equal", value: true };
}

/** Conditions that the Avontuur route does not use would need facts of their own. */
function factName(leaf: Condition): string {
  if ("duty" in leaf) return `duty:${leaf.duty}`;
  if ("outcome" in leaf) return "outcome";
  if ("answer" in leaf) return `answer:${leaf.answer.question}`;
  if ("setting" in leaf) return `setting:${leaf.setting.id}`;
  throw new TypeError(`the bench knows no fact for ${JSON.stringify(leaf)}`);
}

function factValue(leaf: Condition, step: Step, state: CaseState, settings: Settings): boolean | string | null {
  if ("duty" in leaf) {
    const duty = dutyOf(step, leaf.duty);
    return duty !== undefined && isDone(state, duty);
  }
  if ("answer" in leaf) return lastAnswer(state, leaf.answer.question)?.answer ?? null;
  if ("setting" in leaf) return settings[leaf.setting.id] ?? null;
  return lastEvaluation(state)?.outcome ?? null;
}
