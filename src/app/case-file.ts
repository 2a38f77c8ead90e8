import { advise } from "../domain/case/advice.ts";
import type { Command, Refusal } from "../domain/case/command.ts";
import { decide } from "../domain/case/decide.ts";
import type { Decision } from "../domain/case/decision.ts";
import { typedIn } from "../domain/case/event-texts.ts";
import type { RecordedEvent } from "../domain/case/events.ts";
import { evolve, fold } from "../domain/case/evolve.ts";
import type { CaseState } from "../domain/case/state.ts";
import type { Settings } from "../domain/case/unmet.ts";
import { type Route, seatsAtWork, stepOf } from "../domain/route/route.ts";
import type { ApprovalLine } from "../domain/school/approval-line.ts";
import { dayOf, type IsoDate } from "../domain/school/dates.ts";
import { type About, allowed } from "../domain/school/permissions.ts";
import { type Person, type Subject, subjectOf } from "../domain/school/school.ts";
import { agendaCauses } from "../domain/zorgteam/why-on-agenda.ts";
import { actorOf, lineFor, lineOfProposal } from "./approvals/deciders.ts";
import type { AppDeps } from "./deps.ts";
import { whyNotKept } from "./kept-texts.ts";
import { meetingNotices } from "./meetings/notices.ts";
import { cardUpdatesFor, noticesFor } from "./notices.ts";
import type { StoredCase } from "./ports.ts";
import { caseReminders } from "./reminders/case-reminders.ts";

/** A case with everything needed to talk about it. */
export type CaseFile = {
  caseId: string;
  version: number;
  route: Route;
  subject: Subject;
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
  readonly code: "route-version-missing" | "subject-missing" | "case-empty";
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

/** The open case of a pupil or group (in one route, or in any), with the last closed one for "de vorige keer". */
export async function casesOf(
  deps: AppDeps,
  subject: Subject,
  routeId?: string,
): Promise<{ open: CaseFile | undefined; others: CaseFile[]; lastClosed: CaseFile | undefined }> {
  const headers = (await deps.cases.ofSubjects([subject.key])).filter(
    (header) => routeId === undefined || header.routeId === routeId,
  );
  const files = async (status: "open" | "closed", most: number) =>
    Promise.all(
      headers
        .filter((header) => header.status === status)
        .slice(0, most)
        .map(async (header) => toCaseFile(deps, await deps.cases.at(header))),
    );
  const [open, ...others] = await files("open", 9);
  const [lastClosed] = open ? [] : await files("closed", 1);
  return { open, others, lastClosed };
}

export function toCaseFile(deps: Pick<AppDeps, "routes" | "school">, stored: StoredCase): CaseFile {
  const { caseId, version, routeId, routeValidFrom, subjectKey } = stored.header;
  const route = deps.routes.version(routeId, routeValidFrom);
  if (!route) throw new CaseUnreadable("route-version-missing", caseId);
  const subject = subjectOf(deps.school, subjectKey);
  if (!subject) throw new CaseUnreadable("subject-missing", caseId);
  const state = stateAfter(stored.events);
  if (!state) throw new CaseUnreadable("case-empty", caseId);
  return { caseId, version, route, subject, state, events: stored.events };
}

/** Whom a case is about, with the seats that are at work in its present step. */
export function aboutCase({ route, subject, state }: Pick<CaseFile, "route" | "subject" | "state">): About {
  return { subject, atWork: seatsAtWork(route, stepOf(route, state.step)) };
}

/** Whether this person may see this case now: for whom something is shown or sent to; who asks comes through the gate. */
export function isVisible(file: CaseFile, person: Person): boolean {
  return allowed(person, "pupil.ask", aboutCase(file));
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

export function todayOf(deps: Pick<AppDeps, "clock">): IsoDate {
  return dayOf(deps.clock.now());
}

/** What the school chose for this route. */
export function settingsOf(deps: Pick<AppDeps, "school">, route: Route): Settings {
  return deps.school.file.settings[route.id] ?? {};
}

/** Carries out a command on a case as it was seen: decides, stores the facts with their messages, or says why not. */
export async function act(deps: AppDeps, file: CaseFile, command: Command, person: Person): Promise<Outcome> {
  return write(deps, file.route, file.subject, file, command, person);
}

/** Far more than there are people who can answer at the same moment. */
const MOST_TRIES = 20;

/**
 * As `act`, for what stands beside whatever others record meanwhile, such as two answers at once: it is decided afresh on
 * the newest version until it lands. `file` is the case as it was decided on, or with what was stored.
 */
export async function actBeside(
  deps: AppDeps,
  file: CaseFile,
  command: Command,
  person: Person,
): Promise<{ outcome: Outcome; file: CaseFile }> {
  let seen = file;
  let outcome = await act(deps, seen, command, person);
  for (let tries = 1; outcome.kind === "stale" && tries < MOST_TRIES && isVisible(outcome.file, person); tries++) {
    seen = outcome.file;
    outcome = await act(deps, seen, command, person);
  }
  return { outcome, file: outcome.kind === "refused" ? seen : outcome.file };
}

/** Opens a case for a pupil or group in the route's present version; `ground` when a group route put the pupil forward. */
export async function openCase(
  deps: AppDeps,
  route: Route,
  subject: Subject,
  person: Person,
  ground?: string,
): Promise<Outcome> {
  const command: Command = { type: "OpenCase", subjectKey: subject.key, ...(ground ? { ground } : {}) };
  return write(deps, route, subject, undefined, command, person);
}

/** What the domain would say to a command, without storing anything. */
export function tryOut(deps: AppDeps, file: CaseFile, person: Person, command: Command): Decision {
  return decide(file.route, file.state, command, {
    today: todayOf(deps),
    actor: actorOf(person, file.route, file.subject),
    calendar: deps.calendar,
    settings: settingsOf(deps, file.route),
    line: lineOfCommand(deps, file, command, person),
  });
}

/** Who decides on the proposal that is made or waits. */
function lineOfCommand(deps: AppDeps, file: CaseFile, command: Command, person: Person): ApprovalLine | undefined {
  if (command.type === "ProposeMove") return lineFor(deps.school, file, command.move, person.id);
  return lineOfProposal(deps.school, file);
}

async function write(
  deps: AppDeps,
  route: Route,
  subject: Subject,
  file: CaseFile | undefined,
  command: Command,
  person: Person,
): Promise<Outcome> {
  const at = deps.clock.now();
  const today = dayOf(at);
  const settings = settingsOf(deps, route);
  const actor = actorOf(person, route, subject);
  const line = file && lineOfCommand(deps, file, command, person);
  const decision = decide(route, file?.state, command, { today, actor, calendar: deps.calendar, settings, line });
  if (!decision.ok) return { kind: "refused", refusal: decision.refusal };
  const notKept = whyNotKept(typedIn(decision.events), today, subject.kind === "pupil" ? [subject.name] : []);
  if (notKept) return { kind: "refused", refusal: notKept };
  const base = file?.version ?? 0;
  const caseId = file?.caseId ?? deps.ids.next();
  const recorded = decision.events.map((event, nth) => ({
    id: `${caseId}-${base + nth + 1}`,
    seq: base + nth + 1,
    at,
    by: person.id,
    event,
  }));
  // Nothing new to say (a mark that stood already): it stands as it stood.
  if (file && recorded.length === 0) return { kind: "done", file, recorded };
  const state = recorded.reduce<CaseState | undefined>(evolve, file?.state);
  if (!state) throw new CaseUnreadable("case-empty", caseId);
  const advice = advise(route, state, { today, calendar: deps.calendar, settings });
  const next: CaseFile = {
    caseId,
    version: base + recorded.length,
    route,
    subject,
    state,
    events: [...(file?.events ?? []), ...recorded],
  };
  const outbox = [
    ...noticesFor(deps.school, next, recorded, person, at),
    ...meetingNotices(next, recorded, person, at),
  ];
  const updates = cardUpdatesFor(caseId, recorded, at);
  const result = await deps.cases.append({
    caseId,
    expectedVersion: base,
    events: recorded,
    header: {
      routeId: route.id,
      routeValidFrom: route.validFrom,
      routeHash: route.hash,
      subjectKey: subject.key,
      status: state.status,
      step: state.step,
      openedOn: state.openedOn,
      dueOn: advice.dueOn,
      turn: advice.turn?.role ?? null,
      agenda: agendaCauses(route, state)[0] ?? null,
    },
    outbox,
    updates,
    ...(deps.trail ? { trace: deps.trail.traceOf(subject.key) } : {}),
    reminders: caseReminders(deps.log, route, state, {
      today,
      calendar: deps.calendar,
      settings,
      line: lineOfProposal(deps.school, next),
    }),
  });
  if (!result.ok) {
    if (!result.current) throw new CaseUnreadable("case-empty", caseId);
    return { kind: "stale", file: toCaseFile(deps, result.current) };
  }
  deps.trail?.stored(subject.key);
  if (outbox.length + updates.length > 0) deps.poke();
  return { kind: "done", file: next, recorded };
}
