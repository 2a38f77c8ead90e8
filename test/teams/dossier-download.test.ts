import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Served, serve } from "../../src/serve.ts";
import { openDatabase, type Stores } from "../../src/store/open-database.ts";
import { readRoutes, ruleFilesIn } from "../../src/store/rule-files.ts";
import { readSchool } from "../../src/store/school-file.ts";
import { logOf } from "../domain/case/given.ts";
import { readyFor2 } from "../domain/case/walks.ts";
import { post, pressFrom } from "./activities.ts";
import { recordedLog } from "./recorded-log.ts";

/** The files of a dossier, from the card to the bytes, over real HTTP. */

const MARJA = "11111111-0000-4000-8000-000000000003";
const NOW = "2027-02-01T09:00:00.000Z";
const log = recordedLog();
let now = NOW;
let stores: Stores;
let served: Served;
let base: string;

beforeAll(async () => {
  stores = await openDatabase({ url: undefined, file: ":memory:" });
  const school = readSchool("src/cli/demo/school.yaml");
  served = await serve({
    root: ".",
    school,
    routes: readRoutes(ruleFilesIn("rules")),
    stores,
    settings: { mode: "local" },
    clock: { now: () => now },
    ids: { next: () => "id" },
    log,
    port: 0,
    links: { secret: "a secret that only this test knows!" },
    sendByHand: true,
  });
  base = `http://127.0.0.1:${served.port}`;
  const past = logOf(readyFor2).map((event) => ({ ...event, id: `zaak-een-${event.seq}` }));
  const [first] = past;
  if (first?.event.type === "CaseOpened") first.event.subjectKey = "p-1001";
  await stores.cases.append({
    caseId: "zaak-een",
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
});
afterAll(() => served.stop());

/** What the buttons on the card for the parents open: the PDF and the JSON. */
async function linksOnCard(): Promise<string[]> {
  const place = { serviceUrl: "http://127.0.0.1:9/", aadId: MARJA };
  const { body } = await post(base, pressFrom(place, "zr.dossier.make", { k: "p-1001", who: "parents" }));
  return [...JSON.stringify(body).matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url ?? "");
}

test("the IB'er gets a PDF and a JSON, by addresses and names that say nothing of a pupil", async () => {
  const links = await linksOnCard();
  expect(links).toHaveLength(2);
  expect(links.join(" ")).not.toMatch(/sanne|p-1001|marja|parents|zaak-een/i);
  const [pdf, json] = await Promise.all(links.map((url) => fetch(url)));
  expect(pdf?.headers.get("content-type")).toBe("application/pdf");
  expect(pdf?.headers.get("content-disposition")).toBe('attachment; filename="dossier-voor-ouders.pdf"');
  expect(pdf?.headers.get("cache-control")).toBe("no-store");
  expect((await pdf?.text())?.startsWith("%PDF-1.7")).toBe(true);
  expect(json?.headers.get("content-disposition")).toBe('attachment; filename="dossier-voor-ouders.json"');
  expect(await json?.json()).toMatchObject({ kind: "parents", madeBy: "Marja de Wit", pupil: { name: "Sanne" } });
});

test("a quarter of an hour later the same addresses give nothing", async () => {
  const [url = ""] = await linksOnCard();
  now = "2027-02-01T09:15:00.001Z";
  expect((await fetch(url)).status).toBe(410);
  now = NOW;
});

test("whoever is no IB'er any more when the address is opened gets nothing", async () => {
  const [url = ""] = await linksOnCard();
  const { file } = readSchool("src/cli/demo/school.yaml");
  const people = file.people.map((person) => (person.id === "marja" ? { ...person, functions: [] } : person));
  const change = { action: "school.roles", detail: {} };
  expect(
    await stores.schools.save({ file: { ...file, people }, expectedVersion: 0, by: "admin", at: NOW, change }, []),
  ).toBe(true);
  const response = await fetch(url);
  expect(response.status).toBe(403);
  expect(await response.text()).toBe("Dit bestand is er niet (meer) voor jou. Vraag de beheerder van de bot.");
});

test("nothing of it stands in the log", () => {
  expect(JSON.stringify(log.lines)).not.toMatch(/download|p-1001|Sanne|zaak-een/);
});
