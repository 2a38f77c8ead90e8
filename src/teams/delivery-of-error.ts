import { z } from "zod";
import { faultCode } from "../app/fault-code.ts";
import type { Delivery } from "../app/ports.ts";

/** Somebody has to change the registration or a secret first, so asking more often than this is of no use. */
const AFTER_CONFIGURATION_MS = 15 * 60_000;

const ConnectorError = z.object({
  name: z.literal("RestError"),
  statusCode: z.number().optional(),
  code: z.string().optional(),
});

const Answered = z.object({
  response: z.object({
    headers: z.custom<{ get(name: string): unknown }>(
      (headers) =>
        typeof headers === "object" && headers !== null && "get" in headers && typeof headers.get === "function",
    ),
  }),
});

/** A failed delivery, and whether the people who run the bot must act. */
export type FailedDelivery = { delivery: Delivery & { ok: false }; alarm: boolean };

/**
 * What a failed send means for the message.
 *
 * - 403 (blocked, removed, switched off) and 404 (no such chat): the address is gone.
 * - 408, 409, 412, 429, 5xx and a broken connection: later, not before `Retry-After`.
 * - 401 and no token at all: a registration or secret that is wrong. The message is not to blame and waits; a secret
 *   that runs out at the weekend must not cost a week of messages. This one raises the alarm.
 * - any other 4xx, and errors of our own making: a bug.
 */
export function deliveryOfError(error: unknown, nowMs: number): FailedDelivery {
  const known = ConnectorError.safeParse(error);
  if (!known.success) {
    const code = faultCode(error);
    if (["TypeError", "RangeError", "SyntaxError"].includes(code)) return failed("bug", code);
    return { ...failed("retry", `token.${code}`, AFTER_CONFIGURATION_MS), alarm: true };
  }
  const { statusCode: status } = known.data;
  const code = /^[\w.-]{1,64}$/.test(known.data.code ?? "") ? `${known.data.code}` : `http.${status ?? 0}`;
  if (status === undefined) return failed("retry", code);
  if (status === 401) return { ...failed("retry", code, AFTER_CONFIGURATION_MS), alarm: true };
  if (status === 403 || status === 404) return failed("gone", code);
  if ([408, 409, 412, 429].includes(status) || status >= 500) {
    return failed("retry", code, retryAfterMs(error, nowMs));
  }
  return failed("bug", code);
}

function failed(failure: "gone" | "retry" | "bug", code: string, retryAfterMs?: number): FailedDelivery {
  const delivery = { ok: false as const, failure, code, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  return { delivery, alarm: failure === "bug" };
}

/** `Retry-After` as milliseconds from now: a number of seconds or an HTTP date (RFC 9110, 10.2.3). */
function retryAfterMs(error: unknown, nowMs: number): number | undefined {
  const value = Answered.safeParse(error).data?.response.headers.get("retry-after");
  if (typeof value !== "string") return undefined;
  const ms = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - nowMs;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
