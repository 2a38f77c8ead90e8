import { findHints, type Hints } from "./find-hints.ts";
import { findNames, type Mention } from "./find-names.ts";
import { type NameIndex, nameIndex } from "./name-index.ts";
import { readWords, type Word } from "./read-words.ts";
import { compileRules, type Found } from "./rules/rule-matcher.ts";
import { SIDE_DOORS } from "./rules/side-door-rules.ts";
import { type Hit, type Token, wordMatcher } from "./word-matcher.ts";
import { GLOSSARY_WORDS } from "./words/glossary-words.ts";
import { FILLERS } from "./words/ordinary-words.ts";
import { WORD_LISTS } from "./words/word-lists.ts";

/** Stands before the name of a list of glossary words. */
export const TERM = "begrip:";
const LISTS = {
  ...WORD_LISTS,
  ...Object.fromEntries(Object.entries(GLOSSARY_WORDS).map(([term, words]) => [TERM + term, words])),
};
const COMPUTED = ["naam", "groep", "nummer", "nummerHoog", "begrip", "vraagteken"];
/** Every list that a rule may name. */
export const LIST_NAMES: ReadonlySet<string> = new Set([...Object.keys(LISTS), ...COMPUTED]);
const MATCHER = wordMatcher(LISTS);

/** What comes before everything else: a child may be unsafe, or does not come to school. */
export const SIDE = compileRules(SIDE_DOORS, LIST_NAMES);

/** Words that may stand around a bare name or term: "en bij Noor?", "Sanne aub". */
const AROUND: ReadonlySet<string> = new Set(
  `met bij voor en over van om uit in na aan groep leerling of ook zelfde hetzelfde idem zorgbot bot zeg eh uh he ah oh nee ja
  graag please pls hallo`.split(/\s+/u),
);

/** A message as the rules take it: its words, the pupils in it and the lists that were found. */
export type ReadMessage = {
  words: readonly Word[];
  mentions: readonly Mention[];
  hits: readonly Hit[];
  hints: Hints;
  meaningless: ReadonlySet<number>;
  found: Found;
};

/** Reads the words and names of a message; what is meant by them is for the rules. */
export function readMessage(text: string, names: readonly string[] | NameIndex): ReadMessage {
  const index = isIndex(names) ? names : nameIndex(names);
  const { list: words, question } = readWords(text);
  const mentions = findNames(words, index, MATCHER);
  const namedAt = new Set(
    mentions.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
  );
  const tokens = words.map((word, i): Token => ({ text: word.text, first: word.first, isName: namedAt.has(i) }));
  const hits = MATCHER.hits(tokens);
  const stepWordsAt = new Set(hits.flatMap((hit) => (hit.list === "route" ? hit.at : [])));
  const hints = findHints(words, mentions, stepWordsAt, MATCHER.knows);
  const meaningless = new Set(
    words.flatMap((word, i) => (isMeaningless(word) || namedAt.has(i) || hints.at.has(i) ? [i] : [])),
  );
  const found: Found = {
    hits: [
      ...hits,
      ...computedHits(
        hits,
        mentions.map(({ from }) => from),
        hints,
        question,
      ),
    ],
    length: words.length,
    meaningless,
  };

  return { words, mentions, hits, hints, meaningless, found };
}

function isIndex(names: readonly string[] | NameIndex): names is NameIndex {
  return !Array.isArray(names);
}

function isMeaningless(word: Word): boolean {
  return FILLERS.has(word.text) || AROUND.has(word.text);
}

/** Lists that are not words but facts about the message. */
function computedHits(hits: readonly Hit[], namedAt: readonly number[], hints: Hints, question: boolean): Hit[] {
  const computed: Hit[] = [];
  const add = (list: string, at: readonly number[]) => computed.push({ list, at, guessed: false });
  const [firstName] = namedAt;
  if (firstName !== undefined) add("naam", [firstName]);
  if (hints.group !== undefined) add("groep", [...hints.at]);
  if (hints.stepAt !== undefined) {
    add("nummer", [hints.stepAt]);
    if (Number(hints.step) > 1) add("nummerHoog", [hints.stepAt]);
  }
  if (question) add("vraagteken", []);
  for (const hit of hits) if (hit.list.startsWith(TERM)) computed.push({ ...hit, list: "begrip" });
  return computed;
}
