import type { Instant } from "../../domain/school/dates.ts";
import { faultCode } from "../fault-code.ts";
import { createHandler, type DeliveryParts, type Handler } from "./handle-message.ts";
import { PACE, Pace } from "./pace.ts";

/** Longer than one delivery can take, so that no second sender takes a message that is still under way. */
const LEASE_MS = 120_000;
const POLL_MS = 1_000;

export type SenderParts = DeliveryParts & {
  /** Whether people may be messaged at this moment. Until then messages wait, untouched. */
  mayDisturb(at: Instant): boolean | Promise<boolean>;
  /** What the clock brings about, such as an agenda that is due: each puts its messages in the outbox, at every tick. */
  sweeps?: readonly ((now: Instant) => Promise<void>)[];
};

export type Sender = {
  /** Sends what is due now, as far as the pace allows. Never rejects: faults go to the log, messages come back later. */
  tick(): Promise<void>;
  /** Ticks every second from now on. */
  start(): void;
  /** Ticks at once when started: something was just put in the outbox. */
  poke(): void;
  /** Stops ticking and waits for what is being sent. */
  stop(): Promise<void>;
};

/**
 * Takes messages from the outbox to people. At least once: a crash between sending and recording may repeat that one
 * message; what was recorded as delivered is never sent again. Several senders may share an outbox.
 */
export function createSender(parts: SenderParts): Sender {
  const pace = new Pace();
  const handler = createHandler(parts);
  let running: Promise<void> | undefined;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;

  function tick(): Promise<void> {
    again = running !== undefined;
    running ??= sweep();
    return running;
  }

  async function sweep(): Promise<void> {
    try {
      do {
        again = false;
        for (const sweep of parts.sweeps ?? []) await swept(sweep);
        await sendDue(parts, handler, pace, () => stopping);
      } while (again && !stopping);
    } catch (error) {
      parts.log.error({ code: faultCode(error) }, "outbox not read");
    } finally {
      running = undefined;
    }
  }

  /** One sweep that fails must keep no message from going out. */
  async function swept(sweep: (now: Instant) => Promise<void>): Promise<void> {
    try {
      await sweep(parts.clock.now());
    } catch (error) {
      parts.log.error({ code: faultCode(error) }, "sweep failed");
    }
  }

  return {
    tick,
    start: () => {
      stopping = false;
      timer ??= setInterval(tick, POLL_MS);
      void tick();
    },
    poke: () => {
      if (timer !== undefined) void tick();
    },
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      timer = undefined;
      await running;
    },
  };
}

async function sendDue(parts: SenderParts, handler: Handler, pace: Pace, stopped: () => boolean): Promise<void> {
  while (!stopped()) {
    const at = parts.clock.now();
    const now = Date.parse(at);
    const room = pace.room(now);
    if (room <= 0 || !(await parts.mayDisturb(at))) return;
    const messages = await parts.outbox.claim(at, room, new Date(now + LEASE_MS).toISOString());
    const queued = new Map<string, number>();
    const deliveries: Promise<void>[] = [];
    // One by one up to here, so that messages to one person keep their order; the sending itself goes side by side.
    for (const message of messages) {
      const found = await handler.find(message);
      if (!found) continue;
      const conversationId = found.address?.conversationId;
      const free = conversationId === undefined ? now : pace.freeAt(conversationId, now);
      if (conversationId === undefined || free <= now) {
        if (conversationId !== undefined) pace.started(conversationId, now);
        deliveries.push(handler.deliver(message, found.address));
        continue;
      }
      const ahead = queued.get(conversationId) ?? 0;
      queued.set(conversationId, ahead + 1);
      await handler.postpone(message, new Date(free + ahead * PACE.perConversationMs).toISOString());
    }
    await Promise.all(deliveries);
    if (messages.length < room) return;
  }
}
