import type { CaseHeader, RecordedEvent, StoredCase } from "../app/ports.ts";
import type { CaseEvent } from "../domain/case/events.ts";
import type { CaseWalk, StepEvent } from "../domain/overview/stays.ts";

/** Selected like this, a row of `case_file` is a `CaseHeader`. */
export const headerColumns = [
  "case_id as caseId",
  "version",
  "route_id as routeId",
  "route_valid_from as routeValidFrom",
  "route_hash as routeHash",
  "subject_key as subjectKey",
  "status",
  "step",
  "opened_on as openedOn",
  "due_on as dueOn",
  "turn",
  "agenda",
  "seal",
] as const;

export const recordColumns = ["case_id", "seq", "id", "type", "data", "recorded_at", "recorded_by"] as const;

/** A row of `event` as it is selected. */
export type RecordRow = {
  case_id: string;
  seq: number;
  id: string;
  type: string;
  data: string;
  recorded_at: string;
  recorded_by: string;
};

/**
 * Cases in the order of `headers`, with their records from `rows` (in the order of their numbers). The headers were read
 * first: what has been written between the two reads is left out, so each case is as it was at its header's version.
 */
export function storedCases(headers: readonly CaseHeader[], rows: readonly RecordRow[]): StoredCase[] {
  const cases = new Map(headers.map((header): [string, StoredCase] => [header.caseId, { header, events: [] }]));
  for (const row of rows) {
    const stored = cases.get(row.case_id);
    if (stored && row.seq <= stored.header.version) stored.events.push(recordOf(row));
  }
  return [...cases.values()];
}

function recordOf({ id, seq, type, data, recorded_at, recorded_by }: RecordRow): RecordedEvent {
  const event = { type, ...JSON.parse(data) } as CaseEvent; // written by this program from a CaseEvent
  return { id, seq, at: recorded_at, by: recorded_by, event };
}

/** What `walks` selects of an event and its case. */
type StepRow = { case_id: string; route_id: string; subject_key: string; type: string; data: string };

/** Each case with its facts about steps, from rows in the order of their cases and numbers. */
export function caseWalks(rows: readonly StepRow[]): CaseWalk[] {
  const walks = new Map<string, CaseWalk & { events: StepEvent[] }>();
  for (const { case_id, route_id, subject_key, type, data } of rows) {
    const walk = walks.get(case_id) ?? { caseId: case_id, routeId: route_id, subjectKey: subject_key, events: [] };
    walk.events.push({ type, ...JSON.parse(data) } as StepEvent); // written by this program from a CaseEvent
    walks.set(case_id, walk);
  }
  return [...walks.values()];
}
