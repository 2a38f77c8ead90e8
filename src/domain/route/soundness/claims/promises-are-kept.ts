import type { Route } from "../../route.ts";
import type { Cause } from "../cause.ts";
import type { Claim, Setting, Violation } from "../claim.ts";
import type { Visit } from "../explore.ts";
import { holds, standing } from "../holds.ts";
import type { Promised } from "../promise.ts";
import { holders } from "../world.ts";

/** What the school's document promises is never broken, whatever happens; and what it says can happen, can. */
export const promisesAreKept: Claim = {
  name: "promises-are-kept",
  watch(setting) {
    const { promises, route } = setting;
    const ways = new Set<string>();
    return {
      visit(visit) {
        const found: Violation[] = [];
        for (const { cause } of visit.edges) {
          if (cause.kind !== "command") continue;
          noteWay(ways, visit, cause);
          promises.forEach((promise, nth) => {
            const broken = breach(setting, visit, cause, promise);
            if (!broken) return;
            found.push({
              path: ["promises", nth],
              in: "promises",
              message: `${promise.text} Toch ${broken}`,
              at: visit.index,
              doing: cause,
            });
          });
        }
        return found;
      },
      end: () =>
        promises.flatMap((promise, nth) =>
          [...missingWays(route, promise, ways), ...otherTime(route, promise)].map(
            (message): Violation => ({
              path: ["promises", nth],
              in: "promises",
              message: `${promise.text} Toch ${message}`,
            }),
          ),
        ),
    };
  },
};

type Done = Extract<Cause, { kind: "command" }>;

/** Who brings a case from where to where: by proposing, or at once when nobody needs to approve. */
function noteWay(ways: Set<string>, { look, node }: Visit, { events, actor }: Done): void {
  const entered = events.find((event) => event.type === "StepEntered");
  if (!entered) return;
  const by = node.state.proposal?.by ?? actor.id;
  ways.add(`${look.step.id} ${entered.to} ${by}`);
}

function breach(setting: Setting, visit: Visit, cause: Done, promise: Promised): string | undefined {
  const { look } = visit;
  if ("enter" in promise) return wrongEntry(setting.route, visit, cause, promise);
  for (const event of cause.events) {
    if ("act" in promise && event.type === "ConsentGiven" && event.consent === promise.consent) {
      if (promise.givenBy === "bothParents" && event.by !== "bothParents") return "telt het ja van één ouder.";
      if (promise.form === "signed" && event.how !== "signed") return "telt een ja zonder handtekening.";
    }
    if (event.type !== "DutyDone") continue;
    if ("act" in promise && event.duty === promise.act) {
      const named = !(promise.anonymous && event.anonymous);
      if (named && standing(visit.node.state.records, promise.consent) !== "given")
        return "kan het zonder toestemming.";
    }
    const there = event.attended;
    if (!there) continue;
    if ("talk" in promise && event.duty === promise.talk) {
      const away = promise.present.find((role) => !there.includes(role));
      if (away) return `telt het zonder ‘${away}’.`;
    }
    if ("never" in promise && (promise.in === undefined || promise.in === look.step.id)) {
      const { role, meets, without } = promise.never;
      if (there.includes(role) && there.includes(meets) && !there.includes(without)) {
        return `kan het bij ‘${look.step.duties.find(({ id }) => id === event.duty)?.label ?? event.duty}’.`;
      }
    }
  }
  return undefined;
}

function wrongEntry(
  route: Route,
  { look, node }: Visit,
  { events, actor }: Done,
  { enter, from, needs, approval }: Extract<Promised, { enter: string }>,
): string | undefined {
  const entered = events.find((event) => event.type === "StepEntered");
  if (entered?.to !== enter || (from !== undefined && look.step.id !== from)) return undefined;
  if (needs && !holds(needs, look, node)) return "kan het zonder wat daarvoor nodig is.";
  if (approval === undefined) return undefined;
  const { proposal } = node.state;
  const agreed =
    events.some((event) => event.type === "MoveApproved") &&
    proposal?.by !== actor.id &&
    holders(route, approval).some(({ id }) => id === actor.id);
  return agreed ? undefined : "kan het zonder akkoord.";
}

function missingWays(route: Route, promise: Promised, ways: ReadonlySet<string>): string[] {
  if (!("enter" in promise)) return [];
  const froms = promise.from ? [promise.from] : [...route.steps.keys()];
  return promise.by
    .filter(
      (role) =>
        !holders(route, role).some(({ id }) => froms.some((from) => ways.has(`${from} ${promise.enter} ${id}`))),
    )
    .map((role) => `kan ‘${role}’ dit niet in gang zetten.`);
}

function otherTime(route: Route, promise: Promised): string[] {
  if (!("time" in promise)) return [];
  const term = route.steps.get(promise.time)?.term;
  const { is } = promise;
  if (!term) return ["heeft deze stap geen term."];
  if ("setBy" in is) {
    const same = "setBy" in term && term.setBy === is.setBy && is.with.every((role) => term.with.includes(role));
    return same ? [] : ["spreekt de route de datum anders af."];
  }
  const same = "max" in term && term.max === is.max && term.min === is.min && term.unit === is.unit;
  return same ? [] : ["staat er een andere tijd in de route."];
}
