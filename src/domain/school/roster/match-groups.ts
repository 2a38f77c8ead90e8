import type { SchoolFile } from "../school.ts";
import type { CheckedRoster } from "./checked-roster.ts";

type Group = SchoolFile["groups"][number];
type Line = CheckedRoster["groups"][number];

/**
 * Which group of the school each group of the file is: the only one with that name, or else the one with that id. Keys of
 * groups live a school year at most and are given out again, while "5A" goes on; so a group keeps its id and who teaches it
 * stays confirmed. Gives the id per key of the file; a group that the school does not have gets its key as id, with a number
 * behind it when a group that goes on under another key has that id.
 */
export function matchGroups(groups: readonly Group[], file: readonly Line[]): Map<string, string> {
  const matched = new Map<string, string>();
  const match = (pairs: readonly (readonly [key: string, id: string])[]) => {
    for (const [key, id] of pairs) matched.set(key, id);
  };
  const unmatched = () => file.filter(({ key }) => !matched.has(key));
  const taken = () => new Set(matched.values());
  const byId = new Map(groups.map((group) => [group.id, group]));
  // Of two groups with one name the key still says which is which.
  match(file.flatMap((line) => (sameName(byId.get(line.key), line) ? [[line.key, line.key] as const] : [])));
  match(onlyPairs(groups, unmatched(), taken()));
  const gone = taken();
  match(unmatched().flatMap(({ key }) => (gone.has(key) ? [] : [[key, key] as const])));
  const keys = unmatched().map(({ key }) => key);
  for (const key of keys.sort()) matched.set(key, freeId(key, taken()));
  return matched;
}

/** "Groep 5A" and "5a" are one name. */
export function plainGroupName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(groep|klas)\s+/, "")
    .replace(/\s+/g, "");
}

/** Lines and groups of which there is one each with that name, among those that are not matched yet. */
function onlyPairs(groups: readonly Group[], lines: readonly Line[], taken: ReadonlySet<string>) {
  const rest = groups.filter(({ id }) => !taken.has(id));
  return lines.flatMap((line) => {
    const [here, ...more] = rest.filter((group) => sameName(group, line));
    const there = lines.filter((other) => sameName(other, line));
    return here && more.length === 0 && there.length === 1 ? [[line.key, here.id] as const] : [];
  });
}

function sameName(one: { name: string } | undefined, other: { name: string }): boolean {
  return one !== undefined && plainGroupName(one.name) === plainGroupName(other.name);
}

/** The same for the same file each time: the number behind the key is the first that no group of the file has. */
function freeId(key: string, taken: ReadonlySet<string>): string {
  const base = key.slice(0, 56);
  let next = 2;
  while (taken.has(`${base}-${next}`)) next += 1;
  return `${base}-${next}`;
}
