const FORMAT = /\p{Cf}/gu;
const SPACE = /[\p{Zs}\t]/gu;
const DASH = /[\u2010-\u2015\u2212]/gu;

/**
 * The text in the characters that the rules of this folder know: no invisible ones, one kind of space, dash and digit. A
 * number pasted from a web page or written in wide digits reads the same afterwards.
 */
export function plainCharacters(text: string): string {
  return text.normalize("NFKC").replace(FORMAT, "").replace(SPACE, " ").replace(DASH, "-");
}

/** The same in small letters without accents, for looking up words. */
export function bareWords(text: string): string {
  return plainCharacters(text)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}
