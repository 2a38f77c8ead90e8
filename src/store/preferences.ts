import type { Preferences } from "../app/reminder-ports.ts";
import type { ReminderKind } from "../domain/case/reminder.ts";
import type { Connection } from "./connection.ts";
import { storing } from "./store-error.ts";

/** What people do not want to hear of. Errors are `StoreError`s. */
export function createPreferences({ db }: Pick<Connection, "db">): Preferences {
  async function unwanted(personId: string): Promise<ReminderKind[]> {
    const rows = await db.selectFrom("preference").select("unwanted").where("person_id", "=", personId).execute();
    return rows.map((row) => row.unwanted);
  }

  async function setUnwanted(personId: string, kinds: readonly ReminderKind[]): Promise<void> {
    await db.transaction().execute(async (transaction) => {
      await transaction.deleteFrom("preference").where("person_id", "=", personId).execute();
      const rows = [...new Set(kinds)].map((kind) => ({ person_id: personId, unwanted: kind }));
      if (rows.length === 0) return;
      // Somebody who presses twice at once: both say the same.
      await transaction
        .insertInto("preference")
        .values(rows)
        .onConflict((conflict) => conflict.columns(["person_id", "unwanted"]).doNothing())
        .execute();
    });
  }

  return {
    unwanted: (personId) => storing("unwanted", () => unwanted(personId)),
    setUnwanted: (personId, kinds) => storing("setUnwanted", () => setUnwanted(personId, kinds)),
  };
}
