import type { RouteWords } from "./route-words.ts";

/** Kinds of elements of a route file; `part` is a block without a form of its own here. */
export type KindName =
  | "route"
  | "step"
  | "duty"
  | "question"
  | "option"
  | "evaluation"
  | "move"
  | "presence"
  | "role"
  | "outcome"
  | "setting"
  | "consent"
  | "glossary"
  | "mark"
  | "putForward"
  | "ground"
  | "part";

/** A value in words; which values come is settled by the rule language, field by field. */
export type Show = (value: never, words: RouteWords) => string;

export type Field = {
  label: string;
  /** Only words differ: no rule of a running case does. */
  wording?: true;
  /** The value in words; without it a text stands between quotes. */
  show?: Show;
  /** For a block of keys: those that `show` tells; the others are compared by themselves. */
  covers?: readonly string[];
  /** For a value that is a list of conditions in disguise: its parts, told one by one. */
  parts?: (value: never) => readonly unknown[];
  /** The kind of the elements in a list, or of the block itself. */
  holds?: KindName;
};

/** How a kind is called, the key that names an element, and its fields in the order in which they are told. */
export type Kind = {
  one: string;
  more: string;
  name: string;
  fields: Readonly<Record<string, Field>>;
  /** Elements are only explained to people: adding or removing one changes no rule. */
  wording?: true;
  /** The order of the elements decides what is asked first. */
  ordered?: true;
};

export const SOURCE: Field = { label: "vindplaats in het document", wording: true };
export const TEXT: Field = { label: "tekst", wording: true };
export const role: Show = (id: string, words) => words.role(id);
export const step: Show = (id: string, words) => words.step(id);
export const yesNo: Show = (yes: boolean) => (yes ? "ja" : "nee");

/** Words for the values of a closed list. */
export function oneOf(names: Readonly<Record<string, string>>): Show {
  return (value: string) => names[value] ?? value;
}
