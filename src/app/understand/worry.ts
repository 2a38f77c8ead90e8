import type { NameIndex } from "./name-index.ts";
import { readMessage, SIDE } from "./read-message.ts";
import { firstMatch } from "./rules/rule-matcher.ts";

/** In shorter words a slip of the finger is as easily a word of the school: "wet" is not "wiet". */
const SHORTEST_SLIP = 6;

/**
 * Whether a text that somebody wants to keep is about abuse, neglect or harm: the same words and rules that open the side
 * door in chat. There an alarm too many costs nothing; here it stops what somebody records, so slips count in longer words
 * only.
 */
export function isWorry(text: string, names: readonly string[] | NameIndex): boolean {
  const { words, found } = readMessage(text, names);
  const sure = found.hits.filter(
    ({ guessed, at }) => !guessed || at.every((position) => (words[position]?.text.length ?? 0) >= SHORTEST_SLIP),
  );
  return firstMatch(SIDE, { ...found, hits: sure }) === "unsafe";
}
