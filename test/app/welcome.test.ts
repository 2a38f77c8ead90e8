import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { OutMessage } from "../../src/app/ports.ts";
import { pupilsNamedIn } from "../pupils-named-in.ts";
import { chatOf, openSchool, type TestSchool } from "./school.ts";

/** First contact: said once, to the right reader. The conversations welkom*.md tell the same as a story. */

const STRANGER = "88888888-0000-4000-8000-000000000088";

let school: TestSchool;
beforeEach(async () => {
  school = await openSchool();
});
afterEach(() => school.close());

const ilse = () => school.deps.school.personById("ilse")?.aadId ?? "";
const install = (aadId: string) => school.bot.welcome({ aadId }, chatOf(aadId));
const titlesOf = (messages: readonly OutMessage[]) =>
  messages.map(({ card, text }) => (card as { fallbackText?: string } | undefined)?.fallbackText ?? text);

/** The school gets a teacher more, as an import does. */
async function addToSchool(aadId: string): Promise<void> {
  const { file } = school.deps.school;
  const [someone] = file.people;
  if (!someone) throw new Error("nobody at school");
  const people = [...file.people, { ...someone, id: "nieuw", aadId, name: "Nieuwe Collega" }];
  const change = { action: "test", detail: {} };
  const save = { file: { ...file, people }, expectedVersion: 0, by: "test", at: "2027-02-01T09:00:00.000Z", change };
  expect(await school.deps.schools.save(save, [])).toBe(true);
}

test("says what is kept, who sees it and that it is part of the file, in a chat and in a team", async () => {
  const team = await school.bot.welcome({ aadId: ilse() }, chatOf(ilse(), "channel"), "team-1");
  for (const messages of [await install(ilse()), team]) {
    const said = JSON.stringify(messages);
    expect(said).toContain("wat er is gedaan en wanneer");
    expect(said).toContain("de intern begeleider");
    expect(said).toContain("hoort bij het dossier van de leerling");
  }
  expect(pupilsNamedIn(team)).toEqual([]);
});

test("whoever had the app before they were added is welcomed after the answer to their first message, once", async () => {
  expect(titlesOf(await install(STRANGER))).toEqual([
    expect.stringMatching(/^Ik ken je nog niet\. .+ kan je toevoegen/),
  ]);
  expect(await install(STRANGER)).toEqual([]);
  await addToSchool(STRANGER);
  const say = () => school.bot.message({ aadId: STRANGER }, chatOf(STRANGER), "bedankt");
  expect(titlesOf(await say())).toEqual(["Graag gedaan", "Welkom bij de zorgroute"]);
  expect(titlesOf(await say())).toEqual(["Graag gedaan"]);
  expect(await install(STRANGER)).toEqual([]);
});

test("whoever took the app away and installs it again is welcomed anew, as is a team", async () => {
  const teamChat = chatOf(ilse(), "channel");
  const enter = () => school.bot.welcome({ aadId: ilse() }, teamChat, "team-1");
  expect([await install(ilse()), await install(STRANGER), await enter()].map(({ length }) => length)).toEqual([
    1, 1, 1,
  ]);
  expect([await install(ilse()), await install(STRANGER), await enter()]).toEqual([[], [], []]);
  await school.bot.removed({ aadId: ilse() }, chatOf(ilse()));
  await school.bot.removed({ aadId: STRANGER }, chatOf(STRANGER));
  await school.bot.removed({ aadId: ilse() }, teamChat, "team-1");
  expect([await install(ilse()), await install(STRANGER), await enter()].map(({ length }) => length)).toEqual([
    1, 1, 1,
  ]);
});

test("a team is welcomed by whoever brings the bot, also somebody it does not know, and a group chat never", async () => {
  expect(await school.bot.welcome({ aadId: STRANGER }, chatOf(STRANGER, "channel"), "team-1")).toHaveLength(1);
  expect(await school.bot.welcome({ aadId: ilse() }, chatOf(ilse(), "channel"), "team-1")).toEqual([]);
  expect(await school.bot.welcome({ aadId: ilse() }, chatOf(ilse(), "groupChat"))).toEqual([]);
});
