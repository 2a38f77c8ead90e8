/** Also without a dot behind the at sign: an address inside the school is one. */
const WRITTEN = /[\p{L}\p{N}._%+-]@[\p{L}\p{N}]/u;
/** Written so that a machine should not see it. */
const SPELLED = /[\p{L}\p{N}] ?(?:\(at\)|\[at\]|apenstaart(?:je)?) ?[\p{L}\p{N}]/iu;

/** Whether an e-mail address stands in the text. "@Ilse" is no address. */
export function hasEmailAddress(text: string): boolean {
  return WRITTEN.test(text) || SPELLED.test(text);
}
