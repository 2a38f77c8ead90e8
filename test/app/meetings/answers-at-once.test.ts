import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { fold } from "../../../src/domain/case/evolve.ts";
import { meetingOf } from "../../../src/domain/case/meeting/agreed.ts";
import { ilse, marja } from "../../domain/case/avontuur.ts";
import { act } from "../../domain/case/given.ts";
import { ILSE, MARJA, nowOn, PARENTS, proposing } from "../../domain/case/meeting/meeting-walks.ts";
import { opened } from "../../domain/case/walks.ts";
import { openSchool, shown, type TestSchool } from "../school.ts";

let school: TestSchool;
const days: [string, string] = ["2027-02-08", "2027-02-09"];
const YOUSSEF = { role: "ib", person: "youssef" };
const plan = act(proposing("2027-01-29", { days, invited: [ILSE, MARJA, YOUSSEF, PARENTS] }), ilse, "2027-01-29");

beforeAll(async () => {
  school = await openSchool();
});
afterAll(() => school.close());

const stateOf = async (caseId: string) =>
  fold((await school.cases()).find(({ header }) => header.caseId === caseId)?.events ?? []);
const answer = { c: "c-sanne", m: "m1", r: 1, whom: "me", a1: "yes", a2: "no" };

test("answers of everybody at the same moment all land, and nobody reads of a conflict", async () => {
  await school.hasCase("c-sanne", "p-1001", [...opened, plan]);
  const replies = await Promise.all([
    school.press("marja", "zr.meeting.answer", answer),
    school.press("youssef", "zr.meeting.answer", { ...answer, a1: "ifNeeded" }),
    school.press("ilse", "zr.meeting.answer", { ...answer, a2: "ifNeeded" }),
    school.press("ilse", "zr.meeting.answer", { ...answer, whom: "parents" }),
  ]);
  for (const reply of replies) expect(shown(reply)).toMatch(/^Antwoord bewaard/);
  const state = await stateOf("c-sanne");
  const meeting = state && meetingOf(state, "m1");
  const said = meeting?.answers.map(({ voter, slot, answer }) => `${Object.values(voter)[0]} ${slot} ${answer}`);
  expect(said?.sort()).toEqual([
    "ilse s1-1 yes",
    "ilse s1-2 ifNeeded",
    "marja s1-1 yes",
    "marja s1-2 no",
    "parents s1-1 yes",
    "parents s1-2 no",
    "youssef s1-1 ifNeeded",
    "youssef s1-2 no",
  ]);
});

test("the same card for a second meeting pressed twice at once plans one", async () => {
  await school.hasCase("c-daan", "p-1002", opened);
  const press = {
    c: "c-daan",
    n: 0,
    invited: "ilse@teacher,@parents",
    day1: "2027-02-09",
    time1: "15:30",
    day2: "2027-02-11",
    time2: "08:15",
    minutes: "30",
  };
  const replies = await Promise.all([1, 2].map(() => school.press("ilse", "zr.meeting.propose", press)));
  expect((await stateOf("c-daan"))?.meetings).toHaveLength(1);
  expect(replies.map(shown).filter((text) => text.includes("Er is niets veranderd"))).toHaveLength(1);
});

test("somebody's answer does not make another's card of the same case old", async () => {
  const version = await school.hasCase("c-noor", "p-1003", [...opened, plan]);
  await school.press("marja", "zr.meeting.answer", { ...answer, c: "c-noor" });
  const saved = await school.press("ilse", "zr.record.save", {
    c: "c-noor",
    v: version,
    d: "tryMeans",
    on: "2027-02-01",
    option: "moreTime",
  });
  expect(shown(saved)).toMatch(/^Vastgelegd: Meer oefentijd/);
  // Fixing chooses between answers, so there an answer does count.
  const fixed = await school.press("ilse", "zr.meeting.fix", { c: "c-noor", v: version, m: "m1", s: "s1-1" });
  expect(shown(fixed)).toMatch(/^Deze kaart was niet meer actueel/);
});

test("a person who was not asked, or a role that is held by name, cannot be answered for", async () => {
  await school.hasCase("c-yasmine", "p-1005", [...opened, act(proposing("2027-01-29", { days }), ilse, "2027-01-29")]);
  const before = await school.events();
  for (const whom of ["me", "ib", "teacher", "marja", "ghost"]) {
    const reply = await school.press("marja", "zr.meeting.answer", { ...answer, c: "c-yasmine", whom });
    expect(shown(reply)).toContain("je bent niet gevraagd");
  }
  expect(await school.events()).toBe(before);
});

test("whom the card did not offer cannot be invited by a made-up press", async () => {
  await school.hasCase("c-sem", "p-1004", opened);
  const before = await school.events();
  const moments = { day1: "2027-02-09", time1: "15:30", day2: "2027-02-11", time2: "08:15", minutes: "30" };
  for (const invited of ["ilse@teacher,@parents,tom@teacher", "petra@ib,@parents,ilse@teacher", "@ghost", "@"]) {
    const reply = await school.press("ilse", "zr.meeting.propose", {
      c: "c-sem",
      n: 0,
      d: "talkParents",
      invited,
      ...moments,
    });
    expect(shown(reply)).toContain("Kies alleen uit de lijst wie erbij zijn.");
  }
  expect(await school.events()).toBe(before);
});

test("a decision that is too long comes back with what was filled in", async () => {
  const fix = act({ type: "FixMeeting", meetingId: "m1", slot: "s1-1", now: nowOn("2026-12-01") }, marja, "2026-12-01");
  const past = [...opened, act(proposing("2026-11-30"), ilse, "2026-11-30"), fix];
  await school.hasCase("c-lotte", "p-2003", past);
  const long = "Lezen ".repeat(60);
  const reply = await school.press("marja", "zr.meeting.outcome", {
    c: "c-lotte",
    m: "m1",
    held: "yes",
    attended: "teacher,parents",
    what4: long,
    who4: "r:parents",
    by4: "2027-02-05",
  });
  expect(shown(reply)).toMatch(/^Niet vastgelegd. Afspraak 1 is te lang. Houd het op 280 tekens/);
  expect(shown(reply)).toContain("Lezen Lezen");
});
