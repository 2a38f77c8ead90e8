import { cardButtons, cardInputs } from "../../../src/cli/chat/card-text.ts";
import type { Chance } from "./chance.ts";

/** A button that somebody really got, with what can be filled in beside it. */
export type Captured = {
  /** Entra id of whom the card was for. */
  owner: string;
  verb: string;
  data: Record<string, unknown>;
  inputs: readonly { id: string; kind: string; value: string; choices: readonly string[] }[];
};

const MOST = 4000;
/** These can leave the school without pupils, and the run without anything to press. */
const EMPTIES = /^zr\.(?:roster\.do|retention)/;
/** Buttons that change something: without these a run would mostly look around. */
const STORES = /\.(?:save|start|propose|approve|ask|decline|plan|answer|fix|outcome|discussed|confirm|move|add|end)$/;

/** Cards as they went to people: real data to press, replay and mutate. */
export class CardPool {
  readonly #buttons: Captured[] = [];
  readonly #known = new Set<string>();
  /** Values that were seen under a key, to exchange for each other. */
  readonly values = new Map<string, unknown[]>();

  /** Takes every button of a card, wherever it is in `answer`. */
  take(owner: string, answer: unknown): void {
    for (const card of cardsIn(answer)) {
      const inputs = cardInputs(card).map(({ id, kind, value, choices }) => ({
        id,
        kind,
        value,
        choices: choices.map((choice) => choice.value),
      }));
      for (const { kind, verb, data, withInputs } of cardButtons(card)) {
        if (kind === "execute") this.#add({ owner, verb, data, inputs: withInputs ? inputs : [] });
      }
    }
  }

  get size(): number {
    return this.#buttons.length;
  }

  /** Verbs of which there is a button. */
  verbs(): string[] {
    return [...new Set(this.#buttons.map(({ verb }) => verb))];
  }

  /** The newest ones more often: those still count. */
  pick(chance: Chance): Captured | undefined {
    if (this.#buttons.length === 0) return undefined;
    const recent = this.#buttons.slice(-60);
    if (chance.percent(30)) return chance.pick(recent);
    const stores = recent.filter(({ verb }) => STORES.test(verb));
    if (stores.length > 0 && chance.percent(50)) return chance.pick(stores);
    // By verb, so that a rare button comes up as often as a common one.
    const verb = chance.pick(this.verbs().filter((one) => !EMPTIES.test(one) || chance.percent(4)));
    return chance.pick(this.#buttons.filter((button) => button.verb === verb));
  }

  #add(button: Captured): void {
    const text = JSON.stringify([button.owner, button.verb, button.data]);
    if (this.#known.has(text)) return;
    this.#known.add(text);
    this.#buttons.push(button);
    if (this.#buttons.length > MOST) this.#buttons.shift();
    for (const [key, value] of Object.entries(button.data)) {
      const known = this.values.get(key) ?? [];
      if (!known.includes(value)) this.values.set(key, [...known.slice(-200), value]);
    }
  }
}

function cardsIn(value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  if ("type" in value && value.type === "AdaptiveCard") return [value];
  return Object.values(value).flatMap(cardsIn);
}

/** What somebody fills in on a card: mostly what it asks for. */
export function filledIn(inputs: Captured["inputs"], chance: Chance, text: () => string): Record<string, unknown> {
  return Object.fromEntries(
    inputs.flatMap(({ id, kind, value, choices }) => {
      if (chance.percent(5)) return [];
      if (kind === "text") return [[id, text()]];
      if (choices.length > 0) return [[id, chance.percent(30) ? value : chance.pick(choices)]];
      return [[id, chance.percent(70) ? value : chance.pick(["2026-12-08", "2027-01-12", "15:30", "", "2026-02-30"])]];
    }),
  );
}
