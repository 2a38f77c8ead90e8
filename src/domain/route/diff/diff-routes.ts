import type { Route, Step } from "../route.ts";
import type { Change } from "./change.ts";
import { compareElements, compareLists, type Line, same } from "./compare.ts";
import type { KindName } from "./kind.ts";
import { type RouteWords, routeWords } from "./route-words.ts";

/** Where a list of the route as a whole is told, and what is in it. */
const LISTS: Readonly<Record<string, { heading: string; kind: KindName }>> = {
  roles: { heading: "Rollen", kind: "role" },
  outcomes: { heading: "Uitkomsten van een evaluatie", kind: "outcome" },
  settings: { heading: "Keuzes van de school", kind: "setting" },
  consents: { heading: "Toestemmingen", kind: "consent" },
  marks: { heading: "Aantekeningen", kind: "mark" },
  glossary: { heading: "Woorden", kind: "glossary" },
};

const WHOLE = "De route";
/** What makes it another version, not another route. */
const VERSION = ["validFrom", "hash"];

type Block = Readonly<Record<string, unknown>>;

/**
 * Everything that differs between two versions of a route, in plain Dutch: the route as a whole first, then its steps in
 * the order of the new version, then the steps that are gone. Empty when they say the same. Works for any two routes;
 * ids that lead nowhere are told as they stand.
 */
export function diffRoutes(was: Route, now: Route): Change[] {
  const words = { was: routeWords(was), now: routeWords(now), about: [] };
  const changes: Change[] = [];
  const add = (heading: string, lines: readonly Line[], steps: readonly string[] = []) => {
    for (const { sentence, touches } of lines) changes.push({ steps, heading, sentence, touchesCases: touches });
  };
  if (was.id !== now.id) add(WHOLE, [{ sentence: `De id is nu ${now.id} (was ${was.id})`, touches: true }]);
  const [old, fresh] = [withoutLists(was), withoutLists(now)];
  add(WHOLE, compareElements("route", old, fresh, words));
  for (const [key, { heading, kind }] of Object.entries(LISTS)) {
    add(heading, compareLists(kind, listOf(was, key), listOf(now, key), words));
  }
  changes.push(...stepChanges(was, now, words));
  return together(changes);
}

/** The route without its lists: every other key, also one that is newer than this file. */
function withoutLists(route: Route): Block {
  const entries = Object.entries(route).filter(
    ([key]) => key !== "steps" && LISTS[key] === undefined && !VERSION.includes(key),
  );
  return Object.fromEntries(entries.map(([key, value]) => [key, value instanceof Map ? [...value.values()] : value]));
}

function listOf(route: Route, key: string): Block[] {
  const list: unknown = (route as unknown as Block)[key];
  return list instanceof Map ? [...list.values()] : Array.isArray(list) ? list : [];
}

function stepChanges(
  was: Route,
  now: Route,
  words: { was: RouteWords; now: RouteWords; about: readonly string[] },
): Change[] {
  const changes: Change[] = [];
  const gone = [...was.steps.values()].filter((step) => !now.steps.has(step.id));
  const renamedFrom = new Map<string, Step>();
  for (const step of now.steps.values()) {
    const twins = gone.filter((old) => old.title === step.title);
    const [twin] = twins;
    if (!was.steps.has(step.id) && twin && twins.length === 1) renamedFrom.set(step.id, twin);
  }
  const add = (steps: readonly string[], heading: string, lines: readonly Line[]) => {
    for (const { sentence, touches } of lines) changes.push({ steps, heading, sentence, touchesCases: touches });
  };
  for (const step of now.steps.values()) {
    const twin = renamedFrom.get(step.id);
    const old = was.steps.get(step.id) ?? twin;
    const heading = titleIn(now, step);
    if (twin) {
      add([twin.id, step.id], heading, [
        { sentence: `Heet in het bestand nu ${step.id} (was ${twin.id})`, touches: true },
      ]);
    }
    if (!old) add([step.id], heading, [{ sentence: "Dit is een nieuwe stap", touches: true }]);
    add([step.id], heading, compareElements("step", old ?? emptyStep(step), step, words));
  }
  const replaced = new Set([...renamedFrom.values()].map(({ id }) => id));
  for (const step of gone) {
    if (replaced.has(step.id)) continue;
    add([step.id], titleIn(was, step), [{ sentence: "Deze stap vervalt, met alles wat erin staat", touches: true }]);
  }
  const order = (route: Route, other: Route) => [...route.steps.keys()].filter((id) => other.steps.has(id));
  if (!same(order(was, now), order(now, was))) {
    add([], WHOLE, [{ sentence: "De volgorde van de stappen is anders", touches: false }]);
  }
  return changes;
}

/** A new step is told as everything that it adds to this. */
function emptyStep({ title, source }: Step): Block {
  return { title, source, end: false, involved: [], duties: [], questions: [], moves: [], presence: [] };
}

/** The title, with the id where another step has the same one. */
function titleIn(route: Route, { id, title }: Step): string {
  const alike = [...route.steps.values()].filter((step) => step.title === title);
  return alike.length > 1 ? `${title} (${id})` : title;
}

/** What changed in the same way in several steps (a duty they share) is told once. */
function together(changes: readonly Change[]): Change[] {
  const merged: Change[] = [];
  for (const change of changes) {
    const alike = merged.findIndex(
      (other) =>
        other.sentence === change.sentence &&
        other.steps.length > 0 &&
        change.steps.length > 0 &&
        !other.heading.split(" en ").includes(change.heading),
    );
    const other = merged[alike];
    if (!other) merged.push(change);
    else {
      merged[alike] = {
        ...other,
        steps: [...other.steps, ...change.steps],
        heading: `${other.heading} en ${change.heading}`,
      };
    }
  }
  return merged;
}
