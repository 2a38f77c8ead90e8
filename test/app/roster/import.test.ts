import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { dropStale } from "../../../src/app/roster/incoming.ts";
import { FileRefused } from "../../../src/app/roster-ports.ts";
import { fileWith, type ImportWorld, importWorld, SCHOOL_XML } from "./import-world.ts";

let world: ImportWorld;
beforeEach(async () => {
  world = await importWorld();
});
afterEach(() => world.chat.close());

const withoutSanne = SCHOOL_XML.replace(/<leerling key="p-1001">[\s\S]*?<\/leerling>/, "");

describe("a file that is sent", () => {
  test("changes nothing until it is carried out, and carries out what was shown", async () => {
    const shown = await world.sends("Hanneke", fileWith(withoutSanne));
    expect(shown).toContain("Leerlingen: 1 nieuw, 0 gewijzigd, 1 van school.");
    expect((await world.school())?.pupils).toHaveLength(9);
    expect(await world.presses("Hanneke", "Doorvoeren")).toContain(
      "1 nieuw, 0 gewijzigd, 1 van school. 3 regels zijn niet overgenomen.",
    );
    const school = await world.school();
    expect(school?.pupils.find(({ key }) => key === "p-1001")?.left).toBe("2026-11-30");
    expect(school?.incoming).toBeUndefined();
  });

  test("is fetched of an administrator alone", async () => {
    for (const name of ["Ilse", "Marja", "Petra"]) {
      const file = fileWith(SCHOOL_XML);
      expect(await world.sends(name, file)).toContain("Dit bestand neem ik niet aan");
      expect(file.fetched()).toBe(0);
    }
    expect(await world.version()).toBe(0);
  });

  test("gets one sentence when it cannot be had, or there are more", async () => {
    const read = async () => {
      throw new FileRefused("file-too-large", "Het bestand is groter dan 20 MB.");
    };
    expect(await world.sends("Hanneke", { name: "x", read })).toContain("Het bestand is groter dan 20 MB.");
    const two = [fileWith(SCHOOL_XML), fileWith(SCHOOL_XML)];
    expect(await world.sends("Hanneke", ...two)).toContain("Stuur mij één bestand per bericht.");
    expect(await world.version()).toBe(0);
  });

  test("shows no pupil's name, also not in the log", async () => {
    const shown = await world.sends("Hanneke", fileWith(SCHOOL_XML));
    const logged = JSON.stringify(world.log.lines);
    for (const text of [shown.join("\n"), logged]) expect(text).not.toMatch(/Sanne|Yasmine|Bram|Olaf|Jip/);
  });

  test("asks once more when most pupils would leave", async () => {
    const few = SCHOOL_XML.replace(/<leerling key="p-[12][\s\S]*?<\/leerling>/g, "");
    await world.sends("Hanneke", fileWith(few));
    expect(await world.presses("Hanneke", "Doorvoeren")).toContain("Weet je het zeker?");
    expect((await world.school())?.pupils.every(({ left }) => left === undefined)).toBe(true);
    await world.presses("Hanneke", "Ja, voer het door");
    expect((await world.school())?.pupils.filter(({ left }) => left !== undefined)).toHaveLength(8);
  });
});

test("a group that is taught and gets another name is asked about, with who teaches it", async () => {
  const renamed = SCHOOL_XML.replaceAll('"G5"', '"5A"').replace("<naam>5<", "<naam>8B<");
  await world.sends("Hanneke", fileWith(renamed));
  const asked = (await world.presses("Hanneke", "Doorvoeren")).join("\n");
  expect(asked).toContain("groep 5 heet dan groep 8B; leerkracht blijft Ilse Bakker.");
});

describe("a file that waits", () => {
  const GONE = "Dit bestand wacht niet meer";

  test("is not carried out twice, or by who did not send it", async () => {
    await world.sends("Hanneke", fileWith(SCHOOL_XML));
    const { incoming } = (await world.school()) ?? {};
    const data = { h: incoming?.id ?? "", n: 1 };
    const pressed = async (name: string) => {
      const person = world.chat.window(name);
      return JSON.stringify(
        await world.chat.assembled.bot.press({ aadId: person.person.aadId }, person.address, "zr.roster.do", data),
      );
    };
    expect(await pressed("marja")).toContain("Alleen voor de beheerder");
    await world.presses("Hanneke", "Doorvoeren");
    const version = await world.version();
    const admin = world.chat.window("admin-99999999").person.id;
    expect(await pressed(admin)).toContain(GONE);
    expect(await world.version()).toBe(version);
  });

  test("makes room for the next one", async () => {
    await world.sends("Hanneke", fileWith(SCHOOL_XML));
    const first = (await world.school())?.incoming?.id;
    await world.sends("Hanneke", fileWith(withoutSanne));
    expect((await world.school())?.incoming?.id).not.toBe(first);
  });

  test("is looked at again when the school changed in between", async () => {
    await world.sends("Hanneke", fileWith(SCHOOL_XML));
    const kept = await world.deps.schools.read();
    if (!kept) throw new Error("nothing kept");
    const change = { action: "test", detail: {} };
    const file = { ...kept.file, name: "Andere naam" };
    await world.deps.schools.save(
      { file, expectedVersion: kept.version, by: "x", at: "2026-11-30T09:00:00.000Z", change },
      [],
    );
    expect(await world.presses("Hanneke", "Doorvoeren")).toContain("Er is intussen iets veranderd. Kijk nog eens.");
    await world.presses("Hanneke", "Doorvoeren");
    expect(await world.school()).toMatchObject({ name: "Andere naam", imported: { added: 1 } });
  });

  test("goes after half an hour, whether or not anybody presses", async () => {
    await world.sends("Hanneke", fileWith(SCHOOL_XML));
    world.later(31);
    expect(await world.presses("Hanneke", "Doorvoeren")).toContain(GONE);
    await dropStale(await world.chat.assembled.current());
    expect((await world.school())?.incoming).toBeUndefined();
    expect((await world.school())?.pupils).toHaveLength(9);
  });
});

test("who stands in for whom today is never kept", async () => {
  await world.deps.staffAbsences.put(
    { person: "marja", from: "2026-11-30", until: "2026-12-01", substitute: "youssef" },
    "marja",
    "2026-11-30",
  );
  await world.sends("Hanneke", fileWith(SCHOOL_XML));
  await world.presses("Hanneke", "Doorvoeren");
  expect(JSON.stringify(await world.school())).not.toMatch(/standsInFor|awayUntil/);
});
