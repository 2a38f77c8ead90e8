import type { Chance } from "./chance.ts";

const ODD: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 53,
  Number.MAX_SAFE_INTEGER,
  "",
  " ",
  "x",
  [],
  {},
  [null],
  { toString: "x" },
  "__proto__",
  "constructor",
  "../../etc/passwd",
  "'; drop table event; --",
  `\${$root}`,
  "<at>bot</at>",
  "\u0000",
  "\ud800",
  "👩‍👧‍👦".repeat(50),
  "A".repeat(3000),
  "2027-02-31",
  "9999-12-31",
  "-271821-04-20",
  "Infinity",
  "NaN",
  "all",
  "me",
];

/** Any value at all, seldom the right one. */
export function oddValue(chance: Chance): unknown {
  return chance.pick(ODD);
}

/** Any text: of the keyboard, of the world, or far too long. */
export function anyText(chance: Chance): string {
  const length = chance.percent(3) ? 4000 : chance.below(60);
  const last = chance.pick([0x7e, 0x7e, 0x24f, 0xffff, 0x1f9ff]);
  return Array.from({ length }, () => String.fromCodePoint(0x20 + chance.below(last - 0x20))).join("");
}

/** The value with something in it changed, taken away, added or exchanged; `others` are values to exchange for, by key. */
export function mutated(value: unknown, chance: Chance, others: ReadonlyMap<string, readonly unknown[]>): unknown {
  if (typeof value !== "object" || value === null) return oddValue(chance);
  if (Array.isArray(value)) {
    const copy: unknown[] = [...value];
    const at = chance.below(copy.length + 1);
    copy[at] = copy.length === 0 || chance.percent(30) ? oddValue(chance) : mutated(copy[at], chance, others);
    return copy;
  }
  const copy: Record<string, unknown> = { ...value };
  const keys = Object.keys(copy);
  if (keys.length === 0 || chance.percent(8)) {
    const key = chance.pick(["extra", "c", "v", "p", "k", "person", "administrator", "by", "__proto__"]);
    Object.defineProperty(copy, key, { value: oddValue(chance), enumerable: true, configurable: true, writable: true });
    return copy;
  }
  const key = chance.pick(keys);
  const known = others.get(key) ?? [];
  const inner = copy[key];
  if (known.length > 0 && chance.percent(60)) copy[key] = chance.pick(known);
  else if (chance.percent(15)) delete copy[key];
  else if (typeof inner === "number" && chance.percent(60)) copy[key] = inner + chance.pick([-1, 1, 1000]);
  else copy[key] = typeof inner === "object" && inner !== null ? mutated(inner, chance, others) : oddValue(chance);
  return copy;
}
