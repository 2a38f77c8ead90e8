import type { CaseHeader } from "../app/ports.ts";

/** The tables as both dialects have them: plain text, whole numbers and JSON kept as text. */
export type Tables = {
  case_file: CaseFileTable;
  event: EventTable;
  outbox: OutboxTable;
  person_address: PersonAddressTable;
  conversation_topic: ConversationTopicTable;
};

type CaseFileTable = {
  case_id: string;
  version: number;
  route_id: string;
  route_valid_from: string;
  route_hash: string;
  subject_key: string;
  status: CaseHeader["status"];
  step: string;
  opened_on: string;
  due_on: string | null;
  turn: string | null;
};

type EventTable = {
  case_id: string;
  seq: number;
  id: string;
  type: string;
  /** The rest of the event as JSON. */
  data: string;
  recorded_at: string;
  recorded_by: string;
};

type OutboxTable = {
  id: string;
  recipient: string;
  /** JSON. */
  notice: string;
  due_at: string;
  attempts: number;
  state: "pending" | "delivered" | "dead";
  /** While this moment is ahead, one sender has the message in hand. */
  claimed_until: string | null;
  /** When it was delivered or given up. */
  settled_at: string | null;
  conversation_id: string | null;
  activity_id: string | null;
  /** Why the last try failed: a code. */
  reason: string | null;
};

type PersonAddressTable = {
  person_id: string;
  /** JSON. */
  address: string;
  seen_at: string;
};

type ConversationTopicTable = {
  conversation_id: string;
  intent: string;
  pupil_key: string | null;
};
