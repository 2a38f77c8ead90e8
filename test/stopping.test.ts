import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { readSchool } from "../src/store/school-file.ts";
import { messageFrom, post } from "./teams/activities.ts";
import { type FakeConnector, startConnector } from "./teams/fake-connector.ts";

/** The bot as a process of its own, told to stop as a container or a service manager does. */

const [ilse] = readSchool("src/cli/demo/school.yaml").file.people;

let folder: string;
let connector: FakeConnector;
let bot: ChildProcess | undefined;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "zorgroute-stopping-"));
  cpSync("rules/avontuur/2026-08-01.yaml", join(folder, "rules/avontuur/2026-08-01.yaml"));
  connector = await startConnector();
});
afterEach(async () => {
  bot?.kill("SIGKILL");
  await connector.close();
  rmSync(folder, { recursive: true });
});

type Running = { url: string; stop(signal: NodeJS.Signals): Promise<unknown>; log: string[] };

async function startProcess(): Promise<Running> {
  const child = spawn(process.execPath, ["src/main.ts"], {
    env: {
      BOT_MODE: "local",
      PORT: "0",
      SCHOOL_FILE: "src/cli/demo/school.yaml",
      RULES_DIR: join(folder, "rules"),
      DATABASE_FILE: join(folder, "zorgroute.db"),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  bot = child;
  const exited = once(child, "exit");
  const lines = createInterface({ input: child.stdout });
  const log: string[] = [];
  lines.on("line", (line) => void log.push(line));
  const [first] = await Promise.race([once(lines, "line"), exited]);
  if (typeof first !== "string") throw new Error(`the bot ended before it listened, with code ${first}`);
  const { port } = JSON.parse(first) as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    async stop(signal) {
      child.kill(signal);
      return (await exited)[0];
    },
    log,
  };
}

/** Resolves as soon as nobody new is let in. */
async function closedToNew(url: string): Promise<void> {
  for (;;) {
    try {
      await (await fetch(`${url}/healthz`, { headers: { connection: "close" } })).text();
    } catch {
      return; // refused: what this waits for
    }
  }
}

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s lets a turn that runs finish, and then the process ends well",
  async (signal) => {
    const running = await startProcess();
    let release = () => {};
    const hold = new Promise<void>((resolve) => {
      release = resolve;
    });
    const answering = new Promise<void>((reached) => connector.script({ reached, hold }));
    const turn = post(running.url, messageFrom({ serviceUrl: connector.url, aadId: ilse?.aadId ?? "" }, "hoi"));
    await answering;

    const ended = running.stop(signal);
    await closedToNew(running.url);
    expect(connector.sent).toEqual([]);
    release();

    expect((await turn).status).toBe(200);
    expect(await ended).toBe(0);
    // The answer, and the welcome that goes with somebody's first message.
    expect(connector.sent.map(({ kind }) => kind)).toEqual(["reply", "reply"]);
    expect(running.log.filter((line) => !line.includes('"listening"'))).toEqual([]);
  },
);
