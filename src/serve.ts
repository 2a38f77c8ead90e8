import { download } from "./app/downloads.ts";
import { agendaFile } from "./app/meetings/agenda-file.ts";
import type { Bot, Clock, Ids, Log } from "./app/ports.ts";
import { sweepReminders } from "./app/reminders/sweep-reminders.ts";
import { createSweeper } from "./app/reminders/sweeper.ts";
import type { RemovalsList } from "./app/retention-ports.ts";
import { dropStale } from "./app/roster/incoming.ts";
import { inOfficeHours } from "./app/send/office-hours.ts";
import { createSender } from "./app/send/sender.ts";
import { zorgteamChannel } from "./app/zorgteam/channel/channel-delivery.ts";
import { zorgteamDue } from "./app/zorgteam/due.ts";
import { assemble } from "./assemble.ts";
import type { Route } from "./domain/route/route.ts";
import type { School } from "./domain/school/school.ts";
import { createPaperMaker } from "./paper/paper-maker.ts";
import { createPainter } from "./picture/painter.ts";
import type { Stores } from "./store/open-database.ts";
import { createAgendaLinks } from "./teams/agenda-links.ts";
import { createOutbound } from "./teams/outbound.ts";
import { createSealedLinks } from "./teams/sealed-links.ts";
import { createServer } from "./teams/server.ts";
import type { Overrides, TeamsSettings } from "./teams/settings.ts";
import { TeamsAdapter } from "./teams/teams-adapter.ts";

export type Served = {
  port: number;
  /** Sends what is due now; the sender also does so by itself, every second. */
  sendDue(): Promise<void>;
  /** Puts the reminders that are due into the outbox; this too happens by itself, every minute. */
  remind(): Promise<void>;
  /** Takes no new turns, finishes those that run, stops reminding and sending, closes the database. */
  stop(): Promise<void>;
};

/**
 * The whole bot behind HTTP: main, the demo and the tests over Teams run this same one. Rejects with `PortUnavailable`, and
 * has then closed the database it was given.
 */
export async function serve(parts: {
  root: string;
  school: School;
  routes: readonly Route[];
  stores: Stores;
  settings: TeamsSettings;
  overrides?: Overrides;
  clock: Clock;
  ids: Ids;
  log: Log;
  port: number;
  /** For the links to calendar files and downloads; without `base` they lead to this computer. Left out: no such links. */
  links?: { secret: string; base?: string };
  /** The list of what was removed, beside the backups. */
  removalsList?: RemovalsList;
  /** The demo puts its clock in front of the bot here. */
  around?(bot: Bot): Bot;
  /** Tests send by hand; everybody else by the clock. */
  sendByHand?: boolean;
}): Promise<Served> {
  const { school, routes, stores, clock, ids, log } = parts;
  const painter = await createPainter();
  let own = "";
  const base = () => parts.links?.base ?? own;
  const agenda = parts.links && createAgendaLinks(parts.links.secret, base);
  const downloads = parts.links && createSealedLinks(parts.links.secret, base);
  const app = assemble({
    root: parts.root,
    school,
    routes,
    stores,
    clock,
    ids,
    log,
    painter,
    ...(parts.removalsList ? { removalsList: parts.removalsList } : {}),
    paper: createPaperMaker(),
    ...(agenda ? { agenda } : {}),
    ...(downloads ? { downloads } : {}),
    poke: () => sender.poke(),
  });
  const adapter = new TeamsAdapter(parts.settings, parts.overrides);
  const sender = createSender({
    outbox: stores.outbox,
    conversations: stores.conversations,
    outbound: createOutbound(adapter, log),
    clock,
    log,
    compose: app.compose,
    channels: zorgteamChannel(app.current),
    sweeps: [async (now) => zorgteamDue(await app.current(), now), async () => dropStale(await app.current())],
    mayDisturb: async (at) => inOfficeHours((await app.current()).calendar, at),
    random: Math.random,
  });
  const sweeper = createSweeper({
    sweep: async (now) => sweepReminders(await app.current(), now),
    clock,
    log,
    poke: () => sender.poke(),
  });
  const bot = parts.around ? parts.around(app.bot) : app.bot;
  const server = createServer({
    adapter,
    bot,
    database: stores.database,
    log,
    ...(agenda ? { agenda: async (token: string) => agendaFile(await app.current(), token) } : {}),
    ...(downloads ? { download: async (token: string) => download(await app.current(), token) } : {}),
  });
  const port = await server.listen(parts.port).catch(async (error: unknown) => {
    await stores.database.close();
    throw error;
  });
  own = `http://127.0.0.1:${port}`;
  if (!parts.sendByHand) {
    sender.start();
    sweeper.start();
  }
  let stopping: Promise<void> | undefined;
  return {
    port,
    sendDue: () => sender.tick(),
    remind: () => sweeper.sweep(),
    // Asked twice (a second signal), it is the same stop: the database closes after the last turn, not under it.
    stop() {
      stopping ??= stopAll();
      return stopping;
    },
  };

  async function stopAll(): Promise<void> {
    await server.close();
    await sweeper.stop();
    await sender.stop();
    await stores.database.close();
  }
}
