import { readFileSync } from "node:fs";

/** The lines of a file of texts, without comments, each cut at its tabs. */
export function linesOf(file: string): string[][] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}
