import type { CaseEvent, RecordedEvent } from "../../../src/domain/case/events.ts";
import { fold } from "../../../src/domain/case/evolve.ts";
import { type Fate, fateOf } from "../../../src/domain/case/move-case.ts";
import type { CaseState } from "../../../src/domain/case/state.ts";
import { schoolCalendar } from "../../../src/domain/school/calendar.ts";
import { changed, FIRST, routeOf } from "../route/diff/two-versions.ts";

const calendar = schoolCalendar({ region: "noord" });
export const first = routeOf(FIRST);
export const NEXT = "2027-01-01";
/** Texts of the route file, and what stands there in the new version. */
export type Pairs = readonly (readonly [string, string])[];

/** A log of a case that began on a Monday; every event gets its number. */
export function log(...events: CaseEvent[]): RecordedEvent[] {
  const opened: CaseEvent = {
    type: "CaseOpened",
    on: "2026-11-02",
    route: { id: "vlieger", validFrom: "2026-08-01", hash: "hash-2026-08-01" },
    subjectKey: "p-1",
    step: "look",
  };
  return [opened, ...events].map((event, nth) => ({
    id: `c-${nth + 1}`,
    seq: nth + 1,
    at: "2026-11-02T09:00:00.000Z",
    by: "marja",
    event,
  }));
}

export function stateOf(events: readonly RecordedEvent[]): CaseState {
  const state = fold(events);
  if (!state) throw new Error("an empty log");
  return state;
}

/** What becomes of the case when the route changes like this; today is the tenth day of the case. */
export function fate(events: readonly RecordedEvent[], pairs: Pairs, instead = {}, today = "2026-11-12"): Fate {
  const to = routeOf(changed(...pairs), NEXT);
  return fateOf({ from: first, to, instead }, stateOf(events), events, { today, calendar, settings: {} });
}

/** Why that needs a person: the codes. */
export function obstacles(events: readonly RecordedEvent[], pairs: Pairs, today?: string): string[] {
  const found = fate(events, pairs, {}, today);
  return found.kind === "person" ? found.obstacles.map(({ code }) => code) : [];
}

export const toStep2: CaseEvent = {
  type: "StepEntered",
  on: "2026-11-04",
  move: "help",
  from: "look",
  to: "together",
  ends: false,
};
export const termSet: CaseEvent = { type: "TermSet", on: "2026-11-04", end: "2026-12-01" };
export const given: Extract<CaseEvent, { type: "ConsentGiven" }> = {
  type: "ConsentGiven",
  on: "2026-11-05",
  consent: "sharing",
  duty: "sign",
  by: "oneParent",
  how: "talk",
};
export const refused: CaseEvent = { type: "ConsentRefused", on: "2026-11-05", consent: "sharing", duty: "sign" };
/** In the second step since the fourth of November, with a date that people agreed. */
export const step2 = log(toStep2, termSet);
/** The same, and the parents agreed to the consultation; or they did not. */
export const agreed = log(toStep2, termSet, given);
export const no = log(toStep2, termSet, refused);
