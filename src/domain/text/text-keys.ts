/**
 * The names of all fields, at any depth, in which a value of this type can hold whatever somebody typed: strings and lists
 * of strings, but no closed choices. What is kept says of each whether it is typed, so that a new one cannot be forgotten.
 */
export type TextKeys<T> = T extends readonly (infer Item)[]
  ? TextKeys<Item>
  : T extends object
    ? { [K in keyof T & string]: ([HoldsText<T[K]>] extends [never] ? never : K) | TextKeys<T[K]> }[keyof T & string]
    : never;

type HoldsText<V> = V extends string
  ? string extends V
    ? true
    : never
  : V extends readonly (infer Item)[]
    ? HoldsText<Item>
    : never;

/** `typed`: in a person's own words. `fixed`: an id, a day, a moment, a choice of the route; without a space in it. */
export type TextKind = "typed" | "fixed";

/** No text of ours that is fixed has a space or this much in it. */
const FIXED = /^[^\s]{0,100}$/u;

/**
 * The texts in a value that a person typed, by what is said of each field. A field of which nothing is said counts as typed,
 * and so does a fixed one that does not look like an id.
 */
export function typedTexts(value: unknown, kinds: Readonly<Record<string, TextKind>>, field = ""): string[] {
  if (typeof value === "string") {
    const fixed = Object.hasOwn(kinds, field) && kinds[field] === "fixed" && FIXED.test(value);
    return fixed ? [] : [value];
  }
  if (Array.isArray(value)) return value.flatMap((item) => typedTexts(item, kinds, field));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => typedTexts(item, kinds, key));
}
