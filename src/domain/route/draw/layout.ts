import { type Box, boxOf, ICON_X, landingY } from "./box.ts";
import { type Lane, lanesOf } from "./lanes.ts";
import type { MapMove, RouteMap } from "./route-map.ts";

/** Everything of the drawing that has a place, in its own units: the width is as asked when that leaves room, the height follows. */

export type PlacedBox = Box & { x: number; y: number; width: number; step: number };
/** Lines with one arrowhead: the first runs to the point, with rounded corners; the others join it on the way. */
export type Arrow = { kind: MapMove["kind"]; lines: readonly (readonly Point[])[] };
export type Point = readonly [x: number, y: number];
export type Layout = { width: number; boxes: readonly PlacedBox[]; arrows: readonly Arrow[]; bottom: number };

const MARGIN = 10;
const LANE = 13;
/** From the edge of a box to the nearest lane: room for an arrowhead. */
const FIRST_LANE = 19;
/** With very many lanes the drawing grows wider rather than its boxes too narrow to read. */
const NARROWEST_BOX = 260;

/** Boxes from top to bottom in the order of the route, lanes beside them: down on the left, up on the right. */
export function layoutOf(
  map: RouteMap,
  { width, top, gap = 40 }: { width: number; top: number; gap?: number },
): Layout {
  const lanes = lanesOf(map.steps);
  const left = gutter(lanes, "left");
  const right = gutter(lanes, "right");
  const boxWidth = Math.max(width - left - right, NARROWEST_BOX);
  const landings = landingsOf(lanes);
  const boxes: PlacedBox[] = [];
  let y = top;
  for (const [step, { id }] of map.steps.entries()) {
    const current = map.steps[step];
    if (!current) throw new RangeError(`no step ${id}`);
    const arriving = Math.max(
      ...(["left", "right"] as const).map((side) => landings.get(`${side} ${step}`)?.length ?? 0),
    );
    const box = boxOf(current, { width: boxWidth, nextId: map.steps[step + 1]?.id, landings: arriving });
    boxes.push({ ...box, x: left, y, width: boxWidth, step });
    y += box.height + gap;
  }
  const arrows = [
    // The outer ones first: what is drawn later passes over them.
    ...lanes
      .toSorted((one, other) => other.place - one.place)
      .flatMap((lane) => laneArrow(lane, boxes, landings.get(`${lane.side} ${lane.to}`)?.indexOf(lane) ?? 0)),
    ...boxes.flatMap((box) => nextArrows(map, box, boxes)),
  ];
  return { width: left + boxWidth + right, boxes, arrows, bottom: y - gap };
}

function gutter(lanes: readonly Lane[], side: Lane["side"]): number {
  const places = lanes.filter((lane) => lane.side === side).map(({ place }) => place);
  return places.length === 0 ? MARGIN : MARGIN + FIRST_LANE + Math.max(...places) * LANE;
}

/**
 * Lanes that arrive at the same side of a step, from top to bottom. Coming from below the outer one lands highest, coming
 * from above the inner one: then they do not cross.
 */
function landingsOf(lanes: readonly Lane[]): ReadonlyMap<string, readonly Lane[]> {
  return Map.groupBy(
    lanes.toSorted((one, other) => (one.side === "right" ? other.place - one.place : one.place - other.place)),
    ({ side, to }) => `${side} ${to}`,
  );
}

function laneArrow(lane: Lane, boxes: readonly PlacedBox[], landing: number): Arrow[] {
  const target = boxes[lane.to];
  if (!target) return [];
  const edge = lane.side === "right" ? target.x + target.width : target.x;
  const away = FIRST_LANE + lane.place * LANE;
  const x = lane.side === "right" ? edge + away : edge - away;
  const end = target.y + landingY(landing);
  const starts = lane.from
    .flatMap(({ step, move }) => {
      const box = boxes[step];
      const row = box?.rows.find((one) => one.move === move);
      return box && row ? [box.y + row.y] : [];
    })
    .toSorted((one, other) => Math.abs(other - end) - Math.abs(one - end));
  const lines = starts.map((start, nth): Point[] => {
    const out: Point[] = [
      [edge, start],
      [x, start],
    ];
    return nth > 0 ? out : [...out, [x, end], [edge, end]];
  });
  return lines.length > 0 ? [{ kind: lane.kind, lines }] : [];
}

/** Straight down to the next box from under the icons of the ways that go there, one arrow for each kind. */
function nextArrows(map: RouteMap, box: PlacedBox, boxes: readonly PlacedBox[]): Arrow[] {
  const next = boxes[box.step + 1];
  const target = map.steps[box.step + 1]?.id;
  const moves = map.steps[box.step]?.moves ?? [];
  if (!next || target === undefined) return [];
  const kinds = new Set(moves.filter(({ to }) => to === target).map(({ kind }) => kind));
  return [...kinds].map((kind, nth) => {
    const x = box.x + ICON_X + nth * 20;
    return {
      kind,
      lines: [
        [
          [x, box.y + box.height],
          [x, next.y],
        ],
      ],
    };
  });
}
