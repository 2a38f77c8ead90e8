import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sweepReminders } from "../../src/app/reminders/sweep-reminders.ts";
import type { Route } from "../../src/domain/route/route.ts";
import type { Connection } from "../../src/store/connection.ts";
import { migrate } from "../../src/store/migrate.ts";
import { connectPostgres } from "../../src/store/postgres.ts";
import { createReminders } from "../../src/store/reminders.ts";
import { routeShelf } from "../../src/store/rule-files.ts";
import { connectSqlite } from "../../src/store/sqlite.ts";
import { startPostgres } from "../store/start-postgres.ts";
import { calendarOf } from "./cases-of-20-events.ts";
import { type Spread, spreadOf } from "./figures.ts";
import { fillWithOpenCases } from "./open-cases.ts";
import { schoolOf300000 } from "./school-of-300000.ts";

/** School days, one for each round; on each, one case in three hundred has a reminder that is due. */
export const SWEEP_DAYS = ["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-30"] as const;
export const SWEPT_CASES = 300_000;
export const DUE_PER_SWEEP = 1_000;

export type SweepFigures = { seconds: Spread; reminders: number };

/** A sweep among 300,000 open cases that finds 1,000 reminders for 1,000 people, on each of the two databases. */
export async function measureSweeps(route: Route): Promise<{ sqlite: SweepFigures; postgres: SweepFigures }> {
  const folder = mkdtempSync(join(tmpdir(), "zorgroute-sweep-"));
  const postgres = await startPostgres();
  try {
    return {
      sqlite: await measured(connectSqlite(join(folder, "zorgroute.db")), route),
      postgres: await measured(connectPostgres(await postgres.createDatabase()), route),
    };
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true });
  }
}

async function measured(connection: Connection, route: Route): Promise<SweepFigures> {
  try {
    await migrate(connection);
    await fillWithOpenCases(connection, route, SWEPT_CASES, SWEEP_DAYS);
    const school = schoolOf300000();
    const routes = routeShelf([route]);
    const deps = { school, routes, calendar: calendarOf(school), reminders: createReminders(connection) };
    const seconds: number[] = [];
    for (const [nth, day] of SWEEP_DAYS.entries()) {
      const start = performance.now();
      const taken = await sweepReminders(deps, `${day}T09:00:00.000Z`);
      seconds.push((performance.now() - start) / 1_000);
      const messages = await countOf(connection, "outbox");
      if (taken !== DUE_PER_SWEEP || messages !== (nth + 1) * DUE_PER_SWEEP) {
        throw new Error(`the sweep of ${day} took ${taken} reminders, and there are ${messages} messages`);
      }
    }
    return { seconds: spreadOf(seconds), reminders: await countOf(connection, "reminder") };
  } finally {
    await connection.db.destroy();
  }
}

async function countOf({ db }: Connection, table: "outbox" | "reminder"): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number | string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}
