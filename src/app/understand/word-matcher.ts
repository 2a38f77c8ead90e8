import { nearIndex } from "./near-words.ts";
import { fold } from "./read-words.ts";
import { soundOf, withoutDiminutive } from "./spelling.ts";
import { FILLERS, isFrequent } from "./words/ordinary-words.ts";

/** Where a list was found in a message: the positions of the words that matched. */
export type Hit = {
  list: string;
  at: readonly number[] /** A slip of the finger had to be assumed. */;
  guessed: boolean;
};

/** A word of a message as the matcher sees it; a pupil's name matches no word of a list. */
export type Token = { text: string; first: boolean; isName: boolean };

/** One place in a phrase: any of these words or stems, or a gap. */
type Part = "gap" | readonly string[];
type Phrase = { list: string; parts: readonly Part[]; start: boolean };
/** A phrase with its place among all. */
type PlacedPhrase = Phrase & { place: number };
/** Phrases with the same first word: those that need no certain next word, and the others by that word. */
type Beginning = { alone: PlacedPhrase[]; before: Map<string, PlacedPhrase[]> };

export type WordMatcher = {
  /** All places where a list is found. */
  hits(tokens: readonly Token[]): Hit[];
  /** True when a list has this very word, or a stem of it. */
  knows(word: string): boolean;
  /** Slips between a word and the nearest listed word; undefined when none is near. */
  nearest(word: string): number | undefined;
};

const GAP = 3;
const SHORTEST_FOR_TWO_SLIPS = 10;
/** Dutch puts a word between ("slaat goed aan") where a list need not say so; but never one that turns the meaning round. */
const WORDS_BETWEEN = 1;
const NEGATIONS = new Set("niet geen nooit niks niets minder".split(" "));
const PARTICLES = new Set("aan achter af bij dicht door in mee om op over terug uit vast vooruit weg".split(" "));
const FILLERS_BETWEEN = 3;
const SHORTEST_GUESSED_STEM = 6;
const SHORTEST_SOUND = 5;
/** From this length on the first letter of a stem may be the wrong one. */
const SHORTEST_FREE_STEM = 8;

/**
 * Prepares word lists (notation: word-lists.ts) for matching. Words of five letters and more may have one slip, of ten
 * and more two; of four letters one that keeps the first letter; of three only two letters swapped. Frequent Dutch
 * words are taken as they are. Diminutives count as the word they are made of, and words that sound alike as slips.
 */
export function wordMatcher(lists: Readonly<Record<string, string>>): WordMatcher {
  const phrases = Object.entries(lists)
    .flatMap(([list, text]) =>
      text.split(",").flatMap((entry) => withOtherOrder(entry).flatMap((one) => phraseOf(list, one))),
    )
    .map((phrase, place): PlacedPhrase => ({ ...phrase, place }));
  const beginnings = new Map<string, Beginning>();
  const words = new Set<string>();
  const stems = new Set<string>();
  const ends = new Set<string>();
  for (const phrase of phrases) {
    for (const part of phrase.parts)
      for (const word of part === "gap" ? [] : part)
        (word.endsWith("*") ? stems : word.startsWith("*") ? ends : words).add(word);
    const head = phrase.parts[0];
    for (const word of head === undefined || head === "gap" ? [] : head) {
      const known = beginnings.get(word) ?? { alone: [], before: new Map() };
      beginnings.set(word, known);
      addTo(known, phrase);
    }
  }
  const stemLengths = [...new Set([...stems].flatMap((stem) => [stem.length - 2, stem.length - 1]))].sort(
    (a, b) => a - b,
  );
  const endLengths = [...new Set([...ends].map((end) => end.length - 1))];
  const bySound = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SHORTEST_SOUND) continue;
    const sound = soundOf(word);
    bySound.set(sound, [...(bySound.get(sound) ?? []), word]);
  }
  const near = nearIndex(words, SHORTEST_FOR_TWO_SLIPS, allowsSlips);
  const nearStems = nearIndex(
    [...stems].map((stem) => stem.slice(0, -1)).filter((stem) => stem.length >= SHORTEST_GUESSED_STEM),
    Number.POSITIVE_INFINITY,
    (stem, token, edits) => edits <= 1 && (stem.length >= SHORTEST_FREE_STEM || stem[0] === token[0]),
  );

  const exactKeys = (word: string): string[] => {
    const keys = words.has(word) ? [word] : [];
    for (const length of stemLengths) {
      if (length > word.length) break;
      const stem = `${word.slice(0, length)}*`;
      if (stems.has(stem)) keys.push(stem);
    }
    for (const length of endLengths) {
      const end = `*${word.slice(-length)}`;
      if (length <= word.length && ends.has(end)) keys.push(end);
    }
    return keys;
  };
  const guessedKeys = (word: string): { key: string; edits: number }[] => {
    if (isFrequent(word) || FILLERS.has(word)) return [];
    const small = withoutDiminutive(word).flatMap(exactKeys);
    if (small.length > 0) return small.map((key) => ({ key, edits: 1 }));
    const keys = near.find(word).map(({ word: key, edits }) => ({ key, edits }));
    if (word.length >= SHORTEST_SOUND) for (const key of bySound.get(soundOf(word)) ?? []) keys.push({ key, edits: 1 });
    for (const length of stemLengths) {
      if (length < SHORTEST_GUESSED_STEM - 1 || length > word.length) continue;
      for (const { word: stem, edits } of nearStems.find(word.slice(0, length))) keys.push({ key: `${stem}*`, edits });
    }
    const fewest = Math.min(...keys.map(({ edits }) => edits));
    return keys.filter(({ edits }) => edits === fewest);
  };

  return {
    knows: (word) => exactKeys(word).length > 0,
    nearest: (word) => (exactKeys(word).length > 0 ? 0 : guessedKeys(word)[0]?.edits),
    hits(tokens) {
      const keysAt = tokens.map((token) => {
        if (token.isName) return { keys: new Set<string>(), guessed: false };
        const exact = exactKeys(token.text);
        if (/^\p{N}+$/u.test(token.text)) exact.push("#");
        const certain = exact.some((key) => key.length > SHORTEST_GUESSED_STEM || !key.endsWith("*"));
        const keys = certain ? exact : [...exact, ...guessedKeys(token.text).map(({ key }) => key)];
        return { keys: new Set(keys), guessed: exact.length === 0 };
      });
      const passable = tokens.map((token) => token.isName || FILLERS.has(token.text));
      const present = keysAt.flatMap(({ keys }) => [...keys]);
      const hits: Hit[] = [];
      keysAt.forEach(({ keys }, i) => {
        for (const key of keys) {
          for (const phrase of possible(beginnings.get(key), present)) {
            if (phrase.start && !tokens[i]?.first) continue;
            const at = follow(phrase, i, keysAt, passable, tokens);
            if (at) hits.push({ list: phrase.list, at, guessed: at.some((position) => keysAt[position]?.guessed) });
          }
        }
      });
      return hits;
    },
  };
}

function addTo({ alone, before }: Beginning, phrase: PlacedPhrase): void {
  const next = phrase.parts[1] === "gap" ? phrase.parts[2] : phrase.parts[1];
  if (next === undefined || next === "gap") {
    alone.push(phrase);
    return;
  }
  for (const word of next) {
    const known = before.get(word);
    if (known) known.push(phrase);
    else before.set(word, [phrase]);
  }
}

/** The phrases of which the next word is somewhere in the message too, in the order of the lists. */
function possible(beginning: Beginning | undefined, present: readonly string[]): readonly Phrase[] {
  if (!beginning) return [];
  const phrases = new Set(beginning.alone);
  for (const word of present) for (const phrase of beginning.before.get(word) ?? []) phrases.add(phrase);
  return [...phrases].sort((one, other) => one.place - other.place);
}

/** Positions of all words of the phrase when it starts at `from`, or undefined. A phrase never runs over a sentence end. */
function follow(
  phrase: Phrase,
  from: number,
  keysAt: readonly { keys: ReadonlySet<string> }[],
  passable: readonly boolean[],
  tokens: readonly Token[],
): number[] | undefined {
  const at = [from];
  let position = from;
  let anyAllowed = WORDS_BETWEEN;
  for (const part of phrase.parts.slice(1)) {
    if (part === "gap") {
      anyAllowed = GAP;
      continue;
    }
    let fillersAllowed = FILLERS_BETWEEN;
    let next = position + 1;
    while (true) {
      const keys = keysAt[next]?.keys;
      if (keys === undefined || tokens[next]?.first) return undefined;
      if (part.some((word) => keys.has(word))) break;
      if (passable[next] && fillersAllowed > 0) fillersAllowed--;
      else if (anyAllowed > 0 && !NEGATIONS.has(tokens[next]?.text ?? "")) anyAllowed--;
      else return undefined;
      next++;
    }
    at.push(next);
    position = next;
    anyAllowed = WORDS_BETWEEN;
  }
  return at;
}

/** Dutch splits and turns its verbs: "loopt vast" is "vastloopt" in a subclause, "lukt niet" is "niet lukt". */
function withOtherOrder(entry: string): string[] {
  const [verb = "", last = "", ...more] = entry.trim().split(/\s+/u);
  if (more.length > 0 || !/^\p{L}{3,20}t$/u.test(verb)) return [entry];
  if (PARTICLES.has(last)) return [entry, last + verb];
  return last === "niet" || last === "zich" ? [entry, `${last} ${verb}`] : [entry];
}

function phraseOf(list: string, entry: string): Phrase[] {
  const words = fold(entry.replaceAll("'", ""))
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const start = words[0]?.startsWith("^") ?? false;
  const parts = words.map((word): Part => (word === ".." ? "gap" : word.replace(/^\^/u, "").split("/")));
  return [{ list, parts, start }];
}

function allowsSlips(word: string, token: string, edits: number): boolean {
  if (word.length >= SHORTEST_FOR_TWO_SLIPS) return edits <= 2 && (edits < 2 || word[0] === token[0]);
  if (edits > 1) return false;
  if (word.length >= 5) return true;
  const swapped = word.length === token.length && [...word].sort().join("") === [...token].sort().join("");
  return word.length === 4 ? swapped || token.length > 4 || word[0] === token[0] : word.length === 3 && swapped;
}
