import { sql } from "kysely";
import { type Conversations, type Heard, NO_ADDRESS, type Topic } from "../app/conversation-ports.ts";
import type { Address } from "../app/ports.ts";
import type { Instant } from "../domain/school/dates.ts";
import type { Connection } from "./connection.ts";
import { storing } from "./store-error.ts";

type Known = { address: string | null; intent: string | null; pupilKey: string | null };

/**
 * Addresses and topics. An address is told with every message in, and is nearly always the same as before; so it is read
 * first and written only when it differs. A cache would save the read, but not see what another instance wrote or forgot.
 */
export function createConversations({ db, read, writeLightly }: Connection): Conversations {
  // Every message in runs some of these: compiled once, the empty values give way to the real ones with each call.
  const addressOfPerson = db.selectFrom("person_address").select("address").where("person_id", "=", "").compile();
  const topicOfConversation = db
    .selectFrom("conversation_topic")
    .select(["intent", "pupil_key as pupilKey"])
    .where("conversation_id", "=", "")
    .compile();
  const addressAndTopic = db
    .selectNoFrom(({ selectFrom }) => [
      selectFrom("person_address").select("address").where("person_id", "=", "").as("address"),
      selectFrom("conversation_topic").select("intent").where("conversation_id", "=", "").as("intent"),
      selectFrom("conversation_topic").select("pupil_key").where("conversation_id", "=", "").as("pupilKey"),
    ])
    .compile();
  const newTopic = db
    .insertInto("conversation_topic")
    .values({ conversation_id: "", intent: "", pupil_key: "" })
    .onConflict((conflict) =>
      conflict.column("conversation_id").doUpdateSet((row) => ({
        intent: row.ref("excluded.intent"),
        pupil_key: row.ref("excluded.pupil_key"),
      })),
    )
    .compile();

  async function storedAddress(personId: string): Promise<string | undefined> {
    const [row] = await read<{ address: string }>({ ...addressOfPerson, parameters: [personId] });
    return row?.address;
  }

  async function remember(personId: string, address: Address, at: Instant): Promise<Heard> {
    if (address.type !== "personal") return { first: false }; // a notice to one person must never land in a group
    const text = JSON.stringify(address);
    const parameters = [personId, address.conversationId, address.conversationId];
    // One read for both: on SQLite beginning and ending a read costs more than what is read.
    const [known] = await read<Known>({ ...addressAndTopic, parameters });
    const first = (known?.address ?? null) === null && (await writeFirst(personId, text, at));
    if (!first && known?.address !== text) await write(personId, text, at);
    return { first, ...(known?.intent ? { topic: { intent: known.intent, pupilKey: known.pupilKey } } : {}) };
  }

  /** False when somebody else was first after all: then there is an address to renew. */
  async function writeFirst(personId: string, text: string, at: Instant): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("person_address")
      .values({ person_id: personId, address: text, seen_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if ((numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
    await hurry(personId, at);
    return true;
  }

  async function write(personId: string, text: string, at: Instant): Promise<void> {
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
    await hurry(personId, at);
  }

  /** What waited for an address goes out now; it would come back by itself too, but up to an hour later. */
  async function hurry(personId: string, at: Instant): Promise<void> {
    await db
      .updateTable("outbox")
      .set({ due_at: at })
      .where("state", "=", sql.lit("pending"))
      .where("recipient", "=", personId)
      .where("reason", "=", NO_ADDRESS)
      .where("due_at", ">", at)
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
    const [found] = await read<Topic>({ ...topicOfConversation, parameters: [conversationId] });
    return found;
  }

  /** After a power cut the last topics may be gone: then "en Daan?" asks for a whole question once. */
  function setTopic(conversationId: string, { intent, pupilKey }: Topic): Promise<void> {
    return writeLightly({ ...newTopic, parameters: [conversationId, intent, pupilKey] });
  }

  /** A greeting is the topic of a place in which nothing else is talked about yet; the mark keeps it apart from chats. */
  async function arrive(place: string): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("conversation_topic")
      .values({ conversation_id: greetingIn(place), intent: "greet", pupil_key: null })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  }

  async function leave(place: string): Promise<void> {
    await db.deleteFrom("conversation_topic").where("conversation_id", "=", greetingIn(place)).execute();
  }

  return {
    remember: (personId, address, at) => storing("remember", () => remember(personId, address, at)),
    addressOf: (personId) => storing("addressOf", () => addressOf(personId)),
    forget: (personId) => storing("forget", () => forget(personId)),
    topic: (conversationId) => storing("topic", () => topic(conversationId)),
    setTopic: (conversationId, topic) => storing("setTopic", () => setTopic(conversationId, topic)),
    arrive: (place) => storing("arrive", () => arrive(place)),
    leave: (place) => storing("leave", () => leave(place)),
  };
}

function greetingIn(place: string): string {
  return `greeting:${place}`;
}
