import { ABOUT_NOBODY, ABOUT_THE_WAY, CAPITALS, DIAGNOSES, LEARNING_DIAGNOSES, MEDICINES } from "./health-words.ts";
import { bareWords, plainCharacters } from "./plain-characters.ts";

/** A word of the text; one with hyphens counts joined and in its parts. */
type Token = { joined: string; parts: readonly string[]; endsSentence: boolean };

/** The words of a list as one pattern for a whole word; phrases apart. */
function wordsOf(list: string): { word: RegExp; phrases: readonly (readonly RegExp[])[] } {
  const entries = list.split(",").map((entry) => entry.trim().replace(/\s+/g, " "));
  const source = (entry: string) => entry.replace(/^\*/, "[\\p{L}\\p{N}]*").replace(/\*$/, "[\\p{L}\\p{N}]*");
  const single = entries.filter((entry) => entry !== "" && !entry.includes(" "));
  return {
    word: new RegExp(`^(?:${single.map(source).join("|")})$`, "u"),
    phrases: entries
      .filter((entry) => entry.includes(" "))
      .map((entry) => entry.split(" ").map((part) => new RegExp(`^${source(part)}$`, "u"))),
  };
}

const ALWAYS = wordsOf(`${DIAGNOSES},${MEDICINES}`);
const LEARNING = wordsOf(LEARNING_DIAGNOSES);
const NOBODY = wordsOf(ABOUT_NOBODY);
const WAY = wordsOf(ABOUT_THE_WAY);
/** Three letters or more that each stand apart in one way: "A D H D", "A. S. S." */
const LETTERS_APART = /(?<![\p{L}\p{N}])\p{L}([ ._-]{1,2})\p{L}(?:\1\p{L})+(?![\p{L}\p{N}])/gu;
const ABBREVIATION = new RegExp(`(?<![\\p{L}\\p{N}.])(?:${CAPITALS.join("|")})(?![\\p{L}\\p{N}])`, "u");
/** "onderzoek naar dyslexie", "protocol bij ernstige dyslexie" */
const LINKS = new Set("naar op voor bij van over rond rondom ivm ernstige mogelijke de het".split(" "));
const MOST_LINKS = 3;

/** The first word of diagnosis or medicine in the text, as it was written; undefined when there is none. */
export function healthWordIn(text: string): string | undefined {
  const tokens = tokensOf(text);
  const at = tokens.findIndex((token, nth) => isHealth(tokens, token, nth));
  const token = tokens[at];
  if (token) return token.parts.join("-");
  const [abbreviation] = ABBREVIATION.exec(withoutGaps(plainCharacters(text))) ?? [];
  return abbreviation;
}

function isHealth(tokens: readonly Token[], token: Token, nth: number): boolean {
  const phrase = ALWAYS.phrases.some((parts) =>
    parts.every((part, more) => [tokens[nth + more]].some((next) => next && part.test(next.joined))),
  );
  if (phrase) return true;
  if (isOneOf(ALWAYS.word, token)) return !isWith(NOBODY.word, tokens, token, nth);
  if (!isOneOf(LEARNING.word, token)) return false;
  return !isWith(NOBODY.word, tokens, token, nth) && !isWith(WAY.word, tokens, token, nth);
}

/** Whether such a word is its second half, stands right behind it, or before it with only a link between. */
function isWith(word: RegExp, tokens: readonly Token[], token: Token, nth: number): boolean {
  for (let cut = 3; cut < token.joined.length - 2; cut++) if (word.test(token.joined.slice(cut))) return true;
  const next = tokens[nth + 1];
  if (!token.endsSentence && next && isOneOf(word, next)) return true;
  for (let back = 1; back <= MOST_LINKS + 1; back++) {
    const before = tokens[nth - back];
    if (!before || before.endsSentence) return false;
    if (isOneOf(word, before)) return true;
    if (!LINKS.has(before.joined)) return false;
  }
  return false;
}

function isOneOf(word: RegExp, { joined, parts }: Token): boolean {
  return word.test(joined) || parts.some((part) => word.test(part));
}

function withoutGaps(text: string): string {
  return text.replace(LETTERS_APART, (letters) => letters.replace(/[^\p{L}]/gu, ""));
}

function tokensOf(text: string): Token[] {
  const bare = withoutGaps(bareWords(text))
    .replace(/(?<![\p{L}\p{N}])(\p{L})\.(?=\p{L}(?!\p{L}))/gu, "$1")
    .replace(/['’`]/gu, "");
  return [...bare.matchAll(/([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)([^\p{L}\p{N}]*)/gu)].map(
    ([, word = "", after = ""]) => ({
      joined: word.replaceAll("-", ""),
      parts: word.split("-"),
      endsSentence: /[.;!?:\n]/.test(after),
    }),
  );
}
