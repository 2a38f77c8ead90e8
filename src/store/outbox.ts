import { sql } from "kysely";
import type { Claim, ClaimedMessage, Notice, Outbox, Receipt } from "../app/ports.ts";
import type { Instant } from "../domain/school/dates.ts";
import { type Connection, isOneOf } from "./connection.ts";
import { storing } from "./store-error.ts";

/**
 * The messages that must go out. Delivered at least once: after a crash between sending and `delivered`, a message comes back
 * when its claim runs out. A retried message is due again at its new moment. Errors are `StoreError`s.
 */
export function createOutbox({ db, dialect }: Connection): Outbox {
  async function claim(now: Instant, limit: number, leaseUntil: Instant): Promise<ClaimedMessage[]> {
    const rows = await db
      .with(
        (name) => name("picked").materialized(), // so that PostgreSQL locks `limit` rows once, whatever its plan
        (query) => {
          const due = query
            .selectFrom("outbox")
            .select("id")
            .where("state", "=", sql.lit("pending")) // in the text, not bound: else the partial index is not used
            .where("due_at", "<=", now)
            .where((is) => is.or([is("claimed_until", "is", null), is("claimed_until", "<=", now)]))
            .orderBy("due_at")
            .orderBy("id")
            .limit(limit);
          return dialect === "postgres" ? due.forUpdate().skipLocked() : due;
        },
      )
      .updateTable("outbox")
      .set({ claimed_until: leaseUntil })
      .where("id", "in", (query) => query.selectFrom("picked").select("picked.id"))
      .returning(["id", "recipient", "notice", "due_at", "attempts", "about", "replaces"])
      .execute();
    const replaced = await standing(rows.flatMap(({ replaces }) => replaces ?? []));
    // `returning` promises no order.
    rows.sort((a, b) => (a.due_at === b.due_at ? (a.id < b.id ? -1 : 1) : a.due_at < b.due_at ? -1 : 1));
    return rows.map(({ id, recipient, notice, due_at, attempts, about, replaces }) => ({
      id,
      to: recipient,
      notice: JSON.parse(notice) as Notice, // written by this program from a Notice
      dueAt: due_at,
      attempts,
      claimedUntil: leaseUntil,
      ...(about === null ? {} : { about }),
      ...(replaces === null ? {} : { replaces: replaced.get(replaces) ?? ("never" as const) }),
    }));
  }

  /** Where the messages with these ids stand now. */
  async function standing(ids: readonly string[]): Promise<Map<string, Receipt | "waiting" | "never">> {
    if (ids.length === 0) return new Map();
    const rows = await db
      .selectFrom("outbox")
      .select(["id", "state", "conversation_id", "activity_id"])
      .where(isOneOf(dialect, "id", ids))
      .execute();
    return new Map(
      rows.map(({ id, state, conversation_id, activity_id }): [string, Receipt | "waiting" | "never"] => {
        if (state === "pending") return [id, "waiting"];
        if (state === "dead" || !conversation_id || !activity_id) return [id, "never"];
        return [id, { conversationId: conversation_id, activityId: activity_id }];
      }),
    );
  }

  async function delivered(id: string, at: Instant, receipt: Receipt): Promise<void> {
    await db
      .updateTable("outbox")
      .set({
        state: "delivered",
        settled_at: at,
        conversation_id: receipt.conversationId,
        activity_id: receipt.activityId,
        claimed_until: null,
      })
      .where("id", "=", id)
      .where("state", "!=", "delivered")
      .execute();
  }

  /** A later claim of the same message runs out later, so that moment tells them apart. */
  async function retry({ id, claimedUntil }: Claim, at: Instant, reason: string, countAttempt: boolean): Promise<void> {
    await db
      .updateTable("outbox")
      .set((is) => ({
        due_at: at,
        claimed_until: null,
        reason,
        attempts: is("attempts", "+", countAttempt ? 1 : 0),
      }))
      .where("id", "=", id)
      .where("claimed_until", "=", claimedUntil)
      .execute();
  }

  async function dead({ id, claimedUntil }: Claim, at: Instant, reason: string): Promise<void> {
    await db
      .updateTable("outbox")
      .set({ state: "dead", settled_at: at, claimed_until: null, reason })
      .where("id", "=", id)
      .where("claimed_until", "=", claimedUntil)
      .execute();
  }

  return {
    claim: (now, limit, leaseUntil) => storing("claim", () => claim(now, limit, leaseUntil)),
    delivered: (id, at, receipt) => storing("delivered", () => delivered(id, at, receipt)),
    retry: (claim, at, reason, countAttempt) => storing("retry", () => retry(claim, at, reason, countAttempt)),
    dead: (claim, at, reason) => storing("dead", () => dead(claim, at, reason)),
  };
}
