import { advise } from "../../case/advice.ts";
import type { Decision } from "../../case/decision.ts";
import { suggestionsOf } from "../../case/rounds.ts";
import type { Situation } from "../../case/unmet.ts";
import type { Problem } from "../problem.ts";
import { moveOf, stepOf } from "../route.ts";
import { flow } from "./flow.ts";
import { missingOf } from "./missing.ts";
import type { PlacedScenario } from "./parse.ts";
import { refusalText } from "./refusal-text.ts";
import type { Expectation, ExpectedAdvice } from "./schema.ts";

/** What came of a scenario: the decision on `when`, and how things stand after it. */
export type Outcome = { decision: Decision | undefined; situation: Situation | undefined };

type Difference = { path: readonly PropertyKey[]; what: string; expected: string; actual: string };

/** Everything under `then` that is not so, each at its own line: what was expected and what came. */
export function differences(
  { scenario, at }: Pick<PlacedScenario, "scenario" | "at">,
  { decision, situation }: Outcome,
): Problem[] {
  const { then } = scenario;
  if (decision && !decision.ok && then.refusal === undefined && then.events === undefined) {
    return [
      at(["when"], "when", `Dit moest lukken, maar de bot weigert: ${refusalText(decision.refusal, situation)}.`),
    ];
  }
  const found = [...(decision ? ofDecision(then, decision, situation) : []), ...ofCase(then, situation)];
  return found.map(({ path, what, expected, actual }) =>
    at(["then", ...path], "then", `${what}. Verwacht: ${expected}. Gekregen: ${actual}.`),
  );
}

function ofDecision(then: Expectation, decision: Decision, situation: Situation | undefined): Difference[] {
  const actual = decision.ok
    ? flow(decision.events.map(({ type }) => type))
    : `geweigerd met ${refusalText(decision.refusal, situation)}`;
  if (then.refusal !== undefined) {
    const same = !decision.ok && decision.refusal.code === then.refusal;
    const expected = `geweigerd met ${then.refusal}`;
    return same ? [] : [{ path: ["refusal"], what: "Wat de bot doet", expected, actual }];
  }
  return then.events ? compare(["events"], "Wat er is vastgelegd", flow(then.events), actual) : [];
}

function ofCase(then: Expectation, situation: Situation | undefined): Difference[] {
  if (then.step === undefined && then.ended === undefined && !then.advice) return [];
  if (!situation) return [{ path: [], what: "De route", expected: "gestart", actual: "niet gestart" }];
  const { state } = situation;
  const found: Difference[] = [];
  if (then.step !== undefined) found.push(...compare(["step"], "De stap erna", then.step, state.step));
  if (then.ended !== undefined) {
    const ending = (ended: boolean) => (ended ? "afgerond" : "nog bezig");
    found.push(...compare(["ended"], "De route", ending(then.ended), ending(state.status === "closed")));
  }
  return then.advice ? [...found, ...ofAdvice(then.advice, situation)] : found;
}

function ofAdvice(expected: ExpectedAdvice, situation: Situation): Difference[] {
  const { route, state, today, calendar, settings } = situation;
  const advice = advise(route, state, { today, calendar, settings });
  const found: Difference[] = [];
  const same = (key: keyof ExpectedAdvice, what: string, wanted: string, actual: string) =>
    found.push(...compare(["advice", key], `${what} op ${today}`, wanted, actual));
  const { turn, due, parents, todo, open, missing, suggest } = expected;
  if (turn !== undefined) same("turn", "Wie aan zet is", turn, flow(advice.turn?.role));
  if (due !== undefined) same("due", "Uiterlijk", due, flow(advice.dueOn));
  if (parents !== undefined) same("parents", "Ouders laatst gesproken", parents, flow(advice.parents?.on));
  if (todo) {
    const required = advice.todo.filter((item) => item.required).map((item) => item.id);
    same("todo", "Wat er moet gebeuren", flow(todo), flow(required));
  }
  if (open) {
    const ways = advice.moves.filter((move) => move.open).map(({ move }) => move.id);
    same("open", "Waar het heen kan", flow([...open].sort()), flow(ways.sort()));
  }
  for (const [id, conditions] of Object.entries(missing ?? {})) {
    const move = moveOf(stepOf(route, state.step), id);
    const path = ["advice", "missing", id];
    const what = `Wat nog nodig is voor ${id} op ${today}`;
    const actual = move ? sorted(missingOf(move.when, situation)) : `deze weg is er niet in stap ${state.step}`;
    found.push(...compare(path, what, flow(sorted(conditions)), flow(actual)));
  }
  if (suggest) {
    const proposed = suggestionsOf(route, state, settings).map(({ pupil, ground }) => ({ pupil, ground }));
    same("suggest", "Wie de bot voorstelt", flow(sorted(suggest)), flow(sorted(proposed)));
  }
  return found;
}

function compare(path: readonly PropertyKey[], what: string, expected: string, actual: string): Difference[] {
  return expected === actual ? [] : [{ path, what, expected, actual }];
}

/** Every list in one order, so that the order in which somebody wrote them does not matter. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted).sort((one, other) => flow(one).localeCompare(flow(other)));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, sorted(part)] as const)
      .sort(),
  );
}
