import type { CompiledQuery, Kysely, Transaction } from "kysely";
import type { CaseHeader, OutboxMessage } from "../app/ports.ts";
import type { DueReminder, FirstUnsent, Reminders } from "../app/reminder-ports.ts";
import type { IsoDate } from "../domain/school/dates.ts";
import { headerColumns } from "./case-rows.ts";
import { type Connection, type Dialect, isOneOf } from "./connection.ts";
import { insertMessages } from "./outbox-rows.ts";
import { type ReminderRow, reminderOf } from "./reminder-rows.ts";
import { storing } from "./store-error.ts";
import type { Tables } from "./tables.ts";

type Plan = (due: readonly DueReminder[]) => readonly FirstUnsent[];
type Whom = Parameters<Reminders["due"]>[1];

/** The reminders of all cases. Found by their day through an index, never by going through the cases. Errors are `StoreError`s. */
export function createReminders({ db, dialect }: Pick<Connection, "db" | "dialect">): Reminders {
  async function sweep(today: IsoDate, limit: number, plan: Plan): Promise<number> {
    return db.transaction().execute(async (transaction) => {
      // The first statement writes, so that two who sweep meet there and not later.
      const taken = await takeDue(transaction, dialect, today, limit).execute();
      if (taken.length === 0) return 0;
      const caseIds = [...new Set(taken.map(({ case_id }) => case_id))];
      const headers: CaseHeader[] = await transaction
        .selectFrom("case_file")
        .select(headerColumns)
        .where(isOneOf(dialect, "case_id", caseIds))
        .execute();
      await storeFirstUnsent(transaction, dialect, plan(joined(taken, headers)));
      return taken.length;
    });
  }

  async function due(today: IsoDate, { person, subjectKeys }: Whom): Promise<DueReminder[]> {
    const soFar = db.selectFrom("reminder").selectAll().where("on_day", "<=", today);
    const own = await soFar.where("recipient_is", "=", "person").where("recipient", "=", person).execute();
    const inCases =
      subjectKeys === undefined
        ? await soFar.where("recipient_is", "=", "role").execute()
        : await soFar.where(isOneOf(dialect, "case_id", await openCasesOf(subjectKeys))).execute();
    const rows = [...own, ...inCases.filter((row) => row.recipient_is === "role")];
    if (rows.length === 0) return [];
    const headers = await db
      .selectFrom("case_file")
      .select(headerColumns)
      .where(isOneOf(dialect, "case_id", [...new Set(rows.map(({ case_id }) => case_id))]))
      .execute();
    return joined(rows, headers);
  }

  async function openCasesOf(subjectKeys: readonly string[]): Promise<string[]> {
    const found = await db
      .selectFrom("case_file")
      .select("case_id")
      .where(isOneOf(dialect, "subject_key", subjectKeys))
      .where("status", "=", "open")
      .execute();
    return found.map(({ case_id }) => case_id);
  }

  return {
    sweep: (today, limit, plan) => storing("sweep", () => sweep(today, limit, plan)),
    due: (today, whom) => storing("due", () => due(today, whom)),
  };
}

/** What `sweep` runs to find and take what is due, for who wants to see its plan. */
export function sweepQuery(
  { db, dialect }: Pick<Connection, "db" | "dialect">,
  today: IsoDate,
  limit: number,
): CompiledQuery {
  return takeDue(db, dialect, today, limit).compile();
}

function takeDue(transaction: Kysely<Tables>, dialect: Dialect, today: IsoDate, limit: number) {
  return transaction
    .with(
      (name) => name("picked").materialized(), // so that PostgreSQL locks `limit` rows once, whatever its plan
      (query) => {
        const rows = query
          .selectFrom("reminder")
          .select(["case_id", "id"])
          .where("swept_on", "is", null)
          .where("on_day", "<=", today)
          .orderBy("on_day")
          .orderBy("case_id")
          .orderBy("id")
          .limit(limit);
        return dialect === "postgres" ? rows.forUpdate().skipLocked() : rows;
      },
    )
    .updateTable("reminder")
    .set({ swept_on: today })
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple("case_id", "id"),
        "in",
        selectFrom("picked").select(["picked.case_id", "picked.id"]).$asTuple("case_id", "id"),
      ),
    )
    .returningAll();
}

/** Of each, the first that still lies in the outbox unsent, or that was not in it yet. */
async function storeFirstUnsent(
  transaction: Transaction<Tables>,
  dialect: Dialect,
  wanted: readonly FirstUnsent[],
): Promise<void> {
  let left = wanted;
  for (let nth = 0; left.length > 0; nth++) {
    const messages = left.flatMap((choices): OutboxMessage[] => choices.slice(nth, nth + 1));
    await insertMessages(transaction, [...new Map(messages.map((message) => [message.id, message])).values()]);
    const unsent = transaction
      .selectFrom("outbox")
      .select("id")
      .where(
        isOneOf(
          dialect,
          "id",
          messages.map(({ id }) => id),
        ),
      )
      .where("state", "=", "pending")
      .where("claimed_until", "is", null);
    // A message that a sender is just taking counts as sent: it may have been made without this.
    const rows = await (dialect === "postgres" ? unsent.forUpdate().skipLocked() : unsent).execute();
    const open = new Set(rows.map(({ id }) => id));
    left = left.filter((choices) => {
      const tried = choices[nth];
      return tried !== undefined && !open.has(tried.id) && choices.length > nth + 1;
    });
  }
}

function joined(rows: readonly ReminderRow[], headers: readonly CaseHeader[]): DueReminder[] {
  const byId = new Map(headers.map((header) => [header.caseId, header]));
  return rows
    .toSorted((one, other) => (one.on_day + one.id < other.on_day + other.id ? -1 : 1))
    .flatMap((row) => {
      const header = byId.get(row.case_id);
      return header ? [{ reminder: reminderOf(row), header }] : [];
    });
}
