import { Template } from "adaptivecards-templating";
import { CARD_SCHEMAS, type CardContent, type CardName } from "./card-data.ts";

/** Expands a template with its data; the result is a complete Adaptive Card, shared and never to be changed. */
export type CardMaker = (content: CardContent) => object;

/**
 * How many expanded cards are kept, about 5 KB each. The same question is asked again and again (a card after "Terug", an
 * approval to two IB'ers, the help), and the same data always makes the same card.
 */
const KEPT = 2_000;

/** Each template is parsed once, when it is first asked for: parsing costs a hundred times what expanding does. */
export function cardMaker(templates: Readonly<Record<CardName, object>>): CardMaker {
  const ready = new Map<CardName, Template>();
  const templateOf = (name: CardName): Template => {
    const known = ready.get(name);
    if (known) return known;
    if (!Object.hasOwn(CARD_SCHEMAS, name)) throw new RangeError(`no template for card ${name}`);
    const template = new Template(templates[name]);
    ready.set(name, template);
    return template;
  };
  const kept = new Map<string, object>();
  return ({ name, data }) => {
    const template = templateOf(name);
    const key = name + JSON.stringify(data);
    const known = kept.get(key);
    if (known) return known;
    const card = template.expand({ $root: CARD_SCHEMAS[name].parse(data) }) as object;
    const oldest = kept.size >= KEPT ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(key, card);
    return card;
  };
}
