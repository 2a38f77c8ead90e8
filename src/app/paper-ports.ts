import type { IsoDate } from "../domain/school/dates.ts";

/** A part of a document to print or to keep. */
export type PaperBlock =
  | { kind: "heading"; text: string }
  | { kind: "text"; text: string }
  /** What must not be overlooked. */
  | { kind: "notice"; text: string }
  | { kind: "facts"; facts: readonly { title: string; value: string }[] }
  | { kind: "list"; items: readonly { text: string; notes: readonly string[] }[] };

/** A document as it will be read: everything in words, nothing left to work out. */
export type Paper = {
  title: string;
  /** Below the title: about whom, and for whom. */
  subtitle: string;
  madeOn: IsoDate;
  /** The same day in words. */
  made: string;
  /** At the foot of every page, before the page number. */
  footer: string;
  blocks: readonly PaperBlock[];
};

/** Makes a PDF. The same paper gives the same bytes. */
export type PaperMaker = (paper: Paper) => Promise<Uint8Array>;
