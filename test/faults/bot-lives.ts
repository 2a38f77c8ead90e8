import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Longer than a claim lasts, so that the next life finds what the last one had in hand. */
const BETWEEN_LIVES_MS = 130_000;
const SPEED = 10;
/** A Monday morning, just after what the cases of the run have behind them. */
const FIRST_MOMENT = Date.parse("2026-12-07T08:00:00.000Z");

export type Life = { url: string; kill(): Promise<void> };

/** The same bot on the same database, started again and again; its clock goes on through all its lives. */
export function botLives(file: string) {
  const begin = performance.now();
  let lives = 0;
  const now = () =>
    new Date(FIRST_MOMENT + (performance.now() - begin) * SPEED + lives * BETWEEN_LIVES_MS).toISOString();
  return {
    now,
    async start(): Promise<Life> {
      lives += 1;
      const program = fileURLToPath(new URL("./bot-process.ts", import.meta.url));
      const child = fork(program, [file, now(), String(SPEED)], {
        execArgv: [],
        stdio: ["ignore", "ignore", "inherit", "ipc"],
      });
      const exited = once(child, "exit");
      const [told] = await Promise.race([once(child, "message"), exited]);
      const port: unknown = told?.port;
      if (typeof port !== "number") throw new Error(`the bot ended before it listened, with code ${told}`);
      return {
        url: `http://127.0.0.1:${port}`,
        async kill() {
          child.kill("SIGKILL");
          await exited;
        },
      };
    },
  };
}
