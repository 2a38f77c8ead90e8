import type { FlowStep } from "../../domain/overview/flow.ts";
import type { Route, Step } from "../../domain/route/route.ts";
import { routesInUse } from "../answers/routes-in-use.ts";
import type { ReadDeps } from "../deps.ts";

/** Where something is, or was: a step of a version of a route. */
type Place = { route: string; step: string; validFrom: string };

/** The routes that the school uses today, and those of which a case still runs. */
export function routesIn(deps: ReadDeps, lines: readonly { file: { route: Route } }[]): Route[] {
  const current = routesInUse(deps);
  const running = lines.map(({ file }) => file.route).filter(({ id }) => !current.some((route) => route.id === id));
  return [...current, ...new Map(running.map((route) => [route.id, route])).values()];
}

/**
 * The steps in which one can be, in the order of the route, and after them those of earlier versions in which somebody is or
 * was.
 */
export function stepsIn(
  deps: ReadDeps,
  route: Route,
  places: readonly (Place | { file: { route: Route }; route: string; step: string })[],
): FlowStep[] {
  const steps = new Map([...route.steps.values()].filter(({ end }) => !end).map((step) => [step.id, flowStep(step)]));
  for (const place of places) {
    if (place.route !== route.id || route.steps.has(place.step)) continue;
    const version = "file" in place ? place.file.route : deps.routes.version(place.route, place.validFrom);
    const step = version?.steps.get(place.step);
    if (step) steps.set(step.id, flowStep(step));
  }
  return [...steps.values()];
}

function flowStep({ id, title, term }: Step): FlowStep {
  return { id, title, term: term && "max" in term ? term.max : null };
}
