import type { Route } from "../../route.ts";
import type { Cause } from "../cause.ts";
import type { Claim, Violation } from "../claim.ts";
import { entryBroken, proposalMissing } from "../entry-promise.ts";
import type { Visit } from "../explore.ts";
import { standing } from "../holds.ts";
import { roundsMarked } from "../key.ts";
import type { Promised } from "../promise.ts";

/** What the school's document promises is never broken, whatever happens; and what it says can happen, can. */
export const promisesAreKept: Claim = {
  name: "promises-are-kept",
  watch({ promises, route }) {
    /** Promises of which the case came about that they speak of. */
    const met = new Set<Promised>();
    const broken = (nth: number, how: string, seen: Partial<Violation> = {}): Violation => ({
      path: ["promises", nth],
      in: "promises",
      message: `${promises[nth]?.text ?? ""} Toch ${how}`,
      ...seen,
    });
    return {
      start: () =>
        promises.flatMap((promise, nth) => {
          const how = "time" in promise ? otherTime(route, promise) : groundMissing(route, promise);
          return how ? [broken(nth, how)] : [];
        }),
      visit(visit) {
        const found: Violation[] = [];
        promises.forEach((promise, nth) => {
          if ("enter" in promise) {
            const missing = proposalMissing(route, visit, promise);
            if (missing === "met") met.add(promise);
            else if (missing) found.push(broken(nth, missing, { at: visit.index }));
          }
          for (const { cause } of visit.edges) {
            if (cause.kind !== "command") continue;
            if ("consent" in promise && withoutName(cause, promise)) met.add(promise);
            const how = "enter" in promise ? entryBroken(route, visit, cause, promise) : breach(visit, cause, promise);
            if (how) found.push(broken(nth, how, { at: visit.index, doing: cause }));
          }
        });
        return found;
      },
      end: () =>
        promises.flatMap((promise, nth) => {
          if (met.has(promise)) return [];
          if ("enter" in promise && promise.by.length > 0) return [broken(nth, "komt het daar nooit van.")];
          return "consent" in promise && promise.anonymous ? [broken(nth, "kan het nooit zonder naam.")] : [];
        }),
    };
  },
};

type Done = Extract<Cause, { kind: "command" }>;

function withoutName({ events }: Done, { act }: Extract<Promised, { act: string }>): boolean {
  return events.some((event) => event.type === "DutyDone" && event.duty === act && event.anonymous === true);
}

function breach({ look, node }: Visit, { events }: Done, promise: Promised): string | undefined {
  for (const event of events) {
    if ("consent" in promise && event.type === "ConsentGiven" && event.consent === promise.consent) {
      if (promise.givenBy === "bothParents" && event.by !== "bothParents") return "telt het ja van één ouder.";
      if (promise.form === "signed" && event.how !== "signed") return "telt een ja zonder handtekening.";
    }
    if ("onGround" in promise && event.type === "PupilPutForward" && event.ground === promise.onGround) {
      if (roundsMarked(node.state, promise.mark).size < promise.rounds) return "kan het eerder.";
    }
    if (event.type !== "DutyDone") continue;
    if ("consent" in promise && event.duty === promise.act) {
      const named = !(promise.anonymous && event.anonymous);
      if (named && standing(node.state.records, promise.consent) !== "given") return "kan het zonder deze toestemming.";
    }
    const there = event.attended;
    if (!there) continue;
    if ("talk" in promise && event.duty === promise.talk) {
      const away = promise.present.find((role) => !there.includes(role));
      if (away) return `telt het zonder ‘${away}’.`;
    }
    if ("never" in promise && (promise.in === undefined || promise.in === look.step.id)) {
      const { role, meets, without } = promise.never;
      const label = look.step.duties.find(({ id }) => id === event.duty)?.label ?? event.duty;
      if (there.includes(role) && there.includes(meets) && !there.includes(without)) return `kan het bij ‘${label}’.`;
    }
  }
  return undefined;
}

function groundMissing(route: Route, promise: Promised): string | undefined {
  if (!("ground" in promise)) return undefined;
  const acts = [...route.steps.values()].flatMap(({ duties }) => duties.filter(({ id }) => id === promise.act));
  return acts.some(({ outside }) => !outside?.ground) ? "noemt de route geen wettelijke grond." : undefined;
}

function otherTime(route: Route, { time, is }: Extract<Promised, { time: string }>): string | undefined {
  const term = route.steps.get(time)?.term;
  if (!term) return "heeft deze stap geen term.";
  const same =
    "setBy" in is
      ? "setBy" in term && term.setBy === is.setBy && is.with.every((role) => term.with.includes(role))
      : "max" in term && term.max === is.max && term.min === is.min && term.unit === is.unit;
  return same ? undefined : "staat er in de route iets anders over de tijd.";
}
