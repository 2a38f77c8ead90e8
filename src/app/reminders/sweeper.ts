import type { Instant } from "../../domain/school/dates.ts";
import { faultCode } from "../fault-code.ts";
import type { Clock, Log } from "../ports.ts";

/** Reminders go by the day, so a minute late is in time. */
const EVERY_MS = 60_000;

export type SweeperParts = {
  /** Gives how many reminders were taken. */
  sweep(now: Instant): Promise<number>;
  clock: Clock;
  log: Log;
  /** Called when something was put in the outbox. */
  poke(): void;
};

export type Sweeper = {
  /** Sweeps now. Never rejects: a fault goes to the log, and what is due is found again next time. */
  sweep(): Promise<void>;
  /** Sweeps now and every minute from now on. */
  start(): void;
  /** Stops, and waits for the sweep that runs. */
  stop(): Promise<void>;
};

/** Looks every minute whether somebody must be reminded of something. */
export function createSweeper({ sweep, clock, log, poke }: SweeperParts): Sweeper {
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  function once(): Promise<void> {
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function run(): Promise<void> {
    try {
      if ((await sweep(clock.now())) > 0) poke();
    } catch (error) {
      log.error({ code: faultCode(error) }, "reminders not swept");
    }
  }

  return {
    sweep: once,
    start: () => {
      timer ??= setInterval(once, EVERY_MS);
      void once();
    },
    stop: async () => {
      clearInterval(timer);
      timer = undefined;
      await running;
    },
  };
}
