import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CARD_SCHEMAS, type CardContent, type CardName } from "../../src/app/cards/card-data.ts";
import { cardMaker } from "../../src/app/cards/card-maker.ts";

export type Element = Record<string, unknown>;

const CARDS = join(import.meta.dirname, "../../cards");

/** Names of the files in cards/ with this ending. */
export function cardFiles(ending: ".card.json" | ".sample.json"): string[] {
  return readdirSync(CARDS)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
}

export function readCard(file: string): unknown {
  return JSON.parse(readFileSync(join(CARDS, file), "utf8"));
}

export const CARD_NAMES = Object.keys(CARD_SCHEMAS).sort() as CardName[];

/** The sample data of a card, as it goes into the maker. */
export function sampleOf(name: CardName): CardContent {
  return { name, data: readCard(`${name}.sample.json`) } as CardContent;
}

export const makeCard = cardMaker(
  Object.fromEntries(CARD_NAMES.map((name) => [name, readCard(`${name}.card.json`)])) as Record<CardName, object>,
);

/** Every object in the card, in the order of the file: elements, actions, facts, choices. */
export function elementsOf(card: object): Element[] {
  const inside = Object.values(card).flatMap((value) => {
    if (Array.isArray(value)) return value.flatMap((item) => (isObject(item) ? elementsOf(item) : []));
    return isObject(value) ? elementsOf(value) : [];
  });
  return [card as Element, ...inside];
}

export function ofType(card: object, ...types: string[]): Element[] {
  return elementsOf(card).filter(({ type }) => types.includes(String(type)));
}

/** Every text that Teams reads as Markdown: text blocks and the values of facts. */
export function markdownOf(card: object): string[] {
  const facts = ofType(card, "FactSet").flatMap(({ facts }) => facts as Element[]);
  return [...ofType(card, "TextBlock").map(({ text }) => text), ...facts.map(({ value }) => value)].map(String);
}

/** Every string of a value with the keys that lead to it. */
export function stringsOf(value: unknown, path: readonly string[] = []): { path: readonly string[]; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsOf(inner, [...path, key]));
}

/** Names and values that only the machine reads: they are ours, never typed by a person. */
function isForMachine(path: readonly string[]): boolean {
  const key = path.at(-1) ?? "";
  return (
    ["verb", "kind", "id", "min", "max", "url", "day", "time", "held", "owner"].includes(key) ||
    key.endsWith("Id") ||
    path.includes("data") ||
    (key === "value" && !path.includes("facts"))
  );
}

/** What a person reads of a card's data. */
export function shownStringsOf(data: unknown): string[] {
  return stringsOf(data)
    .filter(({ path, text }) => !isForMachine(path) && text !== "")
    .map(({ text }) => text);
}

/** The data with `text` wherever a person reads something. Empty strings, which hide a part of the card, are filled too. */
export function withShown<T>(data: T, text: string, path: readonly string[] = []): T {
  if (typeof data === "string") return (isForMachine(path) ? data : text) as T;
  if (Array.isArray(data)) return data.map((item, at) => withShown(item, text, [...path, String(at)])) as T;
  if (!isObject(data)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, withShown(value, text, [...path, key])]),
  ) as T;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
