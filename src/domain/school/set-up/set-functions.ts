import type { SchoolFile } from "../school.ts";
import { withPerson } from "./person-meant.ts";

/** What an administrator can say that somebody is at school; a teacher is so of a group. */
export const SET_FUNCTIONS = ["careCoordinator", "leadership", "careTeam", "teacher"] as const;

export type SetFunction = (typeof SET_FUNCTIONS)[number];

type FunctionProblem = "unknown" | "groupMissing" | "holdsAlready" | "holdsNot" | "lastOne";
export type FunctionChanged = { ok: true; file: SchoolFile } | { ok: false; problem: FunctionProblem };

/** Who holds this function now, in the order of the school. */
export function holdersAtSchool({ people }: SchoolFile, held: SetFunction): SchoolFile["people"] {
  return people.filter(({ left, functions }) => left === undefined && functions.includes(held));
}

/** The school in which this person holds this function as well; a teacher of a group that is named. */
export function giveFunction(file: SchoolFile, id: string, held: SetFunction, group: string): FunctionChanged {
  const person = file.people.find((one) => one.id === id && one.left === undefined);
  if (!person) return { ok: false, problem: "unknown" };
  const ofGroup = held === "teacher";
  if (ofGroup && !file.groups.some((one) => one.id === group)) return { ok: false, problem: "groupMissing" };
  if (person.functions.includes(held) && (!ofGroup || person.groups.includes(group))) {
    return { ok: false, problem: "holdsAlready" };
  }
  const functions = [...new Set([...person.functions, held])];
  const groups = ofGroup ? [...new Set([...person.groups, group])] : person.groups;
  return { ok: true, file: withPerson(file, { ...person, functions, groups }) };
}

/** The school in which this person no longer holds it. Somebody stays care coordinator: without one nobody can decide. */
export function takeFunction(file: SchoolFile, id: string, held: SetFunction, group: string): FunctionChanged {
  const person = holdersAtSchool(file, held).find((one) => one.id === id);
  if (!person || (held === "teacher" && !person.groups.includes(group))) return { ok: false, problem: "holdsNot" };
  const others = holdersAtSchool(file, held).filter((one) => one.id !== id && one.aadId !== "");
  if (held === "careCoordinator" && others.length === 0) return { ok: false, problem: "lastOne" };
  const groups = held === "teacher" ? person.groups.filter((one) => one !== group) : person.groups;
  const stillTeaches = held === "teacher" && groups.length > 0;
  const functions = stillTeaches ? person.functions : person.functions.filter((one) => one !== held);
  return { ok: true, file: withPerson(file, { ...person, functions, groups }) };
}

/** Whether a change of the school takes its last care coordinator with an account: without one nobody can decide. */
export function losesCareCoordinator(before: SchoolFile, after: SchoolFile): boolean {
  const still = holdersAtSchool(after, "careCoordinator");
  const ids = new Set(still.map(({ id }) => id));
  const isLost = holdersAtSchool(before, "careCoordinator").some(({ id }) => !ids.has(id));
  return isLost && still.every(({ aadId }) => aadId === "");
}
