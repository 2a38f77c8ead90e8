import type { Field, KindName } from "./kind.ts";
import { KINDS } from "./kinds.ts";
import { quoted, type RouteWords } from "./route-words.ts";

/** A change below some heading. `touches`: a moved case meets another rule. */
export type Line = { sentence: string; touches: boolean };

/** Names for what was and for what is now, and what the sentence is about ("taak ‘Gesprek’"). */
export type Sides = { was: RouteWords; now: RouteWords; about: readonly string[] };

type Block = Readonly<Record<string, unknown>>;

/** What differs between two elements of one kind, key by key; nothing is left out, also not a key unknown here. */
export function compareElements(kind: KindName, was: Block, now: Block, sides: Sides): Line[] {
  return keysOf(kind, was, now).flatMap((key) => {
    const field = KINDS[kind].fields[key] ?? { label: key };
    return same(was[key], now[key]) ? [] : compareValues(field, was[key], now[key], sides);
  });
}

/** What differs between two lists of elements: gone, new, changed, another id, another order. */
export function compareLists(kind: KindName, was: readonly Block[], now: readonly Block[], sides: Sides): Line[] {
  const { one, more, ordered, wording } = KINDS[kind];
  const before = keyed(was);
  const after = keyed(now);
  const line = (sentence: string, touches = !wording): Line => ({ sentence: told(sides, sentence), touches });
  const lines: Line[] = [];
  const renamed = renames(kind, before, after);
  for (const [key, element] of before) {
    const newKey = renamed.get(key) ?? key;
    const successor = after.get(newKey);
    if (!successor) {
      lines.push(line(`vervallen: ${one} ${nameOf(kind, element)}`));
      continue;
    }
    const about = [...sides.about, `${one} ${nameOf(kind, successor)}`];
    if (newKey !== key) {
      lines.push({
        sentence: told({ ...sides, about }, `heet in het bestand nu ${newKey} (was ${key})`),
        touches: true,
      });
    }
    lines.push(...compareElements(kind, element, successor, { ...sides, about }));
  }
  const kept = [...before.keys()].map((key) => renamed.get(key) ?? key).filter((key) => after.has(key));
  for (const [key, element] of after) {
    if (!kept.includes(key)) lines.push(line(`nieuw: ${one} ${described(kind, element, sides.now)}`));
  }
  if (
    !same(
      kept,
      [...after.keys()].filter((key) => kept.includes(key)),
    )
  ) {
    lines.push(line(`de volgorde van de ${more} is anders`, ordered === true));
  }
  return lines;
}

/** Whether two values of a route file say the same. */
export function same(was: unknown, now: unknown): boolean {
  return stable(was) === stable(now);
}

/** The name of an element between quotes; its id when it has none. */
export function nameOf(kind: KindName, element: Block): string {
  return quoted(String(element[KINDS[kind].name] ?? element.id ?? ""));
}

function compareValues(field: Field, was: unknown, now: unknown, sides: Sides): Line[] {
  const line = (sentence: string): Line => ({ sentence: told(sides, sentence), touches: !field.wording });
  const { label } = field;
  if (isBlocks(was) && isBlocks(now)) return compareLists(field.holds ?? "part", was, now, sides);
  if (Array.isArray(was) && Array.isArray(now)) return compareSets(field, was, now, sides);
  if (field.parts && was !== undefined && now !== undefined) {
    const [before, after] = [field.parts(was as never), field.parts(now as never)];
    return same(before, after) ? [] : compareSets(field, before, after, sides);
  }
  if (isBlock(was) && isBlock(now)) return compareBlocks(field, was, now, sides);
  if (isNothing(now)) return [line(`${label}: niet meer (was ${shown(field, was, sides.was)})`)];
  if (isNothing(was)) return [line(`${label}: ${shown(field, now, sides.now)} (nieuw)`)];
  return [line(`${label}: ${pair(field, was, now, sides)}`)];
}

/** A block is told at once as far as its words go, and key by key for the rest. */
function compareBlocks(field: Field, was: Block, now: Block, sides: Sides): Line[] {
  const about = [...sides.about, field.label];
  if (!field.covers) return compareElements(field.holds ?? "part", was, now, { ...sides, about });
  const covered = (block: Block) => Object.fromEntries(field.covers?.map((key) => [key, block[key]]) ?? []);
  const rest = (block: Block) =>
    Object.fromEntries(Object.entries(block).filter(([key]) => !field.covers?.includes(key)));
  const lines = compareElements("part", rest(was), rest(now), { ...sides, about });
  if (same(covered(was), covered(now))) return lines;
  const sentence = told(sides, `${field.label}: ${pair(field, was, now, sides)}`);
  return [{ sentence, touches: !field.wording }, ...lines];
}

/** Lists of ids, texts or conditions: what is gone, what is new, otherwise another order. */
function compareSets(field: Field, was: readonly unknown[], now: readonly unknown[], sides: Sides): Line[] {
  const gone = was.filter((item) => !now.some((other) => same(item, other)));
  const added = now.filter((item) => !was.some((other) => same(item, other)));
  const list = (items: readonly unknown[], words: RouteWords) =>
    items.map((item) => shown(field, item, words)).join("; ");
  const parts = [
    added.length > 0 ? `nu ook: ${list(added, sides.now)}` : "",
    gone.length > 0 ? `niet meer: ${list(gone, sides.was)}` : "",
  ].filter(Boolean);
  const sentence = `${field.label}: ${parts.join("; ") || "de volgorde is anders"}`;
  return [{ sentence: told(sides, sentence), touches: !field.wording }];
}

/** An element that is new, with everything that is in it. */
function described(kind: KindName, element: Block, words: RouteWords): string {
  const { fields, name } = KINDS[kind];
  const parts = keysOf(kind, element, element).flatMap((key) => {
    const value = element[key];
    if (key === name || key === "source" || isNothing(value) || value === false) return [];
    const field: Field = fields[key] ?? { label: key };
    return [`${field.label}: ${shown(field, value, words)}`];
  });
  return parts.length > 0 ? `${nameOf(kind, element)} (${parts.join("; ")})` : nameOf(kind, element);
}

function shown(field: Field, value: unknown, words: RouteWords): string {
  if (isBlocks(value)) return value.map((element) => described(field.holds ?? "part", element, words)).join(", ");
  if (Array.isArray(value)) return value.map((item) => shown(field, item, words)).join(", ");
  if (field.show) return field.show(value as never, words);
  if (isBlock(value)) return described(field.holds ?? "part", value, words);
  if (typeof value === "boolean") return value ? "ja" : "nee";
  return typeof value === "string" ? quoted(value) : String(value);
}

/** The new value and the old one; what is written in the file itself when the words are the same. */
function pair(field: Field, was: unknown, now: unknown, sides: Sides): string {
  const [old, fresh] = [shown(field, was, sides.was), shown(field, now, sides.now)];
  return old === fresh ? `${fresh} [${JSON.stringify(now)}] (was [${JSON.stringify(was)}])` : `${fresh} (was ${old})`;
}

/** What lost its id but kept its name, and stands under another id now. */
function renames(kind: KindName, was: ReadonlyMap<string, Block>, now: ReadonlyMap<string, Block>) {
  const renamed = new Map<string, string>();
  const fresh = [...now].filter(([key]) => !was.has(key));
  for (const [key, element] of was) {
    if (now.has(key)) continue;
    const [successor, ...others] = fresh.filter(([, other]) => nameOf(kind, other) === nameOf(kind, element));
    if (successor && others.length === 0 && ![...renamed.values()].includes(successor[0]))
      renamed.set(key, successor[0]);
  }
  return renamed;
}

/** Elements by id, or by what tells them apart where they have none. */
function keyed(elements: readonly Block[]): Map<string, Block> {
  const map = new Map<string, Block>();
  for (const element of elements) {
    const own = element.id ?? element.term ?? [element.role, element.meeting].filter(Boolean).join(" en ");
    let key = String(own);
    while (map.has(key)) key += "'";
    map.set(key, element);
  }
  return map;
}

/** Keys in the order of the table, then those it does not know; never the id. */
function keysOf(kind: KindName, was: Block, now: Block): string[] {
  const known = Object.keys(KINDS[kind].fields);
  const all = [...new Set([...Object.keys(was), ...Object.keys(now)])].filter((key) => key !== "id");
  return [...known.filter((key) => all.includes(key)), ...all.filter((key) => !known.includes(key))];
}

function told({ about }: Sides, sentence: string): string {
  const text = about.length > 0 ? `${about.join(", ")}: ${sentence}` : sentence;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isBlock(value: unknown): value is Block {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isBlocks(value: unknown): value is Block[] {
  return Array.isArray(value) && value.every(isBlock);
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** The same text for the same value, whatever the order of the keys; an absent key and an undefined one are the same. */
function stable(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      isBlock(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
        : inner,
    ) ?? "undefined"
  );
}
