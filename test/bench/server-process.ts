import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

/** A server in a process of its own, so that it shares no event loop with the one who loads it. */
export type ServerProcess = { port: number; stop(): Promise<void> };

/** Starts the program, which must send `{ port }` when it listens and end when it is cut off. */
export async function startServer(
  program: URL,
  args: readonly string[],
  execArgv: readonly string[] = [],
): Promise<ServerProcess> {
  const child = fork(program, args, { execArgv: [...execArgv], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const port = await portOf(child);
  return {
    port,
    async stop() {
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}

async function portOf(child: ChildProcess): Promise<number> {
  const [message] = (await Promise.race([
    once(child, "message"),
    once(child, "exit").then(([code]) => {
      throw new Error(`a server of the bench ended before it listened, with code ${code}`);
    }),
  ])) as [{ port: number }];
  return message.port;
}
