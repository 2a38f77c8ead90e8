import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { type IsoDate, parseIsoDate } from "../school/dates.ts";
import { CHECKS } from "./check/checks.ts";
import { byPlace, type Problem } from "./problem.ts";
import { type Route, toRoute } from "./route.ts";
import { routeSchema } from "./schema.ts";
import { sentenceFor } from "./schema-sentence.ts";

export type Parsed = { ok: true; route: Route } | { ok: false; problems: readonly Problem[] };

/** A rule file as text. `file` ends in `<route-id>/<valid-from>.yaml`; `hash` is the content hash of the text. */
export type RuleText = { file: string; text: string; hash: string };

/**
 * A route, or every problem of the file at once: YAML, form and references. Never throws on bad input.
 */
export function parseRoute({ file, text, hash }: RuleText): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, logLevel: "error" });
  const at = (path: readonly PropertyKey[], rule: string, message: string): Problem => {
    const { line, col } = lines.linePos(offsetOf(document, path));
    return { file, line, col, rule, message };
  };
  const unreadable = [
    ...document.errors.map((error) => ({ offset: error.pos[0], why: firstLine(error.message) })),
    ...aliasesIn(document).map((offset) => ({ offset, why: "verwijzen met * kan hier niet; schrijf het voluit" })),
  ];
  if (unreadable.length > 0) {
    return bad(
      unreadable.map(({ offset, why }) => {
        const { line, col } = lines.linePos(offset);
        return { file, line, col, rule: "yaml", message: `Dit is geen goede YAML: ${why}` };
      }),
    );
  }
  const place = placeOf(file);
  if (!place) {
    return bad([
      at([], "file-name", "Noem het bestand <route>/<jjjj-mm-dd>.yaml, met de datum waarop de route ingaat."),
    ]);
  }
  const parsed = routeSchema.safeParse(document.toJS(), { reportInput: true });
  if (!parsed.success) {
    return bad(
      parsed.error.issues.flatMap((issue) =>
        sentenceFor(issue).map(({ path, rule, sentence }) => at(path, rule, sentence)),
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

/** Where the deepest part of the path that exists begins: a missing key is told at its parent. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const head = path.slice(0, length).map((part) => (typeof part === "symbol" ? String(part) : part));
    const key = head.at(-1);
    const parent = length > 1 ? document.getIn(head.slice(0, -1), true) : document.contents;
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
      if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
      continue;
    }
    const node = document.getIn(head, true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return isNode(document.contents) && document.contents.range ? document.contents.range[0] : 0;
}

/** Where the file refers to another part of itself: a dangling reference cannot be read, a chain of them never ends. */
function aliasesIn(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, { Alias: (_key, alias) => void offsets.push(alias.range?.[0] ?? 0) });
  return offsets;
}

function firstLine(message: string): string {
  return message.split("\n")[0] ?? message;
}
