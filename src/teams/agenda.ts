import type restify from "restify";
import { faultCode } from "../app/fault-code.ts";
import type { AgendaFile, Log } from "../app/ports.ts";

/**
 * `GET /agenda/<token>.ics`: a calendar file for whoever has the link, or one plain sentence. Kept by no cache, for the
 * link is short-lived; the address itself says nothing about anybody. The path ends in a star because Restify's router takes
 * no parameter of more than a hundred characters, and two whole ids with a signature are more.
 */
export function serveAgenda(server: restify.Server, fileOf: (token: string) => Promise<AgendaFile>, log: Log): void {
  server.get("/agenda/*", async (request: restify.Request, response: restify.Response) => {
    response.setHeader("cache-control", "no-store");
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("referrer-policy", "no-referrer");
    const plain = (status: number, sentence: string) =>
      response.sendRaw(status, sentence, { "content-type": "text/plain; charset=utf-8" });
    try {
      const file = await fileOf(String(request.params["*"]).replace(/\.ics$/, ""));
      if (file.status !== 200) return plain(file.status, file.sentence);
      const method = file.cancelled ? "CANCEL" : "PUBLISH";
      response.sendRaw(200, file.ics, {
        "content-type": `text/calendar; charset=utf-8; method=${method}`,
        "content-disposition": 'attachment; filename="overleg.ics"',
      });
    } catch (error) {
      log.error({ code: faultCode(error) }, "calendar file not made");
      plain(503, "Het lukt nu niet. Probeer het straks nog eens.");
    }
  });
}
