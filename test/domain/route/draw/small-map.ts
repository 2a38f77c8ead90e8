import type { MapMove, RouteMap } from "../../../../src/domain/route/draw/route-map.ts";

/** A map with these ways out of each step. */
export function map(...moves: readonly (readonly MapMove[])[]): RouteMap {
  return {
    id: "klein",
    title: "Kleine route",
    document: "Zorgplan",
    steps: moves.map((some, index) => ({
      id: `s${index}`,
      title: `Stap ${index}`,
      goal: `Doel van stap ${index}.`,
      lead: "leerkracht",
      term: "hooguit 3 schoolweken",
      start: index === 0,
      end: some.length === 0,
      here: false,
      moves: some,
    })),
  };
}

export function way(to: number, kind: MapMove["kind"] = "forward", rest: Partial<MapMove> = {}): MapMove {
  return { kind, title: `Naar ${to}`, to: `s${to}`, ...rest };
}
