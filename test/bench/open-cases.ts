import { sql } from "kysely";
import type { Route } from "../../src/domain/route/route.ts";
import type { Connection } from "../../src/store/connection.ts";

/** One case in so many is due on each of the days. */
const ONE_IN = 300;

/**
 * Fills a database with open cases by SQL alone, for through the store it would take many minutes: for each case its header,
 * its first event and four reminders. One was told long ago and two lie ahead; the fourth is due on one of `days` for one
 * case in three hundred, each of another group, and lies ahead for all others.
 */
export async function fillWithOpenCases(
  { db, dialect }: Connection,
  route: Route,
  count: number,
  days: readonly string[],
): Promise<void> {
  const json = sql.raw(dialect === "sqlite" ? "text" : "json");
  const numbers = sql.raw(
    dialect === "sqlite"
      ? `(with recursive n(i) as (select 0 union all select i + 1 from n where i < ${count - 1}) select i from n)`
      : `generate_series(0, ${count - 1}) as n(i)`,
  );
  const opened = JSON.stringify({
    on: "2026-11-02",
    route: { id: route.id, validFrom: route.validFrom, hash: route.hash },
    subjectKey: "",
    step: route.start,
  });
  const first = sql.join(
    days.map((day, nth) => sql`when ${sql.lit(nth)} then ${sql.lit(day)}`),
    sql` `,
  );
  await db.transaction().execute(async (transaction) => {
    await sql`insert into case_file (case_id, version, route_id, route_valid_from, route_hash, subject_key, status, step, opened_on)
      select 'c-' || i, 1, ${sql.lit(route.id)}, ${sql.lit(route.validFrom)}, ${sql.lit(route.hash)}, 'p-' || i, 'open',
        ${sql.lit("zr1")}, '2026-11-02' from ${numbers}`.execute(transaction);
    await sql`insert into event (case_id, seq, id, type, data, recorded_at, recorded_by)
      select 'c-' || i, 1, 'c-' || i || '-1', 'CaseOpened', cast(${sql.lit(opened)} as ${json}), '2026-11-02T09:00:00.000Z',
        'ib-0' from ${numbers}`.execute(transaction);
    for (const { id, on, recipient, told } of [
      { id: "half", on: sql`'2026-11-12'`, recipient: "teacher", told: sql`'2026-11-12'` },
      {
        id: "end",
        on: sql`case i % ${sql.lit(ONE_IN)} ${first} else '2027-01-22' end`,
        recipient: "teacher",
        told: sql`null`,
      },
      { id: "past", on: sql`'2027-01-25'`, recipient: "teacher", told: sql`null` },
      { id: "past-ib", on: sql`'2027-02-01'`, recipient: "ib", told: sql`null` },
    ]) {
      await sql`insert into reminder (case_id, id, kind, item, on_day, recipient_is, recipient, urgent, swept_on)
        select 'c-' || i, ${sql.lit(id)}, 'termEnd', 'zr1', ${on}, 'role', ${sql.lit(recipient)}, 0, ${told}
        from ${numbers}`.execute(transaction);
    }
  });
  await sql`analyze`.execute(db);
  // No school writes a gigabyte in one go: without this the first commits of the bench would move it into the file.
  if (dialect === "sqlite") await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
