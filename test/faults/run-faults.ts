import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { post } from "../teams/activities.ts";
import { startConnector } from "../teams/fake-connector.ts";
import { botLives, type Life } from "./bot-lives.ts";
import { faultSchool, LANES } from "./fault-school.ts";
import { countMessages, eventsOf, lostFacts, type MessageCount, rowsOf, unsettled } from "./judge.ts";
import { Lane } from "./lane.ts";
import { prepareCases } from "./prepare-cases.ts";

export type FaultOptions = { presses: number; kills: number; seed: number };

export type FaultCount = {
  /** Presses that were answered. */
  presses: number;
  kills: number;
  /** Presses that got no answer because the process died; each was pressed again. */
  unanswered: number;
  /** Of those, the ones that had been stored all the same. */
  storedUnheard: number;
  acknowledged: number;
  lost: string[];
  messages: MessageCount;
};

/** A kill falls within so many milliseconds after a press: while it is stored, while it is answered, while its messages go. */
const KILL_WITHIN_MS = 60;
const SETTLE_WITHIN_MS = 240_000;

/**
 * Lets people press cards of a real bot in a process of its own, kills that with SIGKILL again and again, starts it on the
 * same database, and at every death holds what it had acknowledged against what is there. Throws when the bot answers
 * something that cannot be.
 */
export async function runFaults({ presses, kills, seed }: FaultOptions): Promise<FaultCount> {
  const random = randomFrom(seed);
  const folder = mkdtempSync(join(tmpdir(), "zorgroute-faults-"));
  const file = join(folder, "zorgroute.db");
  const connector = await startConnector();
  const school = faultSchool();
  const lives = botLives(file);
  // Each in its own stretch of the run, so that all of them come to pass.
  const killAt = Array.from({ length: kills }, (_, nth) => Math.floor(((nth + random() * 0.8) * presses) / kills));
  const lost = new Set<string>();
  let answered = 0;
  let killed = 0;
  let unanswered = 0;
  let storedUnheard = 0;
  let life: Promise<Life> | undefined;
  let dying: Life | undefined;
  const deaths: Promise<void>[] = [];
  const underWay = new Set<Promise<void>>();
  try {
    const version = await prepareCases(file, school, connector.url, lives.now());
    const lanes = Array.from({ length: LANES }, (_, nth) => new Lane(school, nth, version, connector.url));
    life = lives.start();

    const restarted = async (current: Life): Promise<Life> => {
      await current.kill();
      await Promise.allSettled(underWay); // failed, or answered before
      const stored = await eventsOf(file, lanes);
      for (const lane of lanes) {
        for (const fact of lostFacts(lane.acknowledged, stored)) lost.add(JSON.stringify(fact));
        const now = stored.get(lane.caseId)?.length ?? 0;
        if (now > lane.version + 1) throw new Error(`${lane.caseId}: ${now - lane.version} facts of one press`);
        if (now > lane.version && !lane.storedUnheard) {
          lane.storedUnheard = true;
          lane.version = now;
          storedUnheard += 1;
        }
      }
      return lives.start();
    };

    const pressOnce = async (lane: Lane, current: Life): Promise<void> => {
      const answer = await post(current.url, lane.next().activity).catch(() => undefined);
      if (answer === undefined) {
        // Only a death is a reason not to answer.
        if (dying !== current) throw new Error("the bot did not answer");
        unanswered += 1;
        return;
      }
      if (answer.status !== 200) throw new Error(`HTTP ${answer.status} from the bot`);
      lane.answered(JSON.stringify(answer.body));
      answered += 1;
      if (killed === kills || answered < (killAt[killed] ?? 0) || dying === current) return;
      killed += 1;
      dying = current;
      // The others go on pressing until it dies.
      const moment = setTimeout(random() * KILL_WITHIN_MS);
      deaths.push(
        moment.then(() => {
          life = restarted(current);
        }),
      );
    };
    const pressOn = async (lane: Lane): Promise<void> => {
      while (answered < presses || lane.hasUnanswered) {
        const current = await life;
        if (!current) return;
        const turn = pressOnce(lane, current).finally(() => underWay.delete(turn));
        underWay.add(turn);
        await turn;
        // Between the order to die and the death itself a press may fail at once: let the death go first.
        if (dying === current) await setTimeout(1);
      }
    };
    await Promise.all(lanes.map(pressOn));

    await Promise.all(deaths);
    const last = await life;
    const deadline = performance.now() + SETTLE_WITHIN_MS;
    while (unsettled(file, lives.now()) > 0) {
      if (performance.now() > deadline) throw new Error("the outbox does not get empty");
      await setTimeout(200);
    }
    await last.kill();
    life = undefined;

    const stored = await eventsOf(file, lanes);
    for (const lane of lanes) {
      for (const fact of lostFacts(lane.acknowledged, stored)) lost.add(JSON.stringify(fact));
      const now = stored.get(lane.caseId)?.length;
      if (now !== lane.version)
        throw new Error(`${lane.caseId} has ${now} facts, of which ${lane.version} were pressed`);
    }
    const conversationOf = (id: string) => `a:${school.personById(id)?.aadId}`;
    return {
      presses: answered,
      kills: killed,
      unanswered,
      storedUnheard,
      acknowledged: lanes.reduce((sum, lane) => sum + lane.acknowledged.length, 0),
      lost: [...lost],
      messages: countMessages(rowsOf(file), connector.sent, stored, conversationOf),
    };
  } finally {
    await (await life?.catch(() => undefined))?.kill();
    await connector.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A row of numbers from 0 up to 1 that is the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
