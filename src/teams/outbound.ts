import type { Address, Delivery, Log, Outbound, OutMessage } from "../app/ports.ts";
import { deliveryOfError } from "./delivery-of-error.ts";
import { messageActivity } from "./outgoing-activity.ts";
import type { TeamsAdapter } from "./teams-adapter.ts";

/** Longer than the SDK's own retries (about 6 s) and shorter than any sender's lease. */
const TIMEOUT_MS = 30_000;

/**
 * Sends to a personal chat or a channel that is known from before, and changes what was sent to a chat. The service URL is
 * checked before a token is fetched.
 *
 * The SDK repeats a POST by itself, up to three times, on 5xx and on a dropped connection. A lost answer can thus show
 * a message twice; messages must bear that, as they must bear the sender's own repeat after a crash.
 */
export function createOutbound(adapter: TeamsAdapter, log: Log, timeoutMs: number = TIMEOUT_MS): Outbound {
  const post = async (to: Address, message: OutMessage): Promise<string> => {
    let activityId = "";
    await adapter.resume(to, async (context) => {
      const sent = await context.sendActivity({
        ...messageActivity(message),
        channelData: { notification: { alert: true } },
      });
      activityId = sent?.id ?? "";
    });
    return activityId;
  };

  const put = async (to: Address, activityId: string, message: OutMessage): Promise<void> => {
    await adapter.resume(to, async (context) => {
      await context.updateActivity({ ...messageActivity(message), id: activityId });
    });
  };

  /** `work`, kept to the time limit, and what came of it. */
  const deliver = async (
    to: Address,
    work: () => Promise<{ conversationId: string; activityId: string }>,
  ): Promise<Delivery> => {
    if (!adapter.serviceUrlAllowed(to.serviceUrl)) {
      log.error({ code: "address.service-url" }, "address refused");
      return { ok: false, failure: "gone", code: "address.service-url" };
    }
    try {
      const receipt = await within(timeoutMs, work());
      return receipt === undefined ? { ok: false, failure: "retry", code: "timeout" } : { ok: true, ...receipt };
    } catch (error) {
      const { delivery, alarm } = deliveryOfError(error, Date.now());
      if (alarm) log.error({ code: delivery.code, failure: delivery.failure }, "sending fails until somebody acts");
      return delivery;
    }
  };

  return {
    async send(to, message) {
      if (to.type !== "personal") return { ok: false, failure: "bug", code: "address.not-personal" };
      return deliver(to, async () => ({
        conversationId: to.conversationId,
        activityId: await post(to, message),
      }));
    },
    async post(channel, message) {
      if (channel.type !== "channel") return { ok: false, failure: "bug", code: "address.not-channel" };
      return deliver(channel, () => adapter.startThread(channel, messageActivity(message)));
    },
    async update(to, activityId, message) {
      if (to.type !== "personal") return { ok: false, failure: "bug", code: "address.not-personal" };
      return deliver(to, async () => {
        await put(to, activityId, message);
        return { conversationId: to.conversationId, activityId };
      });
    },
  };
}

/** The result, or undefined when it takes longer than `ms`: the connector client has no time limit of its own. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
