import type { Address, Bot, Delivery, OutMessage } from "../../app/ports.ts";
import type { Person } from "../../domain/school/school.ts";

/** A message that was posted in a channel by itself. */
export type Posted = { channel: string; message: OutMessage };

/** The channels of a team as the terminal has them: who speaks there mentions the bot, and everybody reads along. */
export class TerminalChannels {
  readonly #bot: Bot;
  readonly #gone = new Set<string>();
  #posted: Posted[] = [];
  #threads = 0;

  constructor(bot: Bot) {
    this.#bot = bot;
  }

  /** Somebody starts a thread in a channel, with the bot mentioned; gives the answers in that thread. */
  say(channel: string, person: Person, text: string): Promise<OutMessage[]> {
    this.#threads += 1;
    const where = { ...channelAddress(channel), userTeamsId: person.id, userAadId: person.aadId };
    const thread = `${where.conversationId};messageid=${this.#threads}`;
    return this.#bot.message({ aadId: person.aadId }, { ...where, conversationId: thread }, text);
  }

  /** Somebody puts the bot in the team of this channel. */
  enter(channel: string, person: Person): Promise<OutMessage[]> {
    const where = { ...channelAddress(channel), userTeamsId: person.id, userAadId: person.aadId };
    return this.#bot.welcome({ aadId: person.aadId }, where, `terminal-team-${channel}`);
  }

  /** From now on nothing can be posted there. */
  remove(channel: string): void {
    this.#gone.add(channel);
  }

  async post(to: Address, message: OutMessage): Promise<Delivery> {
    const channel = to.conversationId.slice(PREFIX.length);
    if (this.#gone.has(channel)) return { ok: false, failure: "gone", code: "ConversationNotFound" };
    this.#posted.push({ channel, message });
    return {
      ok: true,
      conversationId: `${to.conversationId};messageid=post`,
      activityId: `post-${this.#posted.length}`,
    };
  }

  /** What was posted by itself since the last call, oldest first. */
  posted(): Posted[] {
    const since = this.#posted;
    this.#posted = [];
    return since;
  }
}

const PREFIX = "terminal-kanaal-";

function channelAddress(channel: string): Address {
  return {
    channelId: "terminal",
    serviceUrl: "http://127.0.0.1/terminal",
    conversationId: `${PREFIX}${channel}`,
    type: "channel",
    tenantId: "terminal",
    botId: "28:bot",
    userTeamsId: "",
    userAadId: "",
  };
}
