import { type Condition, leavesOf } from "../condition.ts";
import type { Route, Step } from "../route.ts";
import { alikeDuties } from "./alike.ts";
import { type Clock, ownDays } from "./clocks.ts";
import { isAbout, type Promises } from "./promise.ts";

/**
 * What of a case counts in a step: whatever a condition, a consent or a term looks at there or further on. Two cases
 * that agree on this get the same answers; `test/domain/route/soundness/same-key-same-answers.test.ts` tries that out.
 */
export type Look = {
  step: Step;
  /** Place of the step in the file. */
  at: number;
  /** The days on which something in this stay changes by itself, the first day of the stay included. */
  days: readonly string[];
  /** Duties that a way out asks for. Of those in one group it only counts how many are done. */
  duties: readonly (readonly string[])[];
  dutyPlaces: ReadonlyMap<string, { group: number; nth: number }>;
  /** Outcomes that no condition tells apart have the same number. */
  outcomes: ReadonlyMap<string, number>;
  questions: readonly { id: string; classes: ReadonlyMap<string, number> }[];
  /**
   * Consents that matter here, and those carried to a step where nobody can ask again. What parents said of the others in
   * earlier steps need not be kept: asking again on the first day leads to the same nodes.
   */
  consents: readonly string[];
  /** Consents beside the way: no way out depends on them. */
  beside: ReadonlySet<string>;
  /** Whether no way out looks at the term of this step. */
  termBeside: boolean;
  settings: readonly { id: string; options: readonly string[] }[];
  visits: readonly { step: string; cap: number }[];
  /** The same for every step; `running` says of each whether it still counts from here on. */
  clocks: readonly Clock[];
  running: readonly boolean[];
  /** Whether the route's agreed dates hold for a round instead of a stay. A route uses one of the two. */
  roundTerm: boolean;
  /** Marks that are counted over rounds, up to `cap`. */
  counted: readonly { mark: string; cap: number }[];
};

export type Looks = ReadonlyMap<string, Look>;

/** What counts in this step. A case only ever holds steps of its own route, so a miss is a fault of ours. */
export function lookOf(looks: Looks, step: string): Look {
  const look = looks.get(step);
  if (!look) throw new RangeError(`no step ${step}`);
  return look;
}

/** What counts in every step. Promises are counted as if the ways they speak of asked for them. */
export function looksOf(route: Route, promises: Promises): Looks {
  const steps = [...route.steps.values()];
  const conditions = new Map(steps.map((step) => [step.id, conditionsIn(step, promises)]));
  const leaves = new Map([...conditions].map(([id, list]) => [id, list.flatMap(leavesOf)]));
  const beside = consentsBeside(steps, leaves);
  const clocks = clocksIn([...leaves.values()].flat());
  const roundTerm = steps.some(({ term }) => term && "setBy" in term && term.for === "round");
  return new Map(
    steps.map((step, at) => {
      const here = leaves.get(step.id) ?? [];
      const duties = alikeDuties(step, conditions.get(step.id) ?? []);
      const further = [...reach(route, step.id)].flatMap((id) => leaves.get(id) ?? []);
      return [
        step.id,
        {
          step,
          at,
          days: ownDays(step, clocks),
          duties,
          dutyPlaces: new Map(duties.flatMap((list, group) => list.map((id, nth) => [id, { group, nth }] as const))),
          outcomes: classes(
            [...route.outcomes.keys()],
            here.flatMap((leaf) => ("outcome" in leaf ? [leaf.outcome] : [])),
          ),
          questions: questionsIn(step, here),
          consents: consentsIn(steps, step, leaves),
          beside,
          termBeside: !here.some((leaf) => "term" in leaf || "elapsed" in leaf),
          settings: settingsIn(route, step, here),
          visits: visitsIn(further),
          clocks,
          running: clocks.map(({ since }) => isRunning(route, step.id, since, leaves)),
          roundTerm,
          counted: countedIn(route),
        },
      ];
    }),
  );
}

function conditionsIn(step: Step, promises: Promises): Condition[] {
  const promised = promises.flatMap((promise) =>
    "enter" in promise && promise.needs && isAbout(step, promise) ? [promise.needs] : [],
  );
  return [...step.moves.map((move) => move.when), ...promised];
}

/** The steps that can follow, the step itself included. */
function reach(route: Route, from: string): Set<string> {
  const found = new Set([from]);
  for (const id of found) for (const move of route.steps.get(id)?.moves ?? []) found.add(move.to);
  return found;
}

/** Whether something further on looks at this clock before it starts anew. */
function isRunning(
  route: Route,
  from: string,
  since: string,
  leaves: ReadonlyMap<string, readonly Condition[]>,
): boolean {
  const found = new Set([from]);
  for (const id of found) {
    if (leaves.get(id)?.some((leaf) => "elapsed" in leaf && leaf.elapsed.since === since)) return true;
    for (const { to } of route.steps.get(id)?.moves ?? []) if (to !== since) found.add(to);
  }
  return false;
}

/** Groups values that are in the same lists: a condition can tell apart nothing else. */
function classes(values: readonly string[], lists: readonly (readonly string[])[]): Map<string, number> {
  const seen = new Map<string, number>();
  return new Map(
    values.map((value) => {
      const membership = lists.map((list) => (list.includes(value) ? "1" : "0")).join("");
      const known = seen.get(membership) ?? seen.size;
      seen.set(membership, known);
      return [value, known];
    }),
  );
}

function questionsIn(step: Step, leaves: readonly Condition[]): Look["questions"] {
  const lists = new Map<string, string[][]>();
  for (const leaf of leaves) {
    if (!("answer" in leaf)) continue;
    lists.set(leaf.answer.question, [...(lists.get(leaf.answer.question) ?? []), leaf.answer.is]);
  }
  return step.questions
    .filter(({ id }) => lists.has(id))
    .map(({ id, options }) => ({
      id,
      classes: classes(
        options.map((option) => option.id),
        lists.get(id) ?? [],
      ),
    }));
}

function consentsIn(steps: readonly Step[], here: Step, leaves: ReadonlyMap<string, readonly Condition[]>): string[] {
  const usedIn = (step: Step) => [
    ...(leaves.get(step.id) ?? []).flatMap((leaf) => ("consent" in leaf ? [leaf.consent] : [])),
    ...step.duties.flatMap((duty) => duty.outside?.consent ?? []),
  ];
  const askedIn = (step: Step) => step.duties.flatMap((duty) => duty.consent ?? []);
  const carried = steps.flatMap((step) => usedIn(step).filter((consent) => !askedIn(step).includes(consent)));
  return unique([...usedIn(here), ...askedIn(here), ...carried]);
}

/** Consents that decide over nothing but their own outside acts, none of which a way out asks for. */
function consentsBeside(steps: readonly Step[], leaves: ReadonlyMap<string, readonly Condition[]>): Set<string> {
  const beside = new Set(steps.flatMap((step) => step.duties.flatMap((duty) => duty.consent ?? [])));
  for (const step of steps) {
    for (const leaf of leaves.get(step.id) ?? []) {
      if ("consent" in leaf) beside.delete(leaf.consent);
      if (!("duty" in leaf)) continue;
      const duty = step.duties.find(({ id }) => id === leaf.duty);
      if (duty?.consent) beside.delete(duty.consent);
      // What can also go ahead without a name is held up by nobody's no.
      if (duty?.outside?.consent && !duty.outside.anonymous) beside.delete(duty.outside.consent);
    }
  }
  return beside;
}

function settingsIn(route: Route, step: Step, leaves: readonly Condition[]): Look["settings"] {
  const ids = leaves.flatMap((leaf) => ("setting" in leaf ? [leaf.setting.id] : []));
  for (const { counts } of route.putForward?.in.includes(step.id) ? route.putForward.grounds : []) {
    if (counts && typeof counts.rounds !== "number") ids.push(counts.rounds.setting);
  }
  return unique(ids).map((id) => ({ id, options: route.settings.get(id)?.options.map((option) => option.id) ?? [] }));
}

function visitsIn(leaves: readonly Condition[]): Look["visits"] {
  const caps = new Map<string, number>();
  for (const leaf of leaves) {
    if ("visits" in leaf) caps.set(leaf.visits.step, Math.max(caps.get(leaf.visits.step) ?? 0, leaf.visits.atLeast));
  }
  return [...caps].map(([step, cap]) => ({ step, cap }));
}

function clocksIn(leaves: readonly Condition[]): Clock[] {
  const limits = new Map<string, Clock["limits"][number][]>();
  for (const leaf of leaves) {
    if (!("elapsed" in leaf)) continue;
    const { since, amount, unit } = leaf.elapsed;
    const known = limits.get(since) ?? [];
    if (!known.some((limit) => limit.amount === amount && limit.unit === unit)) known.push({ amount, unit });
    limits.set(since, known);
  }
  return [...limits].map(([since, list]) => ({ since, limits: list }));
}

function countedIn(route: Route): Look["counted"] {
  return (route.putForward?.grounds ?? []).flatMap(({ counts }) => {
    if (!counts) return [];
    const { mark, rounds } = counts;
    if (typeof rounds === "number") return [{ mark, cap: rounds }];
    const options = route.settings.get(rounds.setting)?.options ?? [];
    return [{ mark, cap: Math.max(1, ...options.map(({ id }) => Number(id.replace(/\D/g, "")))) }];
  });
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
