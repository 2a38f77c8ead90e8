import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export type FuzzBot = {
  url: string;
  /** Lets it send and remind, and resolves when it has. */
  turn(): Promise<void>;
  /** What it said before it died; undefined as long as it lives. */
  death(): string | undefined;
  stop(): Promise<void>;
};

/** Starts the bot in a process of its own on this database file; `files` is the host of the file server. */
export async function startFuzzBot(file: string, files: string): Promise<FuzzBot> {
  const program = fileURLToPath(new URL("./bot-process.ts", import.meta.url));
  const child = fork(program, [file, files], { execArgv: [], stdio: ["ignore", "ignore", "pipe", "ipc"] });
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    said += chunk.toString("utf8");
  });
  let death: string | undefined;
  const exited = once(child, "exit").then(([code, signal]) => {
    death = `code ${code}, signal ${signal}: ${said.slice(-2000)}`;
  });
  const [told] = await Promise.race([once(child, "message"), exited.then(() => [undefined])]);
  if (typeof told?.port !== "number") throw new Error(`the bot ended before it listened: ${death}`);
  let turns = 0;
  return {
    url: `http://127.0.0.1:${told.port}`,
    async turn() {
      if (death !== undefined) return;
      turns += 1;
      const done = once(child, "message");
      child.send({ turn: turns });
      await Promise.race([done, exited]);
    },
    death: () => death,
    async stop() {
      if (death === undefined) child.disconnect();
      await exited;
    },
  };
}
