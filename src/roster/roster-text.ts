import { RosterInvalid } from "../domain/school/roster/roster-invalid.ts";

/** How an XML file may say that it was written; everything else is refused. */
const DECLARED: Readonly<Record<string, string>> = {
  "utf-8": "utf-8",
  "us-ascii": "utf-8",
  "iso-8859-1": "windows-1252",
  "iso-8859-15": "iso-8859-15",
  "windows-1252": "windows-1252",
};

/**
 * The text of a file: UTF-8 (with or without a mark), UTF-16 with a mark, what an XML file says of itself, or else
 * Windows-1252, as Excel writes a CSV. Throws `RosterInvalid` when it is no text.
 */
export function rosterText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new RosterInvalid("roster-empty", "Het bestand is leeg.");
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    throw new RosterInvalid(
      "roster-not-text",
      "Dit is een Excel- of zipbestand; sla het op als CSV, of stuur het EDEXML-bestand.",
    );
  }
  const mark = `${bytes[0]} ${bytes[1]}`;
  if (mark === "255 254") return decoded(bytes, "utf-16le");
  if (mark === "254 255") return decoded(bytes, "utf-16be");
  if (bytes.includes(0)) throw notText();
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(start)?.[1];
  if (declared !== undefined) {
    const encoding = DECLARED[declared.toLowerCase()];
    if (encoding === undefined) {
      throw new RosterInvalid("roster-not-xml", "Het XML-bestand heeft een onbekende codering; bewaar het als UTF-8.");
    }
    return decoded(bytes, encoding);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decoded(bytes, "windows-1252"); // the only thing that a fatal decoder says is "not UTF-8"
  }
}

function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw notText(cause);
  }
}

function notText(cause?: unknown): RosterInvalid {
  return new RosterInvalid(
    "roster-not-text",
    "Dit bestand is geen leesbare tekst; stuur het EDEXML-bestand of een CSV-bestand.",
    cause,
  );
}
