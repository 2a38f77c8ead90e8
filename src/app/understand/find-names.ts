import type { NameIndex } from "./name-index.ts";
import type { Word } from "./read-words.ts";
import { FILLERS, isOrdinary, NAMES_THAT_ARE_THINGS } from "./words/ordinary-words.ts";

/** A place in the message where one pupil is named; several names when they are equally likely. */
export type Mention = { from: number; to: number; names: readonly string[]; exact: boolean };

export type KnownWords = {
  knows(word: string): boolean;
  nearest(word: string): number | undefined;
};

/** Words after which a pupil is to be expected. */
const BEFORE_PUPIL = new Set(
  "met voor bij van over om aan rond rondom betreffende betreft inzake mbt tav omtrent omtrend leerling kind dossier casus evaluatie vr vd en of vn".split(
    " ",
  ),
);
const STAFF = new Set(
  "juf juffrouw meester meneer mevrouw mevr mw dhr collega directeur stagiair stagiaire juffie".split(" "),
);
const ARTICLES = new Set("de het een t n".split(" "));
const SCHOOL_TYPES = new Set("sbo so vso vo bao".split(" "));
const AFTER_SUBJECT = new Set(
  "heeft is kan gaat moet komt werkt doet zit blijft loopt mag wil krijgt heeft naar terug".split(" "),
);

/** How many candidates one slip may have before it says nothing any more. */
const MOST_CANDIDATES = 5;

/**
 * Finds the pupils a message names. A name that is spelled right counts anywhere, unless it is also a Dutch word: then
 * only where a name is to be expected. A misspelled name counts when it is no Dutch word and no nearer to a key word;
 * short ones, and all of them next to a name that is spelled right, only where a name is to be expected.
 */
export function findNames(words: readonly Word[], index: NameIndex, known: KnownWords): Mention[] {
  const sure: Mention[] = [];
  const guesses: (Mention & { expected: boolean; sure: boolean })[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || word.text.length < 2 || STAFF.has(words[i - 1]?.text ?? "")) continue;
    const exact = exactAt(words, i, index, known);
    if (exact) {
      sure.push(exact);
      i = exact.to;
      continue;
    }
    if (/\p{N}/u.test(word.text) || FILLERS.has(word.text) || isOrdinary(word.text) || known.knows(word.text)) continue;
    const guess = guessAt(words, i, index, known);
    if (guess) guesses.push(guess);
  }
  const expected = guesses.filter((guess) => guess.expected);
  const accepted = sure.length > 0 || expected.length > 0 ? expected : guesses.filter((guess) => guess.sure);
  return [...sure, ...accepted]
    .map(({ from, to, names, exact }) => ({ from, to, names, exact }))
    .sort((a, b) => a.from - b.from);
}

function exactAt(words: readonly Word[], at: number, index: NameIndex, known: KnownWords): Mention | undefined {
  for (let length = Math.min(index.mostWords, words.length - at); length > 1; length--) {
    const part = words.slice(at, at + length);
    const names = index.exact(part.map((word, i) => (i === length - 1 ? word.owner : word.text)).join(""));
    if (names.length > 0) return { from: at, to: at + length - 1, names, exact: true };
  }
  const word = words[at];
  if (word === undefined) return undefined;
  const ordinary = (text: string) => isOrdinary(text) || FILLERS.has(text) || known.knows(text);
  for (const text of new Set([word.text, word.owner, withoutFinalS(word.text)])) {
    const names = index.exact(text);
    if (names.length === 0) continue;
    if (text !== word.text && text !== word.owner && ordinary(word.text)) continue;
    if (isSchoolType(words, at)) continue;
    if (NAMES_THAT_ARE_THINGS.has(text) && isThing(words, at)) continue;
    if (ordinary(text) && !NAMES_THAT_ARE_THINGS.has(text) && !isWrittenAsName(words, at)) continue;
    return { from: at, to: at, names, exact: true };
  }
  return undefined;
}

/** "Sannes ouders": Dutch writes the possessive s against most names. */
function withoutFinalS(text: string): string {
  return text.length > 3 && text.endsWith("s") ? text.slice(0, -1) : text;
}

function isThing(words: readonly Word[], at: number): boolean {
  return ARTICLES.has(words[at - 1]?.text ?? "") && !words[at]?.capital && words[at + 1]?.text !== "uit";
}

/** "bo en sbo": kinds of schools, not a pupil called Bo. */
function isSchoolType(words: readonly Word[], at: number): boolean {
  const beside = [words[at - 2], words[at - 1], words[at + 1], words[at + 2]];
  return words[at]?.text === "bo" && beside.some((word) => SCHOOL_TYPES.has(word?.text ?? ""));
}

/** For names that are frequent words: a capital or possessive that only a name has, or a place that only a name has. */
function isWrittenAsName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (words.length === 1 || word.capital || word.owner !== word.text) return true;
  const before = words[at - 1]?.text ?? "";
  const ends = words[at + 1] === undefined || words[at + 1]?.first === true;
  if (ends && BEFORE_PUPIL.has(before)) return true;
  return word.first && /^(?:heeft|komt|blijft|werkt|loopt)$/u.test(words[at + 1]?.text ?? "");
}

function guessAt(
  words: readonly Word[],
  at: number,
  index: NameIndex,
  known: KnownWords,
): (Mention & { expected: boolean; sure: boolean }) | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const near = [...new Set([word.text, word.owner, withoutFinalS(word.text)])]
    .map((text) => index.near(text))
    .filter((found) => found.length > 0)
    .reduce(
      (best, found) => ((found[0]?.edits ?? 0) < (best[0]?.edits ?? Number.POSITIVE_INFINITY) ? found : best),
      [],
    );
  const [nearest] = near;
  if (nearest === undefined || near.length > MOST_CANDIDATES) return undefined;
  const afterWord = isAfterPupilWord(words, at);
  const toKeyWord = known.nearest(word.text) ?? Number.POSITIVE_INFINITY;
  const alone =
    words[at + 1] === undefined || words[at + 1]?.first === true || AFTER_SUBJECT.has(words[at + 1]?.text ?? "");
  const expected =
    afterWord ||
    (nearest.sure && (word.first || alone || word.capital)) ||
    (alone && word.text.length > 3) ||
    words.length === 1;
  if (toKeyWord < nearest.edits || (toKeyWord === nearest.edits && !afterWord && !expected)) return undefined;
  return { from: at, to: at, names: near.map(({ name }) => name), exact: false, expected, sure: nearest.sure };
}

/** Right behind "met", "van" and the like, articles and "kleine" left aside. */
function isAfterPupilWord(words: readonly Word[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /^(?:de|het|onze|mijn|kleine|leerling)$/u.test(words[before]?.text ?? "")) before--;
  return BEFORE_PUPIL.has(words[before]?.text ?? "");
}
