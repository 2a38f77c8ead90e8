import { type Route, roleOf } from "../route/route.ts";
import type { SchoolFunction } from "../school/functions.ts";
import type { Context } from "./command.ts";
import { type Decision, holdsOneOf, refuse } from "./decision.ts";

/** The one whose task it is may record it, and the care coordinator for everybody; nobody else has an account to do so. */
export function mayRecord(route: Route, roles: readonly string[], context: Pick<Context, "actor">): boolean {
  if (context.actor.functions.includes("careCoordinator")) return true;
  if (holdsOneOf(route, roles, context)) return true;
  // Parents, the pupil, teams and outsiders do not talk to the bot: the pupil's own teacher speaks for them.
  const withoutAccount = roles.some((role) => {
    const seat = route.roles.get(role)?.is;
    return seat === "parents" || seat === "pupil" || seat === "careTeam" || seat === "outside";
  });
  return withoutAccount && context.actor.functions.includes("teacher");
}

/** Roles that may write down what any parent said. */
export function allRecorders(route: Route): string[] {
  return rolesThat(route, ["teacher", "careCoordinator"]);
}

export function rolesThat(route: Route, seats: readonly SchoolFunction[]): string[] {
  return [...route.roles.values()].filter((role) => seats.includes(role.is)).map((role) => role.id);
}

export function notYours(route: Route, roles: readonly string[]): Decision {
  return refuse({ code: "notYours", roles: roles.map((role) => roleOf(route, role).id) });
}
