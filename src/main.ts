import { randomUUID } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { type Config, readConfig, readEnvFile } from "./config.ts";
import { firstSchool } from "./first-school.ts";
import { type Served, serve } from "./serve.ts";
import { openDatabase, type Stores } from "./store/open-database.ts";
import { removalsListIn } from "./store/removal/removals-file.ts";
import { readSoundRoutes, ruleFilesIn } from "./store/rule-files.ts";
import type { TeamsSettings } from "./teams/settings.ts";

/** Starts the bot as configured. Rejects with one coded error, in Dutch, when it cannot run. */
export async function start(env: Readonly<Record<string, string | undefined>>): Promise<Served> {
  const config = readConfig(env);
  const log = pino({ level: config.LOG_LEVEL, base: { app: "zorgroute" } });
  const clock = { now: () => new Date().toISOString() };
  const { routes, states } = readSoundRoutes(ruleFilesIn(config.RULES_DIR));
  const stores = await openDatabase({ url: config.DATABASE_URL, file: config.DATABASE_FILE });
  const removalsList = config.REMOVALS_FILE ? removalsListIn(config.REMOVALS_FILE) : undefined;
  const school = await prepared(async () => {
    // Found out now, and not at the first removal; what could not be written earlier comes along.
    await removalsList?.add(await stores.removals.list());
    return firstSchool(config, routes, stores, { clock, log });
  }, stores);
  const served = await serve({
    root: join(dirname(fileURLToPath(import.meta.url)), ".."),
    school,
    routes,
    stores,
    settings: teamsSettings(config),
    clock,
    ids: { next: randomUUID },
    log,
    port: config.PORT,
    ...(removalsList ? { removalsList } : {}),
    ...(config.PUBLIC_URL && config.LINK_SECRET
      ? { links: { base: config.PUBLIC_URL, secret: config.LINK_SECRET } }
      : {}),
  });
  log.info({ port: served.port, mode: config.BOT_MODE, routes: routes.map(({ id }) => id), states }, "listening");
  return served;
}

/** What comes before the first turn; when it fails the database is closed again. */
async function prepared<T>(work: () => Promise<T>, { database }: Pick<Stores, "database">): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await database.close();
    throw error;
  }
}

function teamsSettings(config: Config): TeamsSettings {
  if (config.BOT_MODE === "local") return { mode: "local" };
  return {
    mode: "teams",
    appId: config.MICROSOFT_APP_ID,
    appType: config.MICROSOFT_APP_TYPE,
    tenantId: config.MICROSOFT_APP_TENANT_ID,
    ...(config.MICROSOFT_APP_PASSWORD ? { appPassword: config.MICROSOFT_APP_PASSWORD } : {}),
    ...(config.FILE_HOSTS ? { fileHosts: config.FILE_HOSTS } : {}),
    ...(config.SERVICE_URL_HOSTS ? { serviceUrlHosts: config.SERVICE_URL_HOSTS } : {}),
  };
}

if (import.meta.main) {
  try {
    readEnvFile();
    const { stop } = await start(process.env);
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop());
  } catch (error) {
    // Coded errors are ours and say in Dutch what to mend; anything else is a fault and shows where it came from.
    const ours = error instanceof Error && "code" in error && !("syscall" in error);
    process.stderr.write(`${ours ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
}
