import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Route } from "../../src/domain/route/route.ts";
import type { School } from "../../src/domain/school/school.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { asksAbout } from "./asks.ts";
import { type BenchCase, storeCases } from "./cases-of-20-events.ts";
import { percentile, type Spread, spreadOf } from "./figures.ts";
import { type Ask, type LoadResult, load } from "./load.ts";
import { type ServerProcess, startServer } from "./server-process.ts";

export const AT_ONCE = 8;
export const ROUNDS = 5;
/** Every question twenty times: a bot runs for weeks, and until here Node still compiles what is used most. */
const WARM_UP_ANSWERS = 20_000;
const WARM_UP_AT_MOST_MS = 30_000;
/** Short turns, so that whatever else the machine does falls on both alike. */
const TURNS_PER_ROUND = 8;
const LOADED_MS = 400;
const ONE_BY_ONE_MS = 100;

export type SideFigures = {
  perSecond: Spread;
  /** Milliseconds over all rounds, eight at once. */
  loaded: { p50: number; p99: number };
  /** Milliseconds over all rounds, one after the other. */
  alone: { p50: number; p99: number };
  answers: number;
};

export type MessageFigures = {
  zorgroute: SideFigures;
  echo: SideFigures;
  /** Messages per second of each round, side by side. */
  rounds: readonly { zorgroute: number; echo: number; ratio: number }[];
  ratio: Spread;
  /** The busiest the asking process was in any round, 0 to 1. */
  askerBusy: number;
};

type Side = { server: ServerProcess; asks: readonly Ask[]; rounds: { loaded: LoadResult[]; alone: LoadResult[] }[] };

/** The bot with a school of 1,000 open cases and the echo bot, loaded in turn in one run. */
export async function measureMessages(
  school: School,
  route: Route,
  cases: readonly BenchCase[],
): Promise<MessageFigures> {
  const folder = mkdtempSync(join(tmpdir(), "zorgroute-bench-"));
  const started: ServerProcess[] = [];
  const start = async (program: string, args: readonly string[], asks: readonly Ask[]): Promise<Side> => {
    const server = await startServer(new URL(program, import.meta.url), args);
    started.push(server);
    return { server, asks, rounds: [] };
  };
  try {
    const file = join(folder, "zorgroute.db");
    const stores = await openDatabase({ url: undefined, file });
    await storeCases(cases, stores.cases, school, route);
    await stores.database.close();
    const who = asksAbout(school, (pupil) => `"text":"${pupil.name} · ${school.groupName(pupil.group)}"`);
    const zorgroute = await start("./zorgroute-process.ts", [file], who);
    const echo = await start(
      "./echo-process.ts",
      [],
      asksAbout(school, (_, text) => `"text":"Echo: ${text}"`),
    );
    await inTurn(zorgroute, echo);
    return figuresOf(zorgroute, echo);
  } finally {
    await Promise.all(started.map((server) => server.stop()));
    rmSync(folder, { recursive: true });
  }
}

async function inTurn(zorgroute: Side, echo: Side): Promise<void> {
  for (const { server, asks } of [zorgroute, echo]) {
    const start = performance.now();
    for (let answers = 0; answers < WARM_UP_ANSWERS && performance.now() - start < WARM_UP_AT_MOST_MS; ) {
      answers += (await load(server.port, asks, AT_ONCE, LOADED_MS)).latencies.length;
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    // Whoever goes first may find a cooler machine, so they take turns in that too.
    const sides = round % 2 === 0 ? [zorgroute, echo] : [echo, zorgroute];
    for (const side of sides) side.rounds.push({ loaded: [], alone: [] });
    for (let turn = 0; turn < TURNS_PER_ROUND; turn++) {
      for (const { server, asks, rounds } of sides) {
        rounds[round]?.loaded.push(await load(server.port, asks, AT_ONCE, LOADED_MS));
        rounds[round]?.alone.push(await load(server.port, asks, 1, ONE_BY_ONE_MS));
      }
    }
  }
}

function figuresOf(zorgroute: Side, echo: Side): MessageFigures {
  const others = echo.rounds.map(({ loaded }) => perSecond(loaded));
  const rounds = zorgroute.rounds.map(({ loaded }, round) => {
    const ours = perSecond(loaded);
    const other = others[round] ?? Number.NaN;
    return { zorgroute: ours, echo: other, ratio: ours / other };
  });
  const all = [...zorgroute.rounds, ...echo.rounds].flatMap(({ loaded }) => loaded);
  return {
    zorgroute: sideFigures(zorgroute),
    echo: sideFigures(echo),
    rounds,
    ratio: spreadOf(rounds.map(({ ratio }) => ratio)),
    askerBusy: Math.max(...all.map(({ askerBusy }) => askerBusy)),
  };
}

function sideFigures({ rounds }: Side): SideFigures {
  const loaded = rounds.flatMap((round) => round.loaded);
  const alone = rounds.flatMap((round) => round.alone);
  return {
    perSecond: spreadOf(rounds.map((round) => perSecond(round.loaded))),
    loaded: latencyOf(loaded),
    alone: latencyOf(alone),
    answers: [...loaded, ...alone].reduce((sum, { latencies }) => sum + latencies.length, 0),
  };
}

function perSecond(results: readonly LoadResult[]): number {
  const answers = results.reduce((sum, { latencies }) => sum + latencies.length, 0);
  return answers / results.reduce((sum, { seconds }) => sum + seconds, 0);
}

function latencyOf(results: readonly LoadResult[]): { p50: number; p99: number } {
  const sorted = results.flatMap(({ latencies }) => latencies).sort((one, other) => one - other);
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) };
}
