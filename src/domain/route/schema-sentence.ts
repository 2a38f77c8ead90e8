import type { z } from "zod";
import { formMeant, formsAt } from "./schema-keys.ts";

export type Sentence = { path: readonly PropertyKey[]; rule: string; sentence: string };

/** What is wrong with the form of a file that keeps to `schema`, in Dutch, with the fix. One issue can name several keys. */
export function sentencesFor(schema: z.core.$ZodType, issue: z.core.$ZodIssue): Sentence[] {
  const { path } = issue;
  const told = (rule: string, sentence: string) => [{ path, rule, sentence }];
  if (issue.input === undefined && issue.code !== "unrecognized_keys") {
    const fill = issue.code === "invalid_value" ? chooseFrom(issue.values) : "Vul het in.";
    return told("missing-key", `Hier ontbreekt "${String(path.at(-1))}". ${fill}`);
  }
  switch (issue.code) {
    case "unrecognized_keys": {
      const written = keysOf(issue.input);
      const left = formMeant(formsAt(schema, path), written).filter((key) => !written.includes(key));
      const instead = left.length > 0 ? ` Hier kan nog: ${left.join(", ")}.` : "";
      return issue.keys.map((key) => ({
        path: [...path, key],
        rule: "unknown-key",
        sentence: `"${key}" bestaat hier niet. Haal het weg of verbeter de spelling.${instead}`,
      }));
    }
    case "invalid_type": {
      const [form, ...others] = formsAt(schema, path);
      const keys = issue.expected === "object" && form && others.length === 0 ? `: ${form.join(", ")}` : "";
      const whole = path.length === 0 ? " Begin met het voorbeeld in rules/README.md." : "";
      return told("wrong-type", `Hier hoort ${kindOf(issue.expected)} te staan${keys}.${whole}`);
    }
    case "invalid_value":
      return told(
        "unknown-value",
        issue.values.length === 1
          ? `Hier hoort ${String(issue.values[0])} te staan.`
          : chooseFrom(issue.values, "hier "),
      );
    case "invalid_format":
      return told(
        "bad-id",
        issue.format === "regex" && issue.pattern?.includes("-]")
          ? "Deze id begint met een kleine letter en heeft alleen kleine letters, cijfers en streepjes."
          : "Een id begint met een kleine letter en heeft alleen letters en cijfers.",
      );
    case "too_small":
      return told("too-little", tooLittle(issue));
    case "too_big":
      return told("too-much", tooMuch(issue));
    case "invalid_union":
      return bestBranch(schema, issue);
    case "custom":
      return told("bad-form", issue.message);
    default:
      return told("bad-form", "Dit past niet in de regeltaal. Zie rules/README.md.");
  }
}

/** Of the forms a value may have, the one with the fewest mistakes is the one that was meant. */
function bestBranch(schema: z.core.$ZodType, issue: z.core.$ZodIssueInvalidUnion): Sentence[] {
  const { path } = issue;
  const branches = issue.errors
    .filter((errors) => errors.length > 0)
    .map((errors) => errors.map((error) => ({ ...error, path: [...path, ...error.path] }) as z.core.$ZodIssue))
    .sort((one, other) => one.length - other.length);
  const [first, second] = branches;
  const isOwnMistake = first?.some((error) => error.path.length > path.length);
  if (first && isOwnMistake && first.length < (second?.length ?? Number.POSITIVE_INFINITY)) {
    return first.flatMap((error) => sentencesFor(schema, error));
  }
  const heads = formsAt(schema, path).flatMap(([head]) => head ?? []);
  const begins = heads.length > 0 ? ` Begin met één van deze sleutels: ${heads.join(", ")}.` : "";
  return [
    {
      path,
      rule: "bad-form",
      sentence: `Dit past in geen van de vormen die hier mogen.${begins} Zie rules/README.md.`,
    },
  ];
}

function tooLittle({ origin, minimum }: z.core.$ZodIssueTooSmall): string {
  if (origin === "string")
    return minimum === 1 ? "Dit is leeg. Vul het in." : `Dit is te kort: minstens ${minimum} tekens.`;
  return origin === "array"
    ? `Deze lijst is te kort: minstens ${minimum}.`
    : `Dit getal is te klein: minstens ${minimum}.`;
}

function tooMuch({ origin, maximum }: z.core.$ZodIssueTooBig): string {
  if (origin === "string") return `Dit is te lang: hooguit ${maximum} tekens.`;
  return origin === "array"
    ? `Deze lijst is te lang: hooguit ${maximum}.`
    : `Dit getal is te groot: hooguit ${maximum}.`;
}

function chooseFrom(values: readonly unknown[], where = ""): string {
  return `Kies ${where}uit: ${values.map(String).join(", ")}.`;
}

function keysOf(value: unknown): string[] {
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}

function kindOf(expected: string): string {
  const kinds: Record<string, string> = {
    string: "een tekst",
    number: "een getal",
    int: "een heel getal",
    boolean: "true of false",
    array: "een lijst",
    object: "een blok met sleutels",
  };
  return kinds[expected] ?? expected;
}
