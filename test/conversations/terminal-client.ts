import type { OutMessage } from "../../src/app/ports.ts";
import { cardText } from "../../src/cli/chat/card-text.ts";
import type { ChatWindow } from "../../src/cli/chat/chat-window.ts";
import { startTerminalChat } from "../../src/cli/chat/start-chat.ts";
import type { Posted } from "../../src/cli/chat/terminal-channels.ts";
import { createPaperMaker } from "../../src/paper/paper-maker.ts";
import { createAgendaLinks } from "../../src/teams/agenda-links.ts";
import { createSealedLinks } from "../../src/teams/sealed-links.ts";
import { pupilsNamedIn } from "../pupils-named-in.ts";
import type { Conversation } from "./conversation.ts";
import { movingNow } from "./moving-now.ts";
import { Outside } from "./outside.ts";
import type { Client } from "./play.ts";
import { castOf, fileOf, schoolOf } from "./school-of.ts";
import { soundLines } from "./sound-lines.ts";

const SECRET = "a secret of this test only, 32+ long";

/** The terminal adapter as a client of golden conversations. */
export async function terminalClient(conversation: Conversation, outside: Outside = new Outside()): Promise<Client> {
  const people = castOf(conversation);
  const chat = await startTerminalChat({
    root: ".",
    school: schoolOf(conversation),
    people,
    now: movingNow(conversation.now),
    log: outside.log,
    links: {
      agenda: createAgendaLinks(SECRET, () => "http://127.0.0.1"),
      downloads: createSealedLinks(SECRET, () => "http://127.0.0.1"),
      paper: createPaperMaker(),
    },
  });
  const personOf = (who: string) => {
    const person = people.find(({ name }) => name.split(" ")[0] === who);
    if (!person) throw new Error(`nobody called ${who} at school`);
    return person;
  };
  const inbox: { window: ChatWindow; message: OutMessage }[] = [];
  const board: Posted[] = [];
  /** Everybody in the team reads along: not one name may be there. */
  const aloud = (messages: readonly OutMessage[]) => {
    const named = pupilsNamedIn(messages);
    if (named.length > 0) throw new Error(`pupils named in a channel: ${named.join(", ")}`);
    return messages.flatMap(({ card, text = "" }) => (card ? cardText(card) : [text]));
  };
  if (!conversation.unwelcomed) for (const person of people) await chat.window(person.id).open();
  const linesOf = (shown: readonly { lines: string[] }[]) => shown.flatMap(({ lines }) => lines);
  const after = async <T>(result: T): Promise<T> => {
    if (conversation.reminds) await chat.remind();
    inbox.push(...(await chat.delivered()));
    board.push(...chat.channels.posted());
    return result;
  };
  return {
    clock: chat.clock,
    settle: () => after(undefined),
    say: async (who, text, channel) =>
      channel
        ? after(aloud(await chat.channels.say(channel, personOf(who), text)))
        : after(linesOf(await chat.window(personOf(who).id).say(text))),
    press: async (who, button, values) => after((await chat.window(personOf(who).id).press(button, values)).lines),
    async install(who, team) {
      const person = personOf(who);
      if (team) return after(aloud((await twice(() => chat.channels.enter(team, person))).flat()));
      return after(linesOf((await twice(() => chat.window(person.id).open())).flat()));
    },
    send: async (who, file) => after(linesOf(await chat.window(personOf(who).id).send(file, fileOf(file)))),
    async removeChannel(name) {
      chat.channels.remove(name);
    },
    async receive(who) {
      if (who.startsWith("kanaal ")) {
        const at = board.findIndex(({ channel }) => `kanaal ${channel}` === who);
        const [posted] = at === -1 ? [] : board.splice(at, 1);
        return posted && aloud([posted.message]);
      }
      const at = inbox.findIndex(({ window }) => window.person.id === personOf(who).id);
      const [received] = at === -1 ? [] : inbox.splice(at, 1);
      return received && linesOf(received.window.receive(received.message));
    },
    log: (from) => soundLines(chat.assembled.deps.audit, from),
    unread: async () => [
      ...inbox.map(({ window, message }) => `${window.person.name}: ${message.summary}`),
      ...board.map(({ channel, message }) => `kanaal ${channel}: ${message.summary}`),
    ],
    nameOf: (who) => personOf(who).name,
    entraIdOf: (who) => personOf(who).aadId,
    close: chat.close,
  };
}

function twice<T>(once: () => Promise<T>): Promise<T[]> {
  return Promise.all([once(), once()]);
}
