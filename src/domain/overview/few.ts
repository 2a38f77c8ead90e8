/**
 * What may be told of numbers of pupils to who may not know whom they are about. Fewer than five is left out; what is told is
 * rounded down to fives; a part is told in tenths. There are no totals beside parts, and a part is left out when it would say
 * something about what was left out beside it: nothing left out can be worked out from what is told.
 */

/** Fewer pupils than this could be recognised by who knows the school. */
export const FEWEST = 5;

/** The number rounded down to fives: "at least so many". Null when there are fewer than five. */
export function inFives(count: number): number | null {
  return count < FEWEST ? null : count - (count % FEWEST);
}

/**
 * The part of a whole in tenths (0 to 10). Null when fewer than five are in it or fewer than five are not. `beside` are the
 * numbers, as they are told, that may add up to the whole: a part says how many there are at the least, so it is left out unless
 * those that are told can make up for that alone.
 */
export function inTenths(part: number, whole: number, beside: readonly (number | null)[]): number | null {
  if (part < FEWEST || whole - part < FEWEST) return null;
  const tenths = tenthsOf(part, whole);
  const told = beside.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return leastWhole(tenths) <= told ? tenths : null;
}

function tenthsOf(part: number, whole: number): number {
  return Math.round((part / whole) * 10);
}

/** The smallest whole of which a part may be told as so many tenths. */
function leastWhole(tenths: number): number {
  for (let whole = 2 * FEWEST; ; whole++) {
    for (let part = FEWEST; part <= whole - FEWEST; part++) if (tenthsOf(part, whole) === tenths) return whole;
  }
}

/** A measure over so many pupils; null when there are fewer than five. */
export function ofEnough(value: number | null, pupils: number): number | null {
  return pupils < FEWEST ? null : value;
}

/** The middle of the values: of an even number the mean of the two in the middle. Null without values. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
