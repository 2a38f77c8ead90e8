import { pino } from "pino";
import type { Log } from "../../src/app/ports.ts";
import type { SchoolFile } from "../../src/domain/school/school.ts";
import { codeIn } from "../../src/domain/zorgteam/case-code.ts";
import { readSchool } from "../../src/store/school-file.ts";

/**
 * What leaves the chat itself in a conversation: what is logged, at every level, what a lock screen shows, and the addresses
 * on cards, which end up in histories and other people's logs.
 */
export class Outside {
  readonly logged: string[] = [];
  readonly summaries: string[] = [];
  readonly addresses: string[] = [];
  /** As main makes it, but for the level and where it goes. */
  readonly log: Log = pino(
    { level: "trace", base: { app: "zorgroute" } },
    { write: (line: string) => void this.logged.push(line) },
  );

  /** An activity or an answer on its way to somebody. */
  told(activity: unknown): void {
    for (const [key, text] of stringsIn(activity)) {
      if (key === "summary") this.summaries.push(text);
      if (/^(?:https?|mailto):/i.test(text)) this.addresses.push(text);
    }
  }

  /** Everything in it that is personal, with where it was; `typed` are the texts that people wrote. */
  personal(typed: readonly string[]): { where: string; found: string; in: string }[] {
    const words = personalWords(readSchool("src/cli/demo/school.yaml").file);
    // A code of a case is there so that it can stand where names may not.
    const sentences = typed.filter((text) => text.length > 5 && /\p{L}/u.test(text) && !codeIn(text));
    const look = (where: string, texts: readonly string[]) =>
      texts.flatMap((text) => {
        const found = [
          ...[...text.matchAll(words)].map(([word]) => word),
          ...sentences.filter((sentence) => text.toLowerCase().includes(sentence.toLowerCase())),
        ];
        return found.map((word) => ({ where, found: word, in: text }));
      });
    return [
      ...look("log", this.logged),
      ...look("summary", this.summaries),
      ...look("address", this.addresses.flatMap(readable)),
    ];
  }
}

/** Names of pupils and staff, keys of pupils, accounts: whatever says who somebody is. */
function personalWords({ pupils, people, contacts }: SchoolFile): RegExp {
  const names = [...people, ...Object.values(contacts)].flatMap(({ name }) => name.match(/\p{Lu}\p{L}+/gu) ?? []);
  const accounts = people.flatMap(({ aadId, email }) => [aadId, email]);
  const words = [...pupils.flatMap(({ key, name }) => [key, name]), ...names, ...accounts];
  const all = [...new Set(words.filter((word) => word !== undefined))].map((word) => word.replace(/[.]/g, "\\."));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

/**
 * An address as whoever finds it can read it: with its escapes and with what base64 hides. The form for a new meeting in
 * Teams is filled in with the accounts of those invited, which only that form takes; nothing else may be in it.
 */
function readable(address: string): string[] {
  const url = new URL(address);
  if (url.origin + url.pathname === "https://teams.microsoft.com/l/meeting/new") url.searchParams.delete("attendees");
  const plain = decodeURIComponent(url.href);
  const hidden = plain.split(/[/?&=.]/).map((part) => Buffer.from(part, "base64url").toString("latin1"));
  return [plain, ...hidden];
}

function stringsIn(value: unknown, key = ""): [key: string, text: string][] {
  if (typeof value === "string") return [[key, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([inner, item]) => stringsIn(item, Array.isArray(value) ? key : inner));
}
