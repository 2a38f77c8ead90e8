import type { Route } from "../route/route.ts";
import type { Context, Refusal } from "./command.ts";
import type { CaseEvent } from "./events.ts";

/** The facts to store, or why nothing happens. */
export type Decision = { ok: true; events: readonly CaseEvent[] } | { ok: false; refusal: Refusal };

/** What an approver writes back is one request or one reason, not a report. */
export const DECISION_TEXT_MAX = 280;

export function refuse(refusal: Refusal): Decision {
  return { ok: false, refusal };
}

export function accept(...events: CaseEvent[]): Decision {
  return { ok: true, events };
}

/** Whether the actor holds one of these roles of the route for this pupil or group. */
export function holdsOneOf(route: Route, roles: readonly string[], context: Pick<Context, "actor">): boolean {
  return roles.some((role) => {
    if (context.actor.seats?.includes(role)) return true;
    const held = route.roles.get(role)?.is;
    // "Outside" says that somebody is no staff, not which outsider: such a role is held by name only.
    return held !== undefined && held !== "outside" && context.actor.functions.includes(held);
  });
}
