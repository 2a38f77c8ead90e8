/** Also without a dot behind the at sign: an address inside the school is one. */
const WRITTEN = /[\p{L}\p{N}._%+-]@[\p{L}\p{N}]/u;
/** With a space at the at sign only when it ends as addresses do here: "overleg @ lokaal 3" is none. */
const SPACED =
  /[\p{L}\p{N}._%+-] ?@ ?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:nl|com|org|net|eu|be|de|info|example)(?!\p{L})/iu;
/** Written so that a machine should not see it. */
const SPELLED = /[\p{L}\p{N}] ?(?:\(at\)|\[at\]|apenstaart(?:je)?) ?[\p{L}\p{N}]/iu;

/** Whether an e-mail address stands in the text. "@Ilse" is no address. */
export function hasEmailAddress(text: string): boolean {
  return WRITTEN.test(text) || SPACED.test(text) || SPELLED.test(text);
}
