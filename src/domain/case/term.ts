import type { Route } from "../route/route.ts";
import { stepOf } from "../route/route.ts";
import { type SchoolCalendar, schoolDaysBetween, schoolDaysLater, schoolDaysThrough } from "../school/calendar.ts";
import type { IsoDate } from "../school/dates.ts";
import { termEnd } from "../school/term.ts";
import { agreedEnd } from "./facts.ts";
import type { CaseState } from "./state.ts";

/** How the time in the present step stands. Days are school days: holidays and the school's free days do not count. */
export type TermState =
  | { kind: "none" }
  /** The document names no number; this role must set a date. */
  | { kind: "toSet"; setBy: string; with: readonly string[]; ask: string; source: string }
  | {
      kind: "dated";
      start: IsoDate;
      /** From this day on evaluating makes sense; the start when the document names no earliest day. */
      evaluateFrom: IsoDate;
      /** The last day. */
      end: IsoDate;
      daysUsed: number;
      daysTotal: number;
      phase: "running" | "lastWeek" | "ended";
      /** Set by people, not by the document. */
      agreed: boolean;
      source: string;
    }
  /** The school calendar does not reach the end of the term. */
  | { kind: "beyondCalendar"; source: string };

/** The term of the step the case is in, on the day `today`. */
export function termState(route: Route, state: CaseState, calendar: SchoolCalendar, today: IsoDate): TermState {
  const { term } = stepOf(route, state.step);
  if (!term) return { kind: "none" };
  if ("setBy" in term) {
    const agreed = agreedEnd(state, term.for);
    if (!agreed) return { kind: "toSet", setBy: term.setBy, with: term.with, ask: term.ask, source: term.source };
    const still = standstill(state, calendar, today, agreed.on);
    return dated(calendar, today, state.since, state.since, agreed.end, true, term.source, still);
  }
  const end = termEnd(calendar, state.since, { amount: term.max, unit: term.unit });
  const from = term.min ? termEnd(calendar, state.since, { amount: term.min, unit: term.unit }) : state.since;
  if (!end || !from) return { kind: "beyondCalendar", source: term.source };
  return dated(calendar, today, state.since, from, end, false, term.source, standstill(state, calendar, today));
}

/** School days of this stay on which the clock stood still; of an agreed date only those after it was agreed. */
function standstill({ pauses = [] }: CaseState, calendar: SchoolCalendar, today: IsoDate, after: IsoDate = ""): number {
  let days = 0;
  for (const { from, until } of pauses) if (from >= after) days += schoolDaysBetween(calendar, from, until ?? today);
  return days;
}

function dated(
  calendar: SchoolCalendar,
  today: IsoDate,
  start: IsoDate,
  evaluateFrom: IsoDate,
  first: IsoDate,
  agreed: boolean,
  source: string,
  still: number,
): TermState {
  const end = still > 0 ? schoolDaysLater(calendar, first, still) : first;
  if (!end) return { kind: "beyondCalendar", source };
  const daysTotal = schoolDaysThrough(calendar, start, end) - still;
  const daysUsed = Math.min(daysTotal, schoolDaysBetween(calendar, start, today) - still);
  const phase = today > end ? "ended" : schoolDaysThrough(calendar, today, end) <= 5 ? "lastWeek" : "running";
  return { kind: "dated", start, evaluateFrom, end, daysUsed, daysTotal, phase, agreed, source };
}
