import type { Address, ClaimedMessage, Delivery, OutMessage } from "../../../src/app/ports.ts";
import { createSender, type Sender } from "../../../src/app/send/sender.ts";
import { zorgteamChannel } from "../../../src/app/zorgteam/channel/channel-delivery.ts";
import { zorgteamDue } from "../../../src/app/zorgteam/due.ts";
import { type Assembled, assemble } from "../../../src/assemble.ts";
import { cardText } from "../../../src/cli/chat/card-text.ts";
import { advise } from "../../../src/domain/case/advice.ts";
import { fold } from "../../../src/domain/case/evolve.ts";
import { agendaCauses } from "../../../src/domain/zorgteam/why-on-agenda.ts";
import { openDatabase, type Stores } from "../../../src/store/open-database.ts";
import { readRoutes, ruleFilesIn } from "../../../src/store/rule-files.ts";
import { readSchool } from "../../../src/store/school-file.ts";
import { avontuur, calendar } from "../../domain/case/avontuur.ts";
import { type Act, CHOSEN, logOf } from "../../domain/case/given.ts";
import { type LogLine, recordedLog } from "../../teams/recorded-log.ts";
import { chatOf, shown } from "../school.ts";

const school = readSchool("src/cli/demo/school.yaml");
const routes = readRoutes(ruleFilesIn("rules")).filter(({ id }) => id === "avontuur");

/** The bot with its sender on a clock that is set by hand, and a Teams that answers as it is told. */
export type Instance = Assembled & { stores: Stores; sender: Sender; log: LogLine[] };

export type ZorgteamWorld = {
  clock: { now: string };
  instances: Instance[];
  first: Instance;
  /** What left, in order: "who: first line of the card", with a conversation for a person or a channel. */
  left: { to: string; lines: string[] }[];
  /** Conversations that answer that they are gone. */
  gone: Set<string>;
  /** Puts a case in the store in which this happened. */
  hasCase(caseId: string, subjectKey: string, past: readonly Act[]): Promise<void>;
  say(who: string, text: string, channel?: string): Promise<string>;
  press(who: string, verb: string, data: unknown): Promise<string>;
  /** Lets every instance sweep and send at the same moment, until nothing is left to do now. */
  tick(at?: string): Promise<void>;
  close(): Promise<void>;
};

/** `open` gives the database of each instance: one after the other on the same PostgreSQL, or the one of SQLite. */
export async function openZorgteam(
  now: string,
  open: readonly (() => Promise<Stores>)[] = [() => openDatabase({ url: undefined, file: ":memory:" })],
): Promise<ZorgteamWorld> {
  const clock = { now };
  const left: ZorgteamWorld["left"] = [];
  const gone = new Set<string>();
  let count = 0;
  const deliver = async (to: Address, message: OutMessage): Promise<Delivery> => {
    if (gone.has(to.conversationId)) return { ok: false, failure: "gone", code: "ConversationNotFound" };
    const lines = message.card ? cardText(message.card) : [message.text ?? ""];
    left.push({ to: to.conversationId, lines });
    return { ok: true, conversationId: to.conversationId, activityId: `a${left.length}` };
  };
  const instances: Instance[] = [];
  for (const openStores of open) {
    const stores = await openStores();
    const log = recordedLog();
    const app = assemble({
      root: ".",
      school,
      routes,
      stores,
      clock: { now: () => clock.now },
      ids: { next: () => `id-${++count}` },
      log,
      poke: () => undefined,
    });
    const sender = createSender({
      outbox: stores.outbox,
      conversations: stores.conversations,
      outbound: {
        send: deliver,
        post: deliver,
        update: async (to, activityId) => ({ ok: true, conversationId: to.conversationId, activityId }),
      },
      clock: { now: () => clock.now },
      log,
      compose: (message: ClaimedMessage) => app.compose(message),
      channels: zorgteamChannel(app.current),
      sweeps: [(at) => zorgteamDue(app.deps, at)],
      mayDisturb: () => true,
      random: () => 1,
    });
    instances.push({ ...app, stores, sender, log: log.lines });
  }
  const [first] = instances;
  if (!first) throw new Error("no instance");
  const aadOf = (who: string) => school.personById(who)?.aadId ?? who;
  const second = 1_000;

  return {
    clock,
    instances,
    first,
    left,
    gone,
    async hasCase(caseId, subjectKey, past) {
      const log = logOf(past).map((event) => ({ ...event, id: `${caseId}-${event.seq}` }));
      const [opening] = log;
      if (opening?.event.type === "CaseOpened") opening.event.subjectKey = subjectKey;
      const state = fold(log);
      if (!state) throw new Error("an empty case");
      const advice = advise(avontuur, state, { today: clock.now.slice(0, 10), calendar, settings: CHOSEN });
      const result = await first.stores.cases.append({
        caseId,
        expectedVersion: 0,
        events: log,
        header: {
          routeId: "avontuur",
          routeValidFrom: "2026-08-01",
          routeHash: avontuur.hash,
          subjectKey,
          status: state.status,
          step: state.step,
          openedOn: state.openedOn,
          dueOn: advice.dueOn,
          turn: advice.turn?.role ?? null,
          agenda: agendaCauses(avontuur, state)[0] ?? null,
        },
        outbox: [],
        reminders: [],
      });
      if (!result.ok) throw new Error(`case ${caseId}: ${result.reason}`);
    },
    async say(who, text, channel) {
      const where = channel
        ? { ...chatOf(aadOf(who), "channel"), conversationId: `${channel};messageid=17000` }
        : chatOf(aadOf(who));
      // Everybody installed the app before.
      if (!channel) await first.bot.welcome({ aadId: aadOf(who) }, where);
      const messages = await first.bot.message({ aadId: aadOf(who) }, where, text);
      return messages.map((message) => shown({ kind: "card", card: message.card ?? {} })).join("\n");
    },
    press: async (who, verb, data) =>
      shown(await first.bot.press({ aadId: aadOf(who) }, chatOf(aadOf(who)), verb, data)),
    async tick(at = clock.now) {
      clock.now = at;
      // More than once: what one message brings about goes out with the next tick, a second later.
      for (let nth = 0; nth < 3; nth += 1) {
        await Promise.all(instances.map(({ sender }) => sender.tick()));
        clock.now = new Date(Date.parse(clock.now) + second).toISOString();
      }
    },
    close: async () => void (await Promise.all(instances.map(({ stores }) => stores.database.close()))),
  };
}

/** The personal chat of somebody, as `left` names it. */
export function chat(who: string): string {
  return chatOf(school.personById(who)?.aadId ?? who).conversationId;
}
