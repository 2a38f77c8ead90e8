import type { SchoolCalendar } from "../../school/calendar.ts";
import { closedBecause } from "../../school/closed-day.ts";
import { type Instant, type IsoDate, parseIsoDate } from "../../school/dates.ts";
import { instantAt, isWallTime, minutesAfter, type WallTime, wallTimeOf } from "../../school/wall-time.ts";
import type { GivenMoment } from "./meeting.ts";

export const LEAST_MOMENTS = 2;
export const MOST_MOMENTS = 5;

/** A meeting lasts at least and at most so many minutes. */
export const SHORTEST = 10;
export const LONGEST = 240;

/** Nobody meets outside these hours; a time outside them is a slip (03:30 for 15:30). */
const EARLIEST: WallTime = "07:00";
const LATEST: WallTime = "22:00";

/** What is wrong with the nth moment (from 1) that was filled in; 0 when there is only one. */
export type MomentProblem = { nth: number } & (
  | { kind: "noDay" }
  | { kind: "noTime" }
  | { kind: "past"; on: IsoDate; from: WallTime }
  | { kind: "weekend"; on: IsoDate }
  | { kind: "holiday"; on: IsoDate; name: string }
  | { kind: "ownDay"; on: IsoDate; name: string }
  | { kind: "beyondCalendar"; on: IsoDate }
  | { kind: "hours"; from: WallTime }
  | { kind: "twice"; on: IsoDate; from: WallTime }
);

/** Everything that is wrong with these moments, at most one thing each, in their order. */
export function checkMoments(
  moments: readonly GivenMoment[],
  minutes: number,
  { calendar, now }: { calendar: SchoolCalendar; now: Instant },
): MomentProblem[] {
  return moments.flatMap((moment, at): MomentProblem[] => {
    const nth = at + 1;
    const on = parseIsoDate(moment.on);
    if (on === undefined) return [{ nth, kind: "noDay" }];
    const { from } = moment;
    if (!isWallTime(from)) return [{ nth, kind: "noTime" }];
    if (instantAt(on, from) <= now) return [{ nth, kind: "past", on, from }];
    const closed = closedBecause(calendar, on);
    if (closed) return [{ nth, on, ...closed }];
    const end = wallTimeOf(minutesAfter(instantAt(on, from), minutes));
    if (from < EARLIEST || end > LATEST || end <= from) return [{ nth, kind: "hours", from }];
    const earlier = moments.slice(0, at).some((other) => other.on === on && other.from === from);
    return earlier ? [{ nth, kind: "twice", on, from }] : [];
  });
}
