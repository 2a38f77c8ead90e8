import type { StaffAbsences } from "../app/absence-ports.ts";
import type { AuditEntry } from "../app/audit-ports.ts";
import type { StaffAbsence } from "../domain/school/absence.ts";
import type { IsoDate } from "../domain/school/dates.ts";
import { appendLines } from "./audit/append-lines.ts";
import type { Connection } from "./connection.ts";
import { storing } from "./store-error.ts";

/** Absences of staff. Never why somebody is away, and nothing of absences that are over. Errors are `StoreError`s. */
export function createStaffAbsences({ db, dialect, read }: Connection): StaffAbsences {
  // Every message in asks this: compiled once, the empty value gives way to the real one with each call.
  const fromToday = db
    .selectFrom("staff_absence")
    .select(["person_id as person", "from_day as from", "until_day as until", "substitute_id as substitute"])
    .where("until_day", ">=", "")
    .orderBy("from_day")
    .orderBy("person_id")
    .compile();

  async function from(today: IsoDate): Promise<StaffAbsence[]> {
    return [...(await read<StaffAbsence>({ ...fromToday, parameters: [today] }))];
  }

  async function put(
    { person, from, until, substitute }: StaffAbsence,
    by: string,
    today: IsoDate,
    line?: AuditEntry,
  ): Promise<void> {
    await db.transaction().execute(async (transaction) => {
      await transaction
        .deleteFrom("staff_absence")
        .where((is) =>
          is.or([
            is("until_day", "<", today),
            is.and([is("person_id", "=", person), is("from_day", "<=", until), is("until_day", ">=", from)]),
          ]),
        )
        .execute();
      const row = { until_day: until, substitute_id: substitute, entered_by: by };
      await transaction
        .insertInto("staff_absence")
        .values({ person_id: person, from_day: from, ...row })
        // Entered twice at the same moment: the last one holds.
        .onConflict((conflict) => conflict.columns(["person_id", "from_day"]).doUpdateSet(row))
        .execute();
      await appendLines(transaction, dialect, line ? [line] : []);
    });
  }

  async function end(personId: string, line?: AuditEntry): Promise<void> {
    await db.transaction().execute(async (transaction) => {
      await transaction.deleteFrom("staff_absence").where("person_id", "=", personId).execute();
      await appendLines(transaction, dialect, line ? [line] : []);
    });
  }

  return {
    from: (today) => storing("from", () => from(today)),
    put: (absence, by, today, line) => storing("put", () => put(absence, by, today, line)),
    end: (personId, line) => storing("end", () => end(personId, line)),
  };
}
