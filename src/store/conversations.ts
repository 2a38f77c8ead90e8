import type { Address, Conversations, Topic } from "../app/ports.ts";
import type { Instant } from "../domain/school/dates.ts";
import type { Connection } from "./connection.ts";
import { storing } from "./store-error.ts";

/**
 * Addresses and topics. Both are told with every message in, and nearly always the same as before; so they are read first
 * and written only when they differ. A cache would save the read, but not see what another instance wrote or forgot.
 */
export function createConversations({ db }: Connection): Conversations {
  async function storedAddress(personId: string): Promise<string | undefined> {
    const row = await db
      .selectFrom("person_address")
      .select("address")
      .where("person_id", "=", personId)
      .executeTakeFirst();
    return row?.address;
  }

  async function remember(personId: string, address: Address, at: Instant): Promise<void> {
    if (address.type !== "personal") return; // a notice to one person must never land in a group
    const text = JSON.stringify(address);
    if ((await storedAddress(personId)) === text) return;
    await db
      .insertInto("person_address")
      .values({ person_id: personId, address: text, seen_at: at })
      .onConflict(
        (conflict) =>
          conflict
            .column("person_id")
            .doUpdateSet({ address: text, seen_at: at })
            .where("person_address.seen_at", "<=", at), // a message that comes in late does not bring back an old address
      )
      .execute();
  }

  async function addressOf(personId: string): Promise<Address | undefined> {
    const text = await storedAddress(personId);
    return text === undefined ? undefined : (JSON.parse(text) as Address); // written by this program from an Address
  }

  async function forget(personId: string): Promise<void> {
    await db.deleteFrom("person_address").where("person_id", "=", personId).execute();
  }

  async function topic(conversationId: string): Promise<Topic | undefined> {
    return db
      .selectFrom("conversation_topic")
      .select(["intent", "pupil_key as pupilKey"])
      .where("conversation_id", "=", conversationId)
      .executeTakeFirst();
  }

  async function setTopic(conversationId: string, { intent, pupilKey }: Topic): Promise<void> {
    const known = await topic(conversationId);
    if (known?.intent === intent && known.pupilKey === pupilKey) return;
    await db
      .insertInto("conversation_topic")
      .values({ conversation_id: conversationId, intent, pupil_key: pupilKey })
      .onConflict((conflict) => conflict.column("conversation_id").doUpdateSet({ intent, pupil_key: pupilKey }))
      .execute();
  }

  return {
    remember: (personId, address, at) => storing("remember", () => remember(personId, address, at)),
    addressOf: (personId) => storing("addressOf", () => addressOf(personId)),
    forget: (personId) => storing("forget", () => forget(personId)),
    topic: (conversationId) => storing("topic", () => topic(conversationId)),
    setTopic: (conversationId, topic) => storing("setTopic", () => setTopic(conversationId, topic)),
  };
}
