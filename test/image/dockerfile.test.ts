import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { startBot } from "../teams/start-bot.ts";
import { carryOut } from "./carry-out.ts";
import { instructionsIn } from "./dockerfile.ts";

/** The Dockerfile, carried out without Docker and without what is installed; `npm run image` does the whole of it. */

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zorgroute-dockerfile-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Stands for `npm ci --omit=dev && mkdir data`. */
function install(command: string, cwd: string): void {
  expect(command).toBe("npm ci --omit=dev && mkdir data");
  expect(readdirSync(cwd).sort()).toEqual(["package-lock.json", "package.json"]);
  mkdirSync(join(cwd, "node_modules/installed"), { recursive: true });
  mkdirSync(join(cwd, "data"));
}

const build = () => carryOut(".", folder, install);

describe("the image", () => {
  test("holds what the bot needs to run, and an empty folder for the database", () => {
    const { root, workdir } = build();
    const app = join(root, workdir);
    expect(readdirSync(app).sort()).toEqual(
      ["LICENSE", "cards", "manifest", "node_modules", "package.json", "rules", "src"].sort(),
    );
    expect(existsSync(join(app, "src/cli/zorgroute.ts"))).toBe(true);
    expect(existsSync(join(app, "node_modules/installed"))).toBe(true);
    expect(readdirSync(join(root, "data"))).toEqual([]);
  });

  test("starts the bot itself, in production, as nobody in particular, with its database in /data", () => {
    const { command, user, env } = build();
    expect(command).toEqual(["node", "src/main.ts"]);
    expect(existsSync(command[1] ?? "")).toBe(true);
    expect(user.uid).toBeGreaterThan(1_000);
    expect(env).toMatchObject({ NODE_ENV: "production", DATABASE_FILE: "/data/zorgroute.db", PORT: "3978" });
  });

  test("takes nothing along that has names or secrets in it", () => {
    const lines = readFileSync(".dockerignore", "utf8").split("\n");
    const rules = lines.filter((line) => line !== "" && !line.startsWith("#"));
    expect(rules[0]).toBe("*");
    for (const secret of [".env", "school.yaml", "data", "dist", ".git"]) expect(rules).not.toContain(`!${secret}`);
    // What may come in is what is copied, and no more.
    const copied = instructionsIn(readFileSync("Dockerfile", "utf8"))
      .filter(({ name, options }) => name === "COPY" && !options.from)
      .flatMap(({ text }) => text.split(" ").slice(0, -1));
    expect(new Set(rules.slice(1))).toEqual(new Set(copied.map((path) => `!${path}`)));
  });
});

describe("the health check", () => {
  /** The exit code of the image's health check against a bot on this port. */
  async function check(port: number): Promise<number> {
    const [command = "", ...args] = build().healthcheck;
    expect(command).toBe("node");
    const child = spawn(process.execPath, args, { env: { PORT: String(port) }, stdio: "ignore" });
    return Number((await once(child, "exit"))[0]);
  }

  test("is well with a bot that is, and not with one whose database is gone", async () => {
    let ping = async () => {};
    const bot = await startBot({ ping: () => ping() });
    const port = Number(new URL(bot.url).port);
    expect(await check(port)).toBe(0);
    ping = async () => Promise.reject(new Error("gone"));
    rmSync(folder, { recursive: true });
    expect(await check(port)).toBe(1);
    await bot.server.close();
  });

  test("is not well where nobody listens", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, "close");
    expect(await check(port)).toBe(1);
  });
});

describe("carrying out refuses", () => {
  test.each([
    ["a file that .dockerignore keeps out", "FROM a\nCOPY .env ./", /keeps out \.env/],
    [
      "a file that is not there",
      "FROM a\nCOPY package.json ./\nCOPY src ./\nCOPY --from=0 /nowhere ./x",
      /no \/nowhere/,
    ],
    ["an instruction that it does not know", "FROM a\nADD src ./", /carry out ADD/],
    ["a user by name", "FROM a\nUSER node", /number of a user/],
    ["a line that is no instruction", "FROM a\ncopy src ./", /line 2/],
  ])("%s", (_, dockerfile, says) => {
    const context = join(folder, "context");
    mkdirSync(join(context, "src"), { recursive: true });
    for (const file of [".env", "package.json"]) writeFileSync(join(context, file), "");
    writeFileSync(join(context, ".dockerignore"), "*\n!package.json\n!src\n");
    writeFileSync(join(context, "Dockerfile"), dockerfile);
    expect(() => carryOut(context, join(folder, "out"), () => {})).toThrow(says);
  });

  test("a line that goes on is one instruction", () => {
    expect(instructionsIn("RUN one && \\\n    two\nUSER 1")).toMatchObject([
      { name: "RUN", text: "one && two" },
      { name: "USER", text: "1" },
    ]);
  });
});
