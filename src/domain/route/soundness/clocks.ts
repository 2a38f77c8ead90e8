import type { IsoDate } from "../../school/dates.ts";
import { addDays } from "../../school/dates.ts";
import { type Term, termEnd } from "../../school/term.ts";
import type { Step } from "../route.ts";
import { AGREED_END, calendar, dayAfter, STAY_BEGINS } from "./world.ts";

/** Limits that count from entering a step, wherever the case is by now. */
export type Clock = { since: string; limits: readonly Term[] };

/**
 * How time stands, without dates. `own`: which of the days of the stay it is. `levels`: per clock, how many of its limits
 * have passed. `round`: the agreed end of the round is not set, ahead, or over.
 */
export type Time = { own: number; levels: readonly number[]; round: "unset" | "ahead" | "over" };

/** Whether the days of the stay follow from the file: then limits that count from this same step are among them. */
export function isFixed(step: Step): boolean {
  return step.term !== undefined && "max" in step.term;
}

/** The days on which something changes by itself during a stay, oldest first, beginning with the first day. */
export function ownDays(step: Step, clocks: readonly Clock[]): IsoDate[] {
  const { term } = step;
  if (!term) return [STAY_BEGINS];
  if ("setBy" in term) return term.for === "round" ? [STAY_BEGINS] : [STAY_BEGINS, dayAfter(AGREED_END)];
  const end = termEnd(calendar(), STAY_BEGINS, { amount: term.max, unit: term.unit });
  const from = term.min && termEnd(calendar(), STAY_BEGINS, { amount: term.min, unit: term.unit });
  const limits = clocks
    .filter(({ since }) => since === step.id)
    .flatMap((clock) => clock.limits.map((limit) => termEnd(calendar(), STAY_BEGINS, limit)));
  const days = [STAY_BEGINS, from, end && dayAfter(end), ...limits].filter((day) => typeof day === "string");
  return [...new Set(days)].sort();
}

/** How many limits of the clock have passed on `today` when it started on `start`. */
export function levelOn(clock: Clock, start: IsoDate, today: IsoDate): number {
  return clock.limits.filter((limit) => {
    const end = termEnd(calendar(), start, limit);
    return end !== undefined && today >= end;
  }).length;
}

const starts = new WeakMap<Clock, Map<string, IsoDate>>();

/** A day on which the clock can have started, so that today exactly `level` of its limits have passed. */
export function startFor(clock: Clock, level: number, today: IsoDate): IsoDate {
  const known = starts.get(clock) ?? new Map<string, IsoDate>();
  starts.set(clock, known);
  const key = `${level} ${today}`;
  const found = known.get(key) ?? search(clock, level, today);
  known.set(key, found);
  return found;
}

function search(clock: Clock, level: number, today: IsoDate): IsoDate {
  let start = today;
  for (let weeks = 0; weeks < 100 && levelOn(clock, start, today) < level; weeks++) start = addDays(start, -7);
  return start;
}
