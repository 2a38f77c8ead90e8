import type { Kysely } from "kysely";
import { type AuditProblem, type AuditVerdict, CASE_CLEANED, CASE_REMOVED } from "../../app/audit-ports.ts";
import type { Connection, Dialect } from "../connection.ts";
import type { Tables } from "../tables.ts";
import { type AuditRow, CHAIN_START, type ChainEnd, hashOfEvents, hashOfLine, hashOfSchool } from "./audit-line.ts";
import { storedEvents } from "./stored-events.ts";

const PAGE = 1_000;
/** After these lines nothing that was said of the case before holds any more. */
const WRITTEN_ANEW: readonly string[] = [CASE_REMOVED, CASE_CLEANED];

/** What a line says about the events of a case: these numbers have this hash. */
type Claim = { line: number; first: number; last: number; content: string };
/** What the lines say about one case together; `line` is the last of them. */
type Claims = { line: number; claims: Claim[] };

/**
 * Goes through the chain and through all events, as they were at one moment. Gives the problem at the first line that does not
 * fit. Lines are read page by page; what they say about events is kept, some hundred bytes for each.
 */
export async function verifyChain({ db, dialect }: Connection, expect: string | undefined): Promise<AuditVerdict> {
  const begin = dialect === "postgres" ? db.transaction().setIsolationLevel("repeatable read") : db.transaction();
  return begin.execute(async (transaction) => {
    const chain = await walkLines(transaction, expect);
    const stored = [...(await walkEvents(transaction, dialect, chain)), ...(await schoolProblem(transaction, chain))];
    return {
      lines: chain.lines,
      end: chain.end.hash,
      problem: firstOf([...stored, ...(chain.problem ? [chain.problem] : [])]),
    };
  });
}

type Walked = {
  lines: number;
  end: ChainEnd;
  problem: AuditProblem | undefined;
  cases: Map<string, Claims>;
  /** The last line that speaks of the school as it is kept. */
  school: { line: number; content: string | undefined };
};

/** Stops at the first line that does not fit: what comes after it proves nothing any more. */
async function walkLines(db: Kysely<Tables>, expect: string | undefined): Promise<Walked> {
  const walked: Walked = {
    lines: 0,
    end: CHAIN_START,
    problem: undefined,
    cases: new Map(),
    school: { line: 0, content: undefined },
  };
  let found = expect === undefined || expect === CHAIN_START.hash;
  for (;;) {
    const page = await db
      .selectFrom("audit_line")
      .selectAll()
      .where("seq", ">", walked.end.seq)
      .orderBy("seq")
      .limit(PAGE)
      .execute();
    for (const row of page) {
      walked.problem = lineProblem(walked.end, row);
      if (walked.problem) return walked;
      walked.lines += 1;
      walked.end = { seq: row.seq, hash: row.hash };
      found ||= row.hash === expect;
      take(walked, row);
    }
    if (page.length < PAGE) break;
  }
  if (!found) walked.problem = { line: walked.end.seq, kind: "end" };
  return walked;
}

function lineProblem(before: ChainEnd, row: AuditRow): AuditProblem | undefined {
  if (row.seq !== before.seq + 1) return { line: row.seq, kind: "number" };
  if (row.hash !== hashOfLine(row)) return { line: row.seq, kind: "hash" };
  if (row.previous !== before.hash) return { line: row.seq, kind: "chain" };
  return undefined;
}

function take({ cases, school }: Walked, { seq, action, case_id, content, detail }: AuditRow): void {
  if (case_id === null) {
    if (content !== null) Object.assign(school, { line: seq, content });
    return;
  }
  if (WRITTEN_ANEW.includes(action)) cases.set(case_id, { line: seq, claims: [] });
  if (content === null) return;
  const { first, last } = JSON.parse(detail ?? "{}") as { first?: number; last?: number };
  const of = cases.get(case_id) ?? { line: seq, claims: [] };
  of.claims.push({ line: seq, first: first ?? 0, last: last ?? 0, content });
  cases.set(case_id, { ...of, line: seq });
}

/** Compares what the lines say with the events there are, case by case. */
async function walkEvents(
  db: Kysely<Tables>,
  dialect: Dialect,
  { cases, problem: broken }: Walked,
): Promise<AuditProblem[]> {
  const problems: AuditProblem[] = [];
  const left = new Map(cases);
  const whole = wholeChain(broken);
  // What comes after a broken line was not taken in, but a removal there may still be the reason that events are gone.
  if (broken && !whole) for (const caseId of await removedFrom(db, broken.line)) left.delete(caseId);
  for await (const { caseId, seal, events } of storedEvents(db, dialect)) {
    const { line, claims } = left.get(caseId) ?? { line: 0, claims: [] };
    left.delete(caseId);
    const known = new Set<number>();
    for (const { line: at, first, last, content } of claims) {
      const rows = events.filter(({ seq }) => seq >= first && seq <= last);
      for (const { seq } of rows) known.add(seq);
      if (hashOfEvents(seal, caseId, rows) !== content) problems.push({ line: at, kind: "events", caseId });
    }
    if (whole && events.some(({ seq }) => !known.has(seq))) problems.push({ line, kind: "unknownEvents", caseId });
  }
  for (const [caseId, { claims }] of left) {
    for (const { line } of claims) problems.push({ line, kind: "events", caseId });
  }
  return problems;
}

async function schoolProblem(db: Kysely<Tables>, { problem: broken, school }: Walked): Promise<AuditProblem[]> {
  if (!wholeChain(broken)) return [];
  const kept = await db.selectFrom("school").select("document").executeTakeFirst();
  const content = kept && hashOfSchool(kept.document);
  return content === school.content ? [] : [{ line: school.line, kind: "school" }];
}

/** Whether every line was taken in. */
function wholeChain(broken: AuditProblem | undefined): boolean {
  return broken === undefined || broken.kind === "end";
}

function firstOf(problems: readonly AuditProblem[]): AuditProblem | undefined {
  return problems.toSorted((one, other) => one.line - other.line)[0];
}

async function removedFrom(db: Kysely<Tables>, line: number): Promise<string[]> {
  const rows = await db
    .selectFrom("audit_line")
    .select("case_id")
    .where("action", "in", WRITTEN_ANEW)
    .where("seq", ">=", line)
    .execute();
  return rows.flatMap(({ case_id }) => case_id ?? []);
}
