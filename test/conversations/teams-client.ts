import type { Bot, OutMessage, PressReply } from "../../src/app/ports.ts";
import { cardText } from "../../src/cli/chat/card-text.ts";
import { ChatWindow } from "../../src/cli/chat/chat-window.ts";
import { DrivableClock } from "../../src/cli/demo/drivable-clock.ts";
import { schoolCalendar } from "../../src/domain/school/calendar.ts";
import type { Person } from "../../src/domain/school/school.ts";
import { serve } from "../../src/serve.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { readRoutes, ruleFilesIn } from "../../src/store/rule-files.ts";
import {
  addedFrom,
  fileFrom,
  installFrom,
  mentionFrom,
  messageFrom,
  post,
  pressFrom,
  type TestActivity,
} from "../teams/activities.ts";
import { type FakeConnector, type Sent, startConnector } from "../teams/fake-connector.ts";
import { type FileServer, startFileServer } from "../teams/file-server.ts";
import type { Conversation } from "./conversation.ts";
import { movingNow } from "./moving-now.ts";
import { Outside } from "./outside.ts";
import type { Client } from "./play.ts";
import { castOf, fileOf, schoolOf } from "./school-of.ts";
import { soundLines } from "./sound-lines.ts";

/** A card that says something else now: whose chat it stands in, which message it was, and what it says. */
export type Changed = { who: string; activityId: string; lines: string[] };

/** Read once: a route never changes. */
const ROUTES = readRoutes(ruleFilesIn("rules"));
const CARD = "application/vnd.microsoft.card.adaptive";

const CHANNEL_ID = /^19:(.+)@thread\.tacv2/;
const channelId = (name: string) => `19:${name}@thread.tacv2`;

/** Teams as a client of golden conversations: activities over HTTP to the real entry, answers through the connector. */
export async function teamsClient(
  conversation: Conversation,
  outside: Outside = new Outside(),
): Promise<
  Client & { /** Cards that were changed where they stood, with who reads there; oldest first. */ changed(): Changed[] }
> {
  const school = schoolOf(conversation);
  const cast = castOf(conversation);
  const clock = new DrivableClock(
    schoolCalendar({ region: school.file.region, ...school.file.calendar }),
    movingNow(conversation.now),
  );
  const connector = await startConnector();
  const drive = await startFileServer();
  let count = 0;
  const stores = await openDatabase({ url: undefined, file: ":memory:" });
  const served = await serve({
    root: ".",
    school,
    routes: ROUTES,
    stores,
    settings: { mode: "local" },
    overrides: { fileUrlAllowed: (url) => drive.owns(url) },
    clock,
    ids: { next: () => `t${++count}` },
    log: outside.log,
    port: 0,
    links: { secret: "a secret of this test only, 32+ long" },
    sendByHand: true,
  });
  const windows = new Map<string, ChatWindow>();
  /** Answers to somebody's own message; the rest of what the connector got came by itself. */
  const read = new Set<Sent>();
  const bot = overHttp(`http://127.0.0.1:${served.port}`, connector, { drive, read, outside });
  const personOf = (who: string): Person => {
    const person = cast.find(({ name }) => name.split(" ")[0] === who);
    if (!person) throw new Error(`nobody called ${who} at school`);
    return person;
  };
  let threads = 0;
  const sayAloud = async (person: Person, channel: string, text: string): Promise<string[]> => {
    threads += 1;
    const conversationId = `${channelId(channel)};messageid=${1_700_000_000_000 + threads}`;
    const place = { serviceUrl: connector.url, aadId: person.aadId, type: "channel" as const, conversationId };
    const from = connector.sent.length;
    const { status } = await post(`http://127.0.0.1:${served.port}`, mentionFrom(place, text.replace(/^@bot /, "")));
    if (status !== 200) throw new Error(`HTTP ${status}`);
    const answers = connector.sent.slice(from).filter((sent) => sent.conversationId === conversationId);
    for (const answer of answers) read.add(answer);
    return answers.map(messageOf).flatMap(linesOf);
  };
  /** Teams tells of a team in two ways at the same moment, from the channel that was chosen and from the general one. */
  const enter = async (person: Person, team: string): Promise<string[]> => {
    const place = { serviceUrl: connector.url, aadId: person.aadId, type: "channel" as const, teamId: channelId(team) };
    const from = connector.sent.length;
    const answered = await Promise.all([
      post(`http://127.0.0.1:${served.port}`, installFrom({ ...place, conversationId: channelId(`${team}-gekozen`) })),
      post(`http://127.0.0.1:${served.port}`, addedFrom({ ...place, conversationId: channelId(team) })),
    ]);
    for (const { status } of answered) if (status !== 200) throw new Error(`HTTP ${status}`);
    const answers = connector.sent.slice(from);
    for (const answer of answers) read.add(answer);
    return answers.map(messageOf).flatMap(linesOf);
  };
  const windowOf = (who: string) => windows.get(personOf(who).id) as ChatWindow;
  for (const person of cast) {
    const window = new ChatWindow(bot, person);
    windows.set(person.id, window);
    if (!conversation.unwelcomed) await window.open();
  }
  /** `who` is the id of a person, or `kanaal Zorgteam`. */
  const inbox: { who: string; sent: Sent }[] = [];
  const changed: Changed[] = [];
  const after = async <T>(result: T): Promise<T> => {
    if (conversation.reminds) await served.remind();
    await served.sendDue();
    for (const sent of connector.sent.filter((item) => !read.has(item))) {
      read.add(sent);
      const channel = CHANNEL_ID.exec(sent.conversationId)?.[1];
      if (channel) inbox.push({ who: `kanaal ${channel}`, sent });
      if (channel) continue;
      const window = [...windows.values()].find(({ person }) => sent.conversationId === `a:${person.aadId}`);
      // A card that changes in its place is no message: nobody is called to look.
      if (window && sent.kind === "update") {
        const { card } = messageOf(sent);
        changed.push({ who: window.person.id, activityId: sent.activityId, lines: card ? cardText(card) : [] });
        continue;
      }
      if (!window) throw new Error(`a message to an unknown chat: ${sent.conversationId}`);
      inbox.push({ who: window.person.id, sent });
    }
    return result;
  };
  return {
    clock,
    changed: () => changed,
    settle: () => after(undefined),
    say: async (who, text, channel) =>
      channel
        ? after(await sayAloud(personOf(who), channel, text))
        : after((await windowOf(who).say(text)).flatMap(({ lines }) => lines)),
    press: async (who, button, values) => after((await windowOf(who).press(button, values)).lines),
    install: async (who, team) =>
      after(team ? await enter(personOf(who), team) : (await windowOf(who).open()).flatMap(({ lines }) => lines)),
    send: async (who, file) => after((await windowOf(who).send(file, fileOf(file))).flatMap(({ lines }) => lines)),
    async removeChannel(name) {
      connector.deleteChannel(channelId(name));
    },
    async receive(who) {
      if (who.startsWith("kanaal ")) {
        const at = inbox.findIndex((item) => item.who === who);
        const [received] = at === -1 ? [] : inbox.splice(at, 1);
        return received && linesOf(messageOf(received.sent));
      }
      const at = inbox.findIndex((item) => item.who === personOf(who).id);
      const [received] = at === -1 ? [] : inbox.splice(at, 1);
      if (!received) return undefined;
      return windowOf(who)
        .receive(messageOf(received.sent))
        .flatMap(({ lines }) => lines);
    },
    log: (from) => soundLines(stores.audit, from),
    unread: async () => inbox.map(({ who, sent }) => `${who}: ${sent.activity.summary}`),
    nameOf: (who) => personOf(who).name,
    entraIdOf: (who) => personOf(who).aadId,
    async close() {
      for (const { activity } of connector.sent) outside.told(activity);
      await served.stop();
      await connector.close();
      await drive.close();
    },
  };
}

/** The bot as seen through HTTP: each call is an activity like Teams sends. */
function overHttp(
  url: string,
  connector: FakeConnector,
  { drive, read, outside }: { drive: FileServer; read: Set<Sent>; outside: Outside },
): Bot {
  const place = (aadId: string) => ({ serviceUrl: connector.url, aadId });
  const said = async (aadId: string, ...activities: readonly TestActivity[]): Promise<OutMessage[]> => {
    const from = connector.sent.length;
    for (const { status } of await Promise.all(activities.map((activity) => post(url, activity)))) {
      if (status !== 200) throw new Error(`HTTP ${status}`);
    }
    const answers = connector.sent.slice(from).filter((sent) => sent.conversationId === `a:${aadId}`);
    for (const answer of answers) read.add(answer);
    return answers.filter(({ activity }) => activity.type !== "typing").map(messageOf);
  };
  return {
    async files(from, _where, [file]) {
      if (!file) return [];
      return said(from.aadId, fileFrom(place(from.aadId), file.name, drive.put(await file.read())));
    },
    message: (from, _where, text) => said(from.aadId, messageFrom(place(from.aadId), text)),
    removed: async (from) => void (await said(from.aadId, installFrom(place(from.aadId), "remove"))),
    welcome: (from) => said(from.aadId, installFrom(place(from.aadId)), addedFrom(place(from.aadId))),
    async press(from, _where, verb, data): Promise<PressReply> {
      const { status, body } = await post(url, pressFrom(place(from.aadId), verb, data));
      const answer = body as { type: string; value: unknown };
      outside.told(answer);
      if (status !== 200) throw new Error(`HTTP ${status}`);
      return answer.type === CARD
        ? { kind: "card", card: answer.value as object }
        : { kind: "message", text: String(answer.value) };
    },
  };
}

function linesOf({ card, text = "" }: OutMessage): string[] {
  return card ? cardText(card) : [text];
}

function messageOf({ activity }: Sent): OutMessage {
  const card = activity.attachments?.find(({ contentType }) => contentType === CARD)?.content;
  return { summary: activity.summary ?? "", ...(card ? { card: card as object } : { text: activity.text ?? "" }) };
}
