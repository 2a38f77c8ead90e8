import { nearIndex } from "./near-words.ts";
import { fold } from "./read-words.ts";

/** The roepnamen of a school, prepared once so that every message is looked up at once. */
export type NameIndex = {
  /** Roepnamen, as spelled in the list, that are written like this word (folded). */
  exact(word: string): readonly string[];
  /** Roepnamen that are a slip of the finger away, nearest first; `sure` ones need no context to be believed. */
  near(word: string): readonly { name: string; edits: number; sure: boolean }[];
  /** Most words in one roepnaam ("Jan Willem" is two). */
  readonly mostWords: number;
};

const SHORTEST_FOR_SLIPS = 3;
const SHORTEST_FOR_TWO_SLIPS = 6;
const SHORTEST_FOR_SURE = 5;
const SHORTEST_PREFIX = 3;

/** Prepares a list of roepnamen; duplicates and empty names are left out. A thousand names take about 20 ms. */
export function nameIndex(names: readonly string[]): NameIndex {
  const spellings = new Map<string, string[]>();
  const parts = new Map<string, string[]>();
  let mostWords = 1;
  for (const name of new Set(names)) {
    const words = fold(name.replaceAll("'", "")).match(/[\p{L}\p{N}]+/gu) ?? [];
    const key = words.join("");
    if (key === "") continue;
    mostWords = Math.max(mostWords, words.length);
    add(spellings, key, name);
    const [first = ""] = words;
    if (words.length > 1 && first.length >= SHORTEST_FOR_SLIPS) add(parts, first, name);
  }
  const slips = nearIndex(spellings.keys(), SHORTEST_FOR_TWO_SLIPS, isSlip);
  const prefixes = new Map<string, string[]>();
  for (const key of spellings.keys()) {
    for (let length = SHORTEST_PREFIX; length < key.length - 1; length++) add(prefixes, key.slice(0, length), key);
  }

  const namesOf = (key: string, edits: number, sure: boolean) =>
    (spellings.get(key) ?? []).map((name) => ({ name, edits, sure }));
  return {
    mostWords,
    exact: (word) => spellings.get(word) ?? [],
    near(word) {
      const part = parts.get(word);
      if (part) return part.map((name) => ({ name, edits: 1, sure: true }));
      const near = slips.find(word);
      const fewest = near[0]?.edits;
      if (fewest !== undefined) {
        return near
          .filter(({ edits }) => edits === fewest)
          .flatMap(({ word: key, edits }) => namesOf(key, edits, key.length >= SHORTEST_FOR_SURE && edits === 1));
      }
      const begun = prefixes.get(word) ?? [];
      return begun.length === 1 ? namesOf(begun[0] ?? "", 2, false) : [];
    },
  };
}

/** Short names are close to many words, so they may differ less. */
function isSlip(name: string, token: string, edits: number): boolean {
  if (edits === 0 || name.length < SHORTEST_FOR_SLIPS || token.length < SHORTEST_FOR_SLIPS) return false;
  if (edits === 1) return name.length > 4 || name[0] === token[0] || sameLetters(name, token);
  return (
    edits === 2 &&
    name.length >= SHORTEST_FOR_TWO_SLIPS &&
    token.length >= SHORTEST_FOR_TWO_SLIPS - 1 &&
    name[0] === token[0]
  );
}

function sameLetters(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join("") === [...b].sort().join("");
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
