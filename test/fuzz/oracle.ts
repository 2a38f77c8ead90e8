import type { SchoolFile } from "../../src/domain/school/school.ts";
import { wholeDatabase } from "../whole-database.ts";
import { type Absence, WhoMay } from "./who-may.ts";

type Row = Record<string, unknown>;
type Tables = Record<string, Row[]>;

/** Who may have caused what came into the database: the people of these requests, or the clock alone when there are none. */
export type Cause = { people: readonly string[]; removal: boolean };

/** Decisions on a proposal may lie with somebody who sees nothing else of the pupil: it was passed on to them. */
const DECISIONS = new Set(["MoveApproved", "MoveDeclined", "MoreAsked", "PositionTaken", "StepEntered"]);
/** What such a person hears of it. */
const OF_DECISIONS = new Set(["approvalAsked", "approvalWaiting", "approvalPassedOn", "approvalDecided", "reminder"]);

/** Looks at everything the bot keeps, before and after, and says what nobody there had the right to change. */
export class Oracle {
  readonly #file: string;
  readonly #started: SchoolFile;
  readonly #administrators: readonly string[];
  #last: Tables;

  constructor(file: string, started: SchoolFile, administrators: readonly string[]) {
    this.#file = file;
    this.#started = started;
    this.#administrators = administrators;
    this.#last = wholeDatabase(file) as Tables;
  }

  /** How it is now, as far as rights go. */
  rights(tables: Tables = this.#last): WhoMay {
    const [school] = tables.school ?? [];
    const file = school ? (JSON.parse(String(school.document)) as SchoolFile) : this.#started;
    return new WhoMay(file, (tables.staff_absence ?? []) as unknown as Absence[], this.#administrators);
  }

  /** Numbers of rows, to see that a run did something. */
  counts(): Record<string, number> {
    return Object.fromEntries(Object.entries(this.#last).map(([table, rows]) => [table, rows.length]));
  }

  /** What changed since the last look without anybody's right. Who lent a right a moment ago counts as well. */
  check({ people, removal }: Cause): string[] {
    const before = this.#last;
    const after = wholeDatabase(this.#file) as Tables;
    this.#last = after;
    const rights = [this.rights(before), this.rights(after)];
    const senders = [...new Set(people.flatMap((aadId) => rights.flatMap((who) => who.idOf(aadId) ?? [])))];
    const some = (test: (who: WhoMay, id: string) => boolean) =>
      senders.some((id) => rights.some((who) => test(who, id)));
    const wrong: string[] = [];
    const unless = (right: boolean, what: string) => void (right || wrong.push(what));

    const subjects = new Map((after.case_file ?? []).map((row) => [row.case_id, String(row.subject_key)]));
    const coordinates = some((who, id) => who.holds(id, "careCoordinator"));
    // Removal after the term leaves a proof.
    const removed = coordinates && gone(after.removal, before.removal).length > 0;
    for (const row of gone(before.event, after.event)) unless(removed, `event changed or gone: ${brief(row)}`);
    for (const row of gone(after.event, before.event)) {
      const by = String(row.recorded_by);
      const subject = subjects.get(row.case_id) ?? "";
      unless(senders.includes(by), `event by somebody who sent nothing: ${brief(row)}`);
      const decides = DECISIONS.has(String(row.type)) && rights.some((who) => who.holds(by, "leadership"));
      const relates = rights.some((who) => who.relates(by, subject));
      unless(relates || decides, `event on ${subject} by somebody without a right: ${brief(row)}`);
    }
    for (const row of ownDecisions(after.event ?? [])) unless(false, `decided on the own proposal: ${brief(row)}`);
    // A message that was settled meanwhile is the same message.
    const waiting = new Set((before.outbox ?? []).map(({ id }) => id));
    for (const row of (after.outbox ?? []).filter(({ id }) => !waiting.has(id))) {
      const notice = JSON.parse(String(row.notice)) as { kind: string; caseId?: string };
      const to = String(row.recipient);
      const subject = subjects.get(notice.caseId ?? "");
      const decides = OF_DECISIONS.has(notice.kind) && rights.some((who) => who.holds(to, "leadership"));
      const relates = subject === undefined || rights.some((who) => who.relates(to, subject));
      unless(relates || decides, `message about ${subject} to somebody without a right: ${brief(row)}`);
    }
    for (const row of different(before.school, after.school)) {
      const administrates = some((who, id) => who.isAdministrator(id) && row.changed_by === id);
      unless(administrates || onlyDropped(before.school, row), `school changed: ${row.changed_by}`);
    }
    for (const row of different(before.staff_absence, after.staff_absence)) {
      unless(coordinates || senders.includes(String(row.person_id)), `absence: ${brief(row)}`);
    }
    for (const row of different(before.zorgteam_meeting, after.zorgteam_meeting)) {
      unless(coordinates || senders.length === 0, `zorgteam: ${brief(row)}`);
    }
    for (const row of different(before.channel_link, after.channel_link)) {
      unless(coordinates || removal || senders.length === 0, `channel: ${brief(row)}`);
    }
    for (const row of different(before.preference, after.preference)) {
      unless(senders.includes(String(row.person_id)), `preference: ${brief(row)}`);
    }
    for (const row of gone(after.lookup, before.lookup)) {
      unless(senders.includes(String(row.person_id)), `code looked up: ${brief(row)}`);
    }
    for (const row of gone(before.audit_line, after.audit_line)) unless(false, `audit changed: ${brief(row)}`);
    for (const row of gone(after.audit_line, before.audit_line)) {
      unless(row.person === "clock" || senders.includes(String(row.person)), `audit: ${brief(row)}`);
    }
    return wrong;
  }
}

function ownDecisions(events: readonly Row[]): Row[] {
  const of = ({ data }: Row) => (JSON.parse(String(data)) as { proposalId?: string }).proposalId;
  const proposers = new Map(
    events.filter(({ type }) => type === "MoveProposed").map((row) => [of(row), row.recorded_by]),
  );
  return events.filter((row) => row.type === "MoveApproved" && proposers.get(of(row)) === row.recorded_by);
}

/** Whether the clock did no more than throw away a file that waited too long for a yes. */
function onlyDropped(before: readonly Row[] = [], row: Row): boolean {
  const rest = ({ document }: Row) => {
    const { incoming: _, ...file } = JSON.parse(String(document)) as Record<string, unknown>;
    return JSON.stringify(file);
  };
  const [was] = before;
  return row.changed_by === "clock" && was !== undefined && rest(was) === rest(row);
}

/** Rows that are in the one and not, or not the same, in the other. */
function gone(from: readonly Row[] = [], to: readonly Row[] = []): Row[] {
  const there = new Set(to.map((row) => JSON.stringify(row)));
  return from.filter((row) => !there.has(JSON.stringify(row)));
}

function different(before: readonly Row[] = [], after: readonly Row[] = []): Row[] {
  return [...gone(after, before), ...gone(before, after).filter((row) => !after.some((now) => sameKey(row, now)))];
}

function sameKey(one: Row, other: Row): boolean {
  const [key] = Object.keys(one);
  return key !== undefined && one[key] === other[key];
}

function brief(row: Row): string {
  return JSON.stringify(row).slice(0, 400);
}
