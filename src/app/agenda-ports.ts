import type { Instant } from "../domain/school/dates.ts";

/** Which version of which meeting a calendar file is of, and until when its address holds. Ids only. */
export type AgendaItem = { caseId: string; meetingId: string; version: number; until: Instant };

/** Signed addresses of calendar files. */
export interface AgendaLinks {
  urlOf(item: AgendaItem): string;
  /** The item behind the token of such an address; undefined when it was not signed by us. */
  itemOf(token: string): AgendaItem | undefined;
}

/** A calendar file to download, or one sentence on why there is none. */
export type AgendaFile = { status: 200; ics: string; cancelled: boolean } | { status: 404 | 410; sentence: string };
