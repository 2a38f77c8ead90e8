import type { Address, Bot, OutMessage } from "../../app/ports.ts";
import type { Person } from "../../domain/school/school.ts";
import { type CardInput, cardButtons, cardInputs, cardText } from "./card-text.ts";

/** What a person sees after saying or pressing something: text, and the card if there is one. */
export type Shown = { lines: string[]; card?: object };

/** One person's chat with the bot, without a client: what was said, what is on the screen, which buttons can be pressed. */
export class ChatWindow {
  readonly person: Person;
  readonly address: Address;
  readonly #bot: Bot;
  /** Cards on the screen, newest last; a press replaces the card it is on. */
  #cards: { card: object; opened: Set<string> }[] = [];

  constructor(bot: Bot, person: Person) {
    this.#bot = bot;
    this.person = person;
    this.address = {
      channelId: "terminal",
      serviceUrl: "http://127.0.0.1/terminal",
      conversationId: `terminal-${person.id}`,
      type: "personal",
      tenantId: "terminal",
      botId: "bot",
      userTeamsId: person.id,
      userAadId: person.aadId,
    };
  }

  async open(): Promise<Shown[]> {
    return this.#show(await this.#bot.welcome({ aadId: this.person.aadId }, this.address));
  }

  async say(text: string): Promise<Shown[]> {
    return this.#show(await this.#bot.message({ aadId: this.person.aadId }, this.address, text));
  }

  /** Sends a file, as one does in Teams. */
  async send(name: string, bytes: Uint8Array): Promise<Shown[]> {
    const file = { name, read: async () => bytes };
    return this.#show(await this.#bot.files({ aadId: this.person.aadId }, this.address, [file]));
  }

  /** Buttons of the newest card. */
  buttons(): string[] {
    const last = this.#cards.at(-1);
    return last ? cardButtons(last.card).map(({ title }) => title) : [];
  }

  /** The inputs whose values go along with a button of the newest card. */
  asksFor(title: string): CardInput[] {
    const last = this.#cards.at(-1);
    const button = last && cardButtons(last.card).find((candidate) => candidate.title === title);
    return last && button?.withInputs ? cardInputs(last.card) : [];
  }

  /**
   * Presses the newest button with this title, with values for inputs by label or id; the others go as shown. A press
   * on an older card than the newest is possible, as in a real chat.
   */
  async press(title: string, values: Readonly<Record<string, string>> = {}): Promise<Shown> {
    const at = this.#cards.findLastIndex(({ card }) => cardButtons(card).some((button) => button.title === title));
    const on = this.#cards[at];
    const button = on && cardButtons(on.card).find((candidate) => candidate.title === title);
    if (!on || !button)
      throw new RangeError(`no button "${title}" for ${this.person.id}; there are: ${this.buttons().join(", ")}`);
    if (button.kind === "toggle") {
      for (const target of button.targets) on.opened.add(target);
      return { lines: cardText(on.card, on.opened), card: on.card };
    }
    const inputs: Record<string, string> = {};
    for (const input of button.withInputs ? cardInputs(on.card) : []) {
      const given = values[input.label] ?? values[input.id];
      const value = given === undefined ? input.value : chosenValue(input, given);
      // As every client does: an empty required field keeps the press from being sent.
      if (value === "" && input.required) return { lines: [input.errorMessage] };
      if (value !== "") inputs[input.id] = value;
    }
    const reply = await this.#bot.press({ aadId: this.person.aadId }, this.address, button.verb, {
      ...button.data,
      ...inputs,
    });
    if (reply.kind === "message") return { lines: [reply.text] };
    this.#cards[at] = { card: reply.card, opened: new Set() };
    return { lines: cardText(reply.card), card: reply.card };
  }

  /** Puts a message that came by itself on the screen. */
  receive(message: OutMessage): Shown[] {
    return this.#show([message]);
  }

  #show(messages: readonly OutMessage[]): Shown[] {
    return messages.map((message) => {
      if (!message.card) return { lines: [message.text ?? ""] };
      this.#cards.push({ card: message.card, opened: new Set() });
      return { lines: cardText(message.card), card: message.card };
    });
  }
}

/** What somebody typed for an input, by title or value, as the client would send it. */
function chosenValue(input: CardInput, given: string): string {
  const one = (text: string) => input.choices.find(({ title }) => title === text)?.value ?? text;
  if (!input.multiple) return one(given);
  return given
    .split(",")
    .map((part) => one(part.trim()))
    .filter((value) => value !== "" && value !== "niemand")
    .join(",");
}
