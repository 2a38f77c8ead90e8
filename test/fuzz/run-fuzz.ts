import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FakeConnector, startConnector } from "../teams/fake-connector.ts";
import { startFileServer } from "../teams/file-server.ts";
import { type FuzzBot, startFuzzBot } from "./fuzz-bot.ts";
import { ADMINISTRATOR, fuzzSchool, STRANGER } from "./fuzz-school.ts";
import { anyInput, type Input, openingOf, type Sources } from "./inputs/any-input.ts";
import { CardPool } from "./inputs/card-pool.ts";
import { chanceFrom } from "./inputs/chance.ts";
import { Oracle } from "./oracle.ts";
import type { WhoMay } from "./who-may.ts";

export type FuzzOptions = { seed: number /** Asked before each batch. */; goesOn(inputs: number): boolean };

export type FuzzCount = {
  inputs: number;
  /** Answers by HTTP status. */
  statuses: Record<string, number>;
  /** Verbs that were pressed with data from real cards. */
  verbs: number;
  /** Rows in each table at the end. */
  rows: Record<string, number>;
  /** What may not be, with the number of the input; the run ends at the first. */
  wrong: string[];
};

const ANSWER_WITHIN_MS = 20_000;
const HEALTH_EVERY = 25;

/**
 * Throws requests at a real bot in a process of its own, each drawn from the seed, and looks after each what came of it: no
 * 5xx, no crash, and no change by somebody without the right.
 */
export async function runFuzz({ seed, goesOn }: FuzzOptions): Promise<FuzzCount> {
  const folder = mkdtempSync(join(tmpdir(), "zorgroute-fuzz-"));
  const file = join(folder, "zorgroute.db");
  const connector = await startConnector();
  const drive = await startFileServer();
  const bot = await startFuzzBot(file, new URL(drive.put(new Uint8Array())).host);
  const school = fuzzSchool();
  const chance = chanceFrom(seed);
  const pool = new CardPool();
  const oracle = new Oracle(file, school.file, [ADMINISTRATOR]);
  const accounts = school.file.people.flatMap(({ aadId }) => aadId ?? []);
  const sources: Sources = {
    chance,
    pool,
    people: [...accounts, ...accounts, ADMINISTRATOR, STRANGER],
    serviceUrl: connector.url,
    put: drive.put,
  };
  const opening = openingOf(school.file, ADMINISTRATOR, connector.url);
  const count: FuzzCount = { inputs: 0, statuses: {}, verbs: 0, rows: {}, wrong: [] };
  const blame = (what: string, inputs: readonly Input[]) =>
    count.wrong.push(`input ${count.inputs}: ${what}\n${inputs.map(shortly).join("\n")}`);
  try {
    while (count.wrong.length === 0 && goesOn(count.inputs)) {
      const first = opening.shift();
      const several = first || !chance.percent(8) ? 1 : 2 + chance.below(4);
      const batch = first ? [first] : Array.from({ length: several }, () => anyInput(sources));
      if (chance.percent(1)) connector.script({ status: 403, code: "MessageWritesBlocked" });
      const answers = await Promise.all(batch.map((input) => send(bot, input)));
      count.inputs += batch.length;
      for (const [nth, { status, body }] of answers.entries()) {
        count.statuses[status] = (count.statuses[status] ?? 0) + 1;
        const { by } = batch[nth] ?? {};
        if (status === "none" || Number(status) >= 500) blame(`answered ${status} ${JSON.stringify(body)}`, batch);
        if (by !== undefined) pool.take(by, body);
      }
      if (bot.death() !== undefined) blame(`the process died: ${bot.death()}`, batch);
      const people = batch.flatMap(({ by }) => by ?? []);
      const removal = batch.some(({ body }) => body?.includes('"remove"') === true);
      const before = oracle.rights();
      for (const wrong of oracle.check({ people, removal })) blame(wrong, batch);
      // At the same moment somebody may have been given a right, or lost one.
      const rights = [before, oracle.rights()];
      const leaks = answers.flatMap(({ body }, nth) => leaksIn(rights, batch[nth]?.by, body));
      for (const leak of [...leaks, ...takeSent(connector, pool, rights)]) blame(leak, batch);
      if (chance.percent(6)) {
        await bot.turn();
        for (const wrong of oracle.check({ people: [], removal: false })) blame(`by itself: ${wrong}`, []);
        for (const leak of takeSent(connector, pool, [oracle.rights()])) blame(leak, []);
      }
      if (count.inputs % HEALTH_EVERY === 0) {
        const { status } = await send(bot, { ...HEALTH, by: undefined });
        if (status !== "200") blame(`/healthz answered ${status}`, batch);
      }
    }
    const { status } = await send(bot, { ...HEALTH, by: undefined });
    if (status !== "200") blame(`/healthz answered ${status} at the end`, []);
  } finally {
    await bot.stop();
    await drive.close();
    rmSync(folder, { recursive: true, force: true });
  }
  // Rejects when a pupil was named where others read along.
  await connector.close().catch((error: Error) => blame(error.message, []));
  return { ...count, verbs: pool.verbs().length, rows: oracle.counts() };
}

const HEALTH = { what: "health", method: "GET", path: "/healthz", headers: {}, body: undefined };

async function send(bot: FuzzBot, input: Input): Promise<{ status: string; body: unknown }> {
  try {
    const response = await fetch(bot.url + input.path, {
      method: input.method,
      headers: input.headers,
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      ...(input.body === undefined ? {} : { body: input.body }),
    });
    const text = await response.text();
    return { status: String(response.status), body: jsonOf(text) };
  } catch (error) {
    return { status: "none", body: error instanceof Error ? `${error.message} ${String(error.cause)}` : String(error) };
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text; // A calendar file, or a sentence.
  }
}

/** What the bot sent to chats since the last look: cards for the pool, and names that do not belong there. */
function takeSent(connector: FakeConnector, pool: CardPool, rights: readonly WhoMay[]): string[] {
  return connector.sent.splice(0).flatMap(({ conversationId, activity }) => {
    // Where others read along nobody is named at all.
    if (!conversationId.startsWith("a:")) return leaksIn(rights, STRANGER, activity);
    const owner = conversationId.slice(2);
    pool.take(owner, activity);
    // Whoever hands over is told whom, after the group has gone to somebody else.
    if (JSON.stringify(activity).includes("Deze zorgroutes draag je over")) return [];
    return leaksIn(rights, owner, activity);
  });
}

/** Pupils named to somebody who has nothing to do with them. A decision that was passed on is the one exception. */
function leaksIn(rights: readonly WhoMay[], to: string | undefined, body: unknown): string[] {
  if (to === undefined || rights.some((who) => who.holds(who.idOf(to) ?? "", "leadership"))) return [];
  const text = JSON.stringify(body ?? "");
  const strangers = rights.map((who) => who.strangersTo(who.idOf(to) ?? ""));
  const named = (strangers[0] ?? [])
    .filter((name) => strangers.every((names) => names.includes(name)))
    .filter((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, "u").test(text));
  const around = (name: string) => text.slice(Math.max(0, text.indexOf(name) - 300), text.indexOf(name) + 200);
  return named.map((name) => `${name} named to ${to}: ${around(name)}`);
}

function shortly({ by, what, method, path, body }: Input): string {
  return `  ${what} by ${by ?? "nobody"}: ${method} ${path} ${body?.slice(0, 1500) ?? ""}`;
}
