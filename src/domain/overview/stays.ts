import type { CaseEvent } from "../case/events.ts";
import type { IsoDate } from "../school/dates.ts";

/** The facts that say how a case went through its steps. */
export const STEP_EVENTS = ["CaseOpened", "StepEntered", "RouteVersionChanged", "RouteVersionRestored"] as const;
export type StepEvent = Extract<CaseEvent, { type: (typeof STEP_EVENTS)[number] }>;

/** A case as it went through its steps, oldest first. */
export type CaseWalk = { caseId: string; routeId: string; subjectKey: string; events: readonly StepEvent[] };

/** A time in a step that is over: by which move of which version of the route, and whether the case ended with it. */
export type Stay = {
  subject: string;
  route: string;
  validFrom: IsoDate;
  step: string;
  from: IsoDate;
  to: IsoDate;
  move: string;
  ends: boolean;
};

/** Every stay of a case that is over. Of a step that was renamed by a new version the last name counts. */
export function staysOf({ routeId, subjectKey, events }: CaseWalk): Stay[] {
  const stays: Stay[] = [];
  let now: { step: string; from: IsoDate; validFrom: IsoDate } | undefined;
  for (const event of events) {
    if (event.type === "CaseOpened") now = { step: event.step, from: event.on, validFrom: event.route.validFrom };
    else if (!now) continue;
    else if (event.type === "StepEntered") {
      const { move, ends, on } = event;
      stays.push({ subject: subjectKey, route: routeId, ...now, to: on, move, ends });
      now = { ...now, step: event.to, from: on };
    } else now = { ...now, step: event.step, validFrom: event.to.validFrom };
  }
  return stays;
}
