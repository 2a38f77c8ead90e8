import type { Transaction } from "kysely";
import type { OutboxMessage } from "../app/ports.ts";
import type { Tables } from "./tables.ts";

/** Keeps the number of bound values far below the limit of SQLite (32,766). */
export const ROWS_PER_INSERT = 500;

/** Puts messages in the outbox; those whose id is there already stay as they are. */
export async function insertMessages(
  transaction: Transaction<Tables>,
  messages: readonly (OutboxMessage & { replaces?: string })[],
): Promise<void> {
  const rows = messages.map(({ id, to, notice, dueAt, about, replaces }) => ({
    id,
    recipient: to,
    notice: JSON.stringify(notice),
    due_at: dueAt,
    attempts: 0,
    state: "pending" as const,
    about: about ?? null,
    replaces: replaces ?? null,
  }));
  // In one order everywhere: two writers that offer the same messages must wait for each other, not deadlock.
  rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    await transaction
      .insertInto("outbox")
      .values(rows.slice(from, from + ROWS_PER_INSERT))
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
  }
}
