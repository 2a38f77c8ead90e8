import type { SchoolFile } from "../school.ts";
import type { CheckedRoster } from "./checked-roster.ts";

type Group = SchoolFile["groups"][number];

/**
 * Which group of the school each group of the file is: the one with that id, or else the only one with that name. Keys of
 * groups live a school year at most, while "5A" goes on; so a group keeps its id and who teaches it stays confirmed.
 * Gives the id per key of the file; a group that the school does not have gets its key as id.
 */
export function matchGroups(groups: readonly Group[], file: CheckedRoster["groups"]): Map<string, string> {
  const ids = new Set(groups.map(({ id }) => id));
  const matched = new Map(file.flatMap(({ key }) => (ids.has(key) ? [[key, key] as const] : [])));
  const taken = new Set(matched.values());
  const rest = groups.filter(({ id }) => !taken.has(id));
  const unmatched = file.filter(({ key }) => !matched.has(key));
  for (const { key, name } of unmatched) {
    const here = rest.filter((group) => plainGroupName(group.name) === plainGroupName(name));
    const there = unmatched.filter((group) => plainGroupName(group.name) === plainGroupName(name));
    const only = here.length === 1 && there.length === 1 ? here[0] : undefined;
    matched.set(key, only?.id ?? key);
  }
  return matched;
}

/** "Groep 5A" and "5a" are one name. */
export function plainGroupName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(groep|klas)\s+/, "")
    .replace(/\s+/g, "");
}
