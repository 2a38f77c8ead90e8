import type { StaffAbsence } from "../domain/school/absence.ts";
import type { IsoDate } from "../domain/school/dates.ts";
import type { AuditEntry } from "./audit-ports.ts";

/** Where absences of the staff are kept. They lend rights: a `line` is in the audit log exactly when the change is stored. */
export interface StaffAbsences {
  /** Who is away today or later, with who stands in; earliest first. */
  from(today: IsoDate): Promise<StaffAbsence[]>;
  /** What is entered last holds: absences of the same person on some of these days give way. Older ones than `today` go. */
  put(absence: StaffAbsence, by: string, today: IsoDate, line?: AuditEntry): Promise<void>;
  /** The person is back: nothing of today or later is left. */
  end(personId: string, line?: AuditEntry): Promise<void>;
}
