import { existsSync } from "node:fs";
import type { AppDeps, RouteShelf } from "../app/deps.ts";
import type { Clock } from "../app/ports.ts";
import type { RemovalsList } from "../app/retention-ports.ts";
import { readAdministrators, readConfig, readRemovalsFile } from "../config.ts";
import { staffedOn } from "../domain/school/absence.ts";
import { schoolCalendar } from "../domain/school/calendar.ts";
import { dayOf } from "../domain/school/dates.ts";
import { toSchool } from "../domain/school/school.ts";
import { emptySchool } from "../domain/school/setup.ts";
import { type DatabaseSettings, openDatabase } from "../store/open-database.ts";
import { removalsListIn } from "../store/removal/removals-file.ts";
import { readRoutes, routeShelf, ruleFilesIn } from "../store/rule-files.ts";
import { readSchool } from "../store/school-file.ts";

/** For commands that work on the bot's own database: where it is, and what is in it. */

type Places = {
  database: DatabaseSettings;
  school: string | undefined;
  rules: string;
  administrators: readonly string[];
};

type OpenStores = Pick<
  AppDeps,
  "school" | "schoolVersion" | "schools" | "calendar" | "routes" | "cases" | "zorgteam" | "audit" | "removals" | "clock"
>;

/** Opens the database for as long as `use` takes, with the school as it is staffed today. A database file that is not there is an error with a code. */
export async function withStores(
  places: Places,
  clock: Clock,
  use: (stores: OpenStores) => Promise<void>,
): Promise<void> {
  mustExist(places.database);
  const written = places.school === undefined ? undefined : readSchool(places.school);
  let routes: RouteShelf | undefined;
  const stores = await openDatabase(places.database);
  try {
    const kept = await stores.schools.read();
    // The school in the database is the one the bot works with; the file is for a database from before it was kept there.
    const { file } = kept ?? written ?? { file: emptySchool() };
    const today = dayOf(clock.now());
    const absences = await stores.staffAbsences.from(today);
    const school = staffedOn(toSchool(file, places.administrators), absences, today);
    const calendar = schoolCalendar({ region: school.file.region, ...school.file.calendar });
    await use({
      school,
      schoolVersion: kept?.version ?? 0,
      schools: stores.schools,
      calendar,
      // Reading and checking them takes longer than all the rest of a command that does not need them.
      get routes() {
        routes ??= routeShelf(readRoutes(ruleFilesIn(places.rules)));
        return routes;
      },
      cases: stores.cases,
      zorgteam: stores.zorgteam,
      audit: stores.audit,
      removals: stores.removals,
      clock,
    });
  } finally {
    await stores.database.close();
  }
}

/** Throws an error with a code when the database is a file that is not there. */
export function mustExist({ url, file }: DatabaseSettings): void {
  if (url === undefined && !existsSync(file)) throw new DatabaseMissing(file);
}

/** Looking for cases in a file that is not there would make an empty one. */
class DatabaseMissing extends Error {
  readonly code = "database-missing";
  constructor(file: string) {
    super(`Er is geen database ${file}. Vul bij --database het bestand van de bot in.`);
    this.name = "DatabaseMissing";
  }
}

/** Who looks after the bot, as its settings say: the Entra ids, in lower case. */
export function administratorsIn(env: Readonly<Record<string, string | undefined>> = process.env): readonly string[] {
  return readAdministrators(env);
}

/** The list of what was removed, where the settings have a place for it. */
export function removalsListOf(
  env: Readonly<Record<string, string | undefined>> = process.env,
): RemovalsList | undefined {
  const file = readRemovalsFile(env);
  return file === undefined ? undefined : removalsListIn(file);
}

/** Options first; what they leave open comes from the settings of the bot. */
export function placesOf(
  { database, school, rules }: { database?: string; school?: string; rules?: string },
  env: Readonly<Record<string, string | undefined>> = process.env,
): Places {
  if (database !== undefined) {
    return { database: databaseAt(database), school, rules: rules ?? "rules", administrators: administratorsIn(env) };
  }
  const config = readConfig(env);
  return {
    database: { url: config.DATABASE_URL, file: config.DATABASE_FILE },
    school: school ?? config.SCHOOL_FILE,
    rules: rules ?? config.RULES_DIR,
    administrators: config.ADMIN_IDS ?? [],
  };
}

/** For commands that need nothing but the database. */
export function databaseOf(
  { database }: { database?: string },
  env: Readonly<Record<string, string | undefined>> = process.env,
): DatabaseSettings {
  if (database !== undefined) return databaseAt(database);
  const config = readConfig(env);
  return { url: config.DATABASE_URL, file: config.DATABASE_FILE };
}

function databaseAt(place: string): DatabaseSettings {
  return /^postgres(ql)?:\/\//.test(place) ? { url: place, file: "" } : { url: undefined, file: place };
}
