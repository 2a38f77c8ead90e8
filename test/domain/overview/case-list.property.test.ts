import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type CaseFilter, inOrder, matching, pageOf } from "../../../src/domain/overview/case-list.ts";
import type { CaseRow } from "../../../src/domain/overview/case-row.ts";
import { flowOf } from "../../../src/domain/overview/flow.ts";

const TODAY = "2026-11-24";
const STEPS = ["zr1", "zr2", "zr3"];

const aRow = fc
  .record({
    route: fc.constantFrom("avontuur", "zes-levels"),
    stepAt: fc.nat(STEPS.length - 1),
    group: fc.constantFrom("5A", "7B", "3A"),
    name: fc.constantFrom("Daan", "Noor", "Sanne"),
    weeks: fc.nat(20),
    dueOn: fc.constantFrom(null, "2026-10-02", "2026-11-23", TODAY, "2026-12-04"),
    waitsFor: fc.subarray(["teacher", "careCoordinator", "parents"] as const),
    people: fc.subarray(["marja", "youssef", "ilse"]),
  })
  .map((drawn) => ({
    ...drawn,
    step: STEPS[drawn.stepAt] ?? "",
    late: drawn.dueOn !== null && drawn.dueOn < TODAY,
  }));

const someRows = fc
  .array(aRow, { maxLength: 60 })
  .map((drawn): CaseRow[] => drawn.map((row, nth) => ({ ...row, caseId: `c-${nth}` })));

const aFilter: fc.Arbitrary<CaseFilter> = fc.record(
  {
    route: fc.constantFrom("avontuur", "zes-levels", "weg"),
    step: fc.constantFrom(...STEPS),
    group: fc.constantFrom("5A", "7B", "9Z"),
    waitsFor: fc.constantFrom("me" as const, "teacher" as const, "parents" as const),
    late: fc.boolean(),
  },
  { requiredKeys: [] },
);

test("the pages together show every case that was asked for exactly once", () => {
  fc.assert(
    fc.property(someRows, aFilter, fc.integer({ min: 1, max: 12 }), (rows, filter, size) => {
      const asked = inOrder(matching(rows, filter, "marja"));
      const { pages } = pageOf(asked, 0, size);
      const shown = Array.from({ length: pages }, (_, page) => pageOf(asked, page, size).rows).flat();
      expect(shown).toEqual(asked);
      const wanted = rows.filter(
        (row) =>
          (filter.route ?? row.route) === row.route &&
          (filter.route === undefined || (filter.step ?? row.step) === row.step) &&
          (filter.group ?? row.group) === row.group &&
          (filter.late !== true || row.late) &&
          (filter.waitsFor !== "me" || row.people.includes("marja")) &&
          (filter.waitsFor === undefined || filter.waitsFor === "me" || row.waitsFor.includes(filter.waitsFor)),
      );
      expect(shown.map(({ caseId }) => caseId).sort()).toEqual(wanted.map(({ caseId }) => caseId).sort());
    }),
  );
});

test("what is too late comes first, the oldest on top, and no date comes last", () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const sorted = inOrder(rows);
      for (const [nth, row] of sorted.entries()) {
        const next = sorted[nth + 1];
        if (!next) continue;
        expect(row.late || !next.late).toBe(true);
        expect((row.dueOn ?? "9999") <= (next.dueOn ?? "9999")).toBe(true);
      }
    }),
  );
});

test("the order does not depend on how the cases came in", () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      expect(inOrder([...rows].reverse())).toEqual(inOrder(rows));
    }),
  );
});

test("a page beyond the last gives the last, and an empty list has one empty page", () => {
  expect(pageOf(["a", "b", "c"], 7, 2)).toEqual({ rows: ["c"], page: 1, pages: 2 });
  expect(pageOf(["a", "b", "c"], -3, 2)).toEqual({ rows: ["a", "b"], page: 0, pages: 2 });
  expect(pageOf([], 4, 2)).toEqual({ rows: [], page: 0, pages: 1 });
});

test("the flow counts every case of the steps once", () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const flow = flowOf(
        STEPS.map((id) => ({ id, title: id, term: null })),
        rows,
      );
      expect(flow.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
      expect(flow.reduce((sum, { late }) => sum + late, 0)).toBe(rows.filter(({ late }) => late).length);
      for (const { id, count, medianWeeks } of flow) {
        const weeks = rows.filter(({ step }) => step === id).map((row) => row.weeks);
        if (count === 0) expect(medianWeeks).toBeNull();
        else {
          expect(weeks.filter((one) => one <= (medianWeeks ?? -1)).length * 2).toBeGreaterThanOrEqual(count);
          expect(weeks.filter((one) => one >= (medianWeeks ?? 99)).length * 2).toBeGreaterThanOrEqual(count);
        }
      }
    }),
  );
});
