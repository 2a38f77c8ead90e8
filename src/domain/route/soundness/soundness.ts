import type { Route } from "../route.ts";
import type { Beside } from "./beside.ts";
import type { Claim, Violation } from "./claim.ts";
import { CLAIMS } from "./claims/claims.ts";
import { BOT, type Engine } from "./engine.ts";
import { explore } from "./explore.ts";
import { looksOf } from "./look.ts";
import type { Promises } from "./promise.ts";
import { tellStory, wayTo } from "./story.ts";

/** A claim that does not hold, with the shortest story of how it comes to that. */
export type Unsound = { claim: string; path: readonly PropertyKey[]; in: "route" | "promises"; message: string };

export type Soundness = { states: number; found: readonly Unsound[] };

/** Forty times what the six routes of the first release take on average: about half a minute, and more is not waited for. */
export const STATES_AT_MOST = 170_000;

export type SoundnessOptions = {
  promises?: Promises;
  engine?: Engine;
  claims?: readonly Claim[];
  /** Stops at the first violation: enough to know that there is one. */
  onlyFirst?: boolean;
  /** How what is beside the way is tried; with "not" only what is seen at a single node is looked at. */
  beside?: Beside;
  /** Beyond so many states the route is too large to be proven. */
  statesAtMost?: number;
};

const TOO_LARGE =
  "In deze route kan zo veel tegelijk gebeuren dat niet alles is na te lopen. Laat minder voorwaarden in één stap van elkaar afhangen, of verdeel de stap in twee stappen.";

/**
 * Visits every state that a case of this route can get into and holds every claim against it. The route must have passed
 * the checks of its form. Every claim tells one story per place, the shortest there is.
 */
export function checkSoundness(
  route: Route,
  {
    promises = [],
    engine = BOT,
    claims = CLAIMS,
    onlyFirst = false,
    beside = "apart",
    statesAtMost = STATES_AT_MOST,
  }: SoundnessOptions = {},
): Soundness {
  const looks = looksOf(route, promises);
  const watches = claims.map((claim) => ({ name: claim.name, watch: claim.watch({ route, looks, promises }) }));
  const first = new Map<string, { claim: string; violation: Violation }>();
  const note = (claim: string, violations: readonly Violation[]) => {
    for (const violation of violations) {
      const key = `${claim} ${violation.in ?? ""} ${violation.path.join(".")} ${violation.message}`;
      if (!first.has(key)) first.set(key, { claim, violation });
    }
  };
  for (const { name, watch } of watches) if (watch.start) note(name, watch.start());
  let tooLarge = false;
  const graph = explore(route, looks, {
    engine,
    beside,
    visit(visit) {
      for (const { name, watch } of watches) if (watch.visit) note(name, watch.visit(visit));
      tooLarge = visit.index >= statesAtMost;
      return !tooLarge && !(onlyFirst && first.size > 0);
    },
  });
  if (tooLarge) note("few-enough-states", [{ path: ["steps"], message: TOO_LARGE }]);
  // With part of the edges left out, nothing can be said of what is in reach.
  if (beside !== "not" && !tooLarge && !(onlyFirst && first.size > 0)) {
    for (const { name, watch } of watches) if (watch.end) note(name, watch.end(graph));
  }
  const found = [...first.values()].map(({ claim, violation }): Unsound => {
    const { path, at, doing, message } = violation;
    const causes = at === undefined ? [] : wayTo(graph.foundBy, at).map(({ cause }) => cause);
    if (doing) causes.push(doing);
    const story = causes.length > 0 ? ` Zo komt het zover: ${tellStory(route, causes)}.` : "";
    return { claim, path, in: violation.in ?? "route", message: message + story };
  });
  return { states: graph.size, found };
}
