import type { Actor } from "../../case/command.ts";
import type { Problem } from "../problem.ts";
import type { Route } from "../route.ts";
import type { PlacedScenario } from "./parse.ts";
import type { Line } from "./schema.ts";

/** A line with the person who says it. */
export type Cue = Line & { actor: Actor };

export type Cast =
  | { ok: true; given: readonly Cue[]; when: Cue | undefined }
  | { ok: false; problems: readonly Problem[] };

/** The lines of a scenario with their people. A `by` that is no role of the route, or a role with a digit, is a problem. */
export function cast(route: Route, { scenario, at }: Pick<PlacedScenario, "scenario" | "at">): Cast {
  const problems: Problem[] = [];
  const cue = (line: Line, path: readonly PropertyKey[]): Cue[] => {
    const actor = actorOf(route, line.by);
    if (actor) return [{ ...line, actor }];
    const roles = [...route.roles.keys()].join(", ");
    problems.push(at([...path, "by"], "known-roles", `"${line.by}" is geen rol van deze route. Kies uit: ${roles}.`));
    return [];
  };
  const given = scenario.given.flatMap((line, nth) => cue(line, ["given", nth]));
  const [when] = scenario.when ? cue(scenario.when, ["when"]) : [];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, given, when };
}

/** The same word is the same person; a role may itself end in a digit, so the whole word goes first. */
function actorOf(route: Route, by: string): Actor | undefined {
  const role = route.roles.get(by) ?? route.roles.get(by.replace(/\d$/, ""));
  return role && { id: by, functions: [role.is], seats: [role.id] };
}
