import type { Route } from "../route/route.ts";
import type { CaseState } from "./state.ts";
import type { Settings } from "./unmet.ts";

/** What a group route counts over its rounds. */

/** In how many rounds, the present one included, this was said of the pupil. */
export function roundsWith(state: CaseState, pupil: string, mark: string): number {
  return new Set(state.marks.filter((one) => one.pupil === pupil && one.mark === mark).map(({ round }) => round)).size;
}

/** How many rounds count as "repeatedly": a number of the document, or what the school chose; undefined until it has. */
export function neededRounds(rounds: number | { setting: string }, settings: Settings): number | undefined {
  if (typeof rounds === "number") return rounds;
  const chosen = Number(settings[rounds.setting]?.replace(/\D/g, ""));
  return Number.isInteger(chosen) && chosen > 0 ? chosen : undefined;
}

/** A pupil whom the bot proposes to put forward: a ground that is counted is met, and nobody did so yet in this round. */
export type Suggestion = { pupil: string; ground: string; rounds: number };

export function suggestionsOf(route: Route, state: CaseState, settings: Settings): Suggestion[] {
  const rule = route.putForward;
  if (!rule?.in.includes(state.step)) return [];
  return rule.grounds.flatMap((ground) => {
    const { counts } = ground;
    const needed = counts && neededRounds(counts.rounds, settings);
    if (!counts || needed === undefined) return [];
    const pupils = new Set(
      state.marks.filter(({ mark, round }) => mark === counts.mark && round === state.round).map(({ pupil }) => pupil),
    );
    return [...pupils]
      .map((pupil) => ({ pupil, ground: ground.id, rounds: roundsWith(state, pupil, counts.mark) }))
      .filter(({ pupil, rounds }) => rounds >= needed && !state.putForward.some((one) => one.pupil === pupil));
  });
}
