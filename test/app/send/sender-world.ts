import type { Address, Delivery, Outbox } from "../../../src/app/ports.ts";
import { createSender, type Sender, type SenderParts } from "../../../src/app/send/sender.ts";
import { openDatabase, type Stores } from "../../../src/store/open-database.ts";
import { moment, opening, sampleMessage } from "../../contract/sample-case.ts";
import { recordedLog } from "../../teams/recorded-log.ts";

export type World = Stores & {
  sender: Sender;
  log: ReturnType<typeof recordedLog>["lines"];
  /** What left: "second message-id". */
  left: string[];
  /** What the outbox was told: "dead id reason", "retry id second reason", "delivered id". */
  told: string[];
  /** The one clock, in seconds after the start of `moment`. */
  clock: { seconds: number };
  /** The next answers of Teams by message id; delivered when there is none. */
  answers: Map<string, Delivery[]>;
  /** Another process on the same database, clock and Teams. */
  another(change?: Partial<SenderParts>): Sender;
  offer(...messages: { id: string; to?: string; due?: number }[]): Promise<void>;
};

export const person = (id: string): Address => ({
  channelId: "msteams",
  serviceUrl: "https://smba.trafficmanager.net/emea/",
  conversationId: `a:${id}`,
  type: "personal",
  tenantId: "tenant",
  botId: "28:bot",
  userTeamsId: `29:${id}`,
  userAadId: id,
});

/** A sender on a real SQLite database, with a clock that moves by hand. `ana`, `bo` and p0 to p29 can be reached. */
export async function openWorld(change: Partial<SenderParts> = {}): Promise<World> {
  const stores = await openDatabase({ url: undefined, file: ":memory:" });
  const clock = { seconds: 0 };
  const answers: World["answers"] = new Map();
  const left: string[] = [];
  const told: string[] = [];
  const log = recordedLog();
  const known = ["ana", "bo", ...Array.from({ length: 30 }, (_, n) => `p${n}`)];
  for (const id of known) await stores.conversations.remember(id, person(id), moment(0));

  const parts: SenderParts = {
    outbox: spied(stores.outbox, told),
    conversations: stores.conversations,
    clock: { now: () => moment(clock.seconds) },
    log,
    compose: async ({ id }) => ({ text: id, summary: "Bericht" }),
    outbound: {
      send: async (to, { text: id = "" }) => {
        left.push(`${clock.seconds} ${id}`);
        const answer = answers.get(id)?.shift();
        return answer ?? { ok: true, conversationId: to.conversationId, activityId: `act-${left.length}` };
      },
      update: async (to, activityId, { text: id = "" }) => {
        left.push(`${clock.seconds} ${id} over ${activityId} in ${to.conversationId}`);
        return answers.get(id)?.shift() ?? { ok: true, conversationId: to.conversationId, activityId };
      },
      post: async (channel, { text: id = "" }) => {
        left.push(`${clock.seconds} ${id} in ${channel.conversationId}`);
        const answer = answers.get(id)?.shift();
        return answer ?? { ok: true, conversationId: channel.conversationId, activityId: `act-${left.length}` };
      },
    },
    mayDisturb: () => true,
    random: () => 1,
    ...change,
  };

  let cases = 0;
  return {
    ...stores,
    sender: createSender(parts),
    log: log.lines,
    left,
    told,
    clock,
    answers,
    another: (other = {}) => createSender({ ...parts, ...other }),
    offer: async (...messages) => {
      const outbox = messages.map(({ id, to = "ana", due = 0 }) => sampleMessage(id, { to, dueAt: moment(due) }));
      cases += 1;
      await stores.cases.append(opening(`zaak-${cases}`, { status: "closed" }, outbox));
    },
  };
}

/** The same outbox; what it is told is written down first. */
function spied(outbox: Outbox, told: string[]): Outbox {
  const second = (at: string) => (Date.parse(at) - Date.parse(moment(0))) / 1_000;
  return {
    claim: (...args) => outbox.claim(...args),
    delivered: (id, at, receipt) => {
      told.push(`delivered ${id}`);
      return outbox.delivered(id, at, receipt);
    },
    retry: (claim, at, reason, counts) => {
      told.push(`retry ${claim.id} ${second(at)} ${reason}${counts ? "" : " untried"}`);
      return outbox.retry(claim, at, reason, counts);
    },
    dead: (claim, at, reason) => {
      told.push(`dead ${claim.id} ${reason}`);
      return outbox.dead(claim, at, reason);
    },
  };
}
