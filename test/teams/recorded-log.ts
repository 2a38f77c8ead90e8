import type { Log } from "../../src/app/ports.ts";

export type LogLine = { level: "info" | "warn" | "error"; fields: Record<string, unknown>; message: string };

/** A log that keeps its lines, so that a test can see what would have been written. */
export function recordedLog(): Log & { lines: LogLine[] } {
  const lines: LogLine[] = [];
  const write = (level: LogLine["level"]) => (fields: Record<string, unknown>, message: string) =>
    void lines.push({ level, fields, message });
  return { lines, info: write("info"), warn: write("warn"), error: write("error") };
}
