import type { Route } from "../route.ts";
import { termWords } from "./term-words.ts";

/** What a picture of a route shows, before it is Mermaid, SVG, a card or a sentence: one source for all of them. */

/** A way out of a step. `to` is a step of the map; without it the way leaves this route. */
export type MapMove = {
  kind: "forward" | "back" | "resolved" | "referred" | "round" | "putForward";
  title: string;
  /** Name of the role that must agree. */
  approval?: string;
  to?: string;
};

export type MapStep = {
  id: string;
  title: string;
  goal: string;
  /** Name of the role whose turn it is. */
  lead?: string;
  /** How long, in words. */
  term?: string;
  start: boolean;
  end: boolean;
  here: boolean;
  moves: readonly MapMove[];
};

export type RouteMap = {
  id: string;
  title: string;
  document: string;
  /** For a group route: how often a year, in words. */
  rounds?: string;
  steps: readonly MapStep[];
};

/** The map of a route, steps in the order of the file. `here` is the id of the step to mark as "hier ben je". */
export function mapOf(route: Route, here?: string): RouteMap {
  const role = (id: string) => route.roles.get(id)?.name ?? id;
  return {
    id: route.id,
    title: route.title,
    document: route.document,
    ...(route.rounds && { rounds: `${route.rounds.perYear} keer per schooljaar rond` }),
    steps: [...route.steps.values()].map((step) => ({
      id: step.id,
      title: step.title,
      goal: step.goal,
      ...(step.lead && { lead: role(step.lead) }),
      ...(!step.end && { term: termWords(step.term, role) }),
      start: step.id === route.start,
      end: step.end,
      here: step.id === here,
      moves: distinct([
        ...step.moves.map(({ kind, title, approvedBy, to }) => ({
          kind,
          title,
          ...(approvedBy && { approval: role(approvedBy) }),
          ...(route.steps.has(to) && { to }),
        })),
        ...(route.putForward?.in.includes(step.id)
          ? [{ kind: "putForward" as const, title: "Een leerling gaat door naar de route voor leerlingen" }]
          : []),
      ]),
    })),
  };
}

/** The same route with titles alone: for a small picture beside the text. */
export function overviewOf(map: RouteMap): RouteMap {
  return {
    ...map,
    steps: map.steps.map(({ lead: _lead, term: _term, ...step }) => ({
      ...step,
      goal: "",
      moves: step.moves.map(({ approval: _approval, ...move }) => move),
    })),
  };
}

/** The same route with the titles of steps alone; its ways are lines alone. For a route that is long. */
export function outlineOf(map: RouteMap): RouteMap {
  const overview = overviewOf(map);
  return {
    ...overview,
    steps: overview.steps.map((step) => ({ ...step, moves: step.moves.map((move) => ({ ...move, title: "" })) })),
  };
}

/** Two ways that read the same are one way in a picture, whatever their conditions are. */
function distinct(moves: readonly MapMove[]): MapMove[] {
  return [...new Map(moves.map((move) => [JSON.stringify(move), move])).values()];
}
