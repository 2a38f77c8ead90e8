import type { IsoDate } from "../dates.ts";
import type { SchoolFile } from "../school.ts";
import { losesCareCoordinator } from "../set-up/set-functions.ts";
import type { CheckedRoster } from "./checked-roster.ts";
import { matchGroups, plainGroupName } from "./match-groups.ts";
import { type PupilPlan, planPupils } from "./plan-pupils.ts";
import { planStaff, type StaffPlan } from "./plan-staff.ts";
import type { Rejection } from "./rejection.ts";

/** What somebody must say yes to by name before it happens. */
export type RosterQuestion =
  | "noPupils"
  | "manyPupilsLeave"
  | "manyStaffLeave"
  | "taughtGroupsRenamed"
  | "noCareCoordinator";

/** What a file would do to the school: keys and ids only, and the school as it would be. */
export type RosterPlan = {
  groups: { added: string[]; renamed: string[]; gone: string[] };
  pupils: Omit<PupilPlan, "next">;
  staff: Omit<StaffPlan, "next">;
  rejected: Rejection[];
  questions: RosterQuestion[];
  /** The very same school when there is nothing to do. */
  next: SchoolFile;
};

type Now = {
  today: IsoDate;
  /** Groups that must stay although the file has them no more: a case about the whole group runs there. */
  inUse?: ReadonlySet<string>;
};

/**
 * What becomes of the school with this file. Carrying it out twice does nothing the second time, and the order of the lines does
 * not matter. A block that the file does not have (no pupils, no staff) leaves that block as it is.
 */
export function planRoster(school: SchoolFile, checked: CheckedRoster, { today, inUse = new Set() }: Now): RosterPlan {
  const hasPupils = checked.pupils.length > 0;
  const matched = matchGroups(school.groups, checked.groups);
  const groupId = (key: string) => matched.get(key) ?? key;
  const pupils = hasPupils
    ? planPupils(school.pupils, checked, groupId, today)
    : { added: [], changed: [], left: [], next: school.pupils };
  const groups = hasPupils ? planGroups(school, checked.groups, groupId, pupils.next, inUse) : untouched(school);
  const present = new Set(groups.next.map(({ id }) => id));
  const groupIds = (keys: readonly string[]) => [...new Set(keys.map(groupId))].filter((id) => present.has(id)).sort();
  const staff =
    checked.staff.length > 0
      ? planStaff(school.people, checked, groupIds, today)
      : { added: [], changed: [], left: [], next: school.people };
  const renamed = new Set(groups.renamed);
  const people = staff.next.map((person) => askedOfRenamed(withoutGone(person, present), renamed));
  const next = { ...school, groups: groups.next, pupils: pupils.next, people };
  return {
    groups: { added: groups.added, renamed: groups.renamed, gone: groups.gone },
    pupils: { added: pupils.added, changed: pupils.changed, left: pupils.left },
    staff: { added: staff.added, changed: staff.changed, left: staff.left },
    rejected: checked.rejected,
    questions: [
      ...questionsOf(school, hasPupils, pupils, staff),
      ...(people.some((person) => teachesOneOf(person, renamed)) ? ["taughtGroupsRenamed" as const] : []),
      ...(losesCareCoordinator(school, next) ? ["noCareCoordinator" as const] : []),
    ],
    next: same(next, school) ? school : next,
  };
}

type GroupPlan = RosterPlan["groups"] & { next: SchoolFile["groups"] };

function untouched(school: SchoolFile): GroupPlan {
  return { added: [], renamed: [], gone: [], next: school.groups };
}

function planGroups(
  school: SchoolFile,
  lines: readonly { key: string; name: string }[],
  groupId: (key: string) => string,
  pupils: SchoolFile["pupils"],
  inUse: ReadonlySet<string>,
): GroupPlan {
  const names = new Map(lines.map(({ key, name }) => [groupId(key), spoken(name)]));
  const held = new Set(pupils.filter(({ left }) => left === undefined).flatMap(groupsOf));
  const known = new Set(school.groups.map(({ id }) => id));
  const stay = ({ id }: { id: string }) => names.has(id) || held.has(id) || inUse.has(id);
  const added = [...names.keys()].filter((id) => !known.has(id)).sort();
  // "groep 5" and "5" are one name to us: the school's own way of writing it stays.
  const renamed = school.groups.filter(
    ({ id, name }) => names.has(id) && plainGroupName(names.get(id) ?? "") !== plainGroupName(name),
  );
  const isRenamed = new Set(renamed.map(({ id }) => id));
  return {
    added,
    renamed: [...isRenamed],
    gone: school.groups.filter((group) => !stay(group)).map(({ id }) => id),
    next: [
      ...school.groups
        .filter(stay)
        .map((group) => (isRenamed.has(group.id) ? { ...group, name: names.get(group.id) ?? group.name } : group)),
      ...added.map((id) => ({ id, name: names.get(id) ?? id })),
    ],
  };
}

/** "5A" is called "groep 5A"; a group with a name of its own is called by that. */
function spoken(name: string): string {
  return /^\d/.test(name) ? `groep ${name}` : name;
}

function groupsOf({ group, instructionGroups }: SchoolFile["pupils"][number]): string[] {
  return [group, ...instructionGroups];
}

/** Nobody teaches a group that is gone. */
function withoutGone(person: SchoolFile["people"][number], present: ReadonlySet<string>): typeof person {
  const isThere = (id: string) => present.has(id);
  const said = person.roster;
  if (person.groups.every(isThere) && (said?.groups ?? []).every(isThere)) return person;
  return {
    ...person,
    groups: person.groups.filter(isThere),
    ...(said ? { roster: { ...said, groups: said.groups.filter(isThere) } } : {}),
  };
}

/** A group with another name can be another class under a key that was given out again: who teaches it is asked once more. */
function askedOfRenamed(person: SchoolFile["people"][number], renamed: ReadonlySet<string>): typeof person {
  const { roster } = person;
  return roster && teachesOneOf(person, renamed) ? { ...person, roster: { ...roster, open: true } } : person;
}

/** Whether this person, who is at school, was confirmed as teacher of one of these groups. */
export function teachesOneOf(
  { left, functions, groups }: SchoolFile["people"][number],
  ids: ReadonlySet<string>,
): boolean {
  return left === undefined && functions.includes("teacher") && groups.some((id) => ids.has(id));
}

function questionsOf(
  school: SchoolFile,
  hasPupils: boolean,
  pupils: { left: readonly string[] },
  staff: { left: readonly string[] },
): RosterQuestion[] {
  const here = (people: readonly { left?: IsoDate | undefined }[]) =>
    people.filter(({ left }) => left === undefined).length;
  const fromFiles = school.people.filter(({ roster }) => roster !== undefined);
  const questions: RosterQuestion[] = [];
  if (!hasPupils) questions.push("noPupils");
  if (pupils.left.length * 2 > here(school.pupils)) questions.push("manyPupilsLeave");
  if (staff.left.length * 2 > here(fromFiles)) questions.push("manyStaffLeave");
  return questions;
}

/** Whether two schools say the same, in whatever order their fields stand. */
function same(one: SchoolFile, other: SchoolFile): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder(school: SchoolFile): string {
  return JSON.stringify(school, (_key, value: unknown) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([one], [two]) => (one < two ? -1 : 1)));
  });
}
