import type { CaseEvent } from "../../../case/events.ts";
import type { Claim, Violation } from "../claim.ts";
import { entryBroken, proposalMissing } from "../entry-promise.ts";
import { breach, missingFromFile } from "../other-promise.ts";
import { isAbout, type Promised } from "../promise.ts";

type Entry = Extract<Promised, { enter: string }>;
type Other = Exclude<Promised, Entry>;

/** What the school's document promises is never broken, whatever happens; and what it says can happen, can. */
export const promisesAreKept: Claim = {
  name: "promises-are-kept",
  watch({ promises, route }) {
    const entries = promises.filter((promise) => "enter" in promise);
    const entriesFrom = new Map(
      [...route.steps.values()].map((step) => [step.id, entries.filter((promise) => isAbout(step, promise))]),
    );
    const others = byOccasion(promises.filter((promise): promise is Other => !("enter" in promise)));
    /** Promises of which the case came about that they speak of. */
    const met = new Set<Promised>();
    const broken = (promise: Promised, how: string, seen: Partial<Violation> = {}): Violation => ({
      path: ["promises", promises.indexOf(promise)],
      in: "promises",
      message: `${promise.text} Toch ${how}`,
      ...seen,
    });
    return {
      start: () =>
        promises.flatMap((promise) => {
          const how = missingFromFile(route, promise);
          return how ? [broken(promise, how)] : [];
        }),
      visit(visit) {
        const found: Violation[] = [];
        const at = visit.index;
        for (const promise of entriesFrom.get(visit.look.step.id) ?? []) {
          const missing = proposalMissing(route, visit, promise);
          if (missing === "met") met.add(promise);
          else if (missing) found.push(broken(promise, missing, { at }));
        }
        for (const { cause } of visit.edges) {
          for (const event of cause.kind === "command" ? cause.events : []) {
            if (cause.kind === "command" && event.type === "StepEntered") {
              for (const promise of entries) {
                const how = entryBroken(route, visit, cause, promise);
                if (how) found.push(broken(promise, how, { at, doing: cause }));
              }
              continue;
            }
            for (const occasion of occasionsOf(event)) {
              for (const promise of others.get(occasion) ?? []) {
                if (event.type === "DutyDone" && event.anonymous) met.add(promise);
                const how = breach(visit, event, promise);
                if (how) found.push(broken(promise, how, { at, doing: cause }));
              }
            }
          }
        }
        return found;
      },
      end: () =>
        promises.flatMap((promise) => {
          if (met.has(promise)) return [];
          if ("enter" in promise && promise.by.length > 0) return [broken(promise, "komt het daar nooit van.")];
          return "consent" in promise && promise.anonymous ? [broken(promise, "kan het nooit zonder naam.")] : [];
        }),
    };
  },
};

/** At which events a promise has to be looked at: most happen far more often than a promise is about them. */
function byOccasion(promises: readonly Other[]): Map<string, Other[]> {
  const found = new Map<string, Other[]>();
  const add = (occasion: string, promise: Other) => void found.set(occasion, [...(found.get(occasion) ?? []), promise]);
  for (const promise of promises) {
    if ("act" in promise) add(`duty ${promise.act}`, promise);
    if ("consent" in promise) add(`consent ${promise.consent}`, promise);
    if ("talk" in promise) add(`duty ${promise.talk}`, promise);
    if ("never" in promise) add("attended", promise);
    if ("onGround" in promise) add(`ground ${promise.onGround}`, promise);
  }
  return found;
}

function occasionsOf(event: CaseEvent): string[] {
  if (event.type === "DutyDone") return event.attended ? [`duty ${event.duty}`, "attended"] : [`duty ${event.duty}`];
  if (event.type === "ConsentGiven") return [`consent ${event.consent}`];
  return event.type === "PupilPutForward" ? [`ground ${event.ground}`] : [];
}
