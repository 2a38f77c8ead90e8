import { describe, expect, test } from "@jest/globals";
import { FEWEST, inFives, inTenths, median, ofEnough } from "../../../src/domain/overview/few.ts";
import { toldFlow } from "../../../src/domain/overview/flow.ts";

/** Whoever reads what is told also knows how it was made. So: all worlds that tell the same, and what they leave open. */
function worldsByTold<W>(worlds: Iterable<W>, told: (world: W) => unknown): W[][] {
  return [...Map.groupBy(worlds, (world) => JSON.stringify(told(world))).values()];
}

const counts = (most: number) => Array.from({ length: most + 1 }, (_, count) => count);

/** What a number that is left out can still be, given all that is told. */
function open<W>(worlds: readonly W[], number: (world: W) => number): number {
  return new Set(worlds.map(number)).size;
}

test("no number under five is ever told", () => {
  for (const count of counts(FEWEST - 1)) expect(inFives(count)).toBeNull();
  for (const count of counts(40).slice(FEWEST)) expect(inFives(count)).toBe(Math.floor(count / 5) * 5);
  expect(ofEnough(3.5, FEWEST - 1)).toBeNull();
  expect(ofEnough(3.5, FEWEST)).toBe(3.5);
});

/** As told of a route with one step. */
const alone = (part: number, whole: number) => inTenths(part, whole, [inFives(whole)]);

test("a part is told only when five or more are in it and five or more are not", () => {
  for (const whole of counts(30)) {
    for (const part of counts(whole)) {
      const isTold = inTenths(part, whole, [100]) !== null;
      expect(isTold).toBe(part >= FEWEST && whole - part >= FEWEST);
    }
  }
  expect(inTenths(9, 14, [100])).toBe(6);
});

test("a part is left out when it says how many there are in what is left out beside it", () => {
  // Six of ten are at least five of twelve: three steps of which each has fewer than five then have four each.
  expect(inTenths(7, 12, [null, null, null])).toBeNull();
  expect(inTenths(7, 12, [10, null, null])).toBeNull();
  expect(inTenths(7, 12, [10, 5, null])).toBe(6);
});

describe("what is left out cannot be worked out from what stands beside it", () => {
  test("of a whole with its part", () => {
    const worlds = counts(40).flatMap((whole) => counts(whole).map((part) => ({ whole, part })));
    for (const same of worldsByTold(worlds, ({ whole, part }) => [inFives(whole), alone(part, whole)])) {
      const [{ whole, part } = { whole: 0, part: 0 }] = same;
      if (whole < FEWEST) expect(open(same, (world) => world.whole)).toBe(FEWEST);
      if (part < FEWEST || whole - part < FEWEST) {
        expect(open(same, (world) => world.part)).toBeGreaterThanOrEqual(FEWEST);
        expect(open(same, (world) => world.whole - world.part)).toBeGreaterThanOrEqual(FEWEST);
      }
    }
  });

  // The worst route for it: every case ends from one of a few last steps, so that these add up to the endings of which a part is told.
  test.each([
    { steps: 2, most: 14 },
    { steps: 3, most: 14 },
    { steps: 4, most: 9 },
  ])("of $steps steps that add up to the endings", ({ steps, most }) => {
    let cells: number[][] = [[]];
    for (let nth = 0; nth < steps; nth++) cells = cells.flatMap((row) => counts(most).map((count) => [...row, count]));
    const worlds = cells.flatMap((row) => {
      const ended = row.reduce((sum, count) => sum + count, 0);
      return counts(ended).map((resolved) => ({ row, ended, resolved }));
    });
    const told = ({ row, ended, resolved }: (typeof worlds)[number]) => {
      const beside = row.map(inFives);
      return [beside, inTenths(resolved, ended, beside)];
    };
    for (const same of worldsByTold(worlds, told)) {
      for (let nth = 0; nth < steps; nth++) {
        if ((same[0]?.row[nth] ?? 0) < FEWEST) expect(open(same, ({ row }) => row[nth] ?? 0)).toBeGreaterThan(1);
      }
    }
  });

  test("of a step with who is too late in it", () => {
    const step = { id: "zr1", title: "Zorgroute 1", term: 3 };
    const worlds = counts(30).flatMap((count) => counts(count).map((late) => ({ count, late })));
    const told = (world: (typeof worlds)[number]) => toldFlow([{ ...step, ...world, medianWeeks: 2 }]);
    for (const same of worldsByTold(worlds, told)) {
      const numbers = ["count", "late"] as const;
      for (const number of numbers) {
        if (same.some((world) => world[number] < FEWEST)) {
          expect(open(same, (world) => world[number])).toBeGreaterThanOrEqual(FEWEST);
        }
      }
      if (same.some(({ count, late }) => count - late < FEWEST)) {
        expect(open(same, ({ count, late }) => count - late)).toBeGreaterThanOrEqual(FEWEST);
      }
    }
  });
});

test("the median is the middle, whatever the order", () => {
  expect(median([])).toBeNull();
  expect(median([3])).toBe(3);
  expect(median([9, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 9])).toBe(3);
});
