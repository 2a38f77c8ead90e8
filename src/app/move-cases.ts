import { advise } from "../domain/case/advice.ts";
import type { CaseEvent } from "../domain/case/events.ts";
import { evolve, fold } from "../domain/case/evolve.ts";
import { type Fate, fateOf, versionChanged, versionRestored } from "../domain/case/move-case.ts";
import { remindersOf } from "../domain/case/reminders.ts";
import type { CaseState } from "../domain/case/state.ts";
import type { Route } from "../domain/route/route.ts";
import { dayOf, type IsoDate } from "../domain/school/dates.ts";
import { agendaCauses } from "../domain/zorgteam/why-on-agenda.ts";
import type { AppDeps } from "./deps.ts";
import { permit } from "./permit.ts";
import type { StoredCase } from "./ports.ts";

/** Moving running cases to another version of their route, all at once, by order of a care coordinator. */

export type MoveDeps = Pick<AppDeps, "school" | "calendar" | "routes" | "cases" | "clock" | "ids" | "trail">;

export type MoveOrder = {
  route: string;
  /** The date of the version to go to. */
  to: IsoDate;
  /** Id of the person who orders it; only looking needs nobody. */
  by?: string | undefined;
  /** False: only look. */
  carryOut: boolean;
  /** Which step takes the place of one that is gone, by id. */
  instead?: Readonly<Record<string, string>>;
};

export type UndoOrder = { batch: string; by?: string | undefined; carryOut: boolean };

/** Why an order as a whole is not taken. */
export type OrderRefusal =
  | { code: "unknownVersion"; route: string; to: IsoDate }
  | { code: "notInForce"; to: IsoDate }
  | { code: "unknownPerson"; by: string }
  | { code: "personMissing" }
  | { code: "notCareCoordinator"; by: string }
  | { code: "unknownBatch"; batch: string };

/** One case: which version and step it is in, what would become of it, and what was done. Ids only. */
export type CaseLine = {
  caseId: string;
  /** The version it runs on; the route is absent when the bot no longer has that version. */
  runsOn: IsoDate;
  from: Route | undefined;
  step: string;
  fate: Fate | { kind: "unreadable" };
  /** `changed`: somebody wrote in between; it stayed as it was. */
  done: "looked" | "moved" | "left" | "changed";
};

export type MoveResult =
  | { ok: false; refusal: OrderRefusal }
  | { ok: true; batch: string | null; to: Route; cases: readonly CaseLine[]; there: number; later: number };

export type UndoLine = {
  caseId: string;
  /** The version it goes back to. */
  to: IsoDate;
  /** `recordedSince`: it stays in the new version. `overdue`: it goes back, and a date there has passed. */
  fate: "restored" | "overdue" | "recordedSince" | "unreadable";
  done: "looked" | "moved" | "left" | "changed";
};

export type UndoResult = { ok: false; refusal: OrderRefusal } | { ok: true; cases: readonly UndoLine[] };

/** What becomes of every running case of the route; moves those that can go by themselves when the order says so. */
export async function moveCases(deps: MoveDeps, order: MoveOrder): Promise<MoveResult> {
  const today = dayOf(deps.clock.now());
  const to = deps.routes.version(order.route, order.to);
  if (!to) return { ok: false, refusal: { code: "unknownVersion", route: order.route, to: order.to } };
  const barred = ordererProblem(deps, order);
  if (barred) return { ok: false, refusal: barred };
  if (order.carryOut && to.validFrom > today) return { ok: false, refusal: { code: "notInForce", to: to.validFrom } };
  const running = (await deps.cases.open()).filter(({ header }) => header.routeId === to.id);
  const older = running.filter(({ header }) => header.routeValidFrom < to.validFrom);
  const batch = order.carryOut ? deps.ids.next() : null;
  const cases: CaseLine[] = [];
  for (const stored of older) {
    const { caseId, routeValidFrom, step } = stored.header;
    const from = deps.routes.version(to.id, routeValidFrom);
    const state = fold(stored.events);
    const line = { caseId, runsOn: routeValidFrom, from, step };
    if (!from || !state) {
      cases.push({ ...line, fate: { kind: "unreadable" }, done: batch ? "left" : "looked" });
      continue;
    }
    const fate = fateOf({ from, to, ...(order.instead ? { instead: order.instead } : {}) }, state, stored.events, {
      today,
      calendar: deps.calendar,
      settings: deps.school.file.settings[to.id] ?? {},
    });
    let done: CaseLine["done"] = batch ? "left" : "looked";
    if (batch && order.by && fate.kind !== "person") {
      done = await write(deps, stored, state, to, versionChanged(state, to, fate.step, today, batch), order.by);
    }
    cases.push({ ...line, fate, done });
  }
  const there = running.filter(({ header }) => header.routeValidFrom === to.validFrom).length;
  return { ok: true, batch, to, cases, there, later: running.length - older.length - there };
}

/** Takes an order back, case by case; a case in which something was recorded since stays where it is. */
export async function undoMove(deps: MoveDeps, order: UndoOrder): Promise<UndoResult> {
  const barred = ordererProblem(deps, order);
  if (barred) return { ok: false, refusal: barred };
  const today = dayOf(deps.clock.now());
  const moved = (await everyCase(deps)).filter(({ events }) =>
    events.some(({ event }) => isMoveOf(event, order.batch)),
  );
  if (moved.length === 0) return { ok: false, refusal: { code: "unknownBatch", batch: order.batch } };
  const cases: UndoLine[] = [];
  for (const stored of moved) {
    const move = stored.events.map(({ event }) => event).find((event) => isMoveOf(event, order.batch));
    const to = move?.type === "RouteVersionChanged" ? move.from.validFrom : stored.header.routeValidFrom;
    const line = { caseId: stored.header.caseId, to };
    const left = order.carryOut ? ("left" as const) : ("looked" as const);
    const state = fold(stored.events);
    const event = versionRestored(fold(stored.events.slice(0, -1)), stored.events, today, order.batch);
    const route = deps.routes.version(stored.header.routeId, to);
    if (!event || !state) {
      cases.push({ ...line, fate: "recordedSince", done: left });
    } else if (!route) {
      cases.push({ ...line, fate: "unreadable", done: left });
    } else {
      const dueOn = headerOf(deps, stored, route, evolve(state, unnumbered(event)), today).dueOn;
      const done = order.carryOut && order.by ? await write(deps, stored, state, route, event, order.by) : left;
      cases.push({ ...line, fate: dueOn && dueOn < today ? "overdue" : "restored", done });
    }
  }
  return { ok: true, cases };
}

/** Looking is free; doing needs a care coordinator, and a name that is given must be one. */
function ordererProblem(deps: MoveDeps, { by, carryOut }: { by?: string | undefined; carryOut: boolean }) {
  if (by === undefined) return carryOut ? ({ code: "personMissing" } satisfies OrderRefusal) : undefined;
  const person = deps.school.personById(by);
  if (!person) return { code: "unknownPerson", by } satisfies OrderRefusal;
  if (permit(deps, person, "cases.move")) return undefined;
  return { code: "notCareCoordinator", by } satisfies OrderRefusal;
}

/** Running cases, and those that ended since: an order cannot be undone past an end, but it must be told. */
async function everyCase(deps: MoveDeps): Promise<StoredCase[]> {
  const { pupils, groups } = deps.school.file;
  const subjects = [...pupils.map(({ key }) => key), ...groups.map(({ id }) => `group:${id}`)];
  const ended = (await deps.cases.ofSubjects(subjects)).filter(({ status }) => status === "closed");
  const loaded = await Promise.all(ended.map(({ caseId }) => deps.cases.load(caseId)));
  return [...(await deps.cases.open()), ...loaded.filter((stored) => stored !== undefined)];
}

function isMoveOf(event: CaseEvent, batch: string): boolean {
  return event.type === "RouteVersionChanged" && event.batch === batch;
}

async function write(
  deps: MoveDeps,
  stored: StoredCase,
  state: CaseState,
  route: Route,
  event: CaseEvent,
  by: string,
): Promise<"moved" | "changed"> {
  const { caseId, version } = stored.header;
  const at = deps.clock.now();
  const today = dayOf(at);
  const recorded = { id: `${caseId}-${version + 1}`, seq: version + 1, at, by, event };
  const next = evolve(state, recorded);
  const settings = deps.school.file.settings[route.id] ?? {};
  const result = await deps.cases.append({
    caseId,
    expectedVersion: version,
    events: [recorded],
    header: headerOf(deps, stored, route, next, today),
    outbox: [],
    trace: { through: "cli", reason: "careCoordinator" },
    reminders: remindersOf(route, next, { today, calendar: deps.calendar, settings }),
  });
  return result.ok ? "moved" : "changed";
}

function headerOf(deps: MoveDeps, { header }: StoredCase, route: Route, state: CaseState, today: IsoDate) {
  const settings = deps.school.file.settings[route.id] ?? {};
  const advice = advise(route, state, { today, calendar: deps.calendar, settings });
  return {
    routeId: route.id,
    routeValidFrom: route.validFrom,
    routeHash: route.hash,
    subjectKey: header.subjectKey,
    status: state.status,
    step: state.step,
    openedOn: state.openedOn,
    dueOn: advice.dueOn,
    turn: advice.turn?.role ?? null,
    agenda: agendaCauses(route, state)[0] ?? null,
  };
}

function unnumbered(event: CaseEvent) {
  return { id: "", seq: 0, at: "", by: "", event };
}
