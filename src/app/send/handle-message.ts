import type { Instant } from "../../domain/school/dates.ts";
import { faultCode } from "../fault-code.ts";
import type {
  Address,
  ChannelPost,
  ClaimedMessage,
  Clock,
  Conversations,
  Delivery,
  Log,
  Outbound,
  Outbox,
  OutMessage,
  Receipt,
} from "../ports.ts";
import { NO_ADDRESS } from "../ports.ts";
import { type Backoff, backoffMs } from "./backoff.ts";

/** Half a minute first, an hour at most: a morning's outage is over for everyone by noon. */
const BACKOFF: Backoff = { firstMs: 30_000, longestMs: 3_600_000 };

/** One try an hour, in office hours only, makes this about ten school days. */
export const MAX_ATTEMPTS = 100;

export type DeliveryParts = {
  outbox: Outbox;
  conversations: Conversations;
  outbound: Outbound;
  clock: Clock;
  log: Log;
  /** The message as the case is now; undefined when nobody needs it any more. */
  compose(message: ClaimedMessage): Promise<OutMessage | undefined>;
  /** What goes to channels; a client without any leaves it out. */
  channels?: ChannelDelivery;
  /** From 0 up to 1. */
  random(): number;
};

/** Messages whose recipient is a channel, as `channel:<purpose>`. */
export type ChannelDelivery = {
  addressOf(message: ClaimedMessage): Promise<Address | undefined>;
  /** The message as things stand now; undefined when there is nothing left to say. */
  compose(message: ClaimedMessage): Promise<ChannelPost | undefined>;
  /** The channel is gone, or the bot may not write there any more. */
  gone(message: ClaimedMessage): Promise<void>;
};

const CHANNEL = "channel:";

/** What can be done with one claimed message. Nothing here rejects: a fault is logged and the message comes back later. */
export type Handler = {
  /** Where the person can be reached, if anywhere; undefined when that could not be found out now. */
  find(message: ClaimedMessage): Promise<{ address: Address | undefined } | undefined>;
  /** Composes, sends and records what came of it. */
  deliver(message: ClaimedMessage, address: Address | undefined): Promise<void>;
  /** Puts the message back untried. */
  postpone(message: ClaimedMessage, until: Instant): Promise<void>;
};

export function createHandler(parts: DeliveryParts): Handler {
  const { outbox, conversations, outbound, channels, clock, log } = parts;
  const isForChannel = ({ to }: ClaimedMessage) => to.startsWith(CHANNEL);
  /** Sent, but the outbox could not be told. Those are recorded at their next turn and not sent again. */
  const unrecorded = new Map<string, Receipt>();

  async function deliver(message: ClaimedMessage, address: Address | undefined): Promise<void> {
    const earlier = unrecorded.get(message.id);
    if (earlier !== undefined) return record(message, earlier);
    if (isForChannel(message)) return deliverToChannel(message, address);
    const composed = await parts.compose(message);
    // Dead and not delivered: nobody saw it, and the trace must not say that somebody did.
    if (composed === undefined) return outbox.dead(message, clock.now(), "obsolete");
    if (message.replaces !== undefined) return change(message, message.replaces, address, composed);
    if (address === undefined) return retryLater(message, NO_ADDRESS);
    const delivery = await outbound.send(address, composed);
    if (!delivery.ok) return settleFailure(message, address, delivery);
    await record(message, { conversationId: delivery.conversationId, activityId: delivery.activityId });
  }

  async function deliverToChannel(message: ClaimedMessage, address: Address | undefined): Promise<void> {
    const composed = await channels?.compose(message);
    if (composed === undefined) return outbox.dead(message, clock.now(), "obsolete");
    // A channel does not come back by itself: whoever links another one gets what there is to say then.
    if (address === undefined) return giveUp(message, "no-channel");
    const delivery = await outbound.post(address, composed);
    if (!delivery.ok) return settleFailure(message, address, delivery);
    await record(message, { conversationId: delivery.conversationId, activityId: delivery.activityId });
  }

  /** A card that was sent before. What cannot be changed stays as it is: pressing it tells how things stand. */
  async function change(
    message: ClaimedMessage,
    replaced: Receipt | "waiting" | "never",
    address: Address | undefined,
    composed: OutMessage,
  ): Promise<void> {
    if (replaced === "waiting") return retryLater(message, "not-sent-yet");
    if (replaced === "never" || address === undefined) return outbox.dead(message, clock.now(), "nothing-to-change");
    const { conversationId, activityId } = replaced;
    // The chat it was sent to, which need not be the one where the person wrote last.
    const delivery = await outbound.update({ ...address, conversationId }, activityId, composed);
    if (delivery.ok) return record(message, { conversationId, activityId });
    if (delivery.failure === "retry") return retryLater(message, delivery.code, delivery.retryAfterMs);
    // Somebody deleted the card, or the chat is gone: that says nothing about where this person is now.
    if (delivery.failure === "gone") return outbox.dead(message, clock.now(), delivery.code);
    await giveUp(message, delivery.code);
  }

  async function record(message: ClaimedMessage, receipt: Receipt): Promise<void> {
    unrecorded.set(message.id, receipt);
    await outbox.delivered(message.id, clock.now(), receipt);
    unrecorded.delete(message.id);
  }

  async function settleFailure(
    message: ClaimedMessage,
    address: Address,
    { failure, code, retryAfterMs }: Delivery & { ok: false },
  ): Promise<void> {
    if (failure === "retry") return retryLater(message, code, retryAfterMs);
    if (failure === "gone" && isForChannel(message)) {
      await channels?.gone(message);
    } else if (failure === "gone") {
      // Unless the person wrote from another chat in the meantime: that address is a new one.
      const newest = await conversations.addressOf(message.to);
      if (newest?.conversationId === address.conversationId) await conversations.forget(message.to);
    }
    await giveUp(message, code);
  }

  async function retryLater(message: ClaimedMessage, reason: string, askedMs?: number): Promise<void> {
    if (message.attempts + 1 >= MAX_ATTEMPTS) return giveUp(message, reason);
    const wait = backoffMs(BACKOFF, message.attempts, parts.random(), askedMs);
    const at = new Date(Date.parse(clock.now()) + wait).toISOString();
    await outbox.retry(message, at, reason, true);
  }

  async function giveUp(message: ClaimedMessage, reason: string): Promise<void> {
    await outbox.dead(message, clock.now(), reason);
    log.warn({ code: reason, kind: message.notice.kind, attempts: message.attempts + 1 }, "message given up");
  }

  async function guarded<T>(message: ClaimedMessage, step: () => Promise<T>): Promise<T | undefined> {
    try {
      return await step();
    } catch (error) {
      log.error({ code: faultCode(error), kind: message.notice.kind }, "message not handled");
      try {
        await retryLater(message, `fault.${faultCode(error)}`);
      } catch (failure) {
        // The claim runs out by itself, and the message comes back then.
        log.error({ code: faultCode(failure), kind: message.notice.kind }, "message not put back");
      }
      return undefined;
    }
  }

  const addressOf = (message: ClaimedMessage) =>
    isForChannel(message) ? channels?.addressOf(message) : conversations.addressOf(message.to);

  return {
    find: (message) => guarded(message, async () => ({ address: await addressOf(message) })),
    deliver: (message, address) => guarded(message, () => deliver(message, address)),
    postpone: (message, until) => guarded(message, () => outbox.retry(message, until, "pace", false)),
  };
}
