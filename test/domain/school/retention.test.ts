import { describe, expect, test } from "@jest/globals";
import { endOfTerm, removableFrom, termOf, withoutPupil } from "../../../src/domain/school/retention.ts";
import { storedSchoolSchema } from "../../../src/domain/school/school-schema.ts";
import { emptySchool } from "../../../src/domain/school/setup.ts";

const pupil = { key: "p-1", name: "Noor", initial: "", group: "8A", instructionGroups: [] };
const gone = { ...pupil, left: "2024-07-12" };

describe("how long a school keeps what", () => {
  test("two years after leaving, three after special education, unless the school chose otherwise", () => {
    const chosen = { retention: { special: { years: 5 } } };
    expect(removableFrom({}, gone)).toEqual({
      left: "2024-07-12",
      from: "2026-07-12",
      term: { kind: "file", years: 2, own: false },
    });
    expect(removableFrom({}, { ...gone, leftTo: "other" })?.from).toBe("2026-07-12");
    expect(removableFrom({}, { ...gone, leftTo: "special" })?.from).toBe("2027-07-12");
    expect(removableFrom(chosen, { ...gone, leftTo: "special" })).toMatchObject({
      from: "2029-07-12",
      term: { kind: "special", years: 5, own: true },
    });
    expect(removableFrom(chosen, gone)?.from).toBe("2026-07-12");
  });

  test("nothing of who is at school, and closed cases only by a term of the school's own", () => {
    expect(removableFrom({}, pupil)).toBeUndefined();
    expect(termOf({}, "closed")).toBeUndefined();
    expect(termOf({ retention: { closed: { years: 4 } } }, "closed")).toEqual({ kind: "closed", years: 4, own: true });
  });

  test("a term from 29 February ends on the last day of that month", () => {
    expect(endOfTerm("2024-02-29", { kind: "file", years: 2, own: false })).toBe("2026-02-28");
    expect(endOfTerm("2024-02-29", { kind: "file", years: 4, own: true })).toBe("2028-02-29");
  });

  test.each([
    { file: { years: 0 } },
    { file: { years: 21 } },
    { file: { years: 1.5 } },
    { file: { months: 6 } },
    { log: { years: 1 } },
  ])("a school that asks for %j is refused", (retention) => {
    expect(storedSchoolSchema.safeParse({ ...emptySchool(), retention }).success).toBe(false);
  });

  test("a school without a pupil has all others, and no file in which the pupil may wait", () => {
    const other = { ...pupil, key: "p-2" };
    const checked = { groups: [], pupils: [{ ...pupil, instructionGroups: [] }], former: [], staff: [], rejected: [] };
    const incoming = { id: "f-1", by: "hanneke", at: "2026-11-22T09:00:00.000Z", checked };
    const school = { ...emptySchool(), pupils: [pupil, other] };
    expect(withoutPupil({ ...school, incoming }, "p-1")).toEqual({ ...school, pupils: [other] });
  });
});
