import type { Selectable, Transaction } from "kysely";
import type { Reminder } from "../domain/case/reminder.ts";
import { type Dialect, isOneOf } from "./connection.ts";
import { ROWS_PER_INSERT } from "./outbox-rows.ts";
import type { Tables } from "./tables.ts";

export type ReminderRow = Selectable<Tables["reminder"]>;

export function reminderOf(row: ReminderRow): Reminder {
  return {
    kind: row.kind,
    item: row.item,
    on: row.on_day,
    to: row.recipient_is === "role" ? { role: row.recipient } : { person: row.recipient },
    urgent: row.urgent === 1,
  };
}

/** These reminders and no others for the case; one that was there already keeps that it was told. */
export async function replaceReminders(
  transaction: Transaction<Tables>,
  dialect: Dialect,
  caseId: string,
  reminders: readonly Reminder[],
): Promise<void> {
  const rows = [...new Map(reminders.map((reminder) => [idOf(reminder), rowOf(caseId, reminder)])).values()];
  const ids = rows.map(({ id }) => id);
  await transaction
    .deleteFrom("reminder")
    .where("case_id", "=", caseId)
    .where(({ not }) => not(isOneOf(dialect, "id", ids)))
    .execute();
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    await transaction
      .insertInto("reminder")
      .values(rows.slice(from, from + ROWS_PER_INSERT))
      .onConflict((conflict) =>
        conflict.columns(["case_id", "id"]).doUpdateSet((row) => ({ urgent: row.ref("excluded.urgent") })),
      )
      .execute();
  }
}

function rowOf(caseId: string, reminder: Reminder): ReminderRow {
  const { kind, item, on, to, urgent } = reminder;
  return {
    case_id: caseId,
    id: idOf(reminder),
    kind,
    item,
    on_day: on,
    recipient_is: "role" in to ? "role" : "person",
    recipient: "role" in to ? to.role : to.person,
    urgent: urgent ? 1 : 0,
    swept_on: null,
  };
}

function idOf({ kind, item, on, to }: Reminder): string {
  return [on, kind, "role" in to ? `role:${to.role}` : `person:${to.person}`, item].join("/");
}
