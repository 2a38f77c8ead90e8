import type { AppendRequest, CaseStore } from "../../src/app/ports.ts";
import { advise } from "../../src/domain/case/advice.ts";
import { decide } from "../../src/domain/case/decide.ts";
import type { RecordedEvent } from "../../src/domain/case/events.ts";
import { evolve, fold } from "../../src/domain/case/evolve.ts";
import type { CaseState } from "../../src/domain/case/state.ts";
import type { Route } from "../../src/domain/route/route.ts";
import { type SchoolCalendar, schoolCalendar } from "../../src/domain/school/calendar.ts";
import { functionsFor, holdersOf, type Pupil, type School } from "../../src/domain/school/school.ts";
import { EVENTS_PER_CASE, scriptFor } from "./case-scripts.ts";
import { BENCH_DAY } from "./school-of-1000.ts";

export type BenchCase = { pupil: Pupil; events: readonly RecordedEvent[]; state: CaseState };

export function calendarOf(school: School): SchoolCalendar {
  return schoolCalendar({ region: school.file.region, ...school.file.calendar });
}

/** An open case for every pupil, each event decided by the real rules. Throws when a script does not give what it must. */
export function casesOf20Events(school: School, route: Route): BenchCase[] {
  const calendar = calendarOf(school);
  return school.file.pupils.map((pupil, number) => {
    const events = eventsOf(school, route, calendar, pupil, number);
    const state = fold(events);
    if (state?.status !== "open" || events.length !== EVENTS_PER_CASE) {
      throw new Error(`script of pupil ${number} gives ${events.length} events and a case that is ${state?.status}`);
    }
    return { pupil, events, state };
  });
}

function eventsOf(
  school: School,
  route: Route,
  calendar: SchoolCalendar,
  pupil: Pupil,
  number: number,
): RecordedEvent[] {
  const events: RecordedEvent[] = [];
  let state: CaseState | undefined;
  for (const { day, who, command } of scriptFor(pupil.key, number)) {
    const [person] = holdersOf(school, { id: "", is: who === "ib" ? "careCoordinator" : "teacher" }, "", pupil);
    if (!person) throw new Error(`no ${who} for pupil ${number}`);
    const actor = { id: person.id, functions: functionsFor(person, pupil) };
    const settings = school.file.settings[route.id] ?? {};
    const decision = decide(route, state, command, { today: day, actor, calendar, settings });
    if (!decision.ok) throw new Error(`script of pupil ${number}: ${command.type} refused, ${decision.refusal.code}`);
    for (const event of decision.events) {
      const seq = events.length + 1;
      const recorded = { id: `c-${pupil.key}-${seq}`, seq, at: `${day}T09:00:00.000Z`, by: person.id, event };
      events.push(recorded);
      state = evolve(state, recorded);
    }
  }
  return events;
}

/** Writes the cases through the store's own append, with the header the app would give them. */
export async function storeCases(
  cases: readonly BenchCase[],
  store: CaseStore,
  school: School,
  route: Route,
): Promise<void> {
  const calendar = calendarOf(school);
  const settings = school.file.settings[route.id] ?? {};
  for (const { pupil, events, state } of cases) {
    const advice = advise(route, state, { today: BENCH_DAY, calendar, settings });
    const request: AppendRequest = {
      caseId: `c-${pupil.key}`,
      expectedVersion: 0,
      events,
      header: {
        routeId: route.id,
        routeValidFrom: route.validFrom,
        routeHash: route.hash,
        subjectKey: pupil.key,
        status: state.status,
        step: state.step,
        openedOn: state.openedOn,
        dueOn: advice.dueOn,
        turn: advice.turn?.role ?? null,
        agenda: null,
      },
      outbox: [],
      reminders: [],
    };
    const result = await store.append(request);
    if (!result.ok) throw new Error(`case of pupil ${pupil.key} not stored: ${result.reason}`);
  }
}
