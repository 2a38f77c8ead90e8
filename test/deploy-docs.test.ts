import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { z } from "zod";
import { ConfigError, readAppPackageConfig, readConfig } from "../src/config.ts";
import { start } from "../src/main.ts";
import { instructionsIn } from "./image/dockerfile.ts";
import { startBot } from "./teams/start-bot.ts";

/** docs/deploy.md, as somebody would follow it: what can run here is run, of the rest the names are checked. */

const page = readFileSync("docs/deploy.md", "utf8");
const scripts: Record<string, string> = JSON.parse(readFileSync("package.json", "utf8")).scripts;
const ROOT = process.cwd();

/** Blocks of code by what stands behind their opening: `sh backup`. */
function blocks(language: RegExp): string[] {
  return [...page.matchAll(/^```([^\n]+)\n([\s\S]*?)^```$/gm)]
    .filter(([, opened = ""]) => language.test(opened))
    .map(([, , body = ""]) => body);
}

const GUID = "00000000-0000-4000-8000-000000000001";

/** The settings of a block with everything filled in that stands there as … */
function filledIn(block: string): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(parseEnv(block)).map(([name, value]) => [
      name,
      value !== "…" ? value : /_ID|_IDS/.test(name) ? GUID : "x".repeat(32),
    ]),
  );
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zorgroute-deploy-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a block on this machine: its folders become folders of this test, and it runs as whoever tests. */
function run(block: string, env: Record<string, string | undefined>): string {
  const here = block
    .replaceAll("/opt/zorgroute", join(folder, "opt"))
    .replaceAll("/var/lib/zorgroute", join(folder, "lib"))
    .replaceAll("runuser -u zorgroute -- ", "");
  return execFileSync("bash", ["-eu", "-c", here], { encoding: "utf8", env: { ...process.env, ...env }, cwd: folder });
}

/** The project at the place where the page puts it, with a bot that was started there once. */
async function installed(): Promise<Record<string, string | undefined>> {
  mkdirSync(join(folder, "opt"));
  mkdirSync(join(folder, "lib/backups"), { recursive: true });
  for (const part of ["package.json", "node_modules", "src", "rules", "cards", "manifest"]) {
    symlinkSync(join(ROOT, part), join(folder, "opt", part));
  }
  const [block = ""] = blocks(/^ini env$/);
  const env = {
    ...parseEnv(readFileSync(".env.example", "utf8")),
    ...filledIn(block),
    DATABASE_FILE: join(folder, "lib/zorgroute.db"),
    LOG_LEVEL: "error",
    PORT: "0",
  };
  await (await start(env)).stop();
  return env;
}

describe("the commands", () => {
  test("are good shell", () => {
    const all = blocks(/^sh/);
    expect(all.length).toBeGreaterThan(8);
    for (const block of all) execFileSync("bash", ["-n"], { input: block });
  });

  test("name only scripts and commands of the bot that exist", () => {
    const named = [...page.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, name]) => name ?? "");
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const help = execFileSync(process.execPath, ["src/cli/zorgroute.ts", "help"], { encoding: "utf8" });
    const asked = [...page.matchAll(/(?:zorgroute\.ts|--silent zorgroute --) ([a-z-]+)/g)].map(
      ([, name]) => name ?? "",
    );
    expect(new Set(asked)).toEqual(new Set(["backup", "check", "help", "package", "restore"]));
    for (const name of asked) expect(help).toMatch(new RegExp(`^ +${name} `, "m"));
  });

  test("for a backup and for putting it back do so", async () => {
    const env = await installed();
    const [block = ""] = blocks(/^sh backup$/);
    expect(run(block, env)).toMatch(/^Back-up gemaakt: .+\nBewaar hem samen met .+removals\.jsonl: .+\nTeruggezet: /);
    expect(readdirSync(join(folder, "lib")).filter((name) => name.endsWith(".db"))).toEqual(["oud.db", "zorgroute.db"]);
    await (await start(env)).stop();
  });

  test("in cron make a backup of every day", async () => {
    const env = await installed();
    const [block = ""] = blocks(/^text cron$/);
    const [backup = "", clean = ""] = block.trimEnd().split("\n");
    // As cron reads it: five fields for the time, who, and a percent sign only behind a backslash.
    const command = (line: string) => line.split(" ").slice(6).join(" ").replaceAll("\\%", "%");
    for (const line of [backup, clean]) expect(line).toMatch(/^\d+ \d+ \* \* \* zorgroute /);
    expect(backup.replaceAll("\\%", "")).not.toContain("%");
    run(command(backup), env);
    run(command(clean), env);
    expect(readdirSync(join(folder, "lib/backups"))).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\d\.gz$/),
      "removals.jsonl",
    ]);
  });

  test("make the zip for Teams, and a secret that is long enough", async () => {
    const env = { ...(await installed()), ...filledIn(blocks(/^ini env$/)[1] ?? "") };
    run(blocks(/^sh package$/)[0] ?? "", env);
    expect(readdirSync(join(folder, "opt/dist"))).toEqual([expect.stringMatching(/^zorgroute-de-vlieger-.+\.zip$/)]);
    const secret = run(blocks(/^sh secret$/)[0] ?? "", {}).trim();
    expect(readConfig({ ...env, LINK_SECRET: secret })).toMatchObject({ LINK_SECRET: secret });
  });
});

describe("the settings", () => {
  const [school = "", board = ""] = blocks(/^ini env$/);

  test("as they stand there are refused, and filled in they are taken", () => {
    const example = parseEnv(readFileSync(".env.example", "utf8"));
    for (const [given, block] of [
      [example, school],
      [{}, board],
    ] as const) {
      expect(() => readConfig({ ...given, ...parseEnv(block) })).toThrow(ConfigError);
      expect(readConfig({ ...given, ...filledIn(block) })).toMatchObject({ BOT_MODE: "teams", ADMIN_IDS: [GUID] });
    }
    expect(readAppPackageConfig(filledIn(board))).toMatchObject({ APP_NAME: "Zorgroute De Vlieger" });
  });

  test("are all in .env.example, and keep the database where the page makes room for it", () => {
    const known = Object.keys(parseEnv(readFileSync(".env.example", "utf8")));
    const named = [...Object.keys(parseEnv(school)), ...Object.keys(parseEnv(board))];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
    expect(parseEnv(school).DATABASE_FILE).toMatch(/^\/var\/lib\/zorgroute\//);
  });
});

test("the service starts what is installed, and may write where the database is", () => {
  const [unit = ""] = blocks(/^ini service$/);
  const value = (key: string) => new RegExp(`^${key}=(.+)$`, "m").exec(unit)?.[1] ?? "";
  const [node = "", program = ""] = value("ExecStart").split(" ");
  expect(existsSync(node.replace(value("WorkingDirectory"), "."))).toBe(true);
  expect(existsSync(program)).toBe(true);
  expect(value("ReadWritePaths")).toBe("/var/lib/zorgroute");
  // The bot itself lets turns finish for fifteen seconds.
  expect(Number(value("TimeoutStopSec"))).toBeGreaterThan(15);
});

test("/healthz answers what the page says", async () => {
  const bot = await startBot();
  const text = await (await fetch(`${bot.url}/healthz`)).text();
  expect(page).toContain(`\`${text}\``);
  await bot.server.close();
});

test("the page leads to files and headings that exist", () => {
  const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\w\s-]/g, "")
      .replaceAll(" ", "-"),
  );
  for (const [, link = ""] of page.matchAll(/\]\((?!https:)([^)]+)\)/g)) {
    if (link.startsWith("#")) expect(headings).toContain(link.slice(1));
    else expect(existsSync(join("docs", link))).toBe(true);
  }
});

describe("docs/compose.yaml", () => {
  const service = z.strictObject({
    build: z.literal(".").optional(),
    image: z.string(),
    restart: z.literal("unless-stopped"),
    env_file: z.literal(".env").optional(),
    environment: z.record(z.string(), z.string()).optional(),
    volumes: z.array(z.string().regex(/^[a-z]+:\/\w+$/)),
    read_only: z.literal(true).optional(),
    tmpfs: z.literal("/tmp").optional(),
    cap_drop: z.tuple([z.literal("ALL")]).optional(),
    security_opt: z.tuple([z.literal("no-new-privileges:true")]).optional(),
    stop_grace_period: z
      .string()
      .regex(/^\d+s$/)
      .optional(),
    command: z.string().optional(),
    ports: z.array(z.string().regex(/^\d+:\d+$/)).optional(),
    depends_on: z.record(z.string(), z.strictObject({ condition: z.literal("service_healthy") })).optional(),
  });
  const Compose = z.strictObject({
    services: z.strictObject({ zorgroute: service, caddy: service }),
    volumes: z.strictObject({ zorgroute: z.null(), caddy: z.null() }),
  });
  const instructions = instructionsIn(readFileSync("Dockerfile", "utf8"));
  const said = (name: string) => instructions.find((one) => one.name === name)?.text ?? "";

  test("is of the form that Compose takes, and of one mind with the Dockerfile", () => {
    const { services } = Compose.parse(parse(readFileSync("docs/compose.yaml", "utf8")));
    const { zorgroute, caddy } = services;
    expect(zorgroute.volumes).toEqual([`zorgroute:${said("VOLUME")}`]);
    expect(zorgroute.environment).toEqual({ DATABASE_FILE: "/data/zorgroute.db", PORT: said("EXPOSE") });
    expect(caddy.command).toContain(`--to zorgroute:${said("EXPOSE")}`);
    expect(zorgroute).toMatchObject({ read_only: true, stop_grace_period: "30s" });
    // Caddy waits for the health check of the image.
    expect(caddy.depends_on).toEqual({ zorgroute: { condition: "service_healthy" } });
    expect(said("HEALTHCHECK")).not.toBe("");
  });

  test("keeps to what the page's own docker run says", () => {
    for (const block of blocks(/^sh root$/).filter((one) => one.includes("docker run"))) {
      for (const word of ["--read-only", "--tmpfs /tmp", "--cap-drop ALL", "no-new-privileges", "--stop-timeout 30"]) {
        expect(block).toContain(word);
      }
      expect(block).toMatch(new RegExp(`--publish "?127\\.0\\.0\\.1:[\\d$n]+:${said("EXPOSE")}"?`));
    }
  });
});
