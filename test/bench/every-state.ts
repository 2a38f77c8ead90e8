import type { CaseEvent, RecordedEvent } from "../../src/domain/case/events.ts";
import { fold } from "../../src/domain/case/evolve.ts";
import type { CaseState } from "../../src/domain/case/state.ts";
import type { Settings } from "../../src/domain/case/unmet.ts";
import { type Condition, leavesOf } from "../../src/domain/route/condition.ts";
import { dutyOf, questionOf, type Route, type Step } from "../../src/domain/route/route.ts";

export type Situated = { state: CaseState; settings: Settings };

/** One thing that may be so in a case or at a school. */
type Choice = { event: CaseEvent } | { setting: string; to: string };

const DAY = "2026-11-02";

/**
 * A case in every step with every combination of what its moves ask about: each duty done or not, every outcome, every
 * answer, every choice of the school, and each of these not there. Also those that nobody can reach in practice.
 */
export function everyState(route: Route): Situated[] {
  return [...route.steps.values()].flatMap((step) => {
    const leaves = step.moves.flatMap(({ when }) => leavesOf(when));
    // Two moves may ask about the same thing, which is varied once.
    const axes = new Map(leaves.map((leaf) => axisOf(route, step, leaf)));
    return combinations([...axes.values()]).map((choices) => situated(route, step, choices));
  });
}

function axisOf(route: Route, step: Step, leaf: Condition): [string, Choice[]] {
  if ("duty" in leaf) {
    const duty = dutyOf(step, leaf.duty);
    return [`duty ${leaf.duty}`, duty ? [{ event: { type: "DutyDone", on: DAY, duty: duty.id } }] : []];
  }
  if ("outcome" in leaf) {
    return [
      "outcome",
      [...route.outcomes.keys()].map((outcome) => ({ event: { type: "Evaluated", on: DAY, outcome } })),
    ];
  }
  if ("answer" in leaf) {
    const { question } = leaf.answer;
    const options = questionOf(step, question)?.options ?? [];
    const answers = options.map(
      ({ id }): Choice => ({
        event: { type: "QuestionAnswered", on: DAY, question, answer: id },
      }),
    );
    return [`answer ${question}`, answers];
  }
  if ("setting" in leaf) {
    const { id } = leaf.setting;
    return [`setting ${id}`, (route.settings.get(id)?.options ?? []).map((option) => ({ setting: id, to: option.id }))];
  }
  throw new TypeError(`the bench cannot vary ${JSON.stringify(leaf)}`);
}

/** From every axis one choice or none. */
function combinations(axes: readonly (readonly Choice[])[]): Choice[][] {
  return axes.reduce<Choice[][]>(
    (rows, axis) => rows.flatMap((row) => [row, ...axis.map((choice) => [...row, choice])]),
    [[]],
  );
}

function situated(route: Route, step: Step, choices: readonly Choice[]): Situated {
  const events: CaseEvent[] = [
    {
      type: "CaseOpened",
      on: DAY,
      route: { id: route.id, validFrom: route.validFrom, hash: route.hash },
      subjectKey: "p",
      step: step.id,
    },
    ...choices.flatMap((choice) => ("event" in choice ? [choice.event] : [])),
  ];
  const state = fold(
    events.map(
      (event, nth): RecordedEvent => ({ id: `e${nth}`, seq: nth + 1, at: `${DAY}T09:00:00.000Z`, by: "t", event }),
    ),
  );
  if (!state) throw new Error("no events");
  const settings = Object.fromEntries(
    choices.flatMap((choice) => ("setting" in choice ? [[choice.setting, choice.to]] : [])),
  );
  return { state, settings };
}
