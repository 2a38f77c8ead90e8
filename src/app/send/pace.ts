/**
 * How fast messages may leave. Teams allows a bot 7 in one second but only 60 in half a minute per conversation, and
 * stops a tenant at 30 to 50 a second over all of them; this stays well under each.
 */
export const PACE = { perConversationMs: 1_000, perSecond: 10 } as const;

/** Keeps the pace of one sender. Moments are milliseconds; only the last second is remembered. */
export class Pace {
  #starts: { at: number; conversationId: string }[] = [];

  /** How many may leave now, over all conversations. */
  room(now: number): number {
    this.#starts = this.#starts.filter(({ at }) => now - at < PACE.perConversationMs);
    return PACE.perSecond - this.#starts.length;
  }

  /** The first moment at which this conversation is free: `now`, or less than a second later. */
  freeAt(conversationId: string, now: number): number {
    const last = this.#starts.findLast((start) => start.conversationId === conversationId);
    return last === undefined ? now : Math.max(now, last.at + PACE.perConversationMs);
  }

  started(conversationId: string, at: number): void {
    this.#starts.push({ at, conversationId });
  }
}
