import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { download } from "../../../src/app/downloads.ts";
import { pressOverview } from "../../../src/app/overview/answer-overview.ts";
import { casesFile } from "../../../src/app/overview/cases-file.ts";
import { toSchool } from "../../../src/domain/school/school.ts";
import { createSealedLinks } from "../../../src/teams/sealed-links.ts";
import { ilse, marja } from "../../domain/case/avontuur.ts";
import { act } from "../../domain/case/given.ts";
import { in3, opened, readyFor2, teamTalkGiven } from "../../domain/case/walks.ts";
import { openSchool, shown, type TestSchool } from "../school.ts";

let school: TestSchool;
beforeEach(async () => {
  school = await openSchool();
  await school.hasCase("c-sanne", "p-1001", readyFor2);
  const proposed = act({ type: "ProposeMove", move: "to2", proposalId: "p1" }, ilse, "2027-02-01");
  await school.hasCase("c-daan", "p-1002", [...readyFor2, proposed]);
  await school.hasCase("c-mohammed", "p-2002", opened);
});
afterEach(() => school.close());

const press = async (by: string, verb: string, data: object) => shown(await school.press(by, verb, data));
const NAMES = /Sanne|Daan|Noor|Mohammed|groep \d|Ilse|Tom/;

test("the care coordinator sees whose turn it is, and what waits for her", async () => {
  const all = await school.say("marja", "overzicht");
  expect(all).toContain("Alle leerlingen in de zorgroute (3)");
  const mine = await press("marja", "zr.overview.list", { page: 0, waits: "me" });
  expect(mine).toContain("1 van 3");
  expect(mine).toContain("Je ziet: op mij");
  expect(mine).toContain("Daan · groep 5");
  expect(mine).toContain("Aan zet: jij of Youssef Amrani");
  expect(mine).not.toContain("Sanne");
});

test("who proposed does not wait for herself", async () => {
  const proposed = act({ type: "ProposeMove", move: "to2", proposalId: "p2" }, { ...ilse, id: "marja" }, "2027-02-01");
  await school.hasCase("c-lotte", "p-2003", [...readyFor2, proposed]);
  expect(await press("marja", "zr.overview.list", { page: 0, waits: "me" })).not.toContain("Lotte");
  expect(await press("youssef", "zr.overview.list", { page: 0, waits: "me" })).toContain("Lotte");
});

test("what parents were asked waits for them", async () => {
  const asked = act(
    { type: "RecordConsent", duty: "signAdvice", answer: "later", on: "2027-01-25" },
    marja,
    "2027-01-25",
  );
  await school.hasCase("c-noor", "p-1003", [...in3, teamTalkGiven, asked]);
  const parents = await press("marja", "zr.overview.list", { page: 0, waits: "parents" });
  expect(parents).toContain("Noor");
  expect(parents).toContain("wacht op de ouders: toestemming ‘Overleg met een externe deskundige’");
});

test("a choice that says nothing (any more) shows the list, never an error", async () => {
  expect(
    await press("marja", "zr.overview.list", { page: 999, step: "weg", route: "weg", waits: "niemand" }),
  ).toContain("Sanne");
  expect(await press("marja", "zr.overview.list", { page: 0, group: "9Z" })).toContain(
    "Niemand voldoet aan deze keuze",
  );
  expect(await press("marja", "zr.overview.flow", { r: "weg" })).toContain("Doorstroom: Zorgroutes");
});

test.each(["zr.overview.flow", "zr.overview.numbers"])("the director is told by %s of nobody", async (verb) => {
  const text = await press("petra", verb, { r: "avontuur" });
  expect(text).not.toMatch(NAMES);
  expect(text).toMatch(/minder dan 5|[Tt]e weinig om te tonen/);
});

test("what the director reads is the same, whether four pupils are in a step or nobody", async () => {
  const before = await press("petra", "zr.overview.flow", { r: "avontuur" });
  await school.hasCase("c-fleur", "p-3001", opened);
  expect(await press("petra", "zr.overview.flow", { r: "avontuur" })).toBe(before);
});

test.each([
  ["zr.overview.list", { page: 0 }],
  ["zr.overview.file", { all: "pages" }],
])("the director gets no list by %s", async (verb, data) => {
  const text = await press("petra", verb, data);
  expect(text).toContain("voor de intern begeleider");
  expect(text).not.toMatch(NAMES);
});

test.each(["zr.overview.list", "zr.overview.file", "zr.overview.flow", "zr.overview.numbers"])(
  "a teacher is told kindly that %s is not hers, and where her own pupils are",
  async (verb) => {
    const data = { "zr.overview.list": { page: 0 }, "zr.overview.file": { all: "pages" } }[verb] ?? { r: "avontuur" };
    const text = await press("ilse", verb, data);
    expect(text).toContain("Van je eigen leerlingen zie je wel waar ze staan.");
    expect(text).not.toMatch(NAMES);
  },
);

test("a teacher keeps the short list of the own groups", async () => {
  const own = await school.say("ilse", "mijn leerlingen");
  expect(own).toContain("Jouw leerlingen in de zorgroute (2)");
  expect(own).not.toContain("Mohammed");
});

test("numbers are not for where others read along", async () => {
  expect(await school.say("marja", "doorstroom", "groupChat")).toContain("Alleen in een eigen gesprek");
});

test("the file is for who may take it along, whatever an address says", async () => {
  const person = (id: string) => school.deps.school.personById(id) ?? { id: "", name: "", functions: [], groups: [] };
  const of = async (id: string) => casesFile(school.deps, person(id) as Parameters<typeof casesFile>[1], { late: "" });
  expect(String((await of("marja"))?.body)).toContain('"Sanne B.";"groep 5";"Zorgroutes";"Zorgroute 1"');
  for (const id of ["ilse", "petra"]) expect(await of(id)).toBeUndefined();
});

test("the link on the card gives its file, with what was chosen; to who may no longer have it, none", async () => {
  const { deps } = school;
  const withLinks = {
    ...deps,
    downloads: createSealedLinks("a secret of thirty-two letters!!", () => "https://bot.example"),
  };
  const marja = deps.school.personById("marja");
  if (!marja) throw new Error("no care coordinator");
  const card = await pressOverview(withLinks, marja, "zr.overview.file", { all: "pages", group: "7B" });
  if (card?.name !== "overview-file") throw new Error(card?.name);
  expect(() => deps.makeCard(card)).not.toThrow();
  const token = card.data.links[0]?.url.split("/").at(-1) ?? "";
  const opened = await download(withLinks, token);
  if (opened.status !== 200) throw new Error(opened.sentence);
  expect(opened.file.fileName).toMatch(/^overzicht-[\d-]+\.csv$/);
  expect(String(opened.file.body)).toContain("Mohammed");
  expect(String(opened.file.body)).not.toContain("Sanne");
  expect((await deps.audit.lines()).at(-1)).toMatchObject({ by: "marja", action: "cases.csv", through: "download" });

  const people = deps.school.file.people.map((one) => (one.id === "marja" ? { ...one, functions: [] } : one));
  const later = { ...withLinks, school: toSchool({ ...deps.school.file, people }) };
  expect(await download(later, token)).toMatchObject({ status: 403 });
});
