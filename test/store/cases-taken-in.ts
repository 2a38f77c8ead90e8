import { expect, test } from "@jest/globals";
import { sql } from "kysely";
import { createAudit } from "../../src/store/audit/audit.ts";
import { createCaseStore } from "../../src/store/case-store.ts";
import type { Connection } from "../../src/store/connection.ts";
import { migrate } from "../../src/store/migrate.ts";
import { oneFact } from "../contract/sample-case.ts";

/** A database of before the audit log: its cases are in the log from the first line, and go on from there. */
export function casesAreTakenIn(connect: () => Promise<Connection>): void {
  test("what was stored before there was an audit log is in it, so that a change of it shows", async () => {
    const connection = await connect();
    try {
      await migrate(connection, "0005-school");
      await sql`insert into school values ('school', 1, '{}', '2025-11-24T08:00:00.000Z', 'admin')`.execute(
        connection.db,
      );
      for (const nth of [1, 2]) {
        await sql`insert into case_file
          (case_id, version, route_id, route_valid_from, route_hash, subject_key, status, step, opened_on)
          values (${`zaak-${nth}`}, 1, 'voorbeeld', '2025-08-01', 'h', 'leerling-1',
            ${nth === 1 ? "closed" : "open"}, 'gesprek', '2025-11-24')`.execute(connection.db);
        await sql`insert into event (case_id, seq, id, type, data, recorded_at, recorded_by)
          values (${`zaak-${nth}`}, 1, ${`zaak-${nth}/1`}, 'CaseOpened', '{"step":"gesprek"}',
            '2025-11-24T08:00:00.000Z', 'persoon-1')`.execute(connection.db);
      }
      await migrate(connection);
      const audit = createAudit(connection);
      expect(await createCaseStore(connection).append(oneFact("zaak-2", 1, "feit"))).toMatchObject({ ok: true });
      const lines = await audit.lines({ subjectKey: "leerling-1" });
      expect(lines).toMatchObject([
        { action: "case.takenIn", caseId: "zaak-1", by: "clock" },
        { action: "case.takenIn", caseId: "zaak-2" },
        { action: "case.changed", caseId: "zaak-2" },
      ]);
      expect(await audit.lines({ by: "clock" })).toMatchObject([{}, {}, { action: "school.takenIn" }]);
      expect(await audit.verify()).toMatchObject({ lines: 4, problem: undefined });
      await sql`update event set data = '{}' where case_id = 'zaak-2' and seq = 1`.execute(connection.db);
      expect(await audit.verify()).toMatchObject({ problem: { line: 2, kind: "events", caseId: "zaak-2" } });
    } finally {
      await connection.db.destroy();
    }
  });
}
