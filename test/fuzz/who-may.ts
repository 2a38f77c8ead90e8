import type { SchoolFile } from "../../src/domain/school/school.ts";
import { PUPILS } from "./fuzz-school.ts";

/**
 * Who has to do with whom, worked out from what the database holds and from nothing of the program that is tested: rows of
 * the school and of who stands in for whom.
 */
export type Absence = { person_id: string; substitute_id: string };

export class WhoMay {
  readonly #file: SchoolFile;
  readonly #absences: readonly Absence[];
  readonly #administrators: readonly string[];

  constructor(file: SchoolFile, absences: readonly Absence[], administrators: readonly string[]) {
    this.#file = file;
    this.#absences = absences;
    this.#administrators = administrators;
  }

  /** Id of whom this account is; an administrator who is nobody at school has one of its own. */
  idOf(aadId: string): string | undefined {
    const person = this.#file.people.find((one) => one.aadId === aadId && one.left === undefined);
    if (person) return person.id;
    return this.#administrators.includes(aadId) ? `admin-${aadId.slice(0, 8)}` : undefined;
  }

  isAdministrator(id: string): boolean {
    return this.#administrators.some((aadId) => this.idOf(aadId) === id);
  }

  holds(id: string, held: SchoolFile["people"][number]["functions"][number]): boolean {
    return this.#asWhom(id).some(({ functions }) => functions.includes(held));
  }

  /** Whether a pupil (or `group:<id>`) is one of theirs: the own group, a lesson group, or all for the care coordinator. */
  relates(id: string, subjectKey: string): boolean {
    const groups = this.#groupsOf(subjectKey);
    return this.#asWhom(id).some(
      (person) =>
        person.functions.includes("careCoordinator") ||
        (person.functions.includes("teacher") && person.groups.some((group) => groups.includes(group))),
    );
  }

  /** Pupils that are none of theirs, by names that no pupil of theirs has. */
  strangersTo(id: string): string[] {
    const own = new Set(this.#file.pupils.filter(({ key }) => this.relates(id, key)).map(({ name }) => name));
    return [...new Set(PUPILS)].filter((name) => !own.has(name));
  }

  #groupsOf(subjectKey: string): string[] {
    if (subjectKey.startsWith("group:")) return [subjectKey.slice("group:".length)];
    const pupil = this.#file.pupils.find(({ key }) => key === subjectKey);
    return pupil && !pupil.left ? [pupil.group, ...(pupil.instructionGroups ?? [])] : [];
  }

  /** Oneself and those for whom one stands in. */
  #asWhom(id: string): SchoolFile["people"][number][] {
    const away = this.#absences.filter(({ substitute_id }) => substitute_id === id).map(({ person_id }) => person_id);
    return this.#file.people.filter((person) => (person.id === id || away.includes(person.id)) && !person.left);
  }
}
