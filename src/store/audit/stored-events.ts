import type { Kysely } from "kysely";
import { type Dialect, isOneOf } from "../connection.ts";
import type { Tables } from "../tables.ts";
import type { HashedEvent } from "./audit-line.ts";

const CASES_AT_ONCE = 200;

/** The events of one case as they are stored, with the case's seal. */
export type CaseEvents = { caseId: string; seal: string; events: HashedEvent[] };

/** Every case there is with its events in order, some hundreds at a time. */
export async function* storedEvents(db: Kysely<Tables>, dialect: Dialect): AsyncGenerator<CaseEvents> {
  for (let after: string | undefined = ""; after !== undefined; ) {
    const cases: { case_id: string; seal: string }[] = await db
      .selectFrom("case_file")
      .select(["case_id", "seal"])
      .where("case_id", ">", after)
      .orderBy("case_id")
      .limit(CASES_AT_ONCE)
      .execute();
    const ids = cases.map(({ case_id }) => case_id);
    const rows = await db
      .selectFrom("event")
      .selectAll()
      .where(isOneOf(dialect, "case_id", ids))
      .orderBy("case_id")
      .orderBy("seq")
      .execute();
    const ofCase = Map.groupBy(rows, ({ case_id }) => case_id);
    for (const { case_id, seal } of cases) yield { caseId: case_id, seal, events: ofCase.get(case_id) ?? [] };
    after = cases.length < CASES_AT_ONCE ? undefined : ids.at(-1);
  }
}
