import { expect, test } from "@jest/globals";
import { type CompiledQuery, sql } from "kysely";
import type { Connection } from "../../src/store/connection.ts";
import { migrate } from "../../src/store/migrate.ts";
import { sweepQuery } from "../../src/store/reminders.ts";

const CASES = 5_000;
const TODAY = "2026-12-07";

/** What is due is found through its index. Looks at the plan of the very query that sweeps, not at the time it takes. */
export function sweepUsesItsIndex(connect: () => Promise<Connection>): void {
  test("what is due is found through the index of what is due, not by going through all reminders", async () => {
    const connection = await connect();
    try {
      await migrate(connection);
      await fill(connection);
      const plan = await planOf(connection, sweepQuery(connection, TODAY, 10));
      expect(plan).toContain("reminder_due");
      expect(plan).not.toMatch(/Seq Scan on reminder|SCAN reminder(?! USING)/);
    } finally {
      await connection.db.destroy();
    }
  });
}

/** Most reminders lie ahead, many were told long ago, a few are due. */
async function fill({ db }: Connection): Promise<void> {
  for (let from = 0; from < CASES; from += 500) {
    const caseIds = Array.from({ length: 500 }, (_, nth) => `c-${from + nth}`);
    await db
      .insertInto("case_file")
      .values(
        caseIds.map((case_id) => ({
          case_id,
          version: 1,
          route_id: "avontuur",
          route_valid_from: "2026-08-01",
          route_hash: "hash",
          subject_key: case_id,
          status: "open" as const,
          step: "zr1",
          opened_on: "2026-11-30",
          due_on: null,
          turn: null,
          seal: "",
        })),
      )
      .execute();
    for (const [id, on_day, swept_on] of [
      ["told", "2026-11-30", "2026-11-30"],
      ["ahead", "2027-01-11", null],
    ] as const) {
      await db
        .insertInto("reminder")
        .values(caseIds.map((case_id) => row(case_id, id, on_day, swept_on)))
        .execute();
    }
  }
  await db
    .insertInto("reminder")
    .values([1, 2, 3].map((nth) => row(`c-${nth}`, "due", TODAY, null)))
    .execute();
  await sql`analyze`.execute(db);
}

function row(case_id: string, id: string, on_day: string, swept_on: string | null) {
  const rest = { kind: "termWeek", item: "zr1", recipient_is: "role", recipient: "teacher", urgent: 0 } as const;
  return { case_id, id, on_day, swept_on, ...rest };
}

async function planOf({ db, dialect }: Connection, query: CompiledQuery): Promise<string> {
  const explain = dialect === "sqlite" ? "explain query plan " : "explain ";
  const { rows } = await db.executeQuery<Record<string, unknown>>({ ...query, sql: explain + query.sql });
  return rows.map((line) => String(line.detail ?? line["QUERY PLAN"])).join("\n");
}
