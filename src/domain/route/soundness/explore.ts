import type { Advice } from "../../case/advice.ts";
import type { CaseEvent } from "../../case/events.ts";
import type { CaseState } from "../../case/state.ts";
import type { Route } from "../route.ts";
import { type Attempt, absences, caseAttempts, onceAttempts, stepAttempts } from "./attempts.ts";
import { type Beside, forgetBeside, triedBeside, triesOther, waitsBeside } from "./beside.ts";
import { byItself } from "./by-itself.ts";
import type { Cause, Edge } from "./cause.ts";
import { after, BOT, type Engine, opening } from "./engine.ts";
import { keyOf } from "./key.ts";
import { Links, tagOf } from "./links.ts";
import { type Look, type Looks, lookOf } from "./look.ts";
import { compact, earlierEvaluations, type Node, todayOf } from "./node.ts";
import { calendar, STAFF } from "./world.ts";

/** A node with everything that can happen next. */
export type Visit = { index: number; key: string; node: Node; look: Look; advice: Advice; edges: readonly Edge[] };

/** How the nodes hang together: the edge along which each was found first, and all edges between two different nodes. */
export type Graph = { size: number; foundBy: readonly Edge[]; links: Links };

export type ExploreOptions = {
  engine?: Engine;
  beside?: Beside;
  /** Called for every node in turn, nearest to the start first; `false` ends the exploration. */
  visit(visit: Visit): boolean;
};

/**
 * Visits every node that can be reached in the try-out school, nearest first, and gives the graph of how they hang
 * together.
 */
export function explore(route: Route, looks: Looks, { engine = BOT, beside = "apart", visit }: ExploreOptions): Graph {
  const waiting: { node: Node; key: string }[] = [];
  const known = new Map<string, number>();
  const foundBy: Edge[] = [];
  const links = new Links();
  const attempts = new Map<string, Attempt[]>();
  const talks = new Set<string>();

  const reach = (found: Node, from: number, cause: Cause, moved = false): Edge => {
    const look = lookOf(looks, found.state.step);
    const { proposal, lastDecision } = found.state;
    const node = beside === "apart" && (moved || proposal || lastDecision) ? forgetBeside(look, found) : found;
    const key = keyOf(route, look, node);
    const at = known.get(key);
    const edge = { from, to: at ?? known.size, cause };
    if (at === undefined) {
      known.set(key, edge.to);
      foundBy.push(edge);
      waiting.push({ node: compact(look, node), key });
    }
    if (edge.to !== from && from >= 0) links.add(from, edge.to, tagOf(cause));
    return edge;
  };

  /** Tries everything that can be tried at this node. */
  const edgesFrom = (index: number, node: Node, look: Look, today: string): Edge[] => {
    const edges: Edge[] = [];
    const tried = triedBeside(beside, look, node);
    const context = { today, calendar: calendar(), settings: node.settings };
    const contexts = new Map(STAFF.map((actor) => [actor, { ...context, actor }]));
    const attempt = ({ command, by, who }: Attempt, state: CaseState) => {
      if (tried !== undefined && triesOther(look, command, tried)) return;
      for (const actor of by) {
        const decision = engine.decide(route, state, command, contexts.get(actor) ?? { ...context, actor });
        if (decision.ok && changesNothing(look, state, decision.events)) {
          edges.push({ from: index, to: index, cause: { kind: "command", command, actor, events: decision.events } });
        } else if (decision.ok) {
          const next = after(engine, looks, look, { ...node, state }, actor, decision.events);
          edges.push(reach(next.node, index, { kind: "command", command, actor, events: decision.events }, next.moved));
        }
        // What is not refused in person is refused to everybody.
        if (decision.ok ? who === "one" : !PERSONAL.has(decision.refusal.code)) return;
      }
    };
    const place = `${look.step.id} ${node.time.own}`;
    const usual = attempts.get(place) ?? stepAttempts(route, look, node.time.own);
    for (const one of usual) attempt(one, node.state);
    if (beside !== "not" || node.state.proposal) {
      for (const state of [node.state, ...earlierEvaluations(look, node.state)]) {
        for (const one of caseAttempts(route, state)) attempt(one, state);
      }
    }
    if (!attempts.has(place)) for (const one of onceAttempts(route, look, today)) attempt(one, node.state);
    attempts.set(place, usual);
    for (const duty of look.step.duties) {
      const talk = `${look.step.id} ${duty.id}`;
      if (talks.has(talk) || !edges.some(({ cause }) => isDone(duty.id, cause))) continue;
      talks.add(talk);
      for (const one of absences(route, duty, today)) attempt(one, node.state);
    }
    for (const { node: next, cause } of byItself(look, node)) {
      if (tried === undefined || !waitsBeside(look, cause, tried)) edges.push(reach(next, index, cause));
    }
    return edges;
  };

  const opened = opening(route, engine);
  if (opened) reach(opened.node, -1, opened.cause);
  for (let index = 0; index < waiting.length; index++) {
    const current = waiting[index];
    if (!current) break;
    waiting[index] = DONE;
    const { node, key } = current;
    const look = lookOf(looks, node.state.step);
    const today = todayOf(look, node.time);
    const edges = node.state.status === "open" ? edgesFrom(index, node, look, today) : [];
    const advice = engine.advise(route, node.state, { today, calendar: calendar(), settings: node.settings });
    if (!visit({ index, key, node, look, advice, edges })) break;
  }
  return { size: known.size, foundBy, links };
}

function isDone(duty: string, cause: Cause): boolean {
  return cause.kind === "command" && cause.events.some((event) => event.type === "DutyDone" && event.duty === duty);
}

/** A duty that nothing looks at, or that was done already, leaves the node as it is. */
function changesNothing(look: Look, { records, stay }: CaseState, events: readonly CaseEvent[]): boolean {
  return events.every(
    (event) =>
      event.type === "DutyDone" &&
      (!look.dutyPlaces.has(event.duty) ||
        records.some(
          (record) => record.stay === stay && record.fact.type === "DutyDone" && record.fact.duty === event.duty,
        )),
  );
}

/** Refusals that another person need not get. */
const PERSONAL: ReadonlySet<string> = new Set(["notYours", "termNotYours", "ownProposal", "notYourProposal"]);

/** Takes the place of what was visited, so that only the keys are kept. */
const DONE = { node: {} as Node, key: "" };
