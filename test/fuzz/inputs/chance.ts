/** Draws that are the same for the same seed. */
export type Chance = {
  /** A whole number below `n`. */
  below(n: number): number;
  /** True in so many of a hundred cases. */
  percent(n: number): boolean;
  pick<T>(from: readonly T[]): T;
};

/** Source of the generator: mulberry32, of the public domain. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    below,
    percent: (n) => below(100) < n,
    pick<T>(from: readonly T[]): T {
      if (from.length === 0) throw new RangeError("nothing to pick from");
      return from[below(from.length)] as T;
    },
  };
}
