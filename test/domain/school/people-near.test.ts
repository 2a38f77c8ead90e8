import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { SCHOOL_FUNCTIONS } from "../../../src/domain/school/functions.ts";
import { holdersOf, holds, toSchool } from "../../../src/domain/school/school.ts";
import { readSchool } from "../../../src/store/school-file.ts";

const { file } = readSchool("src/cli/demo/school.yaml");
const group = fc.constantFrom("3A", "5A", "7B");
const anyPerson = fc.record({
  functions: fc.uniqueArray(fc.constantFrom(...SCHOOL_FUNCTIONS), { minLength: 1, maxLength: 3 }),
  groups: fc.uniqueArray(group),
  seats: fc.uniqueArray(fc.constantFrom("avontuur.expert", "avontuur.teacher", "other.expert")),
});

test("who holds a role is found without going through everybody, nobody is missed, and the order is that of the file", () => {
  fc.assert(
    fc.property(
      fc.array(anyPerson, { maxLength: 12 }),
      fc.record({ group, instructionGroups: fc.uniqueArray(group) }),
      fc.record({ id: fc.constantFrom("expert", "teacher"), is: fc.constantFrom(...SCHOOL_FUNCTIONS) }),
      (people, subject, role) => {
        const school = toSchool({
          ...file,
          people: people.map((person, nth) => ({
            ...person,
            id: `p${nth}`,
            aadId: `a${nth}`,
            name: "x",
            workdays: ["mon"],
          })),
        });
        expect(holdersOf(school, role, "avontuur", subject)).toEqual(
          school.file.people.filter((person) => holds(person, role, "avontuur", subject)),
        );
      },
    ),
  );
});
