import { describe } from "@jest/globals";
import { openDatabase } from "../../src/store/open-database.ts";
import { connectSqlite } from "../../src/store/sqlite.ts";
import { auditContract } from "../contract/audit.ts";
import { caseStoreContract } from "../contract/case-store.ts";
import { caseStoreAtOnceContract } from "../contract/case-store-at-once.ts";
import { conversationsContract } from "../contract/conversations.ts";
import type { Fixture } from "../contract/fixture.ts";
import { outboxContract } from "../contract/outbox.ts";
import { outboxModelContract } from "../contract/outbox-model.ts";
import { outboxUpdatesContract } from "../contract/outbox-updates.ts";
import { remindersContract } from "../contract/reminders.ts";
import { schoolsContract } from "../contract/schools.ts";
import { staffAbsencesContract } from "../contract/staff-absences.ts";
import { zorgteamContract } from "../contract/zorgteam.ts";
import { sweepUsesItsIndex } from "./sweep-plan.ts";

async function open(): Promise<Fixture> {
  const stores = await openDatabase({ url: undefined, file: ":memory:" });
  return { first: stores, second: stores, close: () => stores.database.close() };
}

describe("SQLite in memory", () => {
  caseStoreContract(open);
  caseStoreAtOnceContract(open);
  outboxContract(open);
  outboxUpdatesContract(open);
  staffAbsencesContract(open);
  outboxModelContract(open, 200);
  conversationsContract(open);
  remindersContract(open);
  zorgteamContract(open);
  schoolsContract(open);
  auditContract(open);
  sweepUsesItsIndex(async () => connectSqlite(":memory:"));
});
