import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { DownloadItem } from "../../src/app/download-ports.ts";
import { DOWNLOADS, download } from "../../src/app/downloads.ts";
import type { Database } from "../../src/app/ports.ts";
import { createSealedLinks } from "../../src/teams/sealed-links.ts";
import { createServer } from "../../src/teams/server.ts";
import { TeamsAdapter } from "../../src/teams/teams-adapter.ts";
import { openSchool } from "../app/school.ts";
import { recordedLog } from "./recorded-log.ts";

/** From a sealed address to a file, over real HTTP. */

const SECRET = "a secret that only this test knows!";
const log = recordedLog();
let base = "";
const links = createSealedLinks(SECRET, () => base);
const item: DownloadItem = {
  kind: "note",
  params: { key: "p-1001" },
  person: "ilse",
  until: "2026-12-01T10:00:00.000Z",
};
let close: () => Promise<void>;
let now = "2026-12-01T09:50:00.000Z";

beforeAll(async () => {
  const school = await openSchool();
  const kinds: typeof DOWNLOADS = {
    ...DOWNLOADS,
    note: async (_deps, viewer, { key }) =>
      viewer.id === "ilse"
        ? { fileName: "note.json", contentType: "application/json; charset=utf-8", body: `{"of":"${key}"}` }
        : undefined,
    broken: async () => {
      throw Object.assign(new Error("about p-1001"), { code: "disk-full" });
    },
  };
  const deps = { ...school.deps, downloads: links, clock: { now: () => now } };
  const server = createServer({
    adapter: new TeamsAdapter({ mode: "local" }),
    bot: school.bot,
    database: { ping: async () => {}, close: async () => {} } satisfies Database,
    log,
    download: (token) => download(deps, token, kinds),
  });
  base = `http://127.0.0.1:${await server.listen(0)}`;
  close = () => server.close();
});
afterAll(() => close());

async function get(url: string) {
  const response = await fetch(url);
  return { status: response.status, text: await response.text(), headers: response.headers };
}

const NO_LINK = "Deze link klopt niet. Vraag het bestand opnieuw in de chat met de zorgroute-bot in Teams.";

test("the address gives the file to keep, and no cache, browser or next page gets anything of it", async () => {
  const { status, text, headers } = await get(links.urlOf(item));
  expect({ status, text }).toEqual({ status: 200, text: '{"of":"p-1001"}' });
  expect(Object.fromEntries(headers)).toMatchObject({
    "content-type": "application/json; charset=utf-8",
    "content-disposition": 'attachment; filename="note.json"',
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "content-security-policy": "default-src 'none'; sandbox",
  });
});

test("nothing can be read in the address, and no two addresses are alike", () => {
  const [one, other] = [links.urlOf(item), links.urlOf(item)];
  expect(one).not.toBe(other);
  const token = one.slice(`${base}/download/`.length);
  expect(`${token} ${Buffer.from(token, "base64url").toString("latin1")}`).not.toMatch(/ilse|1001|note|2026|kind/);
});

test("any other character in the address gives 404 and one plain sentence", async () => {
  const token = links.urlOf(item).slice(`${base}/download/`.length);
  const changes = [...token].map((had, at) => token.slice(0, at) + (had === "A" ? "B" : "A") + token.slice(at + 1));
  for (const changed of [...changes, token.slice(1), token.slice(0, -1), `${token}A`, token.repeat(2)]) {
    expect(links.itemOf(changed)).toBeUndefined();
  }
  const { status, text, headers } = await get(`${base}/download/${changes[20]}`);
  expect({ status, text }).toEqual({ status: 404, text: NO_LINK });
  expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(headers.get("cache-control")).toBe("no-store");
});

test.each(["x", "..%2Fapi%2Fmessages", "%00", "A".repeat(38), "A".repeat(5000)])(
  "/download/%s gives 404",
  async (token) => {
    expect(await get(`${base}/download/${token}`)).toMatchObject({ status: 404, text: NO_LINK });
  },
);

test("an address that another secret sealed, or of a kind that is none, is none of ours", async () => {
  const other = createSealedLinks("another secret, just as long as it", () => base);
  expect((await get(other.urlOf(item))).status).toBe(404);
  expect((await get(links.urlOf({ ...item, kind: "toString" }))).status).toBe(404);
});

test("it lasts until its moment; then 410", async () => {
  now = item.until;
  expect((await get(links.urlOf(item))).status).toBe(200);
  now = "2026-12-01T10:00:00.001Z";
  expect(await get(links.urlOf(item))).toMatchObject({
    status: 410,
    text: "Deze link is verlopen. Vraag het bestand opnieuw in de chat met de zorgroute-bot in Teams.",
  });
  now = "2026-12-01T09:50:00.000Z";
});

test.each(["tom", "nobody"])("for %s, who has no right to it now, there is no file", async (person) => {
  expect(await get(links.urlOf({ ...item, person }))).toMatchObject({
    status: 403,
    text: "Dit bestand is er niet (meer) voor jou. Vraag de beheerder van de bot.",
  });
});

test("a fault is one sentence outside and a code in the log", async () => {
  expect(await get(links.urlOf({ ...item, kind: "broken" }))).toMatchObject({
    status: 503,
    text: "Het lukt nu niet. Probeer het straks nog eens.",
  });
  expect(log.lines).toContainEqual({ level: "error", fields: { code: "disk-full" }, message: "download not made" });
  expect(JSON.stringify(log.lines)).not.toMatch(/1001|ilse|download\//);
});
