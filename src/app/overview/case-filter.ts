import { type CaseFilter, inOrder, matching } from "../../domain/overview/case-list.ts";
import type { FlowStep } from "../../domain/overview/flow.ts";
import type { Route } from "../../domain/route/route.ts";
import { SCHOOL_FUNCTIONS } from "../../domain/school/functions.ts";
import type { Person } from "../../domain/school/school.ts";
import type { OverviewPress } from "../cards/overview-press-data.ts";
import type { ReadDeps } from "../deps.ts";
import { type CaseLine, caseLines } from "./case-lines.ts";
import { routesIn, stepsIn } from "./route-steps.ts";

/** What of the list is asked; "" leaves a choice open. */
export type Choices = Omit<OverviewPress<"zr.overview.list">, "page">;

export const NO_CHOICE: Choices = { route: "", step: "", waits: "", group: "", late: "" };

/** What was chosen, without what was left open: for the data of a button. */
export function chosenOf(choices: Choices): Partial<Choices> {
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== ""));
}

/** All cases, what was asked of them, and from which routes and steps can be chosen. */
export type FoundCases = {
  all: readonly CaseLine[];
  found: readonly CaseLine[];
  routes: readonly Route[];
  /** The route whose steps can be chosen: a school with one route is not asked which. */
  route: Route | undefined;
  steps: readonly FlowStep[];
};

/** Every running case, and those that are asked for: too late first. */
export async function foundCases(deps: ReadDeps, viewer: Person, asked: Choices): Promise<FoundCases> {
  const all = await caseLines(deps);
  const routes = routesIn(deps, all);
  const route = routes.length === 1 ? routes[0] : routes.find(({ id }) => id === asked.route);
  const steps = route ? stepsIn(deps, route, all) : [];
  const filter: CaseFilter = {
    route: route?.id,
    // What was chosen with another route, or on an older card, asks nothing.
    step: steps.some(({ id }) => id === asked.step) ? asked.step : undefined,
    group: asked.group || undefined,
    waitsFor: asked.waits === "me" ? "me" : SCHOOL_FUNCTIONS.find((one) => one === asked.waits),
    late: asked.late === "late",
  };
  return { all, found: inOrder(matching(all, filter, viewer.id)), routes, route, steps };
}
