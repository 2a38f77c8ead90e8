import { dutyOf, questionOf, type Route, stepOf } from "../route/route.ts";
import type { IsoDate } from "../school/dates.ts";
import { type AdviceContext, advise } from "./advice.ts";
import type { CaseEvent, RecordedEvent } from "./events.ts";
import { evolve } from "./evolve.ts";
import { type ConsentObstacle, consentObstacles } from "./move-consent.ts";
import { type DeadlineObstacle, deadlineObstacles } from "./move-deadline.ts";
import type { CaseState } from "./state.ts";

/** Moving a running case to another version of its route: what would become of it, and whether that goes by itself. */

/** Why a person must look before this case goes to another version. */
export type Obstacle =
  | ConsentObstacle
  | DeadlineObstacle
  | { code: "proposalPending" }
  /** An approver asked for more, and that is still open. */
  | { code: "moreAsked" }
  /** A route about pupils became one about groups, or the other way round. */
  | { code: "subjectChanged" }
  /** The step is not in the new version, and nobody said which one takes its place. */
  | { code: "stepGone"; step: string }
  /** The step that takes its place is an end, or was visited before: the two visits would become one. */
  | { code: "stepTaken"; step: string }
  /** Something recorded has no place in the new version (a duty, question, choice, mark or move, by id). */
  | { code: "recordLost"; what: string };

/** What becomes of a case. The dates are the first on which something must be done, before and after. */
export type Fate = { dueWas: IsoDate | null; dueNow: IsoDate | null } & (
  | { kind: "sameStep"; step: string }
  | { kind: "otherStep"; step: string; from: string }
  | { kind: "person"; obstacles: readonly Obstacle[] }
);

export type Move = {
  from: Route;
  to: Route;
  /** Which step of the new version takes the place of one that is gone, by id. */
  instead?: Readonly<Record<string, string>>;
};

/** Pure: looks, and changes nothing. The case is open and runs on `from`. */
export function fateOf(
  { from, to, instead = {} }: Move,
  state: CaseState,
  events: readonly RecordedEvent[],
  context: AdviceContext,
): Fate {
  const was = advise(from, state, context);
  const step = to.steps.has(state.step) ? state.step : instead[state.step];
  if (step === undefined || !to.steps.has(step)) {
    const obstacles: Obstacle[] = [{ code: "stepGone", step: state.step }];
    return { kind: "person", obstacles, dueWas: was.dueOn, dueNow: null };
  }
  const moved = under(state, to, step, context.today);
  const now = advise(to, moved, context);
  const obstacles: Obstacle[] = [
    ...(from.subject !== to.subject ? [{ code: "subjectChanged" as const }] : []),
    ...(state.proposal ? [{ code: "proposalPending" as const }] : []),
    ...(state.lastDecision?.kind === "moreAsked" ? [{ code: "moreAsked" as const }] : []),
    ...(isTaken(to, state, step) ? [{ code: "stepTaken" as const, step }] : []),
    ...lostRecords(to, moved, events),
    ...consentObstacles(from, to, state),
    ...deadlineObstacles(was, now, context.today),
  ];
  const dates = { dueWas: was.dueOn, dueNow: now.dueOn };
  if (obstacles.length > 0) return { ...dates, kind: "person", obstacles };
  if (step === state.step) return { ...dates, kind: "sameStep", step };
  return { ...dates, kind: "otherStep", step, from: state.step };
}

/** The fact that moves a case. */
export function versionChanged(state: CaseState, to: Route, step: string, on: IsoDate, batch: string): CaseEvent {
  const { validFrom, hash } = state.route;
  return {
    type: "RouteVersionChanged",
    on,
    from: { validFrom, hash },
    to: { validFrom: to.validFrom, hash: to.hash },
    step,
    batch,
  };
}

/**
 * The fact that takes an order back: to the version and step of before. Undefined when something was recorded since, or
 * when this batch did not move the case; that case stays as it is.
 */
export function versionRestored(
  before: CaseState | undefined,
  events: readonly RecordedEvent[],
  on: IsoDate,
  batch: string,
): CaseEvent | undefined {
  const last = events.at(-1)?.event;
  if (last?.type !== "RouteVersionChanged" || last.batch !== batch || !before) return undefined;
  return { type: "RouteVersionRestored", on, from: last.to, to: last.from, step: before.step, batch };
}

function under(state: CaseState, to: Route, step: string, on: IsoDate): CaseState {
  return evolve(state, { id: "", seq: 0, at: "", by: "", event: versionChanged(state, to, step, on, "") });
}

/** The case cannot end by being moved, and a step it was in before keeps its own visits. */
function isTaken(to: Route, state: CaseState, step: string): boolean {
  return stepOf(to, step).end || (step !== state.step && (state.visits[step] ?? 0) > 0);
}

/**
 * Records that the new version has no place for: in this stay they must belong to the step. A duty of an earlier stay must
 * still be one, or a talk with the parents would no longer count as such.
 */
function lostRecords(to: Route, moved: CaseState, events: readonly RecordedEvent[]): Obstacle[] {
  const lost = new Set<string>();
  const step = stepOf(to, moved.step);
  for (const { stay, fact } of moved.records) {
    if (stay !== moved.stay) continue;
    if (fact.type === "DutyDone") {
      const duty = dutyOf(step, fact.duty);
      const known = duty && (!fact.option || duty.options.some(({ id }) => id === fact.option));
      if (!known) lost.add(fact.duty);
    }
    if (fact.type === "QuestionAnswered") {
      const options = questionOf(step, fact.question)?.options;
      if (!options?.some(({ id }) => id === fact.answer)) lost.add(fact.question);
    }
    if (fact.type === "Evaluated" && !(step.evaluation && to.outcomes.has(fact.outcome))) lost.add(fact.outcome);
  }
  for (const { mark } of moved.marks) if (!to.marks.get(mark)) lost.add(mark);
  for (const { event } of events) for (const id of namesIn(event)) if (!isKnown(to, id)) lost.add(id.id);
  return [...lost].map((what) => ({ code: "recordLost", what }));
}

type Named = { kind: "duty" | "mark" | "ground"; id: string };

/** What an event names that still counts later; for reading back there are the names of the earlier versions. */
function namesIn(event: CaseEvent): Named[] {
  switch (event.type) {
    case "DutyDone":
    case "ConsentAsked":
    case "ConsentGiven":
    case "ConsentRefused":
      return [{ kind: "duty", id: event.duty }];
    case "PupilMarked":
    case "PupilUnmarked":
      return [{ kind: "mark", id: event.mark }];
    case "PupilPutForward":
      return [{ kind: "ground", id: event.ground }];
    default:
      return [];
  }
}

function isKnown(route: Route, { kind, id }: Named): boolean {
  switch (kind) {
    case "duty":
      return [...route.steps.values()].some((step) => dutyOf(step, id) !== undefined);
    case "mark":
      return route.marks.has(id);
    case "ground":
      return route.putForward?.grounds.some((ground) => ground.id === id) ?? false;
  }
}
