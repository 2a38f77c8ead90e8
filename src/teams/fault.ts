import { randomInt } from "node:crypto";

/** Letters and digits that nobody mixes up when reading them out. */
const ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/** Six characters that tie what a person sees to one line in the log. */
export function newReference(): string {
  return Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}

/** What may be logged of an error: its code or its kind. Messages and stacks can hold what people wrote. */
export function faultCode(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
  return /^[\w.-]{1,64}$/.test(code) ? code : "unknown";
}
