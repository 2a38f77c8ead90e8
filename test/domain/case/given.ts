import { expect } from "@jest/globals";
import type { Advice } from "../../../src/domain/case/advice.ts";
import { advise } from "../../../src/domain/case/advice.ts";
import type { Actor, Command, Refusal } from "../../../src/domain/case/command.ts";
import { decide } from "../../../src/domain/case/decide.ts";
import type { CaseEvent, RecordedEvent } from "../../../src/domain/case/events.ts";
import { fold } from "../../../src/domain/case/evolve.ts";
import type { CaseState } from "../../../src/domain/case/state.ts";
import type { Settings } from "../../../src/domain/case/unmet.ts";
import type { Route } from "../../../src/domain/route/route.ts";
import type { IsoDate } from "../../../src/domain/school/dates.ts";
import { avontuur, calendar } from "./avontuur.ts";

/** Something somebody did on a day; it must have been accepted. */
export type Act = { command: Command; by: Actor; on: IsoDate };
type World = { route?: Route; settings?: Settings };

export const CHOSEN: Settings = { backFrom2: "yes", afterRefusal: "yes" };

export function act(command: Command, by: Actor, on: IsoDate): Act {
  return { command, by, on };
}

/** What happened so far, as acts of people. Nothing in it may be refused. */
export function logOf(past: readonly Act[], { route = avontuur, settings = CHOSEN }: World = {}): RecordedEvent[] {
  const log: RecordedEvent[] = [];
  for (const { command, by, on } of past) {
    const decision = decide(route, fold(log), command, { today: on, actor: by, calendar, settings });
    if (!decision.ok)
      throw new Error(`given: ${command.type} on ${on} is refused: ${JSON.stringify(decision.refusal)}`);
    for (const event of decision.events) log.push(recorded(event, log.length + 1, by.id));
  }
  return log;
}

export function recorded(event: CaseEvent, seq: number, by: string): RecordedEvent {
  return { id: `case-${seq}`, seq, at: `${event.on}T09:00:00.000Z`, by, event };
}

export function stateOf(past: readonly Act[], world: World = {}): CaseState {
  const state = fold(logOf(past, world));
  if (!state) throw new Error("given: no case yet");
  return state;
}

/** `given(past).when(command, by, on).thenStored(events)` or `.thenRefused(refusal)`; `on` is today. */
export function given(past: readonly Act[], world: World = {}) {
  const { route = avontuur, settings = CHOSEN } = world;
  return {
    when(command: Command, by: Actor, on: IsoDate) {
      const state = fold(logOf(past, world));
      const decision = decide(route, state, command, { today: on, actor: by, calendar, settings });
      return {
        thenStored: (...events: CaseEvent[]) => expect(decision).toStrictEqual({ ok: true, events }),
        thenRefused: (refusal: Refusal) => expect(decision).toStrictEqual({ ok: false, refusal }),
      };
    },
    /** "Wat nu?" on a day. */
    advice(today: IsoDate): Advice {
      return advise(route, stateOf(past, world), { today, calendar, settings });
    },
  };
}
