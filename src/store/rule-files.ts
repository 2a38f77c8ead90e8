import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { RouteShelf } from "../app/deps.ts";
import { parseRoute } from "../domain/route/parse.ts";
import { type Problem, problemLine } from "../domain/route/problem.ts";
import type { Route } from "../domain/route/route.ts";
import { proveRoute } from "../domain/route/soundness/prove-route.ts";

/** Rule files with mistakes: the bot does not start on half a route. The message lists every problem of every file. */
export class RuleFilesInvalid extends Error {
  readonly code = "rules-invalid";
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join("\n"));
    this.name = "RuleFilesInvalid";
    this.problems = problems;
  }
}

/** There is no folder with rule files where it was looked for. */
export class RulesFolderMissing extends Error {
  readonly code = "rules-missing";
  constructor(folder: string) {
    super(`Er is geen map met regelbestanden: ${folder}. Controleer het pad (bij de bot: RULES_DIR).`);
    this.name = "RulesFolderMissing";
  }
}

/** Folders beside a rule file: what proves it, not what it says. */
const BESIDE_RULES = new Set(["scenarios", "promises"]);

/** The rule files in a folder, `<route-id>/<valid-from>.yaml`, in order of name. Throws `RulesFolderMissing`. */
export function ruleFilesIn(folder: string): string[] {
  if (!existsSync(folder)) throw new RulesFolderMissing(folder);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !BESIDE_RULES.has(entry.name))
    .flatMap((entry) =>
      readdirSync(join(folder, entry.name), { withFileTypes: true })
        .filter((file) => file.isFile() && file.name.endsWith(".yaml"))
        .map((file) => join(folder, entry.name, file.name)),
    )
    .sort();
}

/** Reads rule files and checks their form. Throws `RuleFilesInvalid` with every problem of every file. */
export function readRoutes(files: readonly string[]): Route[] {
  return readForms(files).map(({ route }) => route);
}

/** Routes that were proven, and how many states that took. */
export type SoundRoutes = { routes: Route[]; states: number };

/**
 * Reads rule files, checks their form, then visits every state that a case can get into and holds every claim and every
 * promise of the route against it. Throws `RuleFilesInvalid` with every problem of every file.
 */
export function readSoundRoutes(files: readonly string[]): SoundRoutes {
  const forms = readForms(files);
  const results = forms.map(soundnessOf);
  const problems = results.flatMap((result) => result.problems);
  if (problems.length > 0) throw new RuleFilesInvalid(problems);
  return {
    routes: forms.map(({ route }) => route),
    states: results.reduce((sum, { states }) => sum + states, 0),
  };
}

/** Where the promises of a rule file stand, whether or not there are any. */
export function promisesFileOf(file: string): string {
  return join(dirname(file), "promises", basename(file));
}

type Form = { file: string; text: string; route: Route };

function readForms(files: readonly string[]): Form[] {
  const problems: Problem[] = [];
  const forms: Form[] = [];
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    const parsed = parseRoute({ file, text, hash: createHash("sha256").update(text).digest("hex") });
    if (parsed.ok) forms.push({ file, text, route: parsed.route });
    else problems.push(...parsed.problems);
  }
  if (problems.length > 0) throw new RuleFilesInvalid(problems);
  return forms;
}

function soundnessOf({ file, text, route }: Form): { problems: readonly Problem[]; states: number } {
  const promisesFile = promisesFileOf(file);
  const promisesText = existsSync(promisesFile) ? readFileSync(promisesFile, "utf8") : undefined;
  return proveRoute(
    route,
    { file, text },
    promisesText === undefined ? undefined : { file: promisesFile, text: promisesText },
  );
}

/** Routes by version, and which one is in force on a day. */
export function routeShelf(routes: readonly Route[]): RouteShelf {
  const current = (id: string, today: string) =>
    routes
      .filter((route) => route.id === id && route.validFrom <= today)
      .sort((one, other) => other.validFrom.localeCompare(one.validFrom))[0];
  return {
    current,
    inForce: (today) => [...new Set(routes.map(({ id }) => id))].flatMap((id) => current(id, today) ?? []),
    version: (id, validFrom) => routes.find((route) => route.id === id && route.validFrom === validFrom),
  };
}
