import { advise } from "../../src/domain/case/advice.ts";
import type { Command } from "../../src/domain/case/command.ts";
import { decide } from "../../src/domain/case/decide.ts";
import { evolve } from "../../src/domain/case/evolve.ts";
import type { Route } from "../../src/domain/route/route.ts";
import { functionsFor, holdersOf, type School } from "../../src/domain/school/school.ts";
import { type BenchCase, calendarOf } from "./cases-of-20-events.ts";
import { everyState, type Situated } from "./every-state.ts";
import { type Spread, spreadOf } from "./figures.ts";
import { jsonFactsOf, jsonRulesOf, openByJsonRules } from "./json-rules.ts";
import { BENCH_DAY, BENCH_NOW } from "./school-of-1000.ts";

export const DECISION_ROUNDS = 5;
const WARM_UP_TURNS = 5;
/** Short turns, so that whatever else the machine does falls on both alike. */
const TURNS_PER_ROUND = 10;
const TURN_MS = 100;

export type DecisionFigures = {
  /** States on which both gave the same open moves. */
  agreedOn: number;
  cases: number;
  advicesPerSecond: Spread;
  jsonRulesPerSecond: Spread;
  /** Of each round, ours to theirs. */
  ratio: Spread;
  decidesPerSecond: number;
};

/**
 * How many advices a second on the cases of one group, folded before, next to json-rules-engine finding only the open
 * moves from facts that were looked up before. Throws when the two disagree on a single state.
 */
export async function measureDecisions(
  school: School,
  route: Route,
  cases: readonly BenchCase[],
): Promise<DecisionFigures> {
  const calendar = calendarOf(school);
  const rules = jsonRulesOf(route);
  const schoolSettings = school.file.settings[route.id] ?? {};
  const real = cases.map(({ state }): Situated => ({ state, settings: schoolSettings }));
  const open = ({ state, settings }: Situated) => {
    const { moves } = advise(route, state, { today: BENCH_DAY, calendar, settings });
    return moves.flatMap(({ open, move }) => (open ? [move.id] : [])).sort();
  };
  const compared = [...everyState(route), ...real].filter(({ state }) => state.status === "open");
  for (const one of compared) {
    const theirs = await openByJsonRules(rules, one.state.step, jsonFactsOf(route, one.state, one.settings));
    if (open(one).join() !== theirs.join()) {
      throw new Error(`we find open: ${open(one)}; json-rules-engine: ${theirs}; in ${JSON.stringify(one)}`);
    }
  }

  const context = { today: BENCH_DAY, calendar, settings: schoolSettings };
  const [first] = cases;
  const group = cases.filter(({ pupil }) => pupil.group === first?.pupil.group);
  const facts = group.map(({ state }) => ({ step: state.step, facts: jsonFactsOf(route, state, schoolSettings) }));
  const ours = () => repeated(group, ({ state }) => void advise(route, state, context));
  const theirs = () => repeated(facts, async ({ step, facts }) => void (await rules.get(step)?.run(facts)));
  for (let turn = 0; turn < WARM_UP_TURNS; turn++) {
    await ours();
    await theirs();
  }
  const rounds: { ours: number; theirs: number }[] = [];
  for (let round = 0; round < DECISION_ROUNDS; round++) {
    const turns: { ours: number; theirs: number }[] = [];
    for (let turn = 0; turn < TURNS_PER_ROUND; turn++) turns.push({ ours: await ours(), theirs: await theirs() });
    rounds.push({ ours: mean(turns.map((turn) => turn.ours)), theirs: mean(turns.map((turn) => turn.theirs)) });
  }

  const evaluating = group.map(({ pupil, state }) => {
    const [ib] = holdersOf(school, { id: "", is: "careCoordinator" }, "", pupil);
    if (!ib) throw new Error("the bench school has no care coordinator");
    return { state, actor: { id: ib.id, functions: functionsFor(ib, pupil) } };
  });
  const heard = { how: "directly", weight: "takenOver", toldBack: BENCH_DAY } as const;
  const command: Command = { type: "Evaluate", outcome: "partly", on: BENCH_DAY, heard };
  const decideOne = ({ state, actor }: (typeof evaluating)[number]) => {
    const decision = decide(route, state, command, { ...context, actor });
    if (!decision.ok) throw new Error(`refused: ${decision.refusal.code}`);
    for (const event of decision.events) evolve(state, { id: "e", seq: 21, at: BENCH_NOW, by: actor.id, event });
  };
  await repeated(evaluating, decideOne);
  const decided = await repeated(evaluating, decideOne);

  return {
    agreedOn: compared.length,
    cases: group.length,
    advicesPerSecond: spreadOf(rounds.map((round) => round.ours)),
    jsonRulesPerSecond: spreadOf(rounds.map((round) => round.theirs)),
    ratio: spreadOf(rounds.map((round) => round.ours / round.theirs)),
    decidesPerSecond: decided,
  };
}

/**
 * How often the work is done per second of processor time (so that waiting for a core does not count), on one item after
 * the other for one turn. Awaits only what is a promise, so that nobody pays for the other.
 */
async function repeated<T>(items: readonly T[], work: (item: T) => void | Promise<void>): Promise<number> {
  const start = process.cpuUsage();
  let done = 0;
  let used = 0;
  while (used < TURN_MS) {
    for (const item of items) {
      const pending = work(item);
      if (pending) await pending;
    }
    done += items.length;
    const { user, system } = process.cpuUsage(start);
    used = (user + system) / 1000;
  }
  return (done * 1000) / used;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
