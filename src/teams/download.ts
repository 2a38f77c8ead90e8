import type restify from "restify";
import type { Downloaded } from "../app/download-ports.ts";
import { faultCode } from "../app/fault-code.ts";
import type { Log } from "../app/ports.ts";

/**
 * `GET /download/<token>`: a file to keep, or one plain sentence. Kept by no cache, shown by no browser in its own window,
 * and named after what it is: the address and the name of the file say nothing about anybody. The path ends in a star
 * because Restify's router takes no parameter of more than a hundred characters.
 */
export function serveDownloads(
  server: restify.Server,
  downloadOf: (token: string) => Promise<Downloaded>,
  log: Log,
): void {
  server.get("/download/*", async (request: restify.Request, response: restify.Response) => {
    response.setHeader("cache-control", "no-store");
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("referrer-policy", "no-referrer");
    response.setHeader("content-security-policy", "default-src 'none'; sandbox");
    const plain = (status: number, sentence: string) =>
      response.sendRaw(status, sentence, { "content-type": "text/plain; charset=utf-8" });
    try {
      const found = await downloadOf(String(request.params["*"]));
      if (found.status !== 200) return plain(found.status, found.sentence);
      const { fileName, contentType, body } = found.file;
      response.sendRaw(200, Buffer.from(body), {
        "content-type": contentType,
        "content-disposition": `attachment; filename="${fileName}"`,
      });
    } catch (error) {
      log.error({ code: faultCode(error) }, "download not made");
      plain(503, "Het lukt nu niet. Probeer het straks nog eens.");
    }
  });
}
