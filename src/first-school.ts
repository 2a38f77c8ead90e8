import type { Clock, Log } from "./app/ports.ts";
import { type Config, ConfigError } from "./config.ts";
import type { Route } from "./domain/route/route.ts";
import { type School, toSchool } from "./domain/school/school.ts";
import { emptySchool } from "./domain/school/setup.ts";
import type { Stores } from "./store/open-database.ts";
import { checkSchoolFits, readSchool } from "./store/school-file.ts";

/**
 * The school to start with: the one that is kept; into a database without one, that of the school file; without a file an
 * empty one, which an administrator sets up. Rejects with a coded error when it does not go with the rule files.
 */
export async function firstSchool(
  config: Pick<Config, "SCHOOL_FILE" | "ROUTES" | "ADMIN_IDS">,
  routes: readonly Route[],
  { schools }: Pick<Stores, "schools">,
  { clock, log }: { clock: Clock; log: Log },
): Promise<School> {
  const administrators = config.ADMIN_IDS ?? [];
  const kept = await schools.read();
  if (kept) {
    const school = toSchool(kept.file, administrators);
    checkSchoolFits("in de database", school, routes);
    if (config.SCHOOL_FILE)
      log.info({ version: kept.version }, "the database has a school; the school file is not read");
    return school;
  }
  if (!config.SCHOOL_FILE) return toSchool(emptySchool(), administrators);
  const written = withRoutes(readSchool(config.SCHOOL_FILE), config.ROUTES, routes);
  checkSchoolFits(config.SCHOOL_FILE, written, routes);
  const change = {
    action: "school.file",
    detail: { people: written.file.people.length, pupils: written.file.pupils.length },
  };
  const first = { file: written.file, expectedVersion: 0, by: "school-file", at: clock.now(), change };
  // Another instance that started at the same moment was first: then what it kept holds.
  const file = (await schools.save(first, [])) ? written.file : (await schools.read())?.file;
  return toSchool(file ?? written.file, administrators);
}

function withRoutes(school: School, chosen: string[] | undefined, routes: readonly Route[]): School {
  if (!chosen) return school;
  const known = [...new Set(routes.map(({ id }) => id))];
  const unknown = chosen.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    throw new ConfigError(unknown.map((id) => `ROUTES: route "${id}" is er niet; kies uit: ${known.join(", ")}`));
  }
  return toSchool({ ...school.file, routes: chosen });
}
