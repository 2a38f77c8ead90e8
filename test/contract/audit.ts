import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { AuditEntry } from "../../src/app/audit-ports.ts";
import type { Fixture, OpenFixture } from "./fixture.ts";
import { moment, oneFact, opening } from "./sample-case.ts";

function look(nth: number, changes: Partial<AuditEntry> = {}): AuditEntry {
  return { at: moment(nth), by: `persoon-${nth % 3}`, action: "pupil.ask", through: "message", ...changes };
}

/** What every audit log promises. */
export function auditContract(open: OpenFixture): void {
  describe("audit log", () => {
    let fixture: Fixture;
    beforeEach(async () => {
      fixture = await open();
    });
    afterEach(() => fixture.close());

    test("an empty log is sound, and so is one of lines of all kinds", async () => {
      const { audit } = fixture.first;
      expect(await audit.verify()).toStrictEqual({ lines: 0, end: "", problem: undefined });
      await audit.record([]);
      expect(await audit.lines()).toEqual([]);
      const full = look(1, {
        subjectKey: "leerling-1",
        caseId: "zaak-1",
        reason: "standsInFor:persoon-9",
        detail: { pages: 2, as: "pdf" },
      });
      await audit.record([full, look(2)]);
      const lines = await fixture.second.audit.lines();
      expect(lines).toMatchObject([
        { seq: 1, ...full },
        { seq: 2, ...look(2) },
      ]);
      expect(lines[1]).not.toHaveProperty("subjectRef");
      expect(await audit.verify()).toStrictEqual({ lines: 2, end: lines[1]?.hash, problem: undefined });
    });

    test("a pupil is in the log under a reference that says nothing, the same in every line", async () => {
      const { first, second } = fixture;
      await first.audit.record([look(1, { subjectKey: "leerling-1" }), look(2, { subjectKey: "leerling-2" })]);
      await second.audit.record([look(3, { subjectKey: "leerling-1" })]);
      const refs = (await first.audit.lines()).map(({ subjectRef }) => subjectRef);
      expect(refs[2]).toBe(refs[0]);
      expect(refs[1]).not.toBe(refs[0]);
      expect(JSON.stringify(refs)).not.toContain("leerling");
    });

    test("lines are found by moment, by pupil and by person", async () => {
      const { audit } = fixture.first;
      await audit.record([
        look(1, { subjectKey: "leerling-1" }),
        look(2),
        look(3, { subjectKey: "leerling-1" }),
        look(4),
      ]);
      const numbers = async (filter: Parameters<typeof audit.lines>[0]) =>
        (await audit.lines(filter)).map(({ seq }) => seq);
      expect(await numbers({ since: moment(3) })).toEqual([3, 4]);
      expect(await numbers({ subjectKey: "leerling-1" })).toEqual([1, 3]);
      expect(await numbers({ subjectKey: "leerling-2" })).toEqual([]);
      expect(await numbers({ by: "persoon-1" })).toEqual([1, 4]);
      expect(await numbers({ by: "persoon-1", since: moment(2) })).toEqual([4]);
    });

    test("what is written in a case is a line of the same moment: who, what, how and why", async () => {
      const { cases, audit } = fixture.first;
      await cases.append({ ...opening("zaak-1"), trace: { through: "card", reason: "careCoordinator" } });
      await cases.append(oneFact("zaak-1", 1, "feit"));
      expect(await cases.append(oneFact("zaak-1", 1, "te laat"))).toMatchObject({ ok: false });
      await cases.append({ ...oneFact("zaak-1", 2, "geen"), events: [] });
      expect(await audit.lines()).toMatchObject([
        {
          by: "persoon-1",
          at: moment(0),
          action: "case.opened",
          through: "card",
          reason: "careCoordinator",
          subjectKey: "leerling-1",
          caseId: "zaak-1",
          detail: { first: 1, last: 1, what: "CaseOpened" },
        },
        { action: "case.changed", through: "clock", detail: { first: 2, last: 2, what: "DutyDone" } },
      ]);
      expect(await audit.verify()).toMatchObject({ lines: 2, problem: undefined });
    });

    test("two instances that look and write at the same moment make one chain without a fork", async () => {
      const { first, second } = fixture;
      const both = [first, second];
      await Promise.all(
        Array.from({ length: 60 }, async (_, nth) => {
          const { audit, cases } = both[nth % 2] ?? first;
          if (nth % 4 < 2) await audit.record([look(nth, { subjectKey: `leerling-${nth % 7}` }), look(nth)]);
          else await cases.append(opening(`zaak-${nth}`, { subjectKey: `leerling-${nth}` }));
        }),
      );
      expect((await second.audit.lines()).map(({ seq }) => seq)).toEqual(
        Array.from({ length: 90 }, (_, nth) => nth + 1),
      );
      expect(await first.audit.verify()).toMatchObject({ lines: 90, problem: undefined });
    });

    test("the end that was kept must still be in the log", async () => {
      const { audit } = fixture.first;
      await audit.record([look(1)]);
      const { end } = await audit.verify();
      await audit.record([look(2)]);
      expect(await audit.verify(end)).toMatchObject({ problem: undefined });
      expect(await audit.verify("0".repeat(64))).toMatchObject({ problem: { kind: "end", line: 2 } });
    });
  });
}
