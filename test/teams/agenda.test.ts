import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Served, serve } from "../../src/serve.ts";
import { openDatabase, type Stores } from "../../src/store/open-database.ts";
import { readRoutes, ruleFilesIn } from "../../src/store/rule-files.ts";
import { readSchool } from "../../src/store/school-file.ts";
import { logOf } from "../domain/case/given.ts";
import { fixed, parentsAnswered, proposed } from "../domain/case/meeting/meeting-walks.ts";
import { opened } from "../domain/case/walks.ts";
import { post, pressFrom } from "./activities.ts";
import { recordedLog } from "./recorded-log.ts";

/** The link to a calendar file, from the card to the file, over real HTTP. */

const SECRET = "a secret that only this test knows!";
const ILSE = "11111111-0000-4000-8000-000000000001";
const log = recordedLog();
let now = "2026-12-01T09:00:00.000Z";
let stores: Stores;
let served: Served;
let base: string;
let link: string;

beforeAll(async () => {
  stores = await openDatabase({ url: undefined, file: ":memory:" });
  served = await serve({
    root: ".",
    school: readSchool("src/cli/demo/school.yaml"),
    routes: readRoutes(ruleFilesIn("rules")),
    stores,
    settings: { mode: "local" },
    clock: { now: () => now },
    ids: { next: () => "id" },
    log,
    port: 0,
    links: { secret: SECRET },
    sendByHand: true,
  });
  base = `http://127.0.0.1:${served.port}`;
  const past = logOf([...opened, proposed, parentsAnswered, fixed]).map((event) => ({
    ...event,
    id: `c1-${event.seq}`,
  }));
  const [first] = past;
  if (first?.event.type === "CaseOpened") first.event.subjectKey = "p-1001";
  await stores.cases.append({
    caseId: "c1",
    expectedVersion: 0,
    events: past,
    header: {
      routeId: "avontuur",
      routeValidFrom: "2026-08-01",
      routeHash: "hash",
      subjectKey: "p-1001",
      status: "open",
      step: "zr1",
      openedOn: "2026-11-30",
      dueOn: null,
      turn: null,
      agenda: null,
    },
    outbox: [],
    reminders: [],
  });
  link = await linkOnCard();
});
afterAll(() => served.stop());

/** What the button on the card of the meeting opens. */
async function linkOnCard(verb = "zr.meeting.open", data: object = {}): Promise<string> {
  const place = { serviceUrl: "http://127.0.0.1:9/", aadId: ILSE };
  const { body } = await post(base, pressFrom(place, verb, { c: "c1", m: "m1", ...data }));
  const urls = [...JSON.stringify(body).matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url ?? "");
  return urls.find((url) => url.includes("/agenda/")) ?? "";
}

async function get(url: string) {
  const response = await fetch(url);
  return { status: response.status, text: await response.text(), headers: response.headers };
}

test("the link on the card gives the file, kept by nobody", async () => {
  expect(link).toMatch(new RegExp(`^${base}/agenda/[\\w.-]+\\.ics$`));
  const { status, text, headers } = await get(link);
  expect(status).toBe(200);
  expect(headers.get("content-type")).toBe("text/calendar; charset=utf-8; method=PUBLISH");
  expect(headers.get("content-disposition")).toBe('attachment; filename="overleg.ics"');
  expect(headers.get("cache-control")).toBe("no-store");
  expect(text).toContain("DTSTART:20261203T143000Z\r\n");
});

test("neither link nor file says anything of a person", async () => {
  const { text } = await get(link);
  expect(`${link} ${text}`).not.toMatch(/sanne|ilse|bakker|marja|p-1001|groep|devlieger|ouders/i);
});

test("any other character in the link gives 404 and one plain sentence", async () => {
  const token = link.slice(`${base}/agenda/`.length, -".ics".length);
  for (let at = 0; at < token.length; at++) {
    const changed = token.slice(0, at) + (token[at] === "1" ? "2" : "1") + token.slice(at + 1);
    if (changed === token) continue;
    const { status, text, headers } = await get(`${base}/agenda/${changed}.ics`);
    expect({ at, status, text }).toEqual({
      at,
      status: 404,
      text: "Deze link klopt niet. Open het overleg opnieuw in de chat met de zorgroute-bot in Teams.",
    });
    expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
  }
});

test("a link signed with another secret, or made to last longer, is none of ours", async () => {
  const [caseId, meetingId, version, end] = link.slice(`${base}/agenda/`.length).split(".");
  const sign = (payload: string, secret: string) => createHmac("sha256", secret).update(payload).digest("base64url");
  const own = [caseId, meetingId, version, end].join(".");
  const later = [caseId, meetingId, version, String(Number(end) + 86_400)].join(".");
  expect((await get(`${base}/agenda/${own}.${sign(own, SECRET)}.ics`)).status).toBe(200);
  expect((await get(`${base}/agenda/${own}.${sign(own, "another secret, just as long as it")}.ics`)).status).toBe(404);
  const signature = link.split(".").at(-2);
  expect((await get(`${base}/agenda/${later}.${signature}.ics`)).status).toBe(404);
});

test.each(["/agenda/.ics", "/agenda/x.ics", "/agenda/..%2Fapi%2Fmessages", "/agenda/a.b.c.d.e.ics", "/agenda/%00.ics"])(
  "%s gives 404",
  async (path) => {
    expect((await get(`${base}${path}`)).status).toBe(404);
  },
);

test("a meeting that is not there gives 404, also when the signature is right", async () => {
  const payload = `c1.m9.1.${Math.floor(Date.parse("2026-12-03T00:00:00Z") / 1000)}`;
  const signature = createHmac("sha256", SECRET).update(payload).digest("base64url");
  expect((await get(`${base}/agenda/${payload}.${signature}.ics`)).status).toBe(404);
});

test("an address with ids as long as those of a real bot reaches the bot", async () => {
  const id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
  const payload = `${id}.${id}.1.${Math.floor(Date.parse("2026-12-03T00:00:00Z") / 1000)}`;
  const signature = createHmac("sha256", SECRET).update(payload).digest("base64url");
  const { status, text } = await get(`${base}/agenda/${payload}.${signature}.ics`);
  expect({ status, text }).toEqual({
    status: 404,
    text: "Deze link klopt niet. Open het overleg opnieuw in de chat met de zorgroute-bot in Teams.",
  });
});

test("it lasts three days, over a weekend; then 410", async () => {
  now = "2026-12-04T08:59:59.000Z";
  expect((await get(link)).status).toBe(200);
  now = "2026-12-04T09:00:01.000Z";
  const { status, text } = await get(link);
  expect({ status, text }).toEqual({
    status: 410,
    text: "Deze link is verlopen. Open het overleg opnieuw in de chat met de zorgroute-bot in Teams.",
  });
  now = "2026-12-01T09:00:00.000Z";
});

test("after moving, the old link gives 410 and the new one the new time; after cancelling it says so", async () => {
  const moved = await linkOnCard("zr.meeting.move", { n: 1, day1: "2026-12-09", time1: "08:30", minutes: "30" });
  expect((await get(link)).status).toBe(410);
  const file = await get(moved);
  expect(file.text).toContain("SEQUENCE:2\r\n");
  expect(file.text).toContain("DTSTART:20261209T073000Z\r\n");
  const cancelled = await get(await linkOnCard("zr.meeting.cancel", { n: 2 }));
  expect(cancelled.headers.get("content-type")).toContain("method=CANCEL");
  expect(cancelled.text).toContain("STATUS:CANCELLED\r\n");
  expect((await get(moved)).status).toBe(410);
});

test("nothing of a link stands in the log", () => {
  expect(JSON.stringify(log.lines)).not.toMatch(/agenda|m1|c1/);
});
