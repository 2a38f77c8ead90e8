import type { z } from "zod";
import { byPlace, type Problem } from "../problem.ts";
import { type Sentence, sentencesFor } from "../schema-sentence.ts";
import { type PlacedYaml, placeYaml } from "../yaml-place.ts";
import { commandForms, type Scenario, scenarioSchema } from "./schema.ts";

type PlaceOf = Extract<PlacedYaml, { ok: true }>["at"];

/** A scenario with its places, so that a failure can be told at the line it is about. */
export type PlacedScenario = { file: string; scenario: Scenario; at: PlaceOf };

export type ParsedScenario = { ok: true; placed: PlacedScenario } | { ok: false; problems: readonly Problem[] };

/** A scenario, or every problem of the file at once: YAML, form and the order of the dates. Never throws on bad input. */
export function parseScenario({ file, text }: { file: string; text: string }): ParsedScenario {
  const yaml = placeYaml(file, text);
  if (!yaml.ok) return yaml;
  const parsed = scenarioSchema.safeParse(yaml.value, { reportInput: true });
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap(sentencesOf);
    return bad(problems.map(({ path, rule, sentence }) => yaml.at(path, rule, sentence)));
  }
  const scenario = parsed.data;
  const problems = datesGoingBack(scenario, yaml.at);
  return problems.length > 0 ? bad(problems) : { ok: true, placed: { file, scenario, at: yaml.at } };
}

function bad(problems: readonly Problem[]): ParsedScenario {
  return { ok: false, problems: [...problems].sort(byPlace) };
}

/** The form of a command is known by its first key, so that a mistake is told about the form that was meant. */
function sentencesOf(issue: z.core.$ZodIssue): Sentence[] {
  const { path } = issue;
  if (issue.code !== "invalid_union" || path.at(-1) !== "do") return sentencesFor(scenarioSchema, issue);
  const keys = commandForms.map((form) => Object.keys(form.shape)[0] ?? "");
  const given = isRecord(issue.input) ? Object.keys(issue.input) : [];
  // `answer` is also a part of `consent`, so the forms are looked through in their own order.
  const meant = issue.errors[keys.findIndex((key) => given.includes(key))];
  if (!meant) return [{ path, rule: "unknown-command", sentence: `Kies hier uit: ${keys.join(", ")}.` }];
  return meant.flatMap((error) => sentencesOf({ ...error, path: [...path, ...error.path] }));
}

/** The bot lives from day to day; a date that goes back is a slip of the pen, most often in the year. */
function datesGoingBack({ given, when, then }: Scenario, at: PlaceOf): Problem[] {
  const days = given.map(({ on }, nth) => ({ on, path: ["given", nth, "on"] as PropertyKey[] }));
  if (when) days.push({ on: when.on, path: ["when", "on"] });
  if (then.advice?.on) days.push({ on: then.advice.on, path: ["then", "advice", "on"] });
  return days.flatMap(({ on, path }, nth) => {
    const before = days[nth - 1]?.on;
    return before !== undefined && on < before
      ? [at(path, "dates-in-order", `${on} ligt voor ${before} van de regel hiervoor. Zet de dagen op volgorde.`)]
      : [];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
