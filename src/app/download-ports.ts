import type { Instant } from "../domain/school/dates.ts";

/** What a download is of, for whom (id of the person who asked), and until when its address holds. Ids only. */
export type DownloadItem = { kind: string; params: Readonly<Record<string, string>>; person: string; until: Instant };

/** Sealed addresses: whoever sees one reads nothing in it, and nobody can make one up, change it or make it last longer. */
export interface Downloads {
  urlOf(item: DownloadItem): string;
  /** The item behind the token of such an address; undefined when we did not seal it. */
  itemOf(token: string): DownloadItem | undefined;
}

/** A file to keep: `fileName` says what it is and never about whom. */
export type DownloadFile = { fileName: string; contentType: string; body: string | Uint8Array };

/** What opening an address gives: the file, or one Dutch sentence on why there is none. */
export type Downloaded = { status: 200; file: DownloadFile } | { status: 403 | 404 | 410; sentence: string };
