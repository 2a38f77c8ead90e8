import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RouteShelf } from "../app/deps.ts";
import { parseRoute } from "../domain/route/parse.ts";
import { type Problem, problemLine } from "../domain/route/problem.ts";
import type { Route } from "../domain/route/route.ts";

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

/** The rule files in a folder, `<route-id>/<valid-from>.yaml`, in order of name. Throws `RulesFolderMissing`. */
export function ruleFilesIn(folder: string): string[] {
  if (!existsSync(folder)) throw new RulesFolderMissing(folder);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) =>
      readdirSync(join(folder, entry.name), { withFileTypes: true })
        .filter((file) => file.isFile() && file.name.endsWith(".yaml"))
        .map((file) => join(folder, entry.name, file.name)),
    )
    .sort();
}

/** Reads and checks rule files. Throws `RuleFilesInvalid` with every problem of every file. */
export function readRoutes(files: readonly string[]): Route[] {
  const problems: Problem[] = [];
  const routes: Route[] = [];
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    const parsed = parseRoute({ file, text, hash: createHash("sha256").update(text).digest("hex") });
    if (parsed.ok) routes.push(parsed.route);
    else problems.push(...parsed.problems);
  }
  if (problems.length > 0) throw new RuleFilesInvalid(problems);
  return routes;
}

/** Routes by version, and which one is in force on a day. */
export function routeShelf(routes: readonly Route[]): RouteShelf {
  return {
    current: (id, today) =>
      routes
        .filter((route) => route.id === id && route.validFrom <= today)
        .sort((one, other) => other.validFrom.localeCompare(one.validFrom))[0],
    version: (id, validFrom) => routes.find((route) => route.id === id && route.validFrom === validFrom),
  };
}
