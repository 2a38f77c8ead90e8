import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { checkRoster } from "../../../../src/domain/school/roster/check-roster.ts";
import { planRoster, type RosterPlan } from "../../../../src/domain/school/roster/plan-roster.ts";
import type { Roster } from "../../../../src/domain/school/roster/roster.ts";
import { storedSchoolSchema } from "../../../../src/domain/school/school-schema.ts";
import { smallSchool } from "./small-school.ts";

const key = fc.constantFrom("1", "2", "3", "4", "5", "6", "#1", "", "5A", "admin-1", "a b");
const groupKey = fc.constantFrom("5A", "6A", "G1", "G2", "G3", "#G");
const line = fc.nat({ max: 99 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const present = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;

const roster: fc.Arbitrary<Roster> = fc.record({
  groups: fc.array(
    fc
      .record({
        key: groupKey,
        name: fc.constantFrom("5A", "groep 6A", "7", ""),
        year: maybe(fc.constantFrom("5", "6")),
        line,
      })
      .map(present),
    { maxLength: 6 },
  ),
  pupils: fc.array(
    fc
      .record({
        key,
        name: fc.constantFrom("Noor", "Daan", "Bo", "", "12-12-2016"),
        initial: fc.constantFrom("", "B"),
        year: maybe(fc.constantFrom("5", "6", "H")),
        group: maybe(groupKey),
        instructionGroups: maybe(fc.array(groupKey, { maxLength: 2 })),
        leaves: maybe(fc.constantFrom("2026-01-05", "2027-02-31", "2027-07-01")),
        line,
      })
      .map(present),
    { maxLength: 9 },
  ),
  staff: fc.array(
    fc
      .record({
        key,
        name: fc.constantFrom("Ilse", "Tom", ""),
        email: maybe(fc.constantFrom("ilse@school.example", "TOM@school.example", "new@school.example", "geen")),
        functions: fc.subarray(["teacher", "careCoordinator", "leadership"] as const),
        groups: fc.array(groupKey, { maxLength: 3 }),
        line,
      })
      .map(present),
    { maxLength: 6 },
  ),
}) as fc.Arbitrary<Roster>;

const TODAY = "2026-11-23";
const TOMORROW = "2026-11-24";
/** The school after some earlier files. */
const history = fc
  .array(roster, { maxLength: 3 })
  .map((files) =>
    files.reduce(
      (school, file) => planRoster(school, checkRoster(file, "2026-09-01"), { today: "2026-09-01" }).next,
      smallSchool(),
    ),
  );

/** Lines are refused and groups renamed in the order of the file; nothing else may depend on it. */
function inAnyOrder({ rejected, ...plan }: RosterPlan) {
  const sorted = rejected.map((one) => JSON.stringify(one)).sort();
  return { ...plan, rejected: sorted };
}

test("carrying a file out a second time does nothing, also on a later day", () => {
  fc.assert(
    fc.property(history, roster, (school, file) => {
      const once = planRoster(school, checkRoster(file, TODAY), { today: TODAY });
      const twice = planRoster(once.next, checkRoster(file, TOMORROW), { today: TOMORROW });
      expect(twice.next).toBe(once.next);
      expect(twice.pupils).toEqual({ added: [], changed: [], left: [] });
      expect(twice.staff).toEqual({ added: [], changed: [], left: [] });
      expect(twice.groups).toEqual({ added: [], renamed: [], gone: [] });
    }),
    { numRuns: 300 },
  );
});

test("the order of the lines does not matter", () => {
  const shuffled = roster.chain((file) =>
    fc.record({
      file: fc.constant(file),
      other: fc.record({
        groups: fc.shuffledSubarray(file.groups, { minLength: file.groups.length }),
        pupils: fc.shuffledSubarray(file.pupils, { minLength: file.pupils.length }),
        staff: fc.shuffledSubarray(file.staff, { minLength: file.staff.length }),
      }),
    }),
  );
  fc.assert(
    fc.property(history, shuffled, (school, { file, other }) => {
      const one = planRoster(school, checkRoster(file, TODAY), { today: TODAY });
      expect(inAnyOrder(planRoster(school, checkRoster(other, TODAY), { today: TODAY }))).toEqual(inAnyOrder(one));
    }),
    { numRuns: 300 },
  );
});

test("whatever the file says, the school stays a school and nobody gets a right from it", () => {
  fc.assert(
    fc.property(history, roster, (school, file) => {
      const { next } = planRoster(school, checkRoster(file, TODAY), { today: TODAY });
      expect(storedSchoolSchema.safeParse(next).error).toBeUndefined();
      for (const person of next.people) {
        const was = school.people.find(({ id }) => id === person.id);
        expect(was?.functions ?? []).toEqual(expect.arrayContaining(person.functions));
        expect(was?.groups ?? []).toEqual(expect.arrayContaining(person.groups));
        expect(person.aadId).toBe(was?.aadId ?? "");
        expect(person.seats).toEqual(was?.left === undefined || person.left !== undefined ? (was?.seats ?? []) : []);
      }
      // Nobody disappears: who left stays, with the day.
      const keys = new Set(next.pupils.map((pupil) => pupil.key));
      expect(school.pupils.every((pupil) => keys.has(pupil.key))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
