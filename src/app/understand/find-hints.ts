import type { Mention } from "./find-names.ts";
import type { Word } from "./read-words.ts";
import { isOrdinary } from "./words/ordinary-words.ts";

/** What stands around a name to tell two pupils apart, and the step that is mentioned. */
export type Hints = {
  group?: string;
  initial?: string;
  step?: string;
  /** Where the step number stands. */
  stepAt?: number;
  /** Positions of all words these hints stand on. */
  at: ReadonlySet<number>;
};

const NUMBERS: Readonly<Record<string, string>> = {
  nul: "0",
  een: "1",
  twee: "2",
  drie: "3",
  vier: "4",
  vijf: "5",
  zes: "6",
  zeven: "7",
  acht: "8",
};
const GROUP_WORD = /^(?:groep|grp|gr|klas|groepje)$/u;
const TO = /^(?:naar|terug|richting|op)$/u;
const PREFIX = /^(?:van|de|der|den|het|ten|ter|el|al|la|le|du|te|t)$/u;

/**
 * Finds group ("uit groep 5", "5a"), surname initial ("Sanne B") and step number ("zorgroute 2", "naar 3").
 * `stepWordsAt` are the positions of words that mean a step.
 */
export function findHints(
  words: readonly Word[],
  mentions: readonly Mention[],
  stepWordsAt: ReadonlySet<number>,
  isKeyWord: (word: string) => boolean,
): Hints {
  const at = new Set<number>();
  const hints: { group?: string; initial?: string; step?: string; stepAt?: number } = {};
  const text = (position: number) => words[position]?.text ?? "";
  words.forEach((word, i) => {
    const number = NUMBERS[word.text] ?? word.text;
    if (GROUP_WORD.test(text(i - 1)) && /^\d{1,2}[a-z]?$/u.test(number)) {
      const letter = /^\d+$/u.test(number) && /^[a-e]$/u.test(text(i + 1)) ? text(i + 1) : "";
      hints.group ??= `${number}${letter}`.toUpperCase();
      at.add(i - 1).add(i);
      if (letter !== "") at.add(i + 1);
    } else if (/^[1-8][a-e]$/u.test(word.text)) {
      hints.group ??= word.text.toUpperCase();
      at.add(i);
    } else if (
      /^\d$/u.test(number) &&
      (stepWordsAt.has(i - 1) || (TO.test(text(i - 1)) && !/^(?:weken|week|dagen|uur)$/u.test(text(i + 1))))
    ) {
      if (
        word.text === "een" &&
        words[i + 1] !== undefined &&
        !words[i + 1]?.first &&
        !/^(?:met|voor|bij|van)$/u.test(text(i + 1))
      )
        return;
      hints.step = number;
      hints.stepAt = i;
      at.add(i);
    }
  });
  for (const mention of mentions) {
    let next = mention.to + 1;
    while (PREFIX.test(text(next)) && words[next + 1]?.capital) next++;
    const word = words[next];
    if (word === undefined || at.has(next) || mentions.some(({ from, to }) => next >= from && next <= to)) continue;
    const isLetter = /^\p{L}$/u.test(word.text) && !word.first && (word.capital || !/^[nstu]$/u.test(word.text));
    const isSurname = word.capital && word.text.length > 1 && !isOrdinary(word.text) && !isKeyWord(word.text);
    if (!isLetter && !isSurname) continue;
    hints.initial ??= word.text.slice(0, 1).toUpperCase();
    for (let i = mention.to + 1; i <= next; i++) at.add(i);
  }
  return { ...hints, at };
}
