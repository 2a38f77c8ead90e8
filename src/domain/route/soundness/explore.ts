import { type Advice, advise } from "../../case/advice.ts";
import type { Actor, Command } from "../../case/command.ts";
import { decide } from "../../case/decide.ts";
import type { CaseEvent, RecordedEvent } from "../../case/events.ts";
import { evolve } from "../../case/evolve.ts";
import type { CaseState } from "../../case/state.ts";
import type { Route } from "../route.ts";
import { type Attempt, absences, caseAttempts, stepAttempts } from "./attempts.ts";
import { byItself } from "./by-itself.ts";
import type { Cause, Edge } from "./cause.ts";
import { keyOf } from "./key.ts";
import { Links, tagOf } from "./links.ts";
import type { Look, Looks } from "./look.ts";
import { compact, type Node, todayOf } from "./node.ts";
import { calendar, PROPOSERS, STAFF, STAY_BEGINS } from "./world.ts";

/** The functions that the bot runs. Given as an argument, so that a test can show that a broken one is noticed. */
export type Engine = { decide: typeof decide; evolve: typeof evolve; advise: typeof advise };

export const BOT: Engine = { decide, evolve, advise };

/** A node with everything that can happen next. */
export type Visit = { index: number; node: Node; look: Look; advice: Advice; edges: readonly Edge[] };

/** How the nodes hang together: the edge along which each was found first, and all edges between two different nodes. */
export type Graph = { size: number; foundBy: readonly Edge[]; links: Links };

export type ExploreOptions = {
  engine?: Engine;
  /**
   * How consents are tried that no way out depends on: each by itself and forgotten once somebody proposes, or in every
   * combination with each other and with all else (for small routes, to show that it makes no difference).
   */
  beside?: "apart" | "together";
  /** Called for every node in turn, nearest to the start first; `false` ends the exploration. */
  visit(visit: Visit): boolean;
};

/**
 * Visits every node that can be reached in the try-out school, nearest first, and gives the graph of how they hang
 * together.
 */
export function explore(route: Route, looks: Looks, { engine = BOT, beside = "apart", visit }: ExploreOptions): Graph {
  const waiting: { node: Node; index: number }[] = [];
  const known = new Map<string, number>();
  const foundBy: Edge[] = [];
  const links = new Links();
  const attempts = new Map<string, Attempt[]>();

  const reach = (found: Node, from: number, cause: Cause, moved = false): Edge => {
    const look = lookOf(looks, found.state.step);
    const { proposal, lastDecision } = found.state;
    const node = beside === "apart" && (moved || proposal || lastDecision) ? forgetBeside(look, found) : found;
    const key = keyOf(route, look, node);
    let to = known.get(key);
    const isNew = to === undefined;
    to ??= known.size;
    const edge = { from, to, cause };
    if (isNew) {
      known.set(key, to);
      foundBy.push(edge);
      waiting.push({ node: compact(look, node), index: to });
    }
    if (to !== from && from >= 0) links.add(from, to, tagOf(cause));
    return edge;
  };

  const opened = open(route, engine);
  if (opened) reach(opened.node, -1, opened.cause);
  for (let next = 0; next < waiting.length; next++) {
    const current = waiting[next];
    if (!current) break;
    waiting[next] = DONE;
    const { node, index } = current;
    const look = lookOf(looks, node.state.step);
    const today = todayOf(look, node.time);
    const context = { today, calendar: calendar(), settings: node.settings };
    const edges: Edge[] = [];
    if (node.state.status === "open") {
      const contexts = new Map(STAFF.map((actor) => [actor, { ...context, actor }]));
      const tried = beside === "apart" ? triedBeside(look, node) : undefined;
      const attempt = ({ command, by, who }: Attempt) => {
        if (tried !== undefined && triesOther(look, command, tried)) return;
        for (const actor of by) {
          const decision = engine.decide(route, node.state, command, contexts.get(actor) ?? { ...context, actor });
          if (decision.ok) {
            const { after, moved } = apply(engine, looks, look, node, actor, decision.events);
            edges.push(reach(after, index, { kind: "command", command, actor, events: decision.events }, moved));
          }
          // What is not refused in person is refused to everybody.
          if (decision.ok ? who === "one" : !PERSONAL.has(decision.refusal.code)) return;
        }
      };
      const place = `${look.step.id} ${node.time.own}`;
      let usual = attempts.get(place);
      if (!usual) {
        usual = stepAttempts(route, look, node.time.own);
        attempts.set(place, usual);
        absences(look, today).forEach(attempt);
      }
      usual.forEach(attempt);
      caseAttempts(node.state).forEach(attempt);
      for (const { after, cause } of byItself(look, node)) {
        if (
          cause.kind === "wait" &&
          cause.until !== "limit" &&
          look.termBeside &&
          tried !== undefined &&
          tried !== TERM
        )
          continue;
        edges.push(reach(after, index, cause));
      }
    }
    const advice = engine.advise(route, node.state, context);
    if (!visit({ index, node, look, advice, edges })) break;
  }
  return { size: known.size, foundBy, links };
}

/** Refusals that another person need not get. */
const PERSONAL: ReadonlySet<string> = new Set(["notYours", "termNotYours", "ownProposal", "notYourProposal"]);

/** Frees what was looked at: only the keys are kept. */
const DONE = { node: {} as Node, index: -1 };

export function lookOf(looks: Looks, step: string): Look {
  const look = looks.get(step);
  if (!look) throw new RangeError(`no step ${step}`);
  return look;
}

function open(route: Route, engine: Engine): { node: Node; cause: Cause } | undefined {
  const command: Command = { type: "OpenCase", subjectKey: "subject" };
  for (const actor of PROPOSERS) {
    const context = { today: STAY_BEGINS, calendar: calendar(), settings: {}, actor };
    const decision = engine.decide(route, undefined, command, context);
    if (!decision.ok) continue;
    let state: CaseState | undefined;
    for (const event of decision.events) state = engine.evolve(state, recorded(1, actor, event));
    if (!state) continue;
    const node: Node = { state, settings: {}, time: { own: 0, levels: [], round: "unset" } };
    return { node, cause: { kind: "command", command, actor, events: decision.events } };
  }
  return undefined;
}

function recorded(seq: number, actor: Actor, event: CaseEvent): RecordedEvent {
  return { id: "", seq, at: "", by: actor.id, event };
}

/** The node after these events: the state by the bot's own `evolve`, the days and choices of a new stay from the start. */
function apply(
  engine: Engine,
  looks: Looks,
  look: Look,
  node: Node,
  actor: Actor,
  events: readonly CaseEvent[],
): { after: Node; moved: boolean } {
  let { state } = node;
  let { time, settings } = node;
  let moved = false;
  let seq = state.records.length + 2;
  for (const event of events) {
    state = engine.evolve(state, recorded(seq++, actor, event));
    if (event.type === "TermSet") time = { ...time, own: 0, round: look.roundTerm ? "ahead" : "unset" };
    if (event.type === "StepEntered") {
      const levels = lookOf(looks, event.to).clocks.map((clock, at) =>
        clock.since === event.to ? 0 : (time.levels[at] ?? 0),
      );
      time = { own: 0, levels, round: event.newRound ? "unset" : time.round };
      // A school may change its choices on any day; that the next step starts without them covers every order.
      settings = {};
      moved = true;
    }
  }
  return { after: { state, time, settings }, moved };
}

/** What beside the way was tried already, if anything: a consent, or the term when no way out looks at it. */
function triedBeside(look: Look, { state, time }: Node): string | undefined {
  for (const { fact } of state.records) {
    if ("consent" in fact && look.beside.has(fact.consent)) return fact.consent;
    if (fact.type === "TermSet" && look.termBeside) return TERM;
  }
  return look.termBeside && time.own > 0 ? TERM : undefined;
}

const TERM = "the term";

function triesOther(look: Look, command: Command, tried: string): boolean {
  if (command.type === "SetTerm") return look.termBeside && tried !== TERM;
  if (command.type !== "RecordConsent") return false;
  const consent = look.step.duties.find(({ id }) => id === command.duty)?.consent;
  return consent !== undefined && consent !== tried && look.beside.has(consent);
}

function forgetBeside(look: Look, node: Node): Node {
  const records = node.state.records.filter(({ fact }) => !("consent" in fact && look.beside.has(fact.consent)));
  return records.length === node.state.records.length ? node : { ...node, state: { ...node.state, records } };
}
