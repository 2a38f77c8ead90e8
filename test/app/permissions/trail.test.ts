import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { current } from "../../../src/app/current.ts";
import { download } from "../../../src/app/downloads.ts";
import { codeFrom } from "../../../src/domain/zorgteam/case-code.ts";
import { createSealedLinks } from "../../../src/teams/sealed-links.ts";
import { ilse } from "../../domain/case/avontuur.ts";
import { act } from "../../domain/case/given.ts";
import { readyFor2 } from "../../domain/case/walks.ts";
import { pupilsNamedIn } from "../../pupils-named-in.ts";
import { chatOf, shown, type TestSchool } from "../school.ts";
import { openEverybody } from "./entries.ts";

/** Who saw and did what is in the log before the answer is given, with what gave the right when it was not the own group. */

let school: TestSchool;
let version = 0;
beforeEach(async () => {
  school = await openEverybody();
  version = await school.hasCase("c-daan", "p-1002", [
    ...readyFor2,
    act({ type: "ProposeMove", move: "to2", proposalId: "p1" }, ilse, "2027-01-25"),
  ]);
});
afterEach(() => school.close());

/** The lines since the case was there, without what is the same in all of them. */
async function logged() {
  const lines = (await school.deps.audit.lines()).slice(1);
  return lines.map(({ by, action, through, subjectKey, caseId, reason }) =>
    [by, action, through, subjectKey ?? "-", caseId ?? "-", reason ?? "-"].join(" | "),
  );
}

describe("a look at a pupil", () => {
  test.each([
    ["ilse", "-"],
    ["wanda", "teacher, standsInFor ilse"],
    ["ingrid", "instructionTeacher"],
    ["marja", "careCoordinator"],
    ["ziva", "careCoordinator, standsInFor youssef"],
    ["rob", "seat"],
  ])("by %s on a card is in the log with its reason: %s", async (who, reason) => {
    await school.press(who, "zr.advice", { c: "c-daan" });
    expect(await logged()).toEqual([`${who} | pupil.ask | card | p-1002 | c-daan | ${reason}`]);
  });

  test("at the dossier says whether it was all there is of the pupil, or one case", async () => {
    for (const who of ["ilse", "ingrid", "rob", "petra"]) await school.press(who, "zr.file", { c: "c-daan" });
    expect(await logged()).toEqual([
      "ilse | pupil.dossier | card | p-1002 | c-daan | -",
      "ingrid | pupil.ask | card | p-1002 | c-daan | instructionTeacher",
      "rob | pupil.ask | card | p-1002 | c-daan | seat",
      "petra | pupil.ask.refused | card | p-1002 | c-daan | -",
    ]);
  });

  test("as a file is in the log when it is asked for, and once more when it is opened", async () => {
    await school.press("marja", "zr.dossier.make", { k: "p-1002", who: "parents" });
    const downloads = createSealedLinks("a secret of this test only, 32+ long", () => "");
    const asked = {
      kind: "dossier",
      params: { k: "p-1002", who: "parents", form: "json" },
      until: "2099-01-01T00:00:00.000Z",
    };
    for (const person of ["marja", "ilse"]) {
      const deps = { ...(await current(school.deps)()), downloads };
      await download(deps, downloads.urlOf({ ...asked, person }).slice("/download/".length));
    }
    expect(await logged()).toEqual([
      "marja | pupil.export | card | p-1002 | - | careCoordinator",
      "marja | pupil.export | download | p-1002 | - | careCoordinator",
      "ilse | pupil.export.refused | download | p-1002 | - | -",
    ]);
  });

  test("by a message and by a code", async () => {
    await school.say("ilse", "wat nu met Daan?");
    await school.say("marja", "toestemmingen Daan uit groep 5");
    const code = await school.deps.zorgteam.giveCode("c-daan", codeFrom("c-daan", 0));
    await school.say("youssef", `wat is ${code}?`);
    await school.say("tom", `wat is ${code}?`);
    expect(await logged()).toEqual([
      "ilse | pupil.ask | message | p-1002 | - | -",
      "marja | pupil.consents | message | p-1002 | - | careCoordinator",
      "youssef | pupil.ask | code | p-1002 | c-daan | careCoordinator",
      "tom | pupil.ask.refused | code | p-1002 | c-daan | -",
    ]);
  });

  test("that is refused is in the log too", async () => {
    await school.press("tom", "zr.advice", { c: "c-daan" });
    await school.press("petra", "zr.start", { k: "p-1004", r: "avontuur" });
    expect(await logged()).toEqual([
      "tom | pupil.ask.refused | card | p-1002 | c-daan | -",
      "petra | pupil.record.refused | card | p-1004 | - | -",
    ]);
  });

  test("of nobody in particular names nobody; what is no pupil's is not in the log", async () => {
    await school.say("marja", "mijn leerlingen");
    await school.say("ilse", "hoi");
    await school.say("ilse", "wat is een OPP?");
    await school.say("ilse", "ik denk dat Daan thuis geslagen wordt");
    expect(await logged()).toEqual(["marja | cases.all | message | - | - | careCoordinator"]);
  });

  test("is not answered when it cannot be kept", async () => {
    const { audit } = school.deps;
    const record = audit.record;
    audit.record = () => Promise.reject(new Error("the disk is full"));
    const from = { aadId: school.deps.school.personById("ilse")?.aadId ?? "" };
    await expect(school.bot.message(from, chatOf(from.aadId), "wat nu met Daan?")).rejects.toThrow("disk is full");
    await expect(school.press("ilse", "zr.file", { c: "c-daan" })).rejects.toThrow("disk is full");
    audit.record = record;
  });
});

describe("a change", () => {
  test("has one line, with who, how and why", async () => {
    await school.press("wanda", "zr.informed.save", { c: "c-daan", v: version, on: "2027-01-28", how: "phone" });
    await school.press("karin", "zr.decide.approve", { c: "c-daan", v: version + 1, p: "p1" });
    await school.press("ilse", "zr.start", { k: "p-1004", r: "avontuur" });
    expect(await logged()).toEqual([
      "wanda | case.changed | card | p-1002 | c-daan | teacher, standsInFor ilse",
      "karin | case.changed | card | p-1002 | c-daan | nextInLine",
      expect.stringMatching(/^ilse \| case\.opened \| card \| p-1004 \| id-\d+ \| -$/),
    ]);
    expect(await school.deps.audit.verify()).toMatchObject({ lines: 4, problem: undefined });
  });

  test("that was not made is a look", async () => {
    const stale = await school.press("ilse", "zr.informed.save", { c: "c-daan", v: 1, on: "2027-01-28", how: "phone" });
    expect(shown(stale)).toContain("niet meer actueel");
    expect(await logged()).toEqual(["ilse | pupil.record | card | p-1002 | c-daan | -"]);
  });
});

test("an absence, which lends rights, has a line, also one's own", async () => {
  const days = { from: "2027-02-03", until: "2027-02-04" };
  await school.press("tom", "zr.away.save", { ...days, substitute: "ilse" });
  await school.press("marja", "zr.away.end", { w: "tom" });
  await school.press("ilse", "zr.away.save", { ...days, who: "tom", substitute: "ilse" });
  const lines = (await school.deps.audit.lines()).slice(1);
  expect(lines).toMatchObject([
    { by: "tom", action: "away.entered", detail: { person: "tom", ...days, substitute: "ilse" } },
    // Stored together with the change; what gave the right follows at the end of the turn.
    { by: "marja", action: "away.ended", detail: { person: "tom" } },
    { by: "marja", action: "away.any", reason: "careCoordinator" },
    { by: "ilse", action: "away.any.refused" },
  ]);
});

test("nothing in the log names a pupil", async () => {
  await school.say("ilse", "wat nu met Daan?");
  await school.press("ilse", "zr.informed.save", { c: "c-daan", v: version, on: "2027-01-28", how: "phone" });
  const lines = (await school.deps.audit.lines()).map(({ subjectKey: _, caseId: __, ...line }) => line);
  expect(pupilsNamedIn(lines)).toEqual([]);
  expect(JSON.stringify(lines)).not.toContain("p-1002");
});
