import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { Problem } from "./problem.ts";
import { yamlSentence } from "./yaml-sentence.ts";

/** YAML with its places: what the file holds, and where in the text a key stands. Or every mistake against YAML itself. */
export type PlacedYaml =
  | {
      ok: true;
      value: unknown;
      /** A problem at the deepest part of the path that exists: a missing key is told at its parent. */
      at(path: readonly PropertyKey[], rule: string, message: string): Problem;
    }
  | { ok: false; problems: readonly Problem[] };

/** Reads a YAML text. `file` is only named in the problems. Never throws on bad input. */
export function placeYaml(file: string, text: string): PlacedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, logLevel: "error" });
  const problem = (offset: number, rule: string, message: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { file, line, col, rule, message };
  };
  const unreadable = [
    ...document.errors.map((error) => ({ offset: error.pos[0], why: yamlSentence(error.code) })),
    ...aliasesIn(document).map((offset) => ({ offset, why: yamlSentence("BAD_ALIAS") })),
  ];
  if (unreadable.length > 0) {
    return {
      ok: false,
      problems: unreadable.map(({ offset, why }) => problem(offset, "yaml", why)),
    };
  }
  return {
    ok: true,
    value: document.toJS(),
    at: (path, rule, message) => problem(offsetOf(document, path), rule, message),
  };
}

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
