import { Temporal } from "temporal-polyfill";
import type { Log } from "../../src/app/ports.ts";

/** A clock for conversations: starts at Dutch wall time `jjjj-mm-ddTuu:mm` and moves two seconds at every look. */
export function movingNow(start: string): () => string {
  let at = Temporal.PlainDateTime.from(start).toZonedDateTime("Europe/Amsterdam").toInstant();
  return () => {
    at = at.add({ seconds: 2 });
    return at.toString({ fractionalSecondDigits: 3 });
  };
}

/** Conversations are judged by what people see. */
export const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
