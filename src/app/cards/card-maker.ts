import { CARD_SCHEMAS, type CardContent, type CardName } from "./card-data.ts";
import { type CardTemplate, compileTemplate } from "./card-template.ts";

/** Expands a template with its data; the result is a complete Adaptive Card. */
export type CardMaker = (content: CardContent) => object;

/** Templates are compiled once; one that cannot be is found here, at the start. */
export function cardMaker(templates: Readonly<Record<CardName, object>>): CardMaker {
  const ready = new Map<CardName, CardTemplate>();
  for (const name of Object.keys(CARD_SCHEMAS) as CardName[]) ready.set(name, compileTemplate(templates[name]));
  return ({ name, data }) => {
    const expand = ready.get(name);
    if (!expand) throw new RangeError(`no template for card ${name}`);
    return expand(CARD_SCHEMAS[name].parse(data));
  };
}
