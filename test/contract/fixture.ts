import type { StaffAbsences } from "../../src/app/absence-ports.ts";
import type { Audit } from "../../src/app/audit-ports.ts";
import type { CaseStore, Conversations, Outbox, ZorgteamStore } from "../../src/app/ports.ts";
import type { Preferences, Reminders } from "../../src/app/reminder-ports.ts";
import type { SchoolStore } from "../../src/app/school-ports.ts";

export type Stores = {
  cases: CaseStore;
  outbox: Outbox;
  conversations: Conversations;
  staffAbsences: StaffAbsences;
  reminders: Reminders;
  preferences: Preferences;
  zorgteam: ZorgteamStore;
  schools: SchoolStore;
  audit: Audit;
};

/**
 * An empty database for one test. `first` and `second` are two instances of the app on it; they are the same one where a
 * database serves a single instance (SQLite).
 */
export type Fixture = { first: Stores; second: Stores; close(): Promise<void> };

export type OpenFixture = () => Promise<Fixture>;
