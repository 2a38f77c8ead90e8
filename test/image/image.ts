import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Built, carryOut, runWithShell } from "./carry-out.ts";

/**
 * `npm run image`: carries out the steps of the Dockerfile in an empty folder, with an empty npm cache, and starts what comes out
 * of it: as the image's user, on a file system that can only be read (where this machine allows that), for Teams. It must listen,
 * be called healthy by the image's own health check, and stop when told. Needs the npm registry; Docker is not used.
 */

const PORT = "39780";
const TEAMS = {
  BOT_MODE: "teams",
  MICROSOFT_APP_ID: "00000000-0000-4000-8000-000000000001",
  MICROSOFT_APP_TYPE: "SingleTenant",
  MICROSOFT_APP_TENANT_ID: "00000000-0000-4000-8000-000000000002",
  MICROSOFT_APP_PASSWORD: "not-a-real-password",
  SCHOOL_FILE: "src/cli/demo/school.yaml",
  PORT,
};

const say = (line: string) => void process.stdout.write(`${line}\n`);
const folder = mkdtempSync(join(tmpdir(), "zorgroute-image-"));
// A temporary folder is its maker's alone; the image's user must get in.
chmodSync(folder, 0o755);
try {
  const begin = performance.now();
  const built = carryOut(".", folder, runWithShell(join(folder, "npm-cache")));
  say(`built in ${seconds(begin)} s: ${sizeOf(built.root)} in ${built.root}`);
  await live(built);
} finally {
  rmSync(folder, { recursive: true });
}

async function live(built: Built): Promise<void> {
  const cwd = join(built.root, built.workdir);
  const data = join(built.root, "data");
  const inside = (path: string) => path.replaceAll("/app/", `${built.root}/app/`).replaceAll("/data/", `${data}/`);
  const env = Object.fromEntries(Object.entries(built.env).map(([key, value]) => [key, inside(value)]));
  const path = env.PATH?.replace("$PATH", process.env.PATH ?? "") ?? "";
  const begin = performance.now();
  const [command = "", ...args] = [...confined(data, built.user), ...built.command];
  const child = spawn(command, args, {
    cwd,
    env: { ...env, ...TEAMS, PATH: path },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  try {
    const [line] = await Promise.race([once(createInterface({ input: child.stdout }), "line"), exited]);
    if (!String(line).includes("listening")) throw new Error(`it did not start: ${line}`);
    say(`listens after ${seconds(begin)} s`);
    const [check = "", ...rest] = built.healthcheck;
    execFileSync(check, rest, { cwd, env: { PATH: path, PORT } });
    say("its own health check calls it healthy");
    say(`in /data: ${readdirSync(data).join(", ")}`);
    if (!existsSync(join(data, "zorgroute.db"))) throw new Error("there is no database in /data");
  } finally {
    child.kill("SIGTERM");
  }
  const [code] = await exited;
  if (code !== 0) throw new Error(`it did not stop well: ${code}`);
  say("stopped when told");
}

/** The words before a command that take its rights away: everything but `data` can only be read, and it is the image's user. */
function confined(data: string, { uid, gid }: { uid: number; gid: number }): string[] {
  if (process.getuid?.() !== 0) {
    say("not root here: it runs as you, on a file system that can be written");
    return [];
  }
  const script = `mount --bind "${data}" "${data}" && mount -o remount,ro,bind / && exec setpriv --reuid ${uid} --regid ${gid} --clear-groups "$@"`;
  return ["unshare", "--mount", "sh", "-c", script, "sh"];
}

function seconds(begin: number): string {
  return ((performance.now() - begin) / 1_000).toFixed(0);
}

function sizeOf(path: string): string {
  return (execFileSync("du", ["-sh", path], { encoding: "utf8" }).split("\t")[0] ?? "").trim();
}
