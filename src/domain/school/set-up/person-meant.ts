import type { Person, SchoolFile } from "../school.ts";
import { WORKDAYS } from "../workdays.ts";

/** How somebody is pointed out: a person whom the school has already, an account in Teams, or both, to bring them together. */
export type Picked = { who: string; account: string; called: string };

export type PersonProblem =
  | { code: "nobody" | "unknown" | "onePerson" | "noAccount" | "nameMissing" | "notAnAccount" }
  /** The account that was chosen is somebody else's, or this person has another one. */
  | { code: "accountTaken" | "otherAccount"; name: string }
  /** Somebody without an account has this very name: perhaps the same person. */
  | { code: "sameName"; id: string; name: string };

export type Meant =
  | { ok: true; file: SchoolFile; person: SchoolFile["people"][number] }
  | { ok: false; problem: PersonProblem };

const ENTRA_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Who is meant, and the school with this person in it: known already, with the account added, or new. Nobody is entered
 * twice: an account that somebody has is that person, who left before comes back as the same one.
 */
export function personMeant(file: SchoolFile, picked: Picked, newId: () => string): Meant {
  const account = picked.account.trim();
  const called = picked.called.trim().slice(0, 200);
  const refuse = (problem: PersonProblem): Meant => ({ ok: false, problem });
  if (account.includes(",")) return refuse({ code: "onePerson" });
  if (account !== "" && !ENTRA_ID.test(account)) return refuse({ code: "notAnAccount" });
  const holder = account === "" ? undefined : file.people.find((one) => sameAccount(one, account));
  if (picked.who !== "") {
    const person = file.people.find(({ id, left }) => id === picked.who && left === undefined);
    if (!person) return refuse({ code: "unknown" });
    if (holder && holder.id !== person.id) return refuse({ code: "accountTaken", name: holder.name });
    if (holder || (account === "" && person.aadId !== "")) return { ok: true, file, person };
    if (account === "") return refuse({ code: "noAccount" });
    if (person.aadId !== "") return refuse({ code: "otherAccount", name: person.name });
    return changed(file, { ...person, aadId: account });
  }
  if (account === "") return refuse({ code: "nobody" });
  if (holder) return holder.left === undefined ? { ok: true, file, person: holder } : changed(file, returned(holder));
  if (called === "") return refuse({ code: "nameMissing" });
  const twin = file.people.find(
    ({ aadId, left, name }) => aadId === "" && left === undefined && sameName(name, called),
  );
  if (twin) return refuse({ code: "sameName", id: twin.id, name: twin.name });
  const person = {
    id: newId(),
    aadId: account,
    name: called,
    functions: [],
    groups: [],
    workdays: [...WORKDAYS],
    seats: [],
  };
  return { ok: true, file: { ...file, people: [...file.people, person] }, person };
}

/** The school with this person as changed. */
export function withPerson(file: SchoolFile, person: SchoolFile["people"][number]): SchoolFile {
  return { ...file, people: file.people.map((one) => (one.id === person.id ? person : one)) };
}

function changed(file: SchoolFile, person: SchoolFile["people"][number]): Meant {
  return { ok: true, file: withPerson(file, person), person };
}

/** Who comes back is known by name, and holds nothing until an administrator says so again. */
function returned(person: SchoolFile["people"][number]): SchoolFile["people"][number] {
  const { left: _, ...back } = person;
  return { ...back, functions: [], groups: [], seats: [] };
}

function sameAccount({ aadId }: Pick<Person, "aadId">, account: string): boolean {
  return aadId.toLowerCase() === account.toLowerCase();
}

function sameName(one: string, other: string): boolean {
  const folded = (name: string) => name.normalize("NFKC").replace(/\s+/g, " ").trim().toLocaleLowerCase("nl");
  return folded(one) === folded(other);
}
