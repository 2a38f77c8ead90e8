/** Delays before a next try, in milliseconds. */
export type Backoff = { firstMs: number; longestMs: number };

/**
 * How long to wait before try number `attempts` + 2: doubling from `firstMs` up to `longestMs`, and of that between half and
 * all, so that messages that failed together do not come back together. Never less than the other side asked for.
 */
export function backoffMs(backoff: Backoff, attempts: number, random: number, askedMs = 0): number {
  const full = Math.min(backoff.longestMs, backoff.firstMs * 2 ** Math.min(attempts, 30));
  return Math.max(askedMs, Math.round(full * (0.5 + random / 2)));
}
