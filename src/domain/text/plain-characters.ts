/** Not seen on a screen: joiners, selectors of a form, marks of direction. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Put around a digit, as on the keys of a telephone. */
const ON_DIGIT = /(?<=\p{Nd})\p{M}+/gu;
const OTHER_DIGIT = /(?!\d)\p{Nd}/gu;
const SPACE = /[\p{Zs}\t]/gu;
const DASH = /[\u2010-\u2015\u2212]/gu;

/**
 * The text in the characters that the rules of this folder know: no invisible ones, one kind of space, dash and digit. A
 * number pasted from a web page or written in wide digits reads the same afterwards.
 */
export function plainCharacters(text: string): string {
  return text
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(ON_DIGIT, "")
    .replace(OTHER_DIGIT, plainDigit)
    .replace(SPACE, " ")
    .replace(DASH, "-");
}

/** Unicode has the ten digits of a script in a row, the nought first. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let nought = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(nought - 1))) nought -= 1;
  return String((code - nought) % 10);
}

/** The same in small letters without accents, for looking up words. */
export function bareWords(text: string): string {
  return plainCharacters(text)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}
