import type { CaseEvent } from "../../case/events.ts";
import type { Route } from "../route.ts";
import type { Visit } from "./explore.ts";
import { standing } from "./holds.ts";
import { roundsMarked } from "./key.ts";
import type { Promised } from "./promise.ts";

/** How this event breaks a promise about anything but entering a step, if it does. */
export function breach({ look, node }: Visit, event: CaseEvent, promise: Promised): string | undefined {
  if (event.type === "ConsentGiven" && "consent" in promise && promise.consent === event.consent) {
    if (promise.givenBy === "bothParents" && event.by === "oneParent") return "telt het ja van één ouder.";
    return promise.form === "signed" && event.how !== "signed" ? "telt een ja zonder handtekening." : undefined;
  }
  if (event.type === "PupilPutForward" && "onGround" in promise && promise.onGround === event.ground) {
    return roundsMarked(node.state, promise.mark).size < promise.rounds ? "kan het eerder." : undefined;
  }
  if (event.type !== "DutyDone") return undefined;
  if ("consent" in promise && promise.act === event.duty) {
    const named = !(promise.anonymous && event.anonymous);
    const allowed = standing(node.state.records, promise.consent) === "given";
    return named && !allowed ? "kan het zonder deze toestemming." : undefined;
  }
  const there = event.attended;
  if (!there) return undefined;
  if ("talk" in promise && promise.talk === event.duty) {
    const away = promise.present.find((role) => !there.includes(role));
    return away && `telt het zonder ‘${away}’.`;
  }
  if ("never" in promise && (promise.in === undefined || promise.in === look.step.id)) {
    const { role, meets, without } = promise.never;
    const label = look.step.duties.find(({ id }) => id === event.duty)?.label ?? event.duty;
    if (there.includes(role) && there.includes(meets) && !there.includes(without)) return `kan het bij ‘${label}’.`;
  }
  return undefined;
}

/** What a promise asks of the route file itself and is not there: a ground in law, or how long a step takes. */
export function missingFromFile(route: Route, promise: Promised): string | undefined {
  if ("ground" in promise) {
    const acts = [...route.steps.values()].flatMap(({ duties }) => duties.filter(({ id }) => id === promise.act));
    return acts.some(({ outside }) => !outside?.ground) ? "noemt de route geen wettelijke grond." : undefined;
  }
  if (!("time" in promise)) return undefined;
  const term = route.steps.get(promise.time)?.term;
  if (!term) return "heeft deze stap geen term.";
  const { is } = promise;
  const same =
    "setBy" in is
      ? "setBy" in term && term.setBy === is.setBy && is.with.every((role) => term.with.includes(role))
      : "max" in term && term.max === is.max && term.min === is.min && term.unit === is.unit;
  return same ? undefined : "staat er in de route iets anders over de tijd.";
}
