import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Removal } from "../../../src/app/retention-ports.ts";
import type { SchoolFile } from "../../../src/domain/school/school.ts";
import { in3, placed } from "../../domain/case/walks.ts";
import { openSchool, shown, type TestSchool } from "../school.ts";

const NOW = "2027-02-01T09:00:00.000Z";
let school: TestSchool;
beforeEach(async () => {
  school = await openSchool(NOW);
  await keep((file) => ({ ...file, pupils: [...file.pupils, ...leavers] }));
});
afterEach(() => school.close());

const left = (key: string, name: string, day: string, leftTo: "special" | "other" = "other") => ({
  ...{ key, name, initial: "", group: "5A", instructionGroups: [] },
  left: day,
  leftTo,
});
const leavers = [
  left("p-lucas", "Lucas", "2025-01-31"),
  left("p-eline", "Eline", "2023-07-14", "special"),
  left("p-later", "Pepijn", "2025-02-02"),
  left("p-langer", "Sofie", "2024-07-12", "special"),
];

async function keep(change: (file: SchoolFile) => SchoolFile): Promise<void> {
  const { schools } = school.deps;
  const kept = await schools.read();
  const saved = await schools.save(
    {
      file: change(kept?.file ?? school.deps.school.file),
      expectedVersion: kept?.version ?? 0,
      by: "hanneke",
      at: NOW,
      change: { action: "school.roster", detail: {} },
    },
    [],
  );
  if (!saved) throw new Error("the school was not kept");
}

const press = async (who: string, verb: string, data: Record<string, unknown>) =>
  shown(await school.press(who, `zr.retention.${verb}`, data));
const keys = async () => (await school.deps.schools.read())?.file.pupils.map(({ key }) => key) ?? [];
const onEline = { k: "p-eline", what: "pupil" };

describe("bewaartermijnen", () => {
  test("lists whose term is over, longest first, since when and why; nothing goes by itself", async () => {
    const text = await school.say("marja", "bewaartermijnen");
    expect(text).toContain("Mag worden verwijderd (2)");
    expect(text.indexOf("Eline")).toBeLessThan(text.indexOf("Lucas"));
    expect(text).toMatch(
      /Eline · groep 5.*\n.*Van school sinds vrijdag 14 juli 2023\. Mag weg sinds dinsdag 14 juli 2026\./,
    );
    expect(text).toContain("3 jaar na vertrek naar speciaal (basis)onderwijs");
    expect(text).toMatch(/Van school sinds vrijdag 31 januari 2025\. Mag weg sinds zondag 31 januari\./);
    expect(text).toContain(
      "Ik verwijder niets vanzelf. Nog 2 oud-leerlingen blijven bewaard, de eerste tot dinsdag 2 februari.",
    );
    expect(text).toContain("die nog op school zit, blijft bewaard");
    expect(text).not.toMatch(/Pepijn|Sofie/);
    expect(await keys()).toContain("p-eline");
  });

  test("is for care coordinators, in their own chat", async () => {
    for (const who of ["ilse", "petra"]) {
      expect(await school.say(who, "bewaartermijnen")).toMatch(/Dit doet de intern begeleider/);
      for (const [verb, data] of [
        ["list", { page: 0 }],
        ["ask", { ...onEline, page: 0 }],
        ["remove", onEline],
      ] as const) {
        const text = await press(who, verb, data);
        expect(text).toMatch(/Dit doet de intern begeleider/);
        expect(text).not.toContain("Eline");
      }
    }
    expect(await school.say("marja", "bewaartermijnen", "channel")).toMatch(/Alleen in een eigen gesprek/);
    expect(await keys()).toContain("p-eline");
  });

  test("more than fit on a card are on the next page", async () => {
    const many = Array.from({ length: 20 }, (_, nth) => left(`p-x${nth}`, `Leerling ${nth}`, "2020-07-10"));
    await keep((file) => ({ ...file, pupils: [...file.pupils, ...many] }));
    expect(await school.say("marja", "bewaartermijnen")).toMatch(/\(22\)[\s\S]*Volgende/);
    const last = await press("marja", "list", { page: 2 });
    expect(last).toMatch(/Eline[\s\S]*Lucas[\s\S]*Vorige/);
    expect(last).not.toContain("Volgende");
    expect(await press("marja", "list", { page: 900 })).toBe(last);
  });
});

describe("removing", () => {
  test("is asked once more by name, then done, with a proof that names nobody of the pupils", async () => {
    await school.hasCase("c-eline", "p-eline", in3);
    const asked = await press("marja", "ask", { ...onEline, page: 0 });
    expect(asked).toContain("Alles over Eline verwijderen?");
    expect(asked).toContain("Weg gaan: de naam, 1 zorgroute met alles");
    expect(asked).toContain("Dit kan niet ongedaan worden gemaakt.");
    expect(await keys()).toContain("p-eline");

    const done = await press("marja", "remove", onEline);
    expect(done).toMatch(
      /Verwijderd\nBewijs id-\d+: Marja de Wit verwijderde vandaag \(.+\) van een oud-leerling: 1 zorgroute, \d+ vastgelegde feiten/,
    );
    expect(done).not.toMatch(/Eline|p-eline|c-eline/);
    expect(await keys()).not.toContain("p-eline");
    expect(await school.deps.cases.load("c-eline")).toBeUndefined();
    expect(await school.deps.removals.list()).toMatchObject([{ by: "marja", term: "special", caseIds: ["c-eline"] }]);
    expect(await school.deps.audit.verify()).toMatchObject({ problem: undefined });
    expect(await school.deps.audit.lines({ subjectKey: "p-eline" })).toEqual([]);

    // A second press, and every card that was still open somewhere.
    expect(await press("marja", "remove", onEline)).toContain("Dat bestaat niet meer");
    for (const verb of ["zr.advice", "zr.file", "zr.decide.open"]) {
      expect(shown(await school.press("marja", verb, { c: "c-eline" }))).toMatch(/^Dit bestaat niet meer\./);
    }
    expect(await school.say("marja", "wat nu met Eline?")).not.toContain("groep 5");
    expect(await school.deps.removals.list()).toHaveLength(1);
  });

  test("before the term is over, or of who is at school, removes nothing", async () => {
    for (const k of ["p-later", "p-langer", "p-1001", "p-weg"]) {
      expect(await press("marja", "ask", { k, what: "pupil", page: 0 })).toContain("de termijn is niet om");
      expect(await press("marja", "remove", { k, what: "pupil" })).toContain("Er is niets verwijderd");
      expect(await press("marja", "remove", { k, what: "cases" })).toContain("Er is niets verwijderd");
    }
    expect(await school.deps.removals.list()).toEqual([]);
  });

  test("pressed by two people at once is done once", async () => {
    const both = await Promise.all([press("marja", "remove", onEline), press("youssef", "remove", onEline)]);
    expect(both.filter((text) => text.startsWith("Verwijderd"))).toHaveLength(1);
    expect(both.filter((text) => text.includes("Er is niets verwijderd"))).toHaveLength(1);
    expect(await school.deps.removals.list()).toHaveLength(1);
  });

  test("puts every proof on the list beside the backups; what could not be written comes with the next", async () => {
    const lists: string[][] = [];
    let full = true;
    Object.assign(school.deps, {
      removalsList: {
        add: async (removals: readonly Removal[]) => {
          if (full) throw Object.assign(new Error("no room"), { code: "removals-unwritable" });
          lists.push(removals.map(({ term }) => term));
        },
      },
    });
    expect(await press("marja", "remove", onEline)).toMatch(/Verwijderd[\s\S]*Vertel dat aan de beheerder/);
    full = false;
    expect(await press("marja", "remove", { k: "p-lucas", what: "pupil" })).not.toContain("beheerder");
    expect(lists.map((terms) => terms.sort())).toEqual([["file", "special"]]);
  });
});

describe("closed cases of pupils at school", () => {
  test("stay; when the school set a term they go after it, and the pupil and running cases stay", async () => {
    await school.close();
    school = await openSchool("2029-09-03T09:00:00.000Z");
    await school.hasCase("c-was", "p-1003", placed);
    await school.hasCase("c-runs", "p-1003", in3);
    await keep((file) => file);
    expect(await school.say("marja", "bewaartermijnen")).toContain("Niets om te verwijderen");
    expect(await press("marja", "remove", { k: "p-1003", what: "cases" })).toContain("Er is niets verwijderd");

    await keep((file) => ({ ...file, retention: { closed: { years: 2 } } }));
    const list = await school.say("marja", "bewaartermijnen");
    expect(list).toMatch(/Noor · groep 5.*\n.*Afgesloten op .+ 2027\. Mag weg sinds/);
    expect(list).toContain("2 jaar na het afsluiten van de zorgroute (zo koos de school)");
    expect(list).not.toContain("blijft bewaard");
    const asked = await press("marja", "ask", { k: "p-1003", what: "cases", page: 0 });
    expect(asked).toMatch(/Afgesloten zorgroutes van Noor verwijderen\?[\s\S]*Weg gaan: 1 zorgroute/);

    expect(await press("marja", "remove", { k: "p-1003", what: "cases" })).toMatch(
      /^Verwijderd[\s\S]*van een leerling: 1 zorgroute/,
    );
    expect((await school.deps.cases.ofSubjects(["p-1003"])).map(({ caseId }) => caseId)).toEqual(["c-runs"]);
    expect(await keys()).toContain("p-1003");
    expect(await school.say("marja", "bewaartermijnen")).toContain("Niets om te verwijderen");
  });
});
