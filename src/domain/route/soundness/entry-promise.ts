import type { Route } from "../route.ts";
import type { Cause } from "./cause.ts";
import type { Visit } from "./explore.ts";
import { holds } from "./holds.ts";
import { isAbout, type Promised } from "./promise.ts";
import { holders } from "./world.ts";

type Entry = Extract<Promised, { enter: string }>;

/** How entering a step breaks the promise, if it does. */
export function entryBroken(
  route: Route,
  { look, node }: Visit,
  { events, actor }: Extract<Cause, { kind: "command" }>,
  { enter, from, needs, approval }: Entry,
): string | undefined {
  const entered = events.find((event) => event.type === "StepEntered");
  if (entered?.to !== enter || (from !== undefined && look.step.id !== from)) return undefined;
  if (needs && !holds(needs, look, node)) return "kan het zonder wat daarvoor nodig is.";
  if (approval === undefined) return undefined;
  const agreed =
    events.some((event) => event.type === "MoveApproved") &&
    node.state.proposal?.by !== actor.id &&
    holders(route, approval).some(({ id }) => id === actor.id);
  return agreed ? undefined : "kan het zonder akkoord.";
}

/** Who cannot propose what the promise lets them, now that all it needs is there; "met" when all can, nothing when it is not the time. */
export function proposalMissing(
  route: Route,
  { look, node, edges, advice }: Visit,
  promise: Entry,
): "met" | string | undefined {
  const { enter, needs, by } = promise;
  const isTime =
    by.length > 0 &&
    node.state.status === "open" &&
    node.state.proposal === null &&
    isAbout(look.step, promise) &&
    (needs === undefined || holds(needs, look, node));
  if (!isTime) return undefined;
  const proposers = new Set(
    edges.flatMap(({ cause }) => {
      if (cause.kind !== "command" || cause.command.type !== "ProposeMove") return [];
      const { move } = cause.command;
      return look.step.moves.some(({ id, to }) => id === move && to === enter) ? [cause.actor.id] : [];
    }),
  );
  const named = new Set(advice.moves.flatMap(({ move, open }) => (open && move.to === enter ? move.proposedBy : [])));
  const barred = by.find((role) => {
    const who = holders(route, role);
    // Nobody at the try-out school holds an outsider's role: then it counts that the route lets whoever does.
    return who.length === 0 ? !named.has(role) : !who.some(({ id }) => proposers.has(id));
  });
  return barred === undefined ? "met" : `kan ‘${route.roles.get(barred)?.name ?? barred}’ het dan niet voorstellen.`;
}
