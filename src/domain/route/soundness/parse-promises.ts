import { leavesOf } from "../condition.ts";
import { byPlace, type Problem } from "../problem.ts";
import type { Route } from "../route.ts";
import { sentencesFor } from "../schema-sentence.ts";
import { type PlacedYaml, placeYaml } from "../yaml-place.ts";
import { type Promised, type Promises, promisesSchema } from "./promise.ts";

export type ParsedPromises =
  | { ok: true; promises: Promises; at: Extract<PlacedYaml, { ok: true }>["at"] }
  | { ok: false; problems: readonly Problem[] };

/** The promises of a route, or every problem of their file at once. Never throws on bad input. */
export function parsePromises(route: Route, { file, text }: { file: string; text: string }): ParsedPromises {
  const yaml = placeYaml(file, text);
  if (!yaml.ok) return yaml;
  const parsed = promisesSchema.safeParse(yaml.value, { reportInput: true });
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) =>
      sentencesFor(promisesSchema, issue).map(({ path, rule, sentence }) => yaml.at(path, rule, sentence)),
    );
    return { ok: false, problems: problems.sort(byPlace) };
  }
  const { promises } = parsed.data;
  const problems = promises.flatMap((promise, nth) => [
    ...unknownIn(route, promise).map((what) =>
      yaml.at(["promises", nth], "known-in-promises", `${what} staat niet in de route. Verbeter de naam.`),
    ),
    ...(promises.findIndex(({ id }) => id === promise.id) < nth
      ? [yaml.at(["promises", nth, "id"], "unique-ids", `De id "${promise.id}" komt twee keer voor.`)]
      : []),
  ]);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, promises, at: yaml.at };
}

/** What a promise names and the route does not have. */
function unknownIn(route: Route, promise: Promised): string[] {
  const steps = [...route.steps.values()];
  const duties = new Set(steps.flatMap((step) => step.duties.map(({ id }) => id)));
  const step = (id: string | undefined) => (id === undefined || route.steps.has(id) ? [] : [`Stap "${id}"`]);
  const role = (id: string | undefined) => (id === undefined || route.roles.has(id) ? [] : [`Rol "${id}"`]);
  const duty = (id: string) => (duties.has(id) ? [] : [`Taak "${id}"`]);
  const consent = (id: string) => (route.consents.has(id) ? [] : [`Toestemming "${id}"`]);
  if ("enter" in promise) {
    const needs = promise.needs ? leavesOf(promise.needs) : [];
    return [
      ...step(promise.enter),
      ...step(promise.from),
      ...role(promise.approval),
      ...promise.by.flatMap(role),
      ...needs.flatMap((leaf) => ("duty" in leaf ? duty(leaf.duty) : "consent" in leaf ? consent(leaf.consent) : [])),
    ];
  }
  if ("act" in promise) return [...duty(promise.act), ...("consent" in promise ? consent(promise.consent) : [])];
  if ("talk" in promise) return [...duty(promise.talk), ...promise.present.flatMap(role)];
  if ("never" in promise) {
    const { role: who, meets, without } = promise.never;
    return [...step(promise.in), ...role(who), ...role(meets), ...role(without)];
  }
  if ("onGround" in promise) {
    const known = route.putForward?.grounds.some(({ id }) => id === promise.onGround);
    return [
      ...(known ? [] : [`Grond "${promise.onGround}"`]),
      ...(route.marks.has(promise.mark) ? [] : [`Kenmerk "${promise.mark}"`]),
    ];
  }
  return [
    ...step(promise.time),
    ...("setBy" in promise.is ? [promise.is.setBy, ...promise.is.with].flatMap(role) : []),
  ];
}
