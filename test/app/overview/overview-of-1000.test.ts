import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { CardContent, CardData } from "../../../src/app/cards/card-data.ts";
import type { AppDeps } from "../../../src/app/deps.ts";
import { foundCases, NO_CHOICE } from "../../../src/app/overview/case-filter.ts";
import { casesCard } from "../../../src/app/overview/cases-card.ts";
import { casesFile } from "../../../src/app/overview/cases-file.ts";
import { flowCard } from "../../../src/app/overview/flow-card.ts";
import { numbersCard } from "../../../src/app/overview/numbers-card.ts";
import { assemble } from "../../../src/assemble.ts";
import { type Person, type School, toSchool } from "../../../src/domain/school/school.ts";
import { createPainter } from "../../../src/picture/painter.ts";
import { openDatabase, type Stores } from "../../../src/store/open-database.ts";
import { readRoutes, ruleFilesIn } from "../../../src/store/rule-files.ts";
import { casesOf20Events, storeCases } from "../../bench/cases-of-20-events.ts";
import { BENCH_NOW, schoolOf1000 } from "../../bench/school-of-1000.ts";

/** Safe under every limit that Teams has had. */
const MAX_BYTES = 25 * 1024;
const PUPILS = 1000;

/** The bench's school of a thousand running cases, with names as long as the school's own file takes. */
function longNames({ file }: School): School {
  const long = (name: string) => `${name} ${"van den Heuvel-de Graaf ".repeat(9)}`.slice(0, 200).trim();
  return toSchool({
    ...file,
    groups: file.groups.map((group) => ({ ...group, name: long(group.name) })),
    people: file.people.map((person) => ({ ...person, name: long(person.name) })),
    pupils: file.pupils.map((pupil) => ({ ...pupil, name: long(pupil.name), initial: "Abc" })),
  });
}

let stores: Stores;
let deps: AppDeps;
let ib: Person;
beforeAll(async () => {
  const school = longNames(schoolOf1000());
  const routes = readRoutes(ruleFilesIn("rules")).filter(({ id }) => id === "avontuur");
  const [route] = routes;
  if (!route) throw new Error("no route");
  stores = await openDatabase({ url: undefined, file: ":memory:" });
  await storeCases(casesOf20Events(school, route), stores.cases, school, route);
  const coordinator = school.personById("ib-0");
  if (!coordinator) throw new Error("no care coordinator");
  ib = coordinator;
  ({ deps } = assemble({
    root: ".",
    school,
    routes,
    stores,
    clock: { now: () => BENCH_NOW },
    ids: { next: () => "id" },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    painter: await createPainter(),
    poke: () => undefined,
  }));
});
afterAll(() => stores.database.close());

const bytesOf = (content: CardContent) => Buffer.byteLength(JSON.stringify(deps.makeCard(content)));

async function pageOf(page: number): Promise<CardData<"cases">> {
  const content = await casesCard(deps, ib, { ...NO_CHOICE, page });
  if (content.name !== "cases") throw new Error(content.name);
  expect(bytesOf(content)).toBeLessThanOrEqual(MAX_BYTES);
  return content.data;
}

/** The pages as somebody reads them, from one "Volgende" to the next. */
async function everyPage(): Promise<CardData<"cases">[]> {
  const pages = [await pageOf(0)];
  while (pages.at(-1)?.actions.some(({ title }) => title === "Volgende")) pages.push(await pageOf(pages.length));
  return pages;
}

const casesOn = (pages: readonly CardData<"cases">[]) =>
  pages.flatMap(({ rows }) => rows.map(({ open }) => open.data.c));

test("a thousand cases with the longest names: every page fits, and together they show each case once", async () => {
  const pages = await everyPage();
  expect(pages[0]?.title).toBe(`Alle leerlingen in de zorgroute (${PUPILS})`);
  const cases = casesOn(pages);
  expect(cases).toHaveLength(PUPILS);
  expect(new Set(cases).size).toBe(PUPILS);
  const late = pages.flatMap(({ rows }) => rows.map(({ due }) => due.startsWith("TE LAAT")));
  expect(late.lastIndexOf(true)).toBeLessThan(late.includes(false) ? late.indexOf(false) : PUPILS);
});

test("the steps together are the whole list, and so are the groups", async () => {
  const { fields } = await pageOf(0);
  const found = async (id: "step" | "group") => {
    const values = fields.find((field) => field.id === id)?.choices.flatMap(({ value }) => value || []) ?? [];
    const parts = await Promise.all(values.map((value) => foundCases(deps, ib, { ...NO_CHOICE, [id]: value })));
    return parts.flatMap((part) => part.found.map(({ caseId }) => caseId));
  };
  for (const cases of [await found("step"), await found("group")]) {
    expect(cases).toHaveLength(PUPILS);
    expect(new Set(cases).size).toBe(PUPILS);
  }
});

test("the picture of the flow is in the card and the card fits, also for who sees numbers alone", async () => {
  for (const names of [true, false]) {
    const content = await flowCard(deps, "avontuur", { names });
    if (content.name !== "flow") throw new Error(content.name);
    expect(content.data.picture).toMatch(/^data:image\/png;base64,/);
    expect(bytesOf(content)).toBeLessThanOrEqual(MAX_BYTES);
  }
});

test("the numbers fit as well, and say nothing of anybody by name", async () => {
  const content = await numbersCard(deps, "avontuur");
  expect(bytesOf(content)).toBeLessThanOrEqual(MAX_BYTES);
  expect(JSON.stringify(content)).not.toMatch(/Heuvel|groep \d/);
});

test("looking again reads no log again: only one that has grown", async () => {
  await pageOf(0);
  const logs = new Map((await deps.cases.open()).map(({ header, events }) => [header.caseId, events]));
  await pageOf(3);
  const again = await deps.cases.open();
  expect(again.filter(({ header, events }) => logs.get(header.caseId) !== events)).toEqual([]);
});

test("the file has every case on a line of its own", async () => {
  const file = await casesFile(deps, ib, {});
  expect(file?.fileName).toBe("overzicht-2026-11-24.csv");
  expect(String(file?.body).trimEnd().split("\r\n")).toHaveLength(PUPILS + 1);
});
