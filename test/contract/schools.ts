import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { SchoolSave } from "../../src/app/school-ports.ts";
import { emptySchool } from "../../src/domain/school/setup.ts";
import type { Fixture, OpenFixture } from "./fixture.ts";

const AT = "2026-11-30T09:00:00.000Z";

function named(name: string, expectedVersion: number): SchoolSave {
  const change = { action: "school.name", detail: {} };
  return { file: { ...emptySchool(), name }, expectedVersion, by: "marja", at: AT, change };
}

function message(id: string) {
  return { id, to: "marja", notice: { kind: "handover", caseId: "" }, dueAt: AT };
}

/** What every store of the school promises. */
export function schoolsContract(open: OpenFixture): void {
  describe("the school", () => {
    let fixture: Fixture;
    beforeEach(async () => {
      fixture = await open();
    });
    afterEach(() => fixture.close());

    test("is not there at first, and then as it was kept, for every instance", async () => {
      const { first, second } = fixture;
      expect(await first.schools.version()).toBe(0);
      expect(await first.schools.read()).toBeUndefined();
      expect(await first.schools.save(named("De Vlieger", 0), [])).toBe(true);
      expect(await second.schools.version()).toBe(1);
      expect(await second.schools.read()).toStrictEqual({ version: 1, file: named("De Vlieger", 0).file });
      expect(await second.schools.save(named("De Vogel", 1), [])).toBe(true);
      expect(await first.schools.read()).toMatchObject({ version: 2, file: { name: "De Vogel" } });
    });

    test("follows on the version that was read: of two at the same moment one counts, with its messages", async () => {
      const { first, second } = fixture;
      for (const version of [0, 1]) {
        const both = await Promise.all(
          [first, second].map(({ schools }, nth) =>
            schools.save(named(`school ${nth}`, version), [message(`m${version}${nth}`)]),
          ),
        );
        expect(both.filter(Boolean)).toHaveLength(1);
        expect((await first.schools.read())?.file.name).toBe(`school ${both.indexOf(true)}`);
        const sent = await first.outbox.claim(AT, 10, AT);
        expect(sent.filter(({ id }) => id.startsWith(`m${version}`)).map(({ id }) => id)).toEqual([
          `m${version}${both.indexOf(true)}`,
        ]);
      }
      expect(await second.schools.save(named("van gisteren", 1), [])).toBe(false);
      expect(await second.schools.save(named("van nul", 0), [])).toBe(false);
    });

    test("is refused when it is none, and what was there stays", async () => {
      const { schools } = fixture.first;
      await schools.save(named("De Vlieger", 0), []);
      const broken = { ...named("De Vogel", 1), file: { ...emptySchool(), name: "" } };
      await expect(schools.save(broken, [])).rejects.toMatchObject({ code: "storeFault" });
      expect(await schools.read()).toMatchObject({ version: 1, file: { name: "De Vlieger" } });
    });
  });
}
