import { Temporal } from "temporal-polyfill";
import type { Clock } from "../../app/ports.ts";
import { type SchoolCalendar, schoolWeeksLater } from "../../domain/school/calendar.ts";
import { addDays, dayOf, type Instant, type IsoDate } from "../../domain/school/dates.ts";

/** A jump in time, as typed in the demo and written in the golden conversations. */
export type Jump = { amount: number; unit: "schoolWeeks" | "days" };

/** Reads "+ 2 schoolweken" or "+ 3 dagen"; undefined for any other text. */
export function parseJump(text: string): Jump | undefined {
  const match = /^\s*\+\s*(\d{1,3})\s*(schoolwe(?:ek|ken)|dag(?:en)?)\s*$/i.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  return { amount: Number(match[1]), unit: match[2].toLowerCase().startsWith("school") ? "schoolWeeks" : "days" };
}

/** A clock for the demo and the tests: it follows `base` (or stands still) and jumps forward when told. */
export class DrivableClock implements Clock {
  readonly #base: () => Instant;
  readonly #calendar: SchoolCalendar;
  #ahead = Temporal.Duration.from({ seconds: 0 });

  constructor(calendar: SchoolCalendar, base: () => Instant) {
    this.#calendar = calendar;
    this.#base = base;
  }

  now(): Instant {
    return Temporal.Instant.from(this.#base())
      .toZonedDateTimeISO("Europe/Amsterdam")
      .add(this.#ahead)
      .toInstant()
      .toString({ fractionalSecondDigits: 3 });
  }

  /** Moves the clock to the day the jump leads to, same time of day; gives that day, or undefined beyond the calendar. */
  jump({ amount, unit }: Jump): IsoDate | undefined {
    const today = dayOf(this.now());
    const target = unit === "days" ? addDays(today, amount) : schoolWeeksLater(this.#calendar, today, amount);
    if (!target) return undefined;
    this.#ahead = this.#ahead.add(Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(target)));
    return target;
  }
}
