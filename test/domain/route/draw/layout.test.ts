import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { FONTS } from "../../../../src/domain/route/draw/box.ts";
import { layoutOf } from "../../../../src/domain/route/draw/layout.ts";
import { textWidth } from "../../../../src/domain/route/draw/text-width.ts";
import { anyMap } from "./any-map.ts";
import { map, way } from "./small-map.ts";

const WIDTH = 420;

describe("any route", () => {
  test("has its boxes below each other, inside the picture, with room for every text", () => {
    fc.assert(
      fc.property(anyMap, (route) => {
        const { boxes, bottom, width } = layoutOf(route, { width: WIDTH, top: 60 });
        for (const [index, box] of boxes.entries()) {
          const next = boxes[index + 1];
          expect(box.y + box.height).toBeLessThan(next ? next.y - 10 : bottom + 1);
          expect(box.x).toBeGreaterThan(0);
          expect(box.x + box.width).toBeLessThan(width);
          for (const line of box.lines) {
            expect(line.x + textWidth(line.text, FONTS[line.style])).toBeLessThanOrEqual(box.width);
            expect(line.y).toBeLessThan(box.height);
          }
          const tops = box.lines.map(({ y }) => y);
          expect(tops).toEqual(tops.toSorted((one, other) => one - other));
          for (const badge of box.badges) expect(badge.x).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("has a line for every way, that starts at its own box and ends at the step it goes to", () => {
    fc.assert(
      fc.property(anyMap, (route) => {
        const { boxes, arrows, width } = layoutOf(route, { width: WIDTH, top: 60 });
        const within = (y: number, index: number) => {
          const box = boxes[index];
          return box !== undefined && y >= box.y - 0.01 && y <= box.y + box.height + 0.01;
        };
        for (const [index, { moves }] of route.steps.entries()) {
          for (const { kind, to } of moves) {
            if (to === undefined) continue;
            const target = Number(to.slice(1));
            const found = arrows.some(
              (arrow) =>
                arrow.kind === kind &&
                arrow.lines.some((line) => within(line[0]?.[1] ?? -1, index)) &&
                within(arrow.lines[0]?.at(-1)?.[1] ?? -1, target),
            );
            expect([index, to, found]).toEqual([index, to, true]);
          }
        }
        for (const { lines } of arrows) {
          for (const [x] of lines.flat()) {
            expect(x).toBeGreaterThan(0);
            expect(x).toBeLessThan(width);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

test("is as wide as asked, and wider only when the lanes would leave no room for the boxes", () => {
  expect(layoutOf(map([way(1)], [way(0, "back")]), { width: WIDTH, top: 0 }).width).toBe(WIDTH);
  const many = map(...[...Array(12)].map((_, from) => [...Array(12)].map((_, to) => way(to, "back")).slice(0, from)));
  const crowded = layoutOf(many, { width: WIDTH, top: 0 });
  expect(crowded.width).toBeGreaterThan(WIDTH);
  expect(crowded.boxes[0]?.width).toBe(260);
});

test("the way to the next step stands last, above its arrow", () => {
  const { boxes } = layoutOf(map([way(1), way(2), way(0, "back")], [], []), { width: WIDTH, top: 0 });
  expect(boxes[0]?.rows.map(({ move }) => move)).toEqual([1, 2, 0]);
});

test("two lines that arrive at one side of a step arrive at different heights", () => {
  const { arrows } = layoutOf(map([way(1)], [way(0, "back")], [way(0, "resolved")]), { width: WIDTH, top: 0 });
  const ends = arrows.filter(({ kind }) => kind !== "forward").map(({ lines }) => lines[0]?.at(-1)?.[1]);
  expect(ends).toHaveLength(2);
  expect(new Set(ends).size).toBe(2);
});
