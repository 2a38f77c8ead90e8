import { type School, toSchool } from "../../src/domain/school/school.ts";
import { readSchool } from "../../src/store/school-file.ts";

/** One teacher, one group and one pupil for each lane, beside the people of the fictional school. */
export const LANES = 8;

export function faultSchool(): School {
  const { file } = readSchool("src/cli/demo/school.yaml");
  const lanes = Array.from({ length: LANES }, (_, nth) => nth);
  return toSchool({
    ...file,
    groups: [...file.groups, ...lanes.map((nth) => ({ id: `L${nth}`, name: `groep L${nth}` }))],
    people: [
      ...file.people,
      ...lanes.map((nth) => ({
        id: `teacher-${nth}`,
        aadId: `22222222-0000-4000-8000-00000000000${nth}`,
        name: `Leerkracht ${nth}`,
        functions: ["teacher" as const],
        groups: [`L${nth}`],
        workdays: ["mon" as const],
        seats: [],
      })),
    ],
    pupils: [
      ...file.pupils,
      ...lanes.map((nth) => ({
        key: `p-${nth}`,
        name: `Kind ${nth}`,
        initial: "",
        group: `L${nth}`,
        instructionGroups: [],
      })),
    ],
  });
}
