import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { type RouteFile, routeSchema } from "../../../../../src/domain/route/schema.ts";
import { type Promises, promisesSchema } from "../../../../../src/domain/route/soundness/promise.ts";
import { promisesFileOf, ruleFilesIn } from "../../../../../src/store/rule-files.ts";

/** A rule file that has things taken away, with what its document promises and which mutants of it may live. */
export type Subject = {
  /** As in `rules/`: `<route>/<valid-from>.yaml`. */
  name: string;
  file: RouteFile;
  promises: Promises;
  /** The reason why taking this away does no harm, by the mutant's title. */
  harmless: ReadonlyMap<string, string>;
};

const harmlessSchema = z.array(z.strictObject({ reason: z.string().min(20), mutants: z.array(z.string()).min(1) }));

/** Every rule file there is. */
export function subjects(): Subject[] {
  return ruleFilesIn("rules").map((path) => {
    const name = relative("rules", path).replaceAll("\\", "/");
    const promises = promisesFileOf(path);
    const harmless = `test/domain/route/soundness/mutation/harmless/${name}`;
    return {
      name,
      file: routeSchema.parse(yamlIn(path)),
      promises: existsSync(promises) ? promisesSchema.parse(yamlIn(promises)).promises : [],
      harmless: new Map(
        existsSync(harmless)
          ? harmlessSchema.parse(yamlIn(harmless)).flatMap(({ reason, mutants }) => mutants.map((one) => [one, reason]))
          : [],
      ),
    };
  });
}

function yamlIn(path: string): unknown {
  return parse(readFileSync(path, "utf8"));
}
