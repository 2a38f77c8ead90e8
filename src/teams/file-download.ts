import { FileRefused, type SentFile } from "../app/roster-ports.ts";

/** Where Teams keeps files that somebody sends in a chat: the OneDrive of whoever sent it. */
export const FILE_HOSTS = ["*.sharepoint.com"];

/** Teams itself stops waiting for an answer after 15 s. */
const TIMEOUT_MS = 10_000;
const MAX_BYTES = 20 * 1024 * 1024;

/** Whether a file may be fetched from here: https, the usual port, no name or password, and a host of the list. */
export function fileUrlGate(hosts: readonly string[] = FILE_HOSTS): (url: URL) => boolean {
  return ({ protocol, port, username, password, hostname }) =>
    protocol === "https:" &&
    port === "" &&
    username === "" &&
    password === "" &&
    hosts.some((host) => (host.startsWith("*.") ? hostname.endsWith(host.slice(1)) : hostname === host));
}

/**
 * A file that Teams says was sent. Reading fetches it without any token of ours, follows no redirect, stops at 20 MB and
 * after ten seconds. Throws `FileRefused`.
 */
export function sentFile(
  { name, downloadUrl }: { name: string; downloadUrl: string },
  isAllowed: (url: URL) => boolean,
): SentFile {
  return { name, read: () => download(downloadUrl, isAllowed) };
}

async function download(address: string, isAllowed: (url: URL) => boolean): Promise<Uint8Array> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !isAllowed(url)) {
    throw new FileRefused(
      "file-place",
      "Dit bestand staat op een plek waar ik niets vandaan haal; stuur het uit OneDrive.",
    );
  }
  try {
    const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok || !response.body) throw new TypeError(`HTTP ${response.status}`);
    if (Number(response.headers.get("content-length") ?? 0) > MAX_BYTES) {
      await response.body.cancel();
      throw tooLarge();
    }
    return await upTo(MAX_BYTES, response.body);
  } catch (cause) {
    if (cause instanceof FileRefused) throw cause;
    // The cause may quote the address, which opens the file for whoever has it.
    throw new FileRefused("file-unreachable", "Ik kan het bestand niet ophalen bij Teams; stuur het nog eens.");
  }
}

async function upTo(limit: number, body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    // Leaving the loop closes the stream: the rest is not fetched.
    if (size > limit) throw tooLarge();
    parts.push(part);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function tooLarge(): FileRefused {
  return new FileRefused(
    "file-too-large",
    `Het bestand is groter dan ${MAX_BYTES / 1024 / 1024} MB; dat neem ik niet aan.`,
  );
}
