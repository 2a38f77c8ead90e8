import type { OutMessage } from "../../src/app/ports.ts";
import type { ChatWindow } from "../../src/cli/chat/chat-window.ts";
import { startTerminalChat } from "../../src/cli/chat/start-chat.ts";
import { createAgendaLinks } from "../../src/teams/agenda-links.ts";
import type { Conversation } from "./conversation.ts";
import { movingNow, silent } from "./moving-now.ts";
import type { Client } from "./play.ts";
import { schoolOf } from "./school-of.ts";

/** The terminal adapter as a client of golden conversations. */
export async function terminalClient(conversation: Conversation): Promise<Client> {
  const chat = await startTerminalChat({
    root: ".",
    school: schoolOf(conversation),
    now: movingNow(conversation.now),
    log: silent,
    agenda: createAgendaLinks("a secret of this test only, 32+ long", () => "http://127.0.0.1"),
  });
  const personOf = (who: string) => {
    const person = chat.school.file.people.find(({ name }) => name.split(" ")[0] === who);
    if (!person) throw new Error(`nobody called ${who} at school`);
    return person;
  };
  const inbox: { window: ChatWindow; message: OutMessage }[] = [];
  for (const person of chat.school.file.people) await chat.window(person.id).open();
  const linesOf = (shown: readonly { lines: string[] }[]) => shown.flatMap(({ lines }) => lines);
  const after = async <T>(result: T): Promise<T> => {
    inbox.push(...(await chat.delivered()));
    return result;
  };
  return {
    clock: chat.clock,
    say: async (who, text) => after(linesOf(await chat.window(personOf(who).id).say(text))),
    press: async (who, button, values) => after((await chat.window(personOf(who).id).press(button, values)).lines),
    async receive(who) {
      const at = inbox.findIndex(({ window }) => window.person.id === personOf(who).id);
      const [received] = at === -1 ? [] : inbox.splice(at, 1);
      return received && linesOf(received.window.receive(received.message));
    },
    unread: async () => inbox.map(({ window, message }) => `${window.person.name}: ${message.summary}`),
    nameOf: (who) => personOf(who).name,
    close: chat.close,
  };
}
