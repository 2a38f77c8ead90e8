import { randomInt } from "node:crypto";

/** Letters and digits that nobody mixes up when reading them out. */
const ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/** Six characters that tie what a person sees to one line in the log. */
export function newReference(): string {
  return Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}
