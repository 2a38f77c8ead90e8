import { Template } from "adaptivecards-templating";
import { CARD_SCHEMAS, type CardContent, type CardName } from "./card-data.ts";

/** Expands a template with its data; the result is a complete Adaptive Card. */
export type CardMaker = (content: CardContent) => object;

/** Templates are parsed once: parsing costs a hundred times what expanding does. */
export function cardMaker(templates: Readonly<Record<CardName, object>>): CardMaker {
  const ready = new Map<CardName, Template>();
  for (const name of Object.keys(CARD_SCHEMAS) as CardName[]) ready.set(name, new Template(templates[name]));
  return ({ name, data }) => {
    const template = ready.get(name);
    if (!template) throw new RangeError(`no template for card ${name}`);
    return template.expand({ $root: CARD_SCHEMAS[name].parse(data) }) as object;
  };
}
