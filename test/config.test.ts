import { describe, expect, test } from "@jest/globals";
import { ConfigError, readConfig } from "../src/config.ts";

/** A configuration that is half filled in stops the bot with one message that names every variable that is wrong. */

type Env = Record<string, string | undefined>;

const local: Env = { BOT_MODE: "local", SCHOOL_FILE: "school.yaml" };
const teams: Env = {
  BOT_MODE: "teams",
  SCHOOL_FILE: "school.yaml",
  MICROSOFT_APP_ID: "00000000-0000-4000-8000-000000000001",
  MICROSOFT_APP_TYPE: "SingleTenant",
  MICROSOFT_APP_TENANT_ID: "00000000-0000-4000-8000-000000000002",
  MICROSOFT_APP_PASSWORD: "geheim-wachtwoord",
};
const managed: Env = { ...teams, MICROSOFT_APP_TYPE: "UserAssignedMsi", MICROSOFT_APP_PASSWORD: undefined };

/** The lines of the message below its first, which is always the same. */
function problemsOf(env: Env): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    expect(error.code).toBe("config-invalid");
    const [first, ...lines] = error.message.split("\n");
    expect(first).toBe("De bot start niet, want de instellingen kloppen niet:");
    for (const line of lines) expect(line).not.toMatch(/invalid|expected|too (big|small)|required|geheim/i);
    return lines.map((line) => line.trim());
  }
  return [];
}

const named = (env: Env) => problemsOf(env).map((line) => line.split(":")[0]);

test("local mode needs a school and nothing else", () => {
  expect(readConfig({ ...local, PATH: "/bin", HOME: "/root" })).toEqual({
    BOT_MODE: "local",
    SCHOOL_FILE: "school.yaml",
    PORT: 3978,
    DATABASE_FILE: "data/zorgroute.db",
    RULES_DIR: "rules",
    LOG_LEVEL: "info",
  });
});

test("Teams mode takes either kind of identity", () => {
  expect(readConfig(teams)).toMatchObject({ BOT_MODE: "teams", MICROSOFT_APP_PASSWORD: "geheim-wachtwoord" });
  expect(readConfig(managed)).toMatchObject({ MICROSOFT_APP_TYPE: "UserAssignedMsi" });
  const given = { ...teams, PORT: "0", DATABASE_URL: "postgresql://bot:geheim@db/zorg", LOG_LEVEL: "warn" };
  expect(readConfig(given)).toMatchObject({ PORT: 0, DATABASE_URL: given.DATABASE_URL, LOG_LEVEL: "warn" });
});

test("the hosts that may be answered are a list; a comma too many is no host", () => {
  const hosts = (list: string) => {
    const config = readConfig({ ...teams, SERVICE_URL_HOSTS: list });
    return config.BOT_MODE === "teams" ? config.SERVICE_URL_HOSTS : undefined;
  };
  expect(hosts("a.example, b.example ,")).toEqual(["a.example", "b.example"]);
  expect(hosts(" , ")).toBeUndefined();
  expect(hosts("")).toBeUndefined();
});

describe.each([
  ["absent", undefined],
  ["empty", ""],
  ["blank", "  "],
])("what is %s is missing", (_, nothing) => {
  test.each([
    ["BOT_MODE", teams],
    ["SCHOOL_FILE", teams],
    ["SCHOOL_FILE", local],
    ["MICROSOFT_APP_ID", teams],
    ["MICROSOFT_APP_TYPE", teams],
    ["MICROSOFT_APP_TENANT_ID", teams],
    ["MICROSOFT_APP_PASSWORD", teams],
    ["MICROSOFT_APP_ID", managed],
  ])("%s", (name, env) => {
    const problems = problemsOf({ ...env, [name]: nothing });
    expect(problems).toEqual([expect.stringMatching(`^${name}: ontbreekt`)]);
  });

  test.each(["PORT", "DATABASE_FILE", "DATABASE_URL", "RULES_DIR", "LOG_LEVEL", "SERVICE_URL_HOSTS", "NODE_ENV"])(
    "%s, which the bot can do without",
    (name) => {
      expect(readConfig({ ...teams, [name]: nothing })).toEqual(readConfig(teams));
    },
  );
});

test.each([
  ["BOT_MODE", "productie", /kies "teams" .* of "local"/],
  ["PORT", "abc", /poortnummer/],
  ["PORT", "-1", /poortnummer/],
  ["PORT", "80.5", /poortnummer/],
  ["PORT", "70000", /poortnummer/],
  ["DATABASE_URL", "mysql://bot:geheim@db/zorg", /postgres:\/\//],
  ["MICROSOFT_APP_ID", "mijn-bot", /GUID/],
  ["MICROSOFT_APP_TENANT_ID", "school.example", /GUID/],
  ["MICROSOFT_APP_TYPE", "MultiTenant", /SingleTenant.*UserAssignedMsi/],
  ["LOG_LEVEL", "luid", /debug, info, warn of error/],
])("%s=%s is refused, and the message says what it should be", (name, value, says) => {
  const problems = problemsOf({ ...teams, [name]: value });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(new RegExp(`^${name}: `));
  expect(problems[0]).toMatch(says);
});

test("links to calendar files need an address over https and a secret of some length", () => {
  const links = { PUBLIC_URL: "https://bot.school.example/", LINK_SECRET: "x".repeat(32) };
  expect(readConfig({ ...teams, ...links })).toMatchObject({ PUBLIC_URL: "https://bot.school.example" });
  expect(named({ ...teams, PUBLIC_URL: links.PUBLIC_URL })).toEqual(["LINK_SECRET"]);
  expect(readConfig({ ...teams, LINK_SECRET: links.LINK_SECRET })).not.toHaveProperty("PUBLIC_URL");
  for (const PUBLIC_URL of ["http://bot.school.example", "bot.school.example", "javascript:alert(1)"]) {
    expect(named({ ...teams, ...links, PUBLIC_URL })).toEqual(["PUBLIC_URL"]);
  }
  expect(problemsOf({ ...teams, ...links, LINK_SECRET: "geheim" })).toEqual([
    "LINK_SECRET: hoort minstens 32 tekens lang te zijn",
  ]);
});

test("a password does not go with a managed identity", () => {
  expect(problemsOf({ ...managed, MICROSOFT_APP_PASSWORD: "geheim" })).toEqual([
    "MICROSOFT_APP_PASSWORD: hoort leeg te zijn bij UserAssignedMsi",
  ]);
});

test("local mode checks nobody, so it does not run in production", () => {
  expect(named({ ...local, NODE_ENV: "production" })).toEqual(["BOT_MODE"]);
  expect(readConfig({ ...local, NODE_ENV: "development" })).toMatchObject({ BOT_MODE: "local" });
  expect(readConfig({ ...teams, NODE_ENV: "production" })).toMatchObject({ BOT_MODE: "teams" });
});

test("everything that is wrong is named at once", () => {
  expect(named({ BOT_MODE: "teams", MICROSOFT_APP_TYPE: "SingleTenant", PORT: "abc" }).sort()).toEqual([
    "MICROSOFT_APP_ID",
    "MICROSOFT_APP_PASSWORD",
    "MICROSOFT_APP_TENANT_ID",
    "PORT",
    "SCHOOL_FILE",
  ]);
  expect(named({ BOT_MODE: "local", NODE_ENV: "production" }).sort()).toEqual(["BOT_MODE", "SCHOOL_FILE"]);
});
