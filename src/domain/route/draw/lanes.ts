import type { MapMove, MapStep } from "./route-map.ts";

/** A line beside the boxes: every way of one kind to one step, so that these share a line and an arrowhead. */
export type Lane = {
  /** Down on the left, up (and round to the step itself) on the right. */
  side: "left" | "right";
  kind: MapMove["kind"];
  to: number;
  /** Index of the step and of the way in it. */
  from: readonly { step: number; move: number }[];
  /** 0 is nearest to the boxes. Lanes that run beside the same step have different places. */
  place: number;
};

/** The lanes for every way that does not simply go to the next step. Shorter ones lie nearer to the boxes. */
export function lanesOf(steps: readonly MapStep[]): Lane[] {
  const indexOf = new Map(steps.map(({ id }, index) => [id, index]));
  const lanes = new Map<string, Omit<Lane, "place" | "from"> & { from: { step: number; move: number }[] }>();
  for (const [step, { moves }] of steps.entries()) {
    for (const [move, { kind, to: target }] of moves.entries()) {
      const to = target === undefined ? undefined : indexOf.get(target);
      if (to === undefined || to === step + 1) continue;
      const side = to > step ? "left" : "right";
      const key = `${side} ${to} ${kind}`;
      const lane = lanes.get(key) ?? { side, kind, to, from: [] };
      lane.from.push({ step, move });
      lanes.set(key, lane);
    }
  }
  const placed: Lane[] = [];
  for (const lane of [...lanes.values()].sort((one, other) => lengthOf(one) - lengthOf(other))) {
    const taken = new Set(placed.filter((other) => areBeside(lane, other)).map(({ place }) => place));
    let place = 0;
    while (taken.has(place)) place++;
    placed.push({ ...lane, place });
  }
  return placed;
}

function reachOf({ to, from }: Pick<Lane, "to" | "from">): [first: number, last: number] {
  const all = [to, ...from.map(({ step }) => step)];
  return [Math.min(...all), Math.max(...all)];
}

function lengthOf(lane: Pick<Lane, "to" | "from">): number {
  const [first, last] = reachOf(lane);
  return last - first;
}

function areBeside(one: Pick<Lane, "side" | "to" | "from">, other: Pick<Lane, "side" | "to" | "from">): boolean {
  const [first, last] = reachOf(one);
  const [otherFirst, otherLast] = reachOf(other);
  return one.side === other.side && first <= otherLast && otherFirst <= last;
}
