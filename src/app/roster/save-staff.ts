import { PROPOSED_FUNCTIONS, type ProposedFunction } from "../../domain/school/roster/roster-link.ts";
import type { SchoolFile } from "../../domain/school/school.ts";
import { losesCareCoordinator } from "../../domain/school/set-up/set-functions.ts";

type Staff = SchoolFile["people"][number];

/** What somebody answered about one member of staff. */
export type StaffAnswer = { id: string; functions: string[]; groups: string[]; aadId: string };

/**
 * `taken`: this account is somebody else's, who came from the file too. `unknown`: nobody could have been shown this.
 * `lastOne`: no care coordinator with an account would be left.
 */
export type StaffRefusal = { code: "taken"; name: string } | { code: "unknown" | "lastOne" };

export type StaffSaved =
  | { ok: true; file: SchoolFile; detail: Record<string, string | number> }
  | { ok: false; refusal: StaffRefusal };

/**
 * The school with what was answered. Whatever else somebody is stays (a role of outside, for one). An account that a person
 * without a file has is the same human being, put in by hand earlier: the two become one, under the id with the history.
 */
export function saveStaff(file: SchoolFile, answers: readonly StaffAnswer[]): StaffSaved {
  const groups = new Set(file.groups.map(({ id }) => id));
  const detail: Record<string, string | number> = { people: answers.length };
  let people = file.people;
  for (const answer of answers) {
    const person = people.find(({ id, left }) => id === answer.id && left === undefined);
    const known = PROPOSED_FUNCTIONS.filter((one) => answer.functions.includes(one));
    if (!person || known.length !== answer.functions.length || answer.groups.some((group) => !groups.has(group))) {
      return { ok: false, refusal: { code: "unknown" } };
    }
    const same = answer.aadId === "" ? undefined : holderOf(people, answer);
    if (same && (same.roster || person.functions.length > 0)) {
      return { ok: false, refusal: { code: "taken", name: same.name } };
    }
    const into = same ? { ...same, ...(person.email && !same.email ? { email: person.email } : {}) } : person;
    const next = confirmed(into, person.roster, known, answer);
    people = people.flatMap((one) => (one.id === into.id ? [next] : one.id === person.id ? [] : [one]));
    detail[next.id] = [...known, ...next.groups].join(" ") || "none";
  }
  const next = { ...file, people };
  // Of the card as a whole: one care coordinator may make way for another on it.
  if (losesCareCoordinator(file, next)) return { ok: false, refusal: { code: "lastOne" } };
  return { ok: true, file: next, detail };
}

function holderOf(people: readonly Staff[], { id, aadId }: StaffAnswer): Staff | undefined {
  return people.find(
    (one) => one.id !== id && one.left === undefined && one.aadId.toLowerCase() === aadId.toLowerCase(),
  );
}

function confirmed(
  person: Staff,
  roster: Staff["roster"],
  functions: readonly ProposedFunction[],
  { groups, aadId }: StaffAnswer,
): Staff {
  const asked: readonly string[] = PROPOSED_FUNCTIONS;
  const { open: _answered, ...says } = roster ?? {};
  return {
    ...person,
    aadId: aadId === "" ? person.aadId : aadId,
    functions: [...person.functions.filter((held) => !asked.includes(held)), ...functions],
    // Groups are what a teacher teaches; without that they give nothing.
    groups: functions.includes("teacher") ? [...groups] : [],
    ...("key" in says ? { roster: says } : {}),
  };
}
