import type { IsoDate } from "../dates.ts";
import type { Pupil } from "../school.ts";
import type { CheckedRoster } from "./checked-roster.ts";

export type PupilChange = "name" | "group" | "instructionGroups" | "returned";

export type PupilPlan = {
  added: string[];
  changed: { key: string; what: PupilChange[] }[];
  left: string[];
  next: Pupil[];
};

/**
 * The pupils as the file has them, matched on their key and on nothing else: a name is no identity. Who is not in the file
 * left today, or on the day that the file gives; a line that was refused changes nothing.
 */
export function planPupils(
  pupils: readonly Pupil[],
  checked: CheckedRoster,
  groupId: (key: string) => string,
  today: IsoDate,
): PupilPlan {
  const inFile = new Map(checked.pupils.map((pupil) => [pupil.key, pupil]));
  const former = new Map(checked.former.map(({ key, leftOn }) => [key, leftOn]));
  const refused = new Set(checked.rejected.flatMap(({ kind, key }) => (kind === "pupil" ? [key] : [])));
  const plan: PupilPlan = { added: [], changed: [], left: [], next: [] };
  const fresh = (pupil: CheckedRoster["pupils"][number], known: readonly string[]): Pupil => ({
    key: pupil.key,
    name: pupil.name,
    initial: pupil.initial,
    group: groupId(pupil.group),
    instructionGroups: pupil.instructionGroups ? [...new Set(pupil.instructionGroups.map(groupId))].sort() : [...known],
  });
  for (const pupil of pupils) {
    const line = inFile.get(pupil.key);
    if (line) {
      const next = fresh(line, pupil.instructionGroups);
      const what = changesOf(pupil, next);
      if (what.length > 0) plan.changed.push({ key: pupil.key, what });
      plan.next.push(what.length > 0 ? next : pupil);
    } else if (pupil.left === undefined && !refused.has(pupil.key)) {
      plan.left.push(pupil.key);
      plan.next.push({ ...pupil, left: former.get(pupil.key) ?? today });
    } else plan.next.push(pupil);
  }
  const known = new Set(pupils.map(({ key }) => key));
  const added = checked.pupils
    .filter(({ key }) => !known.has(key))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  for (const pupil of added) {
    plan.added.push(pupil.key);
    plan.next.push(fresh(pupil, []));
  }
  plan.left.sort();
  return plan;
}

function changesOf(was: Pupil, next: Pupil): PupilChange[] {
  const what: PupilChange[] = [];
  if (was.left !== undefined) what.push("returned");
  if (was.name !== next.name || was.initial !== next.initial) what.push("name");
  if (was.group !== next.group) what.push("group");
  const groups = ({ instructionGroups }: Pupil) => [...instructionGroups].sort().join("\n");
  if (groups(was) !== groups(next)) what.push("instructionGroups");
  return what;
}
