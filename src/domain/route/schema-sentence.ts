import type { z } from "zod";

type Sentence = { path: readonly PropertyKey[]; rule: string; sentence: string };

/** What is wrong with the form of a rule file, in Dutch, with the fix. One issue can name several keys. */
export function sentenceFor(issue: z.core.$ZodIssue): Sentence[] {
  const { path } = issue;
  if (issue.input === undefined && issue.code !== "unrecognized_keys") {
    return [{ path, rule: "missing-key", sentence: `Hier ontbreekt "${String(path.at(-1))}". Vul het in.` }];
  }
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        path: [...path, key],
        rule: "unknown-key",
        sentence: `"${key}" bestaat hier niet. Haal het weg of verbeter de spelling.`,
      }));
    case "invalid_type":
      return [{ path, rule: "wrong-type", sentence: `Hier hoort ${kindOf(issue.expected)} te staan.` }];
    case "invalid_value":
      return [{ path, rule: "unknown-value", sentence: `Kies hier uit: ${issue.values.map(String).join(", ")}.` }];
    case "invalid_format":
      return [
        { path, rule: "bad-id", sentence: "Een id begint met een kleine letter en heeft alleen letters en cijfers." },
      ];
    case "too_small":
      return [{ path, rule: "too-little", sentence: `Dit is te weinig: er hoort minstens ${issue.minimum} te staan.` }];
    case "too_big":
      return [{ path, rule: "too-much", sentence: `Dit is te veel: hooguit ${issue.maximum}.` }];
    case "invalid_union":
      return bestBranch(path, issue);
    default:
      return [{ path, rule: "bad-form", sentence: "Dit past niet in de regeltaal. Zie rules/README.md." }];
  }
}

/** Of the forms a value may have, the one with the fewest mistakes is the one that was meant. */
function bestBranch(path: readonly PropertyKey[], issue: z.core.$ZodIssueInvalidUnion): Sentence[] {
  const branches = issue.errors
    .filter((errors) => errors.length > 0)
    .map((errors) => errors.map((error) => ({ ...error, path: [...path, ...error.path] }) as z.core.$ZodIssue))
    .sort((one, other) => one.length - other.length);
  const [first, second] = branches;
  const isOwnMistake = first?.some((error) => error.path.length > path.length);
  if (first && isOwnMistake && first.length < (second?.length ?? Number.POSITIVE_INFINITY)) {
    return first.flatMap(sentenceFor);
  }
  return [{ path, rule: "bad-form", sentence: "Dit past in geen van de vormen die hier mogen. Zie rules/README.md." }];
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
