import type { AppDeps } from "../../app/deps.ts";
import type { Address, Bot, Delivery, Log, Outbound, OutMessage } from "../../app/ports.ts";
import { sweepReminders } from "../../app/reminders/sweep-reminders.ts";
import { createSweeper } from "../../app/reminders/sweeper.ts";
import { dropStale } from "../../app/roster/incoming.ts";
import { inOfficeHours } from "../../app/send/office-hours.ts";
import { createSender, type Sender } from "../../app/send/sender.ts";
import { zorgteamChannel } from "../../app/zorgteam/channel/channel-delivery.ts";
import { zorgteamDue } from "../../app/zorgteam/due.ts";
import { type Assembled, assemble } from "../../assemble.ts";
import { schoolCalendar } from "../../domain/school/calendar.ts";
import type { Person, School } from "../../domain/school/school.ts";
import { createPainter } from "../../picture/painter.ts";
import { openDatabase, type Stores } from "../../store/open-database.ts";
import { readRoutes, ruleFilesIn } from "../../store/rule-files.ts";
import { DrivableClock } from "../demo/drivable-clock.ts";
import { ChatWindow } from "./chat-window.ts";
import { TerminalChannels } from "./terminal-channels.ts";

/** The bot with the terminal as its client: a window per person, one school, a database that is gone afterwards. */
export type TerminalChat = {
  school: School;
  clock: DrivableClock;
  window(personId: string): ChatWindow;
  /** Messages that went out by themselves since the last call, per window, oldest first. */
  delivered(): Promise<{ window: ChatWindow; message: OutMessage }[]>;
  channels: TerminalChannels;
  /** Lets reminders go out that are due: `delivered` gives them. */
  remind(): Promise<void>;
  assembled: Assembled;
  close(): Promise<void>;
};

export async function startTerminalChat(options: {
  root: string;
  school: School;
  /** Who can sit at the terminal; left out: the people of the school. */
  people?: readonly Person[];
  now: () => string;
  log: Log;
  /** Tests show the links to files; in a terminal there is nothing to open them with. */
  links?: Pick<AppDeps, "agenda" | "downloads" | "paper">;
}): Promise<TerminalChat> {
  const { school } = options;
  const stores: Stores = await openDatabase({ url: undefined, file: ":memory:" });
  const calendar = schoolCalendar({ region: school.file.region, ...school.file.calendar });
  const clock = new DrivableClock(calendar, options.now);
  const windows = new Map<string, ChatWindow>();
  const waiting: { window: ChatWindow; message: OutMessage }[] = [];
  let sent = 0;
  const outbound: Outbound = {
    async send(to: Address, message: OutMessage): Promise<Delivery> {
      const window = [...windows.values()].find(({ address }) => address.conversationId === to.conversationId);
      if (!window) return { ok: false, failure: "gone", code: "no-window" };
      waiting.push({ window, message });
      sent += 1;
      return { ok: true, conversationId: to.conversationId, activityId: `${sent}` };
    },
    // What was printed stays as it was printed: pressing it tells how things stand.
    update: async (to, activityId) => ({ ok: true, conversationId: to.conversationId, activityId }),
    post: (channel, message) => channels.post(channel, message),
  };
  let count = 0;
  const assembled = assemble({
    root: options.root,
    school,
    routes: readRoutes(ruleFilesIn(`${options.root}/rules`)),
    stores,
    clock,
    ids: { next: () => `t${++count}` },
    log: options.log,
    painter: await createPainter(),
    ...options.links,
    poke: () => undefined,
  });
  const bot: Bot = assembled.bot;
  const channels = new TerminalChannels(bot);
  const sender: Sender = createSender({
    outbox: stores.outbox,
    conversations: stores.conversations,
    outbound,
    clock,
    compose: assembled.compose,
    channels: zorgteamChannel(assembled.current),
    sweeps: [
      async (now) => zorgteamDue(await assembled.current(), now),
      async () => dropStale(await assembled.current()),
    ],
    log: options.log,
    mayDisturb: async (at) => inOfficeHours((await assembled.current()).calendar, at),
    random: Math.random,
  });
  const sweeper = createSweeper({
    sweep: async (now) => sweepReminders(await assembled.current(), now),
    clock,
    log: options.log,
    poke: () => undefined,
  });
  return {
    school,
    clock,
    channels,
    assembled,
    remind: sweeper.sweep,
    window(personId) {
      const known = windows.get(personId);
      if (known) return known;
      const person = options.people?.find(({ id }) => id === personId) ?? school.personById(personId);
      if (!person) throw new RangeError(`no person ${personId} at school`);
      const window = new ChatWindow(bot, person);
      windows.set(personId, window);
      return window;
    },
    async delivered() {
      await sender.tick();
      return waiting.splice(0);
    },
    close: () => stores.database.close(),
  };
}
