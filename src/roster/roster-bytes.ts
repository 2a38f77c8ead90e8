import { open } from "node:fs/promises";
import { ROSTER_LIMITS } from "../domain/school/roster/roster.ts";
import { RosterInvalid } from "../domain/school/roster/roster-invalid.ts";

/**
 * The bytes of a file with people and pupils. Its size is asked first, so that a file of 200 MB is refused unread.
 * Throws `RosterInvalid`, or the file system's error.
 */
export async function rosterBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    refuseSize(size);
    const bytes = new Uint8Array(size);
    let filled = 0;
    while (filled < size) {
      const { bytesRead } = await file.read(bytes, filled, size - filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await file.close();
  }
}

/** Throws `RosterInvalid` when a file of this many bytes is not taken. */
export function refuseSize(bytes: number): void {
  if (bytes <= ROSTER_LIMITS.bytes) return;
  throw new RosterInvalid(
    "roster-too-large",
    `Het bestand is te groot (${Math.ceil(bytes / 1024 / 1024)} MB); een bestand met leerlingen mag ${ROSTER_LIMITS.bytes / 1024 / 1024} MB zijn.`,
  );
}
