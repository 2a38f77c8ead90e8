import { type School, toSchool } from "../../src/domain/school/school.ts";
import { emptySchool } from "../../src/domain/school/setup.ts";
import { WORKDAYS } from "../../src/domain/school/workdays.ts";

const GROUPS = 12_000;
const PUPILS_PER_GROUP = 25;

/**
 * As many pupils as all schools of a province: 12,000 groups of 25, a teacher for each and ten care coordinators for all.
 * Built without the schema, which looks for doubles in a way that is meant for one school.
 */
export function schoolOf300000(): School {
  const contact = { name: "Hanneke Vos", how: "toestel 10" };
  const groups = Array.from({ length: GROUPS }, (_, nth) => ({ id: `g-${nth}`, name: `groep ${nth}` }));
  const person = (id: string) => ({ id, aadId: id, name: id, seats: [], workdays: [...WORKDAYS] });
  return toSchool({
    ...emptySchool(),
    name: "De Driehonderdduizend",
    region: "noord",
    routes: ["avontuur"],
    contacts: { meldcode: contact, absence: contact, admin: contact },
    groups,
    people: [
      ...groups.map(({ id }) => ({ ...person(`t-${id}`), functions: ["teacher" as const], groups: [id] })),
      ...Array.from({ length: 10 }, (_, nth) => ({
        ...person(`ib-${nth}`),
        functions: ["careCoordinator" as const],
        groups: [],
      })),
    ],
    pupils: groups.flatMap(({ id }, group) =>
      Array.from({ length: PUPILS_PER_GROUP }, (_, nth) => ({
        key: `p-${group * PUPILS_PER_GROUP + nth}`,
        name: "Noor",
        initial: "",
        group: id,
        instructionGroups: [],
      })),
    ),
  });
}
