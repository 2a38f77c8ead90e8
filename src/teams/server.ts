import type { AddressInfo } from "node:net";
import { pino } from "pino";
import restify from "restify";
import type { Downloaded } from "../app/download-ports.ts";
import { faultCode } from "../app/fault-code.ts";
import type { AgendaFile, Bot, Database, Log } from "../app/ports.ts";
import { serveAgenda } from "./agenda.ts";
import { serveDownloads } from "./download.ts";
import { activityOf } from "./incoming-activity.ts";
import { PortUnavailable } from "./port-unavailable.ts";
import type { TeamsAdapter } from "./teams-adapter.ts";
import { createTurn } from "./turn.ts";

/** `maxBodySize` is in bytes; restify's types do not know it here. */
const JSON_BODY = { mapParams: false, maxBodySize: 262_144 };
/**
 * Without a name restify sends no `Server` header. Its log would hold whole requests, so it is off; the cast is there
 * because its types still speak of the logger before pino.
 */
const QUIET = { name: "", log: pino({ enabled: false }) } as unknown as restify.ServerOptions;
const PING_TIMEOUT_MS = 2_000;
/** For a caller to send its whole request; Node allows 5 minutes. */
const REQUEST_TIMEOUT_MS = 30_000;
/** How long `close` lets running turns finish: Teams itself stops waiting after 15 s. */
const GRACE_MS = 15_000;

export type TeamsServer = {
  /**
   * Starts to listen (0 = any free port) and gives the port. In local mode only this computer can reach it. Rejects with
   * `PortUnavailable`.
   */
  listen(port: number, host?: string): Promise<number>;
  /** Takes no new requests, lets running turns finish (15 s at most) and resolves when all connections are closed. */
  close(): Promise<void>;
};

/**
 * The HTTP side of the bot: `POST /api/messages` for Teams, `GET /healthz` for whoever watches over it, and
 * `GET /agenda/<token>.ics` for the calendar file of a meeting and `GET /download/<token>` for files, when the bot makes such
 * links.
 */
export function createServer(parts: {
  adapter: TeamsAdapter;
  bot: Bot;
  database: Database;
  log: Log;
  agenda?: (token: string) => Promise<AgendaFile>;
  download?: (token: string) => Promise<Downloaded>;
}): TeamsServer {
  const { adapter, bot, database, log } = parts;
  const turn = createTurn(bot, log, adapter.mayFetch);
  const server = restify.createServer(QUIET);
  // Restify takes the event and does nothing: such a socket would stay open for ever. Node answers it as a plain request.
  server.server.removeAllListeners("upgrade");
  server.server.requestTimeout = REQUEST_TIMEOUT_MS;

  // Restify's own answers to errors quote what was sent; only the code goes out.
  server.on(
    "restifyError",
    (_request, _response, error: { body?: { code?: string }; toJSON?: () => unknown }, done) => {
      error.toJSON = () => ({ code: error.body?.code ?? "Error" });
      done();
    },
  );

  // The body reader inflates gzip without a limit and lets a broken stream crash the process; Teams sends none.
  const plainOnly: restify.RequestHandler = (request, response, next) => {
    if (request.headers["content-encoding"] === undefined) return next();
    response.send(415, { code: "UnsupportedMediaType" });
    return next(false);
  };

  server.post(
    "/api/messages",
    plainOnly,
    ...restify.plugins.jsonBodyParser(JSON_BODY),
    async (request: restify.Request, response: restify.Response) => {
      const activity = activityOf(request.body);
      if (!activity) {
        response.send(400, { code: "BadRequest" });
        return;
      }
      try {
        const { status, body } = await adapter.receive(request.headers.authorization ?? "", activity, turn);
        if (status === 401) log.warn({ code: "unauthorized" }, "activity refused");
        response.send(status, status === 401 ? { code: "Unauthorized" } : body);
      } catch (error) {
        log.error({ code: faultCode(error), activity: activity.type }, "activity not taken");
        response.send(503, { code: "ServiceUnavailable" });
      }
    },
  );

  server.get("/healthz", async (_request: restify.Request, response: restify.Response) => {
    const state = await stateOf(database, log);
    response.send(state === "ok" ? 200 : 503, { status: state === "ok" ? "ok" : "unavailable", database: state });
  });

  if (parts.agenda) serveAgenda(server, parts.agenda, log);
  if (parts.download) serveDownloads(server, parts.download, log);

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        const refused = (cause: Error) => reject(new PortUnavailable(port, cause));
        server.once("error", refused);
        server.listen(port, adapter.settings.mode === "local" ? "127.0.0.1" : (host ?? "0.0.0.0"), () => {
          server.off("error", refused);
          resolve((server.server.address() as AddressInfo).port);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        if (!server.server.listening) return resolve();
        // A connection that is busy now would be kept open after its answer, for a next request that may not come.
        server.on("after", () => setImmediate(() => server.server.closeIdleConnections()));
        const limit = setTimeout(() => server.server.closeAllConnections(), GRACE_MS);
        server.close(() => {
          clearTimeout(limit);
          resolve();
        });
        server.server.closeIdleConnections();
      }),
  };
}

/** The database as a watcher may know it: no cause, that goes to the log. */
async function stateOf(database: Database, log: Log): Promise<"ok" | "unreachable" | "slow"> {
  let timer: NodeJS.Timeout | undefined;
  const slow = new Promise<"slow">((resolve) => {
    timer = setTimeout(resolve, PING_TIMEOUT_MS, "slow");
  });
  try {
    return await Promise.race([database.ping().then(() => "ok" as const), slow]);
  } catch (error) {
    log.warn({ code: faultCode(error) }, "database does not answer");
    return "unreachable";
  } finally {
    clearTimeout(timer);
  }
}
