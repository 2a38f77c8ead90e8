import { advise } from "../domain/case/advice.ts";
import type { Command, Refusal } from "../domain/case/command.ts";
import { decide } from "../domain/case/decide.ts";
import type { RecordedEvent } from "../domain/case/events.ts";
import { evolve, fold } from "../domain/case/evolve.ts";
import type { CaseState } from "../domain/case/state.ts";
import type { Settings } from "../domain/case/unmet.ts";
import type { Route } from "../domain/route/route.ts";
import { dayOf, type IsoDate } from "../domain/school/dates.ts";
import { functionsFor, type Person, type Pupil } from "../domain/school/school.ts";
import type { AppDeps } from "./deps.ts";
import { noticesFor } from "./notices.ts";
import type { StoredCase } from "./ports.ts";

/** A case with everything needed to talk about it. */
export type CaseFile = {
  caseId: string;
  version: number;
  route: Route;
  pupil: Pupil;
  state: CaseState;
  events: readonly RecordedEvent[];
};

/** `stale`: somebody wrote since the version that was seen; nothing was stored, and this is how it stands now. */
export type Outcome =
  | { kind: "done"; file: CaseFile; recorded: readonly RecordedEvent[] }
  | { kind: "refused"; refusal: Refusal }
  | { kind: "stale"; file: CaseFile };

/** A stored case names a route version or a pupil that the bot no longer has: a mistake in the set-up, not in the question. */
export class CaseUnreadable extends Error {
  readonly code: "route-version-missing" | "pupil-missing" | "case-empty";
  constructor(code: CaseUnreadable["code"], caseId: string) {
    super(`case ${caseId}: ${code}`);
    this.name = "CaseUnreadable";
    this.code = code;
  }
}

export async function loadCaseFile(deps: AppDeps, caseId: string): Promise<CaseFile | undefined> {
  const stored = await deps.cases.load(caseId);
  return stored && toCaseFile(deps, stored);
}

/** The pupil's open case, or undefined; with the last closed one for "de vorige keer". */
export async function casesOf(
  deps: AppDeps,
  pupil: Pupil,
): Promise<{ open: CaseFile | undefined; lastClosed: CaseFile | undefined }> {
  const headers = await deps.cases.ofSubjects([pupil.key]);
  const pick = async (status: "open" | "closed") => {
    const header = headers.find((candidate) => candidate.status === status);
    return header && toCaseFile(deps, await deps.cases.at(header));
  };
  const open = await pick("open");
  return { open, lastClosed: open ? undefined : await pick("closed") };
}

export function toCaseFile(deps: AppDeps, stored: StoredCase): CaseFile {
  const { caseId, version, routeId, routeValidFrom, subjectKey } = stored.header;
  const route = deps.routes.version(routeId, routeValidFrom);
  if (!route) throw new CaseUnreadable("route-version-missing", caseId);
  const pupil = deps.school.pupilByKey(subjectKey);
  if (!pupil) throw new CaseUnreadable("pupil-missing", caseId);
  const state = stateAfter(stored.events);
  if (!state) throw new CaseUnreadable("case-empty", caseId);
  return { caseId, version, route, pupil, state, events: stored.events };
}

/** The store gives the same log again as long as it has not grown; its state is the same then too. */
const states = new WeakMap<readonly RecordedEvent[], CaseState>();

function stateAfter(events: readonly RecordedEvent[]): CaseState | undefined {
  const known = states.get(events);
  if (known) return known;
  const state = fold(events);
  if (state) states.set(events, state);
  return state;
}

export function todayOf(deps: AppDeps): IsoDate {
  return dayOf(deps.clock.now());
}

/** What the school chose for this route. */
export function settingsOf(deps: AppDeps, route: Route): Settings {
  return deps.school.file.settings[route.id] ?? {};
}

/** Carries out a command on a case as it was seen: decides, stores the facts with their messages, or says why not. */
export async function act(deps: AppDeps, file: CaseFile, command: Command, person: Person): Promise<Outcome> {
  return write(deps, file.route, file.pupil, file, command, person);
}

/** Opens a case for a pupil in the route's present version. */
export async function openCase(deps: AppDeps, route: Route, pupil: Pupil, person: Person): Promise<Outcome> {
  return write(deps, route, pupil, undefined, { type: "OpenCase", subjectKey: pupil.key }, person);
}

async function write(
  deps: AppDeps,
  route: Route,
  pupil: Pupil,
  file: CaseFile | undefined,
  command: Command,
  person: Person,
): Promise<Outcome> {
  const at = deps.clock.now();
  const today = dayOf(at);
  const settings = settingsOf(deps, route);
  const actor = { id: person.id, functions: functionsFor(person, pupil) };
  const decision = decide(route, file?.state, command, { today, actor, calendar: deps.calendar, settings });
  if (!decision.ok) return { kind: "refused", refusal: decision.refusal };
  const base = file?.version ?? 0;
  const caseId = file?.caseId ?? deps.ids.next();
  const recorded = decision.events.map((event, nth) => ({
    id: `${caseId}-${base + nth + 1}`,
    seq: base + nth + 1,
    at,
    by: person.id,
    event,
  }));
  const state = recorded.reduce<CaseState | undefined>(evolve, file?.state);
  if (!state) throw new CaseUnreadable("case-empty", caseId);
  const advice = advise(route, state, { today, calendar: deps.calendar, settings });
  const next: CaseFile = {
    caseId,
    version: base + recorded.length,
    route,
    pupil,
    state,
    events: [...(file?.events ?? []), ...recorded],
  };
  const outbox = noticesFor(deps.school, next, recorded, person, at);
  const result = await deps.cases.append({
    caseId,
    expectedVersion: base,
    events: recorded,
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
    },
    outbox,
  });
  if (!result.ok) {
    if (!result.current) throw new CaseUnreadable("case-empty", caseId);
    return { kind: "stale", file: toCaseFile(deps, result.current) };
  }
  if (outbox.length > 0) deps.poke();
  return { kind: "done", file: next, recorded };
}
