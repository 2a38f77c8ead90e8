import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { lanesOf } from "../../../../src/domain/route/draw/lanes.ts";
import { anyMap } from "./any-map.ts";
import { map, way } from "./small-map.ts";

test("a way to the next step needs no lane; the others go down on the left and up on the right", () => {
  const { steps } = map([way(1), way(3)], [way(0, "back")], [], []);
  expect(lanesOf(steps)).toEqual([
    { side: "right", kind: "back", to: 0, from: [{ step: 1, move: 0 }], place: 0 },
    { side: "left", kind: "forward", to: 3, from: [{ step: 0, move: 1 }], place: 0 },
  ]);
});

test("ways of one kind to one step share a lane, other kinds do not", () => {
  const { steps } = map([], [way(0, "resolved")], [way(0, "resolved"), way(0, "back")]);
  expect(lanesOf(steps).map(({ kind, from }) => [kind, from.length])).toEqual([
    ["resolved", 2],
    ["back", 1],
  ]);
});

test("lanes beside the same step never lie on top of each other", () => {
  fc.assert(
    fc.property(anyMap, ({ steps }) => {
      const lanes = lanesOf(steps);
      for (const [index] of steps.entries()) {
        for (const side of ["left", "right"]) {
          const beside = lanes.filter((lane) => {
            const all = [lane.to, ...lane.from.map(({ step }) => step)];
            return lane.side === side && Math.min(...all) <= index && index <= Math.max(...all);
          });
          expect(new Set(beside.map(({ place }) => place)).size).toBe(beside.length);
        }
      }
    }),
    { numRuns: 50 },
  );
});
