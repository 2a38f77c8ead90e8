import type { Output } from "./output.ts";

const TOLD_EVERY = 25_000;

/** Tells how far long work is, beside what the command answers. Short work is told nothing about. */
export function rowsDone(output: Output): (done: number, of: number) => void {
  let told = 0;
  return (done, of) => {
    if (done - told < TOLD_EVERY) return;
    told = done;
    output.err(`${inDutch(done)} van ${inDutch(of)} rijen`);
  };
}

/** A number as Dutch readers write it. */
export const inDutch = (number: number): string => number.toLocaleString("nl-NL");
