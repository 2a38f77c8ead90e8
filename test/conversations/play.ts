import type { AuditLine } from "../../src/app/audit-ports.ts";
import type { DrivableClock } from "../../src/cli/demo/drivable-clock.ts";
import { parseJump } from "../../src/cli/demo/drivable-clock.ts";
import type { Conversation, Step } from "./conversation.ts";

/** A client that a conversation can be played in: the terminal, or Teams over HTTP. */
export type Client = {
  clock: DrivableClock;
  /** Lets come what comes by itself now. */
  settle(): Promise<void>;
  /** In the person's own chat, or in a channel when one is named. */
  say(who: string, text: string, channel?: string): Promise<string[]>;
  /** The bot is installed, for this person or in a team; both events that Teams sends of it, at the same moment. */
  install(who: string, team?: string): Promise<string[]>;
  /** A file of test/conversations/files, in the person's own chat. */
  send(who: string, file: string): Promise<string[]>;
  /** From now on nothing can be posted in this channel. */
  removeChannel(name: string): Promise<void>;
  press(who: string, button: string, values: Record<string, string>): Promise<string[]>;
  /** `kanaal Zorgteam` stands for a channel. The oldest message that came by itself and was not read yet; undefined when there is none. */
  receive(who: string): Promise<string[] | undefined>;
  /** The audit log, which must be whole, from this line on. */
  log(from: number): Promise<AuditLine[]>;
  /** Unread messages of everybody, as "who: first line". */
  unread(): Promise<string[]>;
  /** Full name of a person, to keep "who was first" out of the text. */
  nameOf(who: string): string;
  /** What the people picker of Teams gives for somebody. */
  entraIdOf(who: string): string;
  close(): Promise<void>;
};

/** Plays a conversation and gives what was shown at each step, in the order of the file. */
export async function play(conversation: Conversation, client: Client): Promise<string[][]> {
  // Who was first of two is up to the machine: from then on the file speaks of "de eerste" and "de tweede".
  const aliases = new Map<string, string>();
  const who = (name: string) => aliases.get(name) ?? name;
  const anonymous = (line: string) =>
    [...aliases].reduce((text, [alias, name]) => text.replaceAll(client.nameOf(name), `(${alias})`), line);

  let logged = 0;
  const run = async (step: Step): Promise<string[]> => {
    switch (step.kind) {
      case "say":
        return client.say(who(step.who), step.text, step.channel);
      case "install":
        return client.install(who(step.who), step.team);
      case "send":
        return client.send(who(step.who), step.file);
      case "remove":
        await client.removeChannel(step.channel);
        return [];
      case "press":
        return client.press(who(step.who), step.button, withAccounts(client, step.values));
      case "together": {
        const [first, second] = await together(client, step.who, step.button);
        aliases.set("de eerste", first.who).set("de tweede", second.who);
        return ["(wie eerst was)", ...first.lines, "(wie te laat was)", ...second.lines];
      }
      case "receive": {
        const message = await client.receive(who(step.who));
        if (!message) throw new Error(`line ${step.line}: no message for ${step.who}`);
        return message;
      }
      case "log": {
        const lines = await client.log(logged);
        logged += lines.length;
        return lines.map(
          ({ by, action, through, reason }) => `${by}: ${action}, ${through}${reason ? ` (${reason})` : ""}`,
        );
      }
      case "jump": {
        const jump = parseJump(step.text);
        if (!jump || !client.clock.jump(jump)) throw new Error(`line ${step.line}: no such jump: ${step.text}`);
        await client.settle();
        return [];
      }
    }
  };

  const shown: string[][] = [];
  for (const { step } of conversation.scenes) shown.push((await run(step)).map(anonymous));
  const left = await client.unread();
  if (left.length > 0) throw new Error(`messages that nobody read: ${left.join("; ")}`);
  return shown;
}

/** `@Marja` in a field stands for Marja's account, as the people picker gives it. */
function withAccounts(client: Client, values: Readonly<Record<string, string>>): Record<string, string> {
  const chosen = (value: string) => (value.startsWith("@") ? client.entraIdOf(value.slice(1)) : value);
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, chosen(value)]));
}

type Presser = { who: string; lines: string[] };

/** Two presses at once: exactly one counts; the one who decided comes first. */
async function together(client: Client, names: [string, string], button: string): Promise<[Presser, Presser]> {
  const [one, other] = await Promise.all(
    names.map(async (who): Promise<Presser> => ({ who, lines: await client.press(who, button, {}) })),
  );
  if (!one || !other) throw new Error("two people press");
  const isLate = ({ lines }: Presser) => lines.some((line) => line.includes("Er is niets veranderd"));
  if (isLate(one) === isLate(other)) throw new Error(`not exactly one was first: ${JSON.stringify([one, other])}`);
  return isLate(one) ? [other, one] : [one, other];
}
