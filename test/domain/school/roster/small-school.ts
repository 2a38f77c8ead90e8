import type { Roster, RosterPupil, RosterStaff } from "../../../../src/domain/school/roster/roster.ts";
import type { Person, Pupil, SchoolFile } from "../../../../src/domain/school/school.ts";
import { emptySchool } from "../../../../src/domain/school/setup.ts";
import { WORKDAYS } from "../../../../src/domain/school/workdays.ts";

/** A school of two groups and three pupils, with people whom an administrator confirmed. All names are invented. */
export function smallSchool(changes: Partial<SchoolFile> = {}): SchoolFile {
  return {
    ...emptySchool(),
    groups: [
      { id: "5A", name: "groep 5A" },
      { id: "6A", name: "groep 6A" },
    ],
    people: [
      staff("ilse", { functions: ["teacher"], groups: ["5A"], email: "ilse@school.example" }),
      staff("tom", { functions: ["teacher"], groups: ["6A"], email: "tom@school.example" }),
      staff("marja", { functions: ["careCoordinator"] }),
      staff("rvz", { seats: ["ondersteuningsroute.regievoerder"] }),
    ],
    pupils: [pupil("1", "Noor", "5A"), pupil("2", "Daan", "5A"), pupil("3", "Bo", "6A")],
    ...changes,
  };
}

export function staff(id: string, changes: Partial<Person> = {}): SchoolFile["people"][number] {
  return {
    id,
    aadId: `aad-${id}`,
    name: id,
    functions: [],
    groups: [],
    workdays: [...WORKDAYS],
    seats: [],
    ...changes,
  };
}

export function pupil(key: string, name: string, group: string): Pupil {
  return { key, name, initial: "", group, instructionGroups: [] };
}

/** The file that says what the small school is, in keys of its own for groups and staff. */
export function smallRoster(changes: Partial<Roster> = {}): Roster {
  return {
    groups: [
      { key: "G1", name: "5A", year: "5", line: 1 },
      { key: "G2", name: "6A", year: "6", line: 2 },
    ],
    pupils: [pupilLine("1", "Noor", "G1"), pupilLine("2", "Daan", "G1"), pupilLine("3", "Bo", "G2")],
    staff: [],
    ...changes,
  };
}

export function pupilLine(key: string, name: string, group?: string, changes: Partial<RosterPupil> = {}): RosterPupil {
  return { key, name, initial: "", ...(group ? { group } : {}), line: 10, ...changes };
}

export function staffLine(key: string, changes: Partial<RosterStaff> = {}): RosterStaff {
  return { key, name: `Collega ${key.replace(/[^A-Za-z]/g, "")}`, functions: [], groups: [], line: 20, ...changes };
}
