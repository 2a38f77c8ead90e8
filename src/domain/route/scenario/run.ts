import type { Command } from "../../case/command.ts";
import { decide } from "../../case/decide.ts";
import type { Decision } from "../../case/decision.ts";
import { evolve } from "../../case/evolve.ts";
import type { CaseState } from "../../case/state.ts";
import { termState } from "../../case/term.ts";
import type { Situation } from "../../case/unmet.ts";
import { schoolCalendar } from "../../school/calendar.ts";
import type { IsoDate } from "../../school/dates.ts";
import type { Problem } from "../problem.ts";
import type { Route } from "../route.ts";
import { type Cue, cast } from "./cast.ts";
import { commandOf } from "./command.ts";
import { differences } from "./differences.ts";
import type { PlacedScenario } from "./parse.ts";
import { refusalText } from "./refusal-text.ts";

/** A look at the case: just before a command, after it (done or refused), or on a later day by itself. */
export type Moment = { situation: Situation; done: { command: Command; decision: Decision } | null };

export type ScenarioRun = {
  /** Why the scenario does not hold; empty when it does. */
  failures: readonly Problem[];
  moments: readonly Moment[];
};

/** Plays a scenario through the functions that answer in chat. Pure: the days and the people stand in the scenario. */
export function runScenario(route: Route, { scenario, at }: Pick<PlacedScenario, "scenario" | "at">): ScenarioRun {
  const people = cast(route, { scenario, at });
  const problems = [...(people.ok ? [] : people.problems), ...unknownSettings(route, { scenario, at })];
  if (!people.ok || problems.length > 0) return { failures: problems, moments: [] };

  const { settings } = scenario;
  const calendar = schoolCalendar({ region: scenario.region, free: scenario.free });
  const situationOn = (today: IsoDate, state: CaseState): Situation => {
    return { route, state, term: termState(route, state, calendar, today), settings, today, calendar };
  };
  const moments: Moment[] = [];
  let state: CaseState | undefined;
  let seq = 0;
  const play = (cue: Cue): Decision => {
    // Whoever acts has seen the case on that very day; a term may have ended since the line before.
    if (state) moments.push({ situation: situationOn(cue.on, state), done: null });
    const command = commandOf(cue, state, `proposal${seq + 1}`);
    const decision = decide(route, state, command, { today: cue.on, actor: cue.actor, calendar, settings });
    for (const event of decision.ok ? decision.events : []) {
      seq += 1;
      state = evolve(state, { id: `${seq}`, seq, at: `${cue.on}T10:00:00.000Z`, by: cue.actor.id, event });
    }
    if (state) moments.push({ situation: situationOn(cue.on, state), done: { command, decision } });
    return decision;
  };

  for (const [nth, cue] of people.given.entries()) {
    const decision = play(cue);
    if (decision.ok) continue;
    const why = refusalText(decision.refusal, moments.at(-1)?.situation);
    return { failures: [at(["given", nth], "given", `Dit moest lukken, maar de bot weigert: ${why}.`)], moments };
  }
  const decision = people.when && play(people.when);
  const lastDay = (people.when ?? people.given.at(-1))?.on;
  const today = scenario.then.advice?.on ?? lastDay;
  const situation = state && today !== undefined ? situationOn(today, state) : undefined;
  if (situation && today !== lastDay) moments.push({ situation, done: null });
  return { failures: differences({ scenario, at }, { decision, situation }), moments };
}

/** A choice that the route does not know would count as no choice at all. */
function unknownSettings(route: Route, { scenario, at }: Pick<PlacedScenario, "scenario" | "at">): Problem[] {
  return Object.entries(scenario.settings).flatMap(([id, chosen]) => {
    const options = route.settings.get(id)?.options.map((option) => option.id);
    if (options?.includes(chosen)) return [];
    const choose = options ? options : [...route.settings.keys()];
    const kind = options ? `"${chosen}" is geen keuze bij "${id}"` : `"${id}" is geen keuze van deze route`;
    return [at(["settings", id], "known-settings", `${kind}. Kies uit: ${choose.join(", ")}.`)];
  });
}
