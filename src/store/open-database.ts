import { sql } from "kysely";
import type { StaffAbsences } from "../app/absence-ports.ts";
import type { Audit } from "../app/audit-ports.ts";
import type { CaseStore, Conversations, Database, Outbox, ZorgteamStore } from "../app/ports.ts";
import type { Preferences, Reminders } from "../app/reminder-ports.ts";
import type { Removals } from "../app/retention-ports.ts";
import type { SchoolStore } from "../app/school-ports.ts";
import { createAudit } from "./audit/audit.ts";
import { createCaseStore } from "./case-store.ts";
import type { Connection } from "./connection.ts";
import { createConversations } from "./conversations.ts";
import { migrate } from "./migrate.ts";
import { createOutbox } from "./outbox.ts";
import { connectPostgres } from "./postgres.ts";
import { createPreferences } from "./preferences.ts";
import { createReminders } from "./reminders.ts";
import { createRemovals } from "./removal/removals.ts";
import { createSchoolStore } from "./school-store.ts";
import { connectSqlite } from "./sqlite.ts";
import { createStaffAbsences } from "./staff-absences.ts";
import { StoreError } from "./store-error.ts";
import { createZorgteamStore } from "./zorgteam-store.ts";

/** `url` (DATABASE_URL) chooses PostgreSQL; without it SQLite keeps all in `file` (DATABASE_FILE, or `:memory:`). */
export type DatabaseSettings = { url: string | undefined; file: string };

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
  removals: Removals;
  database: Database;
};

/**
 * Opens the database and brings its tables to this version. PostgreSQL may be shared by several instances of the app; a SQLite
 * file is for one. Throws a `StoreError` (`databaseUnavailable`, `databaseNotMigrated`) that names the setting to look at.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Stores> {
  const connection = await connectDatabase(settings);
  try {
    await migrate(connection);
  } catch (error) {
    await connection.db.destroy();
    throw new StoreError(
      "databaseNotMigrated",
      `De tabellen van de database passen niet bij deze versie van de bot, of de bot mag ze niet aanpassen. ${adviceOn(settings)}`,
      error,
    );
  }
  return {
    cases: createCaseStore(connection),
    outbox: createOutbox(connection),
    conversations: createConversations(connection),
    staffAbsences: createStaffAbsences(connection),
    reminders: createReminders(connection),
    preferences: createPreferences(connection),
    zorgteam: createZorgteamStore(connection),
    schools: createSchoolStore(connection),
    audit: createAudit(connection),
    removals: createRemovals(connection),
    database: {
      ping: () => ping(connection),
      close: () => connection.db.destroy(),
    },
  };
}

/** Connects and leaves the tables as they are. Throws a `StoreError` (`databaseUnavailable`) that names the setting to look at. */
export async function connectDatabase(settings: DatabaseSettings): Promise<Connection> {
  let connection: Connection | undefined;
  try {
    const { url, file } = settings;
    connection = url === undefined ? connectSqlite(file) : connectPostgres(checked(url));
    await ping(connection);
    return connection;
  } catch (error) {
    await connection?.db.destroy();
    throw new StoreError("databaseUnavailable", `De database gaat niet open. ${adviceOn(settings)}`, error);
  }
}

function adviceOn({ url, file }: DatabaseSettings): string {
  return url === undefined
    ? `Controleer DATABASE_FILE (nu "${file}"): bestaat de map, en mag de bot daar schrijven?`
    : "Controleer DATABASE_URL: server, databasenaam, gebruiker en wachtwoord.";
}

/** The driver takes any other text for the name of a local database. */
function checked(url: string): string {
  if (!/^postgres(ql)?:\/\//.test(url)) throw new Error("not a URL that begins with postgres://");
  return url;
}

async function ping({ db, dialect }: Connection): Promise<void> {
  await (dialect === "sqlite" ? sql`select count(*) from sqlite_master` : sql`select 1`).execute(db);
}
