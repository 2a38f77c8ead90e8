import { advise } from "../../case/advice.ts";
import type { Actor, Command } from "../../case/command.ts";
import { decide } from "../../case/decide.ts";
import type { CaseEvent, RecordedEvent } from "../../case/events.ts";
import { evolve } from "../../case/evolve.ts";
import type { CaseState } from "../../case/state.ts";
import type { Route } from "../route.ts";
import type { Cause } from "./cause.ts";
import { isFixed } from "./clocks.ts";
import { isTermOfNow } from "./key.ts";
import { type Look, type Looks, lookOf } from "./look.ts";
import type { Node } from "./node.ts";
import { calendar, PROPOSERS, STAY_BEGINS } from "./world.ts";

/** The functions that the bot runs. Given as an argument, so that a test can show that a broken one is noticed. */
export type Engine = { decide: typeof decide; evolve: typeof evolve; advise: typeof advise };

export const BOT: Engine = { decide, evolve, advise };

/** The first node: somebody opens a case. Undefined when nobody at the try-out school may. */
export function opening(route: Route, engine: Engine): { node: Node; cause: Cause } | undefined {
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

/** The node after these events: the state by the bot's own `evolve`, the days and choices of a new stay from the start. */
export function after(
  engine: Engine,
  looks: Looks,
  look: Look,
  node: Node,
  actor: Actor,
  events: readonly CaseEvent[],
) {
  let { state, time, settings } = node;
  let moved = false;
  let seq = state.records.length + 2;
  for (const event of events) {
    state = engine.evolve(state, recorded(seq++, actor, event));
    if (event.type === "TermSet") time = { ...time, own: 0, round: look.roundTerm ? "ahead" : "unset" };
    if (event.type === "RecordRetracted" && !state.records.some((record) => isTermOfNow(look, state, record))) {
      time = { ...time, own: isFixed(look.step) ? time.own : 0, round: "unset" };
    }
    if (event.type === "StepEntered") {
      const { clocks, running } = lookOf(looks, event.to);
      const levels = clocks.map(({ since }, at) => (since === event.to || !running[at] ? 0 : (time.levels[at] ?? 0)));
      time = { own: 0, levels, round: event.newRound ? "unset" : time.round };
      // A school may change its choices on any day; that the next step starts without them covers every order.
      settings = {};
      moved = true;
    }
  }
  return { node: { state, time, settings }, moved };
}

function recorded(seq: number, actor: Actor, event: CaseEvent): RecordedEvent {
  return { id: "", seq, at: "", by: actor.id, event };
}
