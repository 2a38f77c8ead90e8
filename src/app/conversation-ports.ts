import type { Instant } from "../domain/school/dates.ts";

/** Where a person or channel can be reached; plain data of our own, refreshed on every message in. */
export type Address = {
  channelId: string;
  serviceUrl: string;
  conversationId: string;
  type: "personal" | "groupChat" | "channel";
  tenantId: string;
  botId: string;
  userTeamsId: string;
  userAadId: string;
};

/** What was last talked about in a conversation, so that "en Daan?" is understood. */
export type Topic = { intent: string; pupilKey: string | null };

/** Why a message waits when its person cannot be reached yet. */
export const NO_ADDRESS = "no-address";

/** What a message in tells of its chat: what it was about last, and whether this person is heard there for the first time. */
export type Heard = { topic?: Topic; first: boolean };

export interface Conversations {
  /**
   * Keeps the newest personal address of a person, and gives what that chat was about last. `first`: no address of this person
   * was known; true for one alone of several that ask at once. Of other chats neither. Messages that waited for an address of this
   * person are due at once.
   */
  remember(personId: string, address: Address, at: Instant): Promise<Heard>;
  addressOf(personId: string): Promise<Address | undefined>;
  /** Forgets the address (bot removed or blocked). */
  forget(personId: string): Promise<void>;
  topic(conversationId: string): Promise<Topic | undefined>;
  setTopic(conversationId: string, topic: Topic): Promise<void>;
  /** Whether the bot is new in a place (a team, or a chat with somebody it does not know): true once, until `leave`. */
  arrive(place: string): Promise<boolean>;
  leave(place: string): Promise<void>;
}
