import type { IsoDate } from "../dates.ts";
import type { Person, SchoolFile } from "../school.ts";
import { WORKDAYS } from "../workdays.ts";
import type { CheckedRoster } from "./checked-roster.ts";

type Staff = SchoolFile["people"][number];
type StaffLine = CheckedRoster["staff"][number];

export type StaffChange = "name" | "email" | "proposal" | "returned";

export type StaffPlan = {
  added: string[];
  changed: { id: string; what: StaffChange[] }[];
  left: string[];
  next: Staff[];
};

/**
 * The staff as the file has it: matched on the key, or else on an e-mail address that is one person's. What the file says that
 * somebody is goes beside what was confirmed, never in its place. Only who came from such a file leaves with one:
 * a regievoerder from outside is in none.
 */
export function planStaff(
  people: readonly Staff[],
  checked: CheckedRoster,
  groupIds: (keys: readonly string[]) => string[],
  today: IsoDate,
): StaffPlan {
  const plan: StaffPlan = { added: [], changed: [], left: [], next: [] };
  const matches = matchStaff(people, checked.staff);
  const refused = new Set(checked.rejected.flatMap(({ kind, key }) => (kind === "staff" ? [key] : [])));
  for (const person of people) {
    const line = matches.get(person.id);
    const key = person.roster?.key;
    if (line) {
      const { next, what } = updated(person, line, groupIds(line.groups));
      if (what.length > 0) plan.changed.push({ id: person.id, what });
      plan.next.push(next);
    } else if (key !== undefined && person.left === undefined && !refused.has(key)) {
      plan.left.push(person.id);
      plan.next.push({ ...person, left: today });
    } else plan.next.push(person);
  }
  const matched = new Set([...matches.values()].map(({ key }) => key));
  const ids = new Set(people.map(({ id }) => id));
  const added = checked.staff
    .filter(({ key }) => !matched.has(key))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  for (const line of added) {
    const id = freeId(line.key, ids);
    ids.add(id);
    plan.added.push(id);
    plan.next.push({
      id,
      aadId: "",
      name: line.name,
      ...(line.email ? { email: line.email } : {}),
      functions: [],
      groups: [],
      workdays: [...WORKDAYS],
      seats: [],
      roster: { key: line.key, functions: line.functions.toSorted(), groups: groupIds(line.groups), open: true },
    });
  }
  return plan;
}

/** Who of the school each line is: person id -> line. */
function matchStaff(people: readonly Staff[], lines: readonly StaffLine[]): Map<string, StaffLine> {
  const byKey = new Map(lines.map((line) => [line.key, line]));
  const matches = new Map<string, StaffLine>();
  for (const { id, roster } of people) {
    const line = roster && byKey.get(roster.key);
    if (line) matches.set(id, line);
  }
  const done = new Set([...matches.values()].map(({ key }) => key));
  for (const line of lines) {
    const email = line.email?.toLowerCase();
    if (done.has(line.key) || email === undefined) continue;
    const same = people.filter((person) => person.email?.toLowerCase() === email && person.left === undefined);
    const only = same.length === 1 ? same[0] : undefined;
    if (only && !matches.has(only.id)) matches.set(only.id, line);
  }
  return matches;
}

function updated(person: Staff, line: StaffLine, groups: string[]): { next: Staff; what: StaffChange[] } {
  const { left, ...stayed } = person;
  const back = left !== undefined;
  // Who comes back holds nothing until it is confirmed again.
  const held = back ? { ...stayed, functions: [], groups: [], seats: [] } : stayed;
  const says = { key: line.key, functions: line.functions.toSorted(), groups };
  const open = !back && sameSays(person.roster, says) ? person.roster?.open === true : asksMore(held, says);
  const email = line.email ?? person.email;
  const next: Staff = {
    ...held,
    name: line.name,
    ...(email ? { email } : {}),
    roster: { ...says, ...(open ? { open } : {}) },
  };
  const what: StaffChange[] = [];
  if (back) what.push("returned");
  if (person.name !== next.name) what.push("name");
  if (person.email?.toLowerCase() !== next.email?.toLowerCase()) what.push("email");
  if (open && !(sameSays(person.roster, says) && person.roster?.open)) what.push("proposal");
  return { next, what };
}

function sameSays(one: Person["roster"], other: { functions: string[]; groups: string[] }): boolean {
  return one !== undefined && sameSet(one.functions, other.functions) && sameSet(one.groups, other.groups);
}

/** Whether the file says something that was not confirmed. What it does not say takes nothing away. */
function asksMore(held: Staff, says: { functions: string[]; groups: string[] }): boolean {
  const functions: readonly string[] = held.functions;
  return (
    says.functions.some((one) => !functions.includes(one)) ||
    (says.groups.length > 0 && !sameSet(says.groups, held.groups))
  );
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value) => other.includes(value));
}

/** An id that nobody has; ids of administrators who are nobody at school begin with `admin-`. */
function freeId(key: string, taken: ReadonlySet<string>): string {
  const plain = key.replace(/[^A-Za-z0-9._-]/g, "-").slice(0, 56);
  const base = plain.startsWith("admin-") ? `p-${plain}` : plain;
  let id = base;
  for (let next = 2; taken.has(id); next += 1) id = `${base}-${next}`;
  return id;
}
