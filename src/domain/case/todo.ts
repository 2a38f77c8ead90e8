import { leavesOf } from "../route/condition.ts";
import { moveOf, type Step } from "../route/route.ts";
import type { Duty } from "../route/schema.ts";
import type { SchoolCalendar } from "../school/calendar.ts";
import type { IsoDate } from "../school/dates.ts";
import { termEnd } from "../school/term.ts";
import { askedDuty } from "./asked-duty.ts";
import { consentStanding } from "./consent.ts";
import { evaluatedAfter, lastAnswer, lastDone, lastEvaluation } from "./facts.ts";
import type { MoveAdvice } from "./moves-advice.ts";
import { isRuledOut, type Situation, type Unmet } from "./unmet.ts";
import type { Fact, Why } from "./why.ts";

/** One thing to do, by whom and before when. */
export type TodoItem = {
  kind: "decide" | "setTerm" | "moreAsked" | "duty" | "answer" | "evaluate" | "setting" | "propose";
  /** Id of the duty, question, move or setting; of the step for the others. */
  id: string;
  /** Role of the route. */
  who: string;
  by: IsoDate | null;
  overdue: boolean;
  /** False for what may be done but no way out asks for. */
  required: boolean;
  /** The day it was last done, for what may be done again. */
  done: IsoDate | null;
  /** What keeps it from being done now: a consent that is not there. */
  blockedBy: readonly Unmet[];
  why: Why;
};

/** One empty list for all: most things to do rest on no fact and wait for nothing. */
const NOTHING: readonly never[] = [];

/** What there is to do in this step, required things first, in the order of the file. */
export function todoOf(
  step: Step,
  moves: readonly MoveAdvice[],
  situation: Situation,
  calendar: SchoolCalendar,
): TodoItem[] {
  const { state, term, today } = situation;
  const end = term.kind === "dated" ? term.end : null;
  const evaluated = lastEvaluation(state);
  const deciding = state.proposal !== null;
  // After a no, proposing the same at once leads nowhere: something must have been tried and looked at again first.
  const declined = state.lastDecision?.kind === "declined" ? state.lastDecision : undefined;
  const again = declined !== undefined && step.evaluation !== undefined && !evaluatedAfter(state, declined.seq);
  const required: TodoItem[] = [];
  const possible: TodoItem[] = [];
  const add = (
    item: Pick<TodoItem, "kind" | "id" | "who" | "required"> & Partial<TodoItem> & { path: string; source: string },
    facts: readonly Fact[] = NOTHING,
  ) => {
    const by = item.by === undefined ? end : item.by;
    // While an approver has the proposal nothing else is required of anybody.
    const isRequired = item.required && (!deciding || item.kind === "decide");
    (isRequired ? required : possible).push({
      kind: item.kind,
      id: item.id,
      who: item.who,
      done: item.done ?? null,
      blockedBy: item.blockedBy ?? NOTHING,
      by,
      overdue: by !== null && by < today && (item.required || !item.done),
      required: isRequired,
      why: { rule: `${step.id}.${item.path}`, source: item.source, facts, changedBy: null },
    });
  };

  const proposed = state.proposal && moveOf(step, state.proposal.move);
  if (state.proposal && proposed?.approvedBy) {
    add(
      {
        kind: "decide",
        id: proposed.id,
        who: proposed.approvedBy,
        required: true,
        // The document sets no time for deciding; the end of the term still counts for the case as a whole.
        by: null,
        path: `moves.${proposed.id}`,
        source: proposed.source,
      },
      [{ kind: "proposed", move: proposed.id, on: state.proposal.on }],
    );
  }
  if (term.kind === "toSet") {
    add({
      kind: "setTerm",
      id: step.id,
      who: term.setBy,
      required: true,
      by: null,
      path: "term",
      source: term.source,
    });
  }
  // What an approver asked comes before everything that a way out asks for.
  const duty = askedDuty(step, state);
  const waits = duty !== undefined && duty !== "done" ? duty.id : undefined;
  if (state.lastDecision?.kind === "moreAsked") {
    const asked = moveOf(step, state.lastDecision.move);
    if (asked && duty !== "done") {
      add({
        kind: "moreAsked",
        id: asked.id,
        who: duty?.who ?? asked.proposedBy[0] ?? step.lead ?? "",
        required: true,
        ...(duty ? { by: state.lastDecision.asked?.by ?? null } : {}),
        path: `moves.${asked.id}`,
        source: asked.source,
      });
    }
  }

  const wanted = wantedBy(moves);
  for (const duty of step.duties) {
    const done = lastDone(state, duty) ?? null;
    add(
      {
        kind: "duty",
        id: duty.id,
        who: duty.who,
        required: wanted.duties.has(duty.id) && done === null && duty.id !== waits,
        by: dutyDate(duty, situation, calendar, end),
        done,
        blockedBy: consentBlock(duty, situation),
        path: `duties.${duty.id}`,
        source: duty.source,
      },
      done ? [{ kind: "done", duty: duty.id, on: done }] : NOTHING,
    );
  }
  for (const question of step.questions) {
    const done = lastAnswer(state, question.id)?.on ?? null;
    add({
      kind: "answer",
      id: question.id,
      who: question.who,
      required: wanted.questions.has(question.id) && done === null,
      done,
      path: `questions.${question.id}`,
      source: question.source,
    });
  }
  if (step.evaluation) {
    add(
      {
        kind: "evaluate",
        id: step.id,
        who: step.evaluation.who,
        required: again || (!moves.some((move) => move.open) && (!evaluated || leftToEvaluate(moves))),
        done: evaluated?.on ?? null,
        path: "evaluation",
        source: step.evaluation.source,
      },
      evaluated ? [{ kind: "evaluated", outcome: evaluated.outcome, on: evaluated.on }] : NOTHING,
    );
  }
  for (const setting of openSettings(moves)) {
    const chooser = [...situation.route.roles.values()].find((role) => role.is === "careCoordinator");
    const source = situation.route.settings.get(setting)?.source ?? step.source;
    add({
      kind: "setting",
      id: setting,
      who: chooser?.id ?? step.lead ?? "",
      required: true,
      path: "settings",
      source,
    });
  }
  if (!deciding) {
    for (const { move, open, why } of moves) {
      if (!open) continue;
      add(
        {
          kind: "propose",
          id: move.id,
          who: move.proposedBy[0] ?? step.lead ?? "",
          required: !again && waits === undefined,
          path: `moves.${move.id}`,
          source: move.source,
        },
        why.facts,
      );
    }
  }
  return [...required, ...possible];
}

/** The duties and questions that a way out still asks for; ways that are ruled out ask for nothing. */
function wantedBy(moves: readonly MoveAdvice[]): { duties: Set<string>; questions: Set<string> } {
  const duties = new Set<string>();
  const questions = new Set<string>();
  const ask = (missing: readonly Unmet[]) => {
    for (const condition of missing) {
      if (condition.kind === "duty") duties.add(condition.duty);
      else if (condition.kind === "answer") questions.add(condition.question);
      else if (condition.kind === "anyOf") {
        for (const branch of condition.of) if (!isRuledOut(branch)) ask(branch);
      }
    }
  };
  for (const { unmet, ruledOut } of moves) if (!ruledOut) ask(unmet);
  return { duties, questions };
}

/** Whether what is known rules out every way, so that only another outcome can open one. */
function leftToEvaluate(moves: readonly MoveAdvice[]): boolean {
  return (
    moves.every(({ ruledOut }) => ruledOut) &&
    moves.some(({ move }) => leavesOf(move.when).some((leaf) => "outcome" in leaf))
  );
}

/** Points of the document that the school must choose before anybody can go on: nothing else is missing. */
function openSettings(moves: readonly MoveAdvice[]): string[] {
  if (moves.some((move) => move.open)) return [];
  const open = moves.flatMap(({ unmet }) =>
    unmet.every((condition) => condition.kind === "setting" && condition.now === null)
      ? unmet.flatMap((condition) => (condition.kind === "setting" ? [condition.setting] : []))
      : [],
  );
  return [...new Set(open)];
}

function dutyDate(duty: Duty, { state }: Situation, calendar: SchoolCalendar, end: IsoDate | null): IsoDate | null {
  return duty.within ? (termEnd(calendar, state.since, duty.within) ?? end) : end;
}

function consentBlock(duty: Duty, { state, today }: Situation): readonly Unmet[] {
  const consent = duty.outside?.consent;
  if (!consent || duty.outside?.ground || duty.outside?.anonymous) return NOTHING;
  const now = consentStanding(state, consent, today);
  return now === "given" ? NOTHING : [{ kind: "consent", consent, now }];
}
