import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { sql } from "kysely";
import { CASE_REMOVED } from "../../src/app/audit-ports.ts";
import { emptySchool } from "../../src/domain/school/setup.ts";
import { createAudit } from "../../src/store/audit/audit.ts";
import { createCaseStore } from "../../src/store/case-store.ts";
import type { Connection } from "../../src/store/connection.ts";
import { migrate } from "../../src/store/migrate.ts";
import { createSchoolStore } from "../../src/store/school-store.ts";
import { moment, oneFact, opening } from "../contract/sample-case.ts";

const CASES = ["zaak-1", "zaak-2", "zaak-3"];
/** Opening, then a fact, for each case in turn, with a look after each: four lines for each case. */
const LINES = CASES.length * 4;
const COLUMNS = [
  "at",
  "person",
  "action",
  "subject_ref",
  "case_id",
  "through",
  "reason",
  "detail",
  "content",
  "previous",
  "hash",
] as const;
const EVENT_COLUMNS = ["id", "type", "recorded_at", "recorded_by"] as const;

type Tampering =
  | { do: "changeLine"; line: number; column: (typeof COLUMNS)[number] }
  | { do: "deleteLines"; from: number; count: number }
  | { do: "insertLine"; line: number }
  | { do: "swapLines"; line: number; other: number }
  | { do: "changeEvent"; case: string; seq: 1 | 2; column: (typeof EVENT_COLUMNS)[number] | "data" }
  | { do: "deleteEvent"; case: string; seq: 1 | 2 }
  | { do: "insertEvent"; case: string }
  | { do: "swapEvents"; case: string };

const line = fc.integer({ min: 1, max: LINES });
const caseId = fc.constantFrom(...CASES);
const seq = fc.constantFrom(1 as const, 2 as const);
const anyTampering: fc.Arbitrary<Tampering> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("changeLine" as const), line, column: fc.constantFrom(...COLUMNS) }),
  },
  fc.record({ do: fc.constant("deleteLines" as const), from: line, count: fc.integer({ min: 1, max: LINES }) }),
  fc.record({ do: fc.constant("insertLine" as const), line: fc.integer({ min: 1, max: LINES + 1 }) }),
  fc.record({ do: fc.constant("swapLines" as const), line, other: line }).filter(({ line, other }) => line !== other),
  fc.record({
    do: fc.constant("changeEvent" as const),
    case: caseId,
    seq,
    column: fc.constantFrom(...EVENT_COLUMNS, "data" as const),
  }),
  fc.record({ do: fc.constant("deleteEvent" as const), case: caseId, seq }),
  fc.record({ do: fc.constant("insertEvent" as const), case: caseId }),
  fc.record({ do: fc.constant("swapEvents" as const), case: caseId }),
);

/** Whatever is changed behind the log's back, in it or in the events it speaks of, shows, at the first line that does not fit. */
export function tamperingShows(connect: () => Promise<Connection>, numRuns: number): void {
  describe("an audit log that somebody changed behind its back", () => {
    test("names the first line that does not fit", async () => {
      const connection = await connect();
      try {
        await migrate(connection);
        const audit = createAudit(connection);
        await fc.assert(
          fc.asyncProperty(anyTampering, async (tampering) => {
            await fill(connection);
            const { end, problem } = await audit.verify();
            expect(problem).toBeUndefined();
            await tamper(connection, tampering);
            const { at, kinds } = expected(tampering);
            const found = await audit.verify(end);
            expect(found.problem?.line).toBe(at);
            expect(kinds).toContain(found.problem?.kind);
          }),
          { numRuns },
        );
      } finally {
        await connection.db.destroy();
      }
    });

    test("shows a school that was changed, by which anybody could get any right", async () => {
      const connection = await connect();
      try {
        await migrate(connection);
        await fill(connection);
        const audit = createAudit(connection);
        const schools = createSchoolStore(connection);
        const change = { action: "school.roles", detail: { person: "ilse" } };
        const by = { by: "admin", at: moment(60), through: "card" as const, change };
        for (const expectedVersion of [0, 1]) {
          expect(await schools.save({ ...by, file: emptySchool(), expectedVersion }, [])).toBe(true);
        }
        expect(await schools.save({ ...by, file: emptySchool(), expectedVersion: 1 }, [])).toBe(false);
        expect(await audit.lines({ by: "admin" })).toMatchObject([
          { seq: LINES + 1, action: "school.roles", through: "card", detail: { person: "ilse" } },
          { seq: LINES + 2 },
        ]);
        expect(await audit.verify()).toMatchObject({ lines: LINES + 2, problem: undefined });
        await sql`update school set document = replace(document, '"groups":[]', '"groups": []')`.execute(connection.db);
        expect(await audit.verify()).toMatchObject({ problem: { line: LINES + 2, kind: "school" } });
      } finally {
        await connection.db.destroy();
      }
    });

    test("a case that was removed with a line that says so is no alarm, one without it is; what stays of it is", async () => {
      const connection = await connect();
      try {
        await migrate(connection);
        const audit = createAudit(connection);
        await fill(connection);
        await sql`delete from event where case_id = 'zaak-1'`.execute(connection.db);
        expect(await audit.verify()).toMatchObject({ problem: { line: 1, kind: "events", caseId: "zaak-1" } });
        const removal = { at: moment(90), by: "ib", action: CASE_REMOVED, through: "card" as const };
        await audit.record([{ ...removal, caseId: "zaak-1" }]);
        await sql`delete from case_file where case_id = 'zaak-1'`.execute(connection.db);
        await sql`delete from subject_ref where subject_key = 'leerling-zaak-1'`.execute(connection.db);
        expect(await audit.verify()).toMatchObject({ lines: LINES + 1, problem: undefined });
        // Also when the log is broken before the line that says so.
        await sql`update audit_line set person = 'x' where seq = 6`.execute(connection.db);
        expect(await audit.verify()).toMatchObject({ problem: { line: 6, kind: "hash" } });
        await fill(connection);
        await audit.record([{ ...removal, caseId: "zaak-2" }]);
        expect(await audit.verify()).toMatchObject({
          problem: { line: LINES + 1, kind: "unknownEvents", caseId: "zaak-2" },
        });
      } finally {
        await connection.db.destroy();
      }
    });
  });
}

async function fill(connection: Connection): Promise<void> {
  const { db } = connection;
  for (const table of ["event", "case_file", "audit_line", "subject_ref", "school"] as const)
    await db.deleteFrom(table).execute();
  const cases = createCaseStore(connection);
  const audit = createAudit(connection);
  const look = (caseId: string) => ({
    at: moment(50),
    by: "persoon-2",
    action: "pupil.ask",
    subjectKey: `leerling-${caseId}`,
    caseId,
    through: "card" as const,
    reason: "careCoordinator",
    detail: { page: 1 },
  });
  for (const caseId of CASES) {
    await cases.append(opening(caseId, { subjectKey: `leerling-${caseId}` }));
    await audit.record([look(caseId)]);
    await cases.append(oneFact(caseId, 1, `${caseId}/2`, { subjectKey: `leerling-${caseId}` }));
    await audit.record([look(caseId)]);
  }
}

async function tamper({ db }: Connection, tampering: Tampering): Promise<void> {
  switch (tampering.do) {
    case "changeLine":
      await sql`update audit_line set ${sql.ref(tampering.column)} = 'x' where seq = ${tampering.line}`.execute(db);
      return;
    case "deleteLines": {
      const last = tampering.from + tampering.count - 1;
      await sql`delete from audit_line where seq between ${tampering.from} and ${last}`.execute(db);
      return;
    }
    case "insertLine": {
      // In two steps, because a number may not stand twice in between.
      await sql`update audit_line set seq = seq + 1000 where seq >= ${tampering.line}`.execute(db);
      const model = await db.selectFrom("audit_line").selectAll().orderBy("seq").executeTakeFirstOrThrow();
      await db
        .insertInto("audit_line")
        .values({ ...model, seq: tampering.line, person: "x" })
        .execute();
      await sql`update audit_line set seq = seq - 999 where seq > 1000`.execute(db);
      return;
    }
    case "swapLines":
      await swap(db, tampering.line, tampering.other);
      return;
    case "changeEvent":
      await sql`update event set ${sql.ref(tampering.column)} = ${tampering.column === "data" ? "{}" : "x"}
        where case_id = ${tampering.case} and seq = ${tampering.seq}`.execute(db);
      return;
    case "deleteEvent":
      await sql`delete from event where case_id = ${tampering.case} and seq = ${tampering.seq}`.execute(db);
      return;
    case "insertEvent":
      await sql`insert into event select case_id, 3, 'meer', type, data, recorded_at, recorded_by from event
        where case_id = ${tampering.case} and seq = 2`.execute(db);
      await sql`update case_file set version = 3 where case_id = ${tampering.case}`.execute(db);
      return;
    case "swapEvents":
      await sql`update event set seq = seq + 10 where case_id = ${tampering.case}`.execute(db);
      await sql`update event set seq = case seq when 11 then 2 else 1 end where case_id = ${tampering.case}`.execute(
        db,
      );
      return;
  }
}

/** The two lines change places, each with the number of the other. */
async function swap(db: Connection["db"], one: number, other: number): Promise<void> {
  const rows = await db.selectFrom("audit_line").selectAll().where("seq", "in", [one, other]).execute();
  await db.deleteFrom("audit_line").where("seq", "in", [one, other]).execute();
  await db
    .insertInto("audit_line")
    .values(rows.map((row) => ({ ...row, seq: row.seq === one ? other : one })))
    .execute();
}

/** The line that shows it first, and how. */
function expected(tampering: Tampering): { at: number; kinds: string[] } {
  const firstOf = (caseId: string) => CASES.indexOf(caseId) * 4 + 1;
  switch (tampering.do) {
    case "changeLine":
      return { at: tampering.line, kinds: ["hash"] };
    case "insertLine":
      return { at: tampering.line, kinds: ["hash"] };
    case "swapLines":
      return { at: Math.min(tampering.line, tampering.other), kinds: ["hash"] };
    case "deleteLines": {
      const { from, count } = tampering;
      if (from + count <= LINES) return { at: from + count, kinds: ["number"] };
      // A tail: its cases still have events, of which the last line that is left about that case knows nothing.
      return tailCut(from);
    }
    case "changeEvent":
    case "deleteEvent":
      return { at: firstOf(tampering.case) + (tampering.seq - 1) * 2, kinds: ["events"] };
    case "swapEvents":
      return { at: firstOf(tampering.case), kinds: ["events"] };
    case "insertEvent":
      return { at: firstOf(tampering.case) + 2, kinds: ["unknownEvents"] };
  }
}

/** All lines from this one on are gone, the events of cases are all there. */
function tailCut(from: number): { at: number; kinds: string[] } {
  const last = from - 1;
  const claims = CASES.map((_, nth) => [nth * 4 + 1, nth * 4 + 3].filter((one) => one <= last));
  const unknown = claims.filter((lines) => lines.length < 2).map((lines) => lines.at(-1) ?? 0);
  const [first = last] = unknown.toSorted((one, other) => one - other);
  return { at: first, kinds: unknown.length > 0 ? ["unknownEvents", "end"] : ["end"] };
}
