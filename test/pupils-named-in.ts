import { readSchool } from "../src/store/school-file.ts";

const names = [...new Set(readSchool("src/cli/demo/school.yaml").file.pupils.map(({ name }) => name))];
const named = new RegExp(`(?<!\\p{L})(?:${names.join("|")})(?!\\p{L})`, "giu");

/** The pupils of the fictional school whose names stand anywhere in a message, a card or its data. */
export function pupilsNamedIn(message: unknown): string[] {
  return [...JSON.stringify(message ?? "").matchAll(named)].map(([name]) => name);
}
