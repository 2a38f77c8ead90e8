import { byPlace, type Problem } from "../problem.ts";
import type { Route } from "../route.ts";
import { placeYaml } from "../yaml-place.ts";
import { parsePromises } from "./parse-promises.ts";
import { checkSoundness, type Unsound } from "./soundness.ts";

/** A file as text. */
type FileText = { file: string; text: string };

/** What is wrong with a route when all its states are visited, at its place in the file, and how many states there are. */
export type Proof = { problems: readonly Problem[]; states: number };

/**
 * Proves a route whose form is in order: every claim about every state, and every promise when it comes with some. The
 * texts are only read for the places of what is wrong.
 */
export function proveRoute(route: Route, { file, text }: FileText, promised?: FileText): Proof {
  const parsed = promised && parsePromises(route, promised);
  if (parsed && !parsed.ok) return { problems: parsed.problems, states: 0 };
  const { states, found } = checkSoundness(route, parsed ? { promises: parsed.promises } : {});
  if (found.length === 0) return { problems: [], states };
  const yaml = placeYaml(file, text);
  const problems = found.flatMap(({ path, claim, message, ...unsound }: Unsound) => {
    if (unsound.in === "promises") return parsed ? [parsed.at(path, claim, message)] : [];
    return yaml.ok ? [yaml.at(path, claim, message)] : yaml.problems;
  });
  return { problems: problems.sort(byPlace), states };
}
