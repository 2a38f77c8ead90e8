import SQLite from "better-sqlite3";
import type { RecordedEvent } from "../../src/domain/case/events.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import type { Sent } from "../teams/fake-connector.ts";
import type { Acknowledged, Lane } from "./lane.ts";

/** What is in the database of these cases; the bot is not running. */
export async function eventsOf(file: string, lanes: readonly Lane[]): Promise<Map<string, readonly RecordedEvent[]>> {
  const { cases, database } = await openDatabase({ url: undefined, file });
  try {
    const loaded = await Promise.all(lanes.map(({ caseId }) => cases.load(caseId)));
    return new Map(loaded.flatMap((stored) => (stored ? [[stored.header.caseId, stored.events]] : [])));
  } finally {
    await database.close();
  }
}

/** Facts that the bot said it stored, and that are not there as it said. */
export function lostFacts(
  acknowledged: readonly Acknowledged[],
  stored: ReadonlyMap<string, readonly RecordedEvent[]>,
): Acknowledged[] {
  return acknowledged.filter(({ caseId, seq, type, tag }) => {
    const event = stored.get(caseId)?.find((recorded) => recorded.seq === seq)?.event;
    return event?.type !== type || tagOf(event) !== tag;
  });
}

function tagOf(event: RecordedEvent["event"]): string {
  if (event.type === "ParentsInformed") return event.how;
  if (event.type === "MoveProposed") return event.move;
  return event.type === "MoveDeclined" ? event.reason : "";
}

type Row = {
  id: string;
  recipient: string;
  notice: string;
  state: string;
  activity_id: string | null;
  reason: string | null;
};

export function rowsOf(file: string): Row[] {
  const database = new SQLite(file, { readonly: true });
  try {
    return database.prepare("select id, recipient, notice, state, activity_id, reason from outbox").all() as Row[];
  } finally {
    database.close();
  }
}

/** Messages that are due at this moment and not settled; the bot may be running. */
export function unsettled(file: string, now: string): number {
  const database = new SQLite(file, { readonly: true });
  try {
    const query = database.prepare("select count(*) as count from outbox where state = 'pending' and due_at <= ?");
    return (query.get(now) as { count: number }).count;
  } finally {
    database.close();
  }
}

export type MessageCount = {
  delivered: number;
  /** Recorded as delivered, and sent again afterwards. */
  sentAgain: string[];
  /** Sent twice because the process died between sending and recording. */
  repeatedByCrash: number;
  /** Not needed any more when its turn came. */
  obsolete: number;
  /** Given up for another reason, or not there at all. */
  missing: string[];
};

/** Holds what arrived against what the bot recorded. */
export function countMessages(
  all: readonly Row[],
  shown: readonly Sent[],
  stored: ReadonlyMap<string, readonly RecordedEvent[]>,
  conversationOf: (personId: string) => string,
): MessageCount {
  const rows = all.filter((row) => !isChange(row));
  const arrived = shown.filter(({ kind }) => kind !== "update");
  const arrivals = Map.groupBy(arrived, (sent) => `${sent.conversationId} ${subjectOfCard(sent)}`);
  const count: MessageCount = { delivered: 0, sentAgain: [], repeatedByCrash: 0, obsolete: 0, missing: [] };
  for (const row of rows) {
    const key = `${conversationOf(row.recipient)} ${subjectOfRow(row, stored)}`;
    const ids = (arrivals.get(key) ?? []).map(({ activityId }) => activityId);
    arrivals.delete(key);
    if (row.state === "delivered") {
      count.delivered += 1;
      const at = ids.indexOf(row.activity_id ?? "");
      if (at === -1) count.missing.push(`${row.id} never arrived`);
      else count.repeatedByCrash += at;
      if (at !== ids.length - 1) count.sentAgain.push(row.id);
    } else if (row.state === "dead" && row.reason === "obsolete") {
      count.obsolete += 1;
      count.repeatedByCrash += Math.max(0, ids.length - 1);
    } else if (row.state === "dead") count.missing.push(`${row.id} given up: ${row.reason}`);
  }
  // A card that is changed twice says the same as a card that is changed once; but it must be changed.
  const changed = new Set(shown.flatMap(({ kind, activityId }) => (kind === "update" ? [activityId] : [])));
  for (const { id, state, activity_id, reason } of all.filter(isChange)) {
    const isDone = state === "delivered" ? changed.has(activity_id ?? "") : reason === "nothing-to-change";
    if (!isDone && state !== "pending") count.missing.push(`${id} did not change: ${reason}`);
  }
  for (const [key] of arrivals) count.missing.push(`in no row: ${key}`);
  for (const [caseId, events] of stored) {
    for (const { seq, event } of events) {
      const expected = event.type === "MoveProposed" || event.type === "MoveDeclined" ? 2 : 0;
      const written = rows.filter(({ id }) => id.startsWith(`${caseId}-${seq}-`)).length;
      if (written !== expected) count.missing.push(`${caseId} ${seq}: ${written} messages for ${event.type}`);
    }
  }
  return count;
}

/** No message, but a card of before that shows the decision. */
function isChange({ notice }: Row): boolean {
  return (JSON.parse(notice) as { kind: string }).kind === "approvalDecided";
}

/** What a card that arrived is about: the proposal, the reason of the refusal, or the list of the day. */
function subjectOfCard({ activity }: Sent): string {
  const text = JSON.stringify(activity);
  return (
    /"verb":"zr\.decide\.approve","data":\{[^}]*"p":"([^"]+)"/.exec(text)?.[1] ??
    /reden case-\d+ \d+/.exec(text)?.[0] ??
    (text.includes("dit wacht op jou") ? "digest" : text.slice(0, 300))
  );
}

function subjectOfRow({ notice }: Row, stored: ReadonlyMap<string, readonly RecordedEvent[]>): string {
  const { kind, caseId, seq, proposalId } = JSON.parse(notice) as Record<string, string | number>;
  if (kind === "approvalAsked") return String(proposalId);
  if (kind === "digest") return "digest";
  const event = stored.get(String(caseId))?.find((recorded) => recorded.seq === seq)?.event;
  return event?.type === "MoveDeclined" ? event.reason : `${kind} ${caseId} ${seq}`;
}
