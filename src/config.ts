import { accessSync, constants, existsSync } from "node:fs";
import { z } from "zod";

/** The configuration, read once from the environment. The only file that knows the names of the variables. */

const guid = z.guid("hoort een GUID te zijn, zoals 00000000-0000-0000-0000-000000000000");
const portMessage = "hoort een poortnummer te zijn: 0 tot en met 65535";
const port = z.coerce.number(portMessage).int(portMessage).min(0, portMessage).max(65535, portMessage);

const adminIds = z
  .string()
  .transform((list) => list.split(",").flatMap((id) => id.trim().toLowerCase() || []))
  .pipe(
    z
      .array(z.guid("hoort een of meer object-id's uit Entra te zijn (GUID's), met komma's ertussen"))
      .min(1, "hoort een of meer object-id's uit Entra te zijn (GUID's), met komma's ertussen"),
  )
  .optional();

const shared = {
  PORT: port.default(3978),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "hoort te beginnen met postgres://")
    .optional(),
  DATABASE_FILE: z.string().min(1).default("data/zorgroute.db"),
  /** Read once, into a database that has no school yet. Without it an administrator sets the school up in Teams. */
  SCHOOL_FILE: z.string().min(1).optional(),
  /** Who looks after the bot: object ids in Entra. */
  ADMIN_IDS: adminIds,
  /** The list of what was removed, beside the backups. Without it the list is written with each backup alone. */
  REMOVALS_FILE: z.string().min(1).optional(),
  RULES_DIR: z.string().min(1).default("rules"),
  /** Overrides the routes of the school file when that is read. */
  ROUTES: z
    .string()
    .transform((list) => list.split(",").map((id) => id.trim()))
    .optional(),
  /** Where people's computers reach this bot, for links to calendar files. Without it there are none. */
  PUBLIC_URL: z
    .url({ protocol: /^https$/, error: "hoort een adres te zijn dat begint met https://" })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  LINK_SECRET: z.string().min(32, "hoort minstens 32 tekens lang te zijn").optional(),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error"], { error: "kies uit debug, info, warn of error" })
    .default("info"),
  NODE_ENV: z.string().optional(),
};

/** Hosts with commas between them; none at all counts as absent. */
const hosts = z
  .string()
  .transform((list) => {
    const names = list.split(",").flatMap((host) => host.trim().toLowerCase() || []);
    return names.length > 0 ? names : undefined;
  })
  .optional();

const teams = z.object({
  ...shared,
  BOT_MODE: z.literal("teams"),
  MICROSOFT_APP_ID: guid,
  MICROSOFT_APP_TYPE: z.enum(["SingleTenant", "UserAssignedMsi"], {
    error: ({ input }) => `${input === undefined ? "ontbreekt; " : ""}kies SingleTenant of UserAssignedMsi`,
  }),
  MICROSOFT_APP_PASSWORD: z.string().min(1).optional(),
  MICROSOFT_APP_TENANT_ID: guid,
  SERVICE_URL_HOSTS: hosts,
  /** From where files are fetched that somebody sends in a chat; `*.` stands for anything in front. */
  FILE_HOSTS: hosts,
});

const local = z.object({ ...shared, BOT_MODE: z.literal("local") });

const environment = z
  .discriminatedUnion("BOT_MODE", [teams, local], {
    error:
      'ontbreekt of is onbekend; kies "teams" (Microsoft Teams) of "local" (alleen de Playground op deze computer)',
  })
  .superRefine(agree, { when: () => true });

/** What no variable can say alone. Runs also when others are wrong, so that everything is told at once. */
function agree(env: Partial<z.infer<typeof teams>> | Partial<z.infer<typeof local>>, context: z.RefinementCtx): void {
  const problem = (name: string, message: string) => context.addIssue({ code: "custom", path: [name], message });
  if (!env.SCHOOL_FILE && !env.ADMIN_IDS) {
    problem("SCHOOL_FILE", "ontbreekt; geef een schoolbestand, of noem in ADMIN_IDS wie de school in Teams inricht");
  }
  if (env.PUBLIC_URL && !env.LINK_SECRET) {
    problem("LINK_SECRET", "ontbreekt; met PUBLIC_URL is een sleutel nodig om links te ondertekenen");
  }
  if (env.BOT_MODE === "local") {
    if (env.NODE_ENV === "production") {
      problem("BOT_MODE", '"local" controleert niet wie er praat en mag niet met NODE_ENV=production');
    }
  } else if (env.BOT_MODE === "teams") {
    if (env.MICROSOFT_APP_TYPE === "SingleTenant" && !env.MICROSOFT_APP_PASSWORD) {
      problem("MICROSOFT_APP_PASSWORD", "ontbreekt; bij SingleTenant is het wachtwoord van de bot nodig");
    }
    if (env.MICROSOFT_APP_TYPE === "UserAssignedMsi" && env.MICROSOFT_APP_PASSWORD) {
      problem("MICROSOFT_APP_PASSWORD", "hoort leeg te zijn bij UserAssignedMsi");
    }
  }
}

/** Who looks after the bot, for a command that needs nothing else. Throws `ConfigError`. */
export function readAdministrators(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const parsed = adminIds.safeParse(env.ADMIN_IDS?.trim() || undefined);
  if (parsed.success) return parsed.data ?? [];
  throw new ConfigError(parsed.error.issues.map(({ message }) => `ADMIN_IDS: ${message}`));
}

/** Where the list of what was removed is, for a command that needs nothing else; undefined when there is no place for it. */
export function readRemovalsFile(env: Readonly<Record<string, string | undefined>>): string | undefined {
  return env.REMOVALS_FILE?.trim() || undefined;
}

export type Config = z.infer<typeof environment>;

const page = z
  .url({ protocol: /^https$/, error: "hoort een adres te zijn dat begint met https://" })
  .max(2048, "hoort hooguit 2048 tekens lang te zijn");

/** What `zorgroute package` writes into the app that goes to Teams. The longest lengths are those of Microsoft's schema. */
const appPackage = z.object({
  MICROSOFT_APP_ID: guid,
  /** Each school has a bot of its own: a board tells them apart by this name. */
  APP_NAME: z.string().max(30, "hoort hooguit 30 tekens lang te zijn").default("Zorgroute"),
  DEVELOPER_NAME: z.string().max(32, "hoort hooguit 32 tekens lang te zijn"),
  DEVELOPER_URL: page,
  PRIVACY_URL: page,
  TERMS_URL: page,
});

export type AppPackageConfig = z.infer<typeof appPackage>;

/** The environment does not describe what was asked: a bot that can run, or a package. The message names each variable. */
export class ConfigError extends Error {
  readonly code = "config-invalid";
  constructor(problems: readonly string[], failed = "De bot start niet") {
    super(`${failed}, want de instellingen kloppen niet:\n${problems.map((line) => `  ${line}`).join("\n")}`);
    this.name = "ConfigError";
  }
}

/**
 * Puts what `.env` says into the environment; a variable that is there already wins, and no file is fine too. Throws
 * `ConfigError` when it is there and may not be read.
 */
export function readEnvFile(file = ".env"): void {
  if (!existsSync(file)) return;
  try {
    accessSync(file, constants.R_OK);
  } catch {
    // Whatever the reason, it is mended in the same place; Node would say that the file is not there.
    throw new ConfigError([
      `${file}: is er wel, maar de bot mag hem niet lezen; geef de gebruiker van de bot leesrecht`,
    ]);
  }
  process.loadEnvFile(file);
}

/** Reads the configuration; an empty or blank variable counts as absent. Throws `ConfigError` naming everything that is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(given(env), { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new ConfigError(parsed.error.issues.map(problemOf));
}

/** Reads what belongs in the app for Teams; the rest of the configuration may still be missing then. Throws `ConfigError`. */
export function readAppPackageConfig(env: Readonly<Record<string, string | undefined>>): AppPackageConfig {
  const parsed = appPackage.safeParse(given(env), { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new ConfigError(parsed.error.issues.map(problemOf), "Het app-pakket is niet gemaakt");
}

function given(env: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""));
}

function problemOf(issue: z.core.$ZodIssue): string {
  const name = String(issue.path[0] ?? "BOT_MODE");
  const missing = issue.code === "invalid_type" && issue.input === undefined;
  return `${name}: ${missing && !issue.message.startsWith("ontbreekt") ? "ontbreekt" : issue.message}`;
}
