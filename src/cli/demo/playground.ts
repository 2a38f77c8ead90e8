import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import type { Person } from "../../domain/school/school.ts";

/** A window of the Microsoft 365 Agents Playground in which one person talks to the bot. */
export type Playground = { person: Person; url: string; stop(): Promise<void> };

const TENANT = "00000000-0000-4000-8000-0000000000aa";
const START_TIMEOUT_MS = 60_000;

/** The Playground is a development package; in a production install it is not there. */
export class PlaygroundMissing extends Error {
  readonly code = "playground-missing";
  constructor(path: string) {
    super(`De Playground ontbreekt (${path}). Installeer alle pakketten met: npm ci`);
    this.name = "PlaygroundMissing";
  }
}

/**
 * Starts a Playground for one person and waits until it answers. Several can share one bot: each has its own port,
 * personal chat and signed-in person.
 */
export async function startPlayground(parts: {
  root: string;
  folder: string;
  botUrl: string;
  port: number;
  person: Person;
  colleagues: readonly Person[];
}): Promise<Playground> {
  const cli = join(parts.root, "node_modules/@microsoft/m365agentsplayground/cli.js");
  if (!existsSync(cli)) throw new PlaygroundMissing(cli);
  const own = join(parts.folder, parts.person.id);
  mkdirSync(own, { recursive: true });
  const config = join(own, "playground.yml");
  writeFileSync(config, stringify(configOf(parts.person, parts.colleagues), { aliasDuplicateObjects: false }));
  const url = `http://127.0.0.1:${parts.port}`;
  const child = spawn(
    process.execPath,
    [
      cli,
      ...["start", "-e", parts.botUrl, "-c", "msteams", "-p", String(parts.port)],
      ...["--service-url", `${url}/_connector`, "--disable-telemetry"],
    ],
    {
      // It writes a log folder where it runs.
      cwd: own,
      env: { ...environment(), M365_AGENTS_PLAYGROUND_CONFIG_PATH: config, TEAMSAPPTESTER_BROWSER: "none" },
      stdio: "ignore",
    },
  );
  try {
    await answering(`${url}/_debug/ping`, child);
  } catch (error) {
    await stopped(child);
    throw error;
  }
  return { person: parts.person, url, stop: () => stopped(child) };
}

/** Strict form: one current user and exactly five others. */
function configOf(person: Person, colleagues: readonly Person[]) {
  const others = colleagues.filter(({ id }) => id !== person.id).slice(0, 5);
  const visitors = Array.from({ length: 5 - others.length }, (_, at) => ({
    id: `bezoeker-${at + 1}`,
    aadId: `99999999-0000-4000-8000-00000000000${at + 1}`,
    name: `Bezoeker ${at + 1}`,
  }));
  return {
    version: "0.1.1",
    tenantId: TENANT,
    bot: { id: "28:zorgroute", name: "Zorgroute" },
    currentUser: userOf(person),
    users: [...others, ...visitors].map(userOf),
    personalChat: { id: `a:personal-${person.id}` },
    groupChat: { id: "19:group@thread.v2", name: "Zorgteam" },
    team: {
      id: "19:team@thread.tacv2",
      name: "De Vlieger",
      aadGroupId: "00000000-0000-4000-8000-0000000000bb",
      channels: [{ id: "19:zorg@thread.tacv2", name: "Zorg" }],
    },
  };
}

function userOf({ id, aadId, name }: { id: string; aadId: string; name: string }) {
  const [givenName = name, ...rest] = name.split(" ");
  const email = `${id}@devlieger.example`;
  return { id: aadId, name, userPrincipleName: email, aadObjectId: aadId, givenName, surname: rest.join(" "), email };
}

function environment(): Record<string, string> {
  const kept = ["PATH", "HOME", "TMPDIR", "LANG", "SystemRoot", "APPDATA", "USERPROFILE"];
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => kept.includes(key))) as Record<
    string,
    string
  >;
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) break;
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false, // not listening yet
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw Object.assign(new Error(`De Playground op ${url} start niet. Is de poort al in gebruik?`), {
    code: "playground-silent",
  });
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill();
  });
}
