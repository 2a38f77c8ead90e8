import { addDays, type IsoDate } from "../school/dates.ts";
import { type Decision, refuse } from "./decision.ts";
import type { CaseState } from "./state.ts";

/** A worry is older than its case: in the first step, records may go back this many days before the opening. */
const DAYS_BEFORE_OPENING = 28;

/** The first day a record of the present stay may carry. */
export function earliestRecordDay(state: CaseState): IsoDate {
  return state.stay === 1 ? addDays(state.openedOn, -DAYS_BEFORE_OPENING) : state.since;
}

/** Why a record cannot carry this day, if it cannot. */
export function dateProblem(state: CaseState, on: IsoDate, today: IsoDate): Decision | undefined {
  if (on > today) return refuse({ code: "dateInFuture", on });
  const earliest = earliestRecordDay(state);
  return on < earliest ? refuse({ code: "dateTooEarly", on, earliest }) : undefined;
}
