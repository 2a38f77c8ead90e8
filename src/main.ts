import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { type Config, readConfig } from "./config.ts";
import { type School, toSchool } from "./domain/school/school.ts";
import { type Served, serve } from "./serve.ts";
import { openDatabase } from "./store/open-database.ts";
import { readSoundRoutes, ruleFilesIn } from "./store/rule-files.ts";
import { checkSchoolFits, readSchool } from "./store/school-file.ts";
import type { TeamsSettings } from "./teams/settings.ts";

/** Starts the bot as configured. Rejects with one coded error, in Dutch, when it cannot run. */
export async function start(env: Readonly<Record<string, string | undefined>>): Promise<Served> {
  const config = readConfig(env);
  const log = pino({ level: config.LOG_LEVEL, base: { app: "zorgroute" } });
  const school = withRoutes(readSchool(config.SCHOOL_FILE), config.ROUTES);
  const { routes, states } = readSoundRoutes(ruleFilesIn(config.RULES_DIR));
  checkSchoolFits(config.SCHOOL_FILE, school, routes);
  if (!config.DATABASE_URL) mkdirSync(dirname(config.DATABASE_FILE), { recursive: true });
  const stores = await openDatabase({ url: config.DATABASE_URL, file: config.DATABASE_FILE });
  const served = await serve({
    root: join(dirname(fileURLToPath(import.meta.url)), ".."),
    school,
    routes,
    stores,
    settings: teamsSettings(config),
    clock: { now: () => new Date().toISOString() },
    ids: { next: randomUUID },
    log,
    port: config.PORT,
  });
  log.info({ port: served.port, mode: config.BOT_MODE, routes: routes.map(({ id }) => id), states }, "listening");
  return served;
}

function withRoutes(school: School, routes: string[] | undefined): School {
  return routes ? toSchool({ ...school.file, routes }) : school;
}

function teamsSettings(config: Config): TeamsSettings {
  if (config.BOT_MODE === "local") return { mode: "local" };
  return {
    mode: "teams",
    appId: config.MICROSOFT_APP_ID,
    appType: config.MICROSOFT_APP_TYPE,
    tenantId: config.MICROSOFT_APP_TENANT_ID,
    ...(config.MICROSOFT_APP_PASSWORD ? { appPassword: config.MICROSOFT_APP_PASSWORD } : {}),
    ...(config.SERVICE_URL_HOSTS ? { serviceUrlHosts: config.SERVICE_URL_HOSTS } : {}),
  };
}

if (import.meta.main) {
  try {
    const { stop } = await start(process.env);
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());
  } catch (error) {
    // Coded errors are ours and say in Dutch what to mend; anything else is a fault and shows where it came from.
    const ours = error instanceof Error && "code" in error && !("syscall" in error);
    process.stderr.write(`${ours ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
}
