import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** The OneDrive of a test: plain HTTP on loopback, with whatever answer a path was given. */
export type FileServer = {
  /** Whether an address is of this server: for `fileUrlAllowed`. */
  owns(url: URL): boolean;
  /** Puts a file there and gives where it can be fetched. */
  put(bytes: Uint8Array): string;
  /** Answers at an address of its own with this. */
  answering(answer: (response: ServerResponse) => void): string;
  /** How many requests came in. */
  asked(): number;
  close(): Promise<void>;
};

export async function startFileServer(): Promise<FileServer> {
  const answers = new Map<string, (response: ServerResponse) => void>();
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    const answer = answers.get(request.url ?? "");
    if (answer) answer(response);
    else {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const answering = (answer: (response: ServerResponse) => void) => {
    const path = `/file-${answers.size + 1}?tempauth=geheim`;
    answers.set(path, answer);
    return `http://127.0.0.1:${port}${path}`;
  };
  return {
    owns: (url) => url.host === `127.0.0.1:${port}`,
    // Without `writeHead`: Restify, in the same process, puts one of its own in its place.
    put: (bytes) => answering((response) => void response.end(bytes)),
    answering,
    asked: () => asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
