import { setImmediate } from "node:timers/promises";

const SLICE = 32 * 1024;

/** A long text in pieces, with room for other work in between: reading a file must not keep anybody's answer waiting. */
export async function* slices(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += SLICE) {
    yield text.slice(at, at + SLICE);
    await setImmediate();
  }
}
