declare const isCaseCode: unique symbol;

/** A pupil's case as it is called where others can read along: `ZT-7K3`. Holds nothing of the pupil: no initials, no order. */
export type CaseCode = string & { readonly [isCaseCode]: true };

/** No vowels, so that no code is a word, and nothing that is mixed up in reading out or writing down. */
const LETTERS = "34679CDFHJKMNPRTWXY";

const FIRST_LENGTH = 3;
const LONGEST = 4;

/** Codes of three letters run out in a few thousand cases; from this try on there is one more. */
const TRIES_SHORT = 5;

/** A code from a fresh id; `attempt` counts from 0, for when a code was taken already. The id must be drawn at random. */
export function codeFrom(freshId: string, attempt: number): CaseCode {
  let rest = spread(freshId);
  let code = "";
  for (let nth = 0; nth < (attempt < TRIES_SHORT ? FIRST_LENGTH : LONGEST); nth += 1) {
    code += LETTERS.charAt(rest % LETTERS.length);
    rest = Math.floor(rest / LETTERS.length);
  }
  return `ZT-${code}` as CaseCode;
}

const TYPED = new RegExp(
  `(?<![\\p{L}\\p{N}])zt([- ]?)([${LETTERS}]{${FIRST_LENGTH},${LONGEST}})(?![\\p{L}\\p{N}])`,
  "iu",
);

/** The code that stands in a message, however it was typed ("zt7k3"); undefined when there is none. */
export function codeIn(text: string): CaseCode | undefined {
  const [, joint = "", letters = ""] = TYPED.exec(text) ?? [];
  // "het ZT kwm" is a slip of the pen; behind a space only something with a digit is a code.
  if (letters === "" || (joint === " " && !/\d/.test(letters))) return undefined;
  return `ZT-${letters.toUpperCase()}` as CaseCode;
}

/** FNV-1a over the id, folded once more: ids that differ in one place give codes that have nothing in common. */
function spread(id: string): number {
  let hash = 0x811c9dc5;
  for (let nth = 0; nth < id.length; nth += 1) hash = Math.imul(hash ^ id.charCodeAt(nth), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
