import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { StaffAbsence } from "../../src/domain/school/absence.ts";
import type { Fixture, OpenFixture } from "./fixture.ts";
import { moment } from "./sample-case.ts";

const TODAY = "2026-11-30";

function away(person: string, from: string, until: string, substitute = "youssef"): StaffAbsence {
  return { person, from, until, substitute };
}

/** What every store of absences promises. */
export function staffAbsencesContract(open: OpenFixture): void {
  describe("absences of staff", () => {
    let fixture: Fixture;
    beforeEach(async () => {
      fixture = await open();
    });
    afterEach(() => fixture.close());

    test("what was entered is known to every instance, earliest first, through the last day", async () => {
      const { first, second } = fixture;
      const later = away("marja", "2026-12-07", "2026-12-08");
      const now = away("marja", "2026-12-01", "2026-12-05");
      await first.staffAbsences.put(later, "marja", TODAY);
      await second.staffAbsences.put(now, "youssef", TODAY);
      expect(await second.staffAbsences.from(TODAY)).toStrictEqual([now, later]);
      expect(await first.staffAbsences.from("2026-12-05")).toStrictEqual([now, later]);
      expect(await first.staffAbsences.from("2026-12-06")).toStrictEqual([later]);
      expect(await first.staffAbsences.from("2026-12-09")).toEqual([]);
    });

    test("what is entered last holds: the same person is never away twice on one day", async () => {
      const { staffAbsences } = fixture.first;
      await staffAbsences.put(away("marja", "2026-12-01", "2026-12-05"), "marja", TODAY);
      await staffAbsences.put(away("ilse", "2026-12-03", "2026-12-03", "tom"), "ilse", TODAY);
      await staffAbsences.put(away("marja", "2026-12-04", "2026-12-11", "petra"), "marja", TODAY);
      expect(await staffAbsences.from(TODAY)).toStrictEqual([
        away("ilse", "2026-12-03", "2026-12-03", "tom"),
        away("marja", "2026-12-04", "2026-12-11", "petra"),
      ]);
    });

    test("the line in the log is there with the absence, and is missing with it", async () => {
      const { staffAbsences, audit } = fixture.first;
      const line = (action: string) => ({ at: moment(0), by: "marja", action, through: "card" as const });
      await staffAbsences.put(away("marja", "2026-12-01", "2026-12-05"), "marja", TODAY, line("away.entered"));
      await staffAbsences.end("marja", line("away.ended"));
      expect((await audit.lines()).map(({ by, action }) => [by, action])).toEqual([
        ["marja", "away.entered"],
        ["marja", "away.ended"],
      ]);
      expect(await audit.verify()).toMatchObject({ problem: undefined });

      await staffAbsences.put(away("marja", "2026-12-01", "2026-12-05"), "marja", TODAY);
      // A line without a moment is refused by the database.
      const broken = { ...line("away.ended"), at: null as unknown as string };
      await expect(staffAbsences.end("marja", broken)).rejects.toMatchObject({ code: "storeFault" });
      const later = away("ilse", "2026-12-03", "2026-12-03", "tom");
      await expect(staffAbsences.put(later, "ilse", TODAY, broken)).rejects.toMatchObject({ code: "storeFault" });
      expect(await staffAbsences.from(TODAY)).toStrictEqual([away("marja", "2026-12-01", "2026-12-05")]);
    });

    test("what is over is not kept", async () => {
      const { staffAbsences } = fixture.first;
      await staffAbsences.put(away("marja", "2026-12-01", "2026-12-05"), "marja", TODAY);
      await staffAbsences.put(away("ilse", "2027-01-11", "2027-01-12", "tom"), "ilse", "2026-12-06");
      expect(await staffAbsences.from(TODAY)).toStrictEqual([away("ilse", "2027-01-11", "2027-01-12", "tom")]);
    });

    test("who is back is away on no day any more; others stay away", async () => {
      const { first, second } = fixture;
      await first.staffAbsences.put(away("marja", "2026-12-01", "2026-12-05"), "marja", TODAY);
      await first.staffAbsences.put(away("marja", "2027-01-11", "2027-01-12"), "marja", TODAY);
      await first.staffAbsences.put(away("ilse", "2026-12-03", "2026-12-03", "tom"), "ilse", TODAY);
      await second.staffAbsences.end("marja");
      await second.staffAbsences.end("nobody");
      expect(await first.staffAbsences.from(TODAY)).toStrictEqual([away("ilse", "2026-12-03", "2026-12-03", "tom")]);
    });

    test("entered by two at the same moment, it is there once", async () => {
      const { first, second } = fixture;
      await Promise.all(
        Array.from({ length: 10 }, (_, nth) =>
          (nth % 2 === 0 ? first : second).staffAbsences.put(
            away("marja", "2026-12-01", "2026-12-05", nth % 2 === 0 ? "youssef" : "petra"),
            "marja",
            TODAY,
          ),
        ),
      );
      expect(await first.staffAbsences.from(TODAY)).toHaveLength(1);
    });
  });
}
