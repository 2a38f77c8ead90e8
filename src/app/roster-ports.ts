import type { Roster } from "../domain/school/roster/roster.ts";

/** Reads people and pupils from the bytes of a file; throws `RosterInvalid` when it is none. */
export type RosterReader = (bytes: Uint8Array) => Promise<Roster>;

/** A file that somebody sent in a chat. Its content is fetched only when it is asked for. */
export type SentFile = {
  name: string;
  /** The bytes; throws `FileRefused` when it cannot or may not be had. */
  read(): Promise<Uint8Array>;
};

/** A sent file that was not taken. The message is one Dutch sentence, for whoever sent it. */
export class FileRefused extends Error {
  readonly code: "file-too-large" | "file-place" | "file-unreachable";
  constructor(code: FileRefused["code"], sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = "FileRefused";
    this.code = code;
  }
}
