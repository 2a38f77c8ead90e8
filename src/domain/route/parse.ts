import { type IsoDate, parseIsoDate } from "../school/dates.ts";
import { CHECKS } from "./check/checks.ts";
import { byPlace, type Problem } from "./problem.ts";
import { type Route, toRoute } from "./route.ts";
import { routeSchema } from "./schema.ts";
import { sentencesFor } from "./schema-sentence.ts";
import { placeYaml } from "./yaml-place.ts";

export type Parsed = { ok: true; route: Route } | { ok: false; problems: readonly Problem[] };

/** A rule file as text. `file` ends in `<route-id>/<valid-from>.yaml`; `hash` is the content hash of the text. */
export type RuleText = { file: string; text: string; hash: string };

/**
 * A route, or every problem of the file at once: YAML, form and references. Never throws on bad input.
 */
export function parseRoute({ file, text, hash }: RuleText): Parsed {
  const yaml = placeYaml(file, text);
  if (!yaml.ok) return bad(yaml.problems);
  const { at } = yaml;
  const place = placeOf(file);
  if (!place) {
    return bad([
      at([], "file-name", "Noem het bestand <route>/<jjjj-mm-dd>.yaml, met de datum waarop de route ingaat."),
    ]);
  }
  const parsed = routeSchema.safeParse(yaml.value, { reportInput: true });
  if (!parsed.success) {
    return bad(
      parsed.error.issues.flatMap((issue) =>
        sentencesFor(routeSchema, issue).map(({ path, rule, sentence }) => at(path, rule, sentence)),
      ),
    );
  }
  const problems = CHECKS.flatMap((check) =>
    check.find(parsed.data).map(({ path, message }) => at(path, check.name, message)),
  );
  if (parsed.data.id !== place.id) {
    problems.push(
      at(["id"], "id-is-folder", `De id is "${parsed.data.id}", maar de map heet "${place.id}". Maak ze gelijk.`),
    );
  }
  return problems.length > 0
    ? bad(problems)
    : { ok: true, route: toRoute(parsed.data, { validFrom: place.validFrom, hash }) };
}

function bad(problems: readonly Problem[]): Parsed {
  return { ok: false, problems: [...problems].sort(byPlace) };
}

function placeOf(file: string): { id: string; validFrom: IsoDate } | undefined {
  const match = /(?:^|[\\/])([a-z][a-z0-9-]*)[\\/](\d{4}-\d{2}-\d{2})\.yaml$/.exec(file);
  const validFrom = match?.[2] && parseIsoDate(match[2]);
  return match?.[1] && validFrom ? { id: match[1], validFrom } : undefined;
}
