import type { Generated } from "kysely";
import type { CaseHeader } from "../app/ports.ts";
import type { ReminderKind } from "../domain/case/reminder.ts";
import type { RetentionTerm } from "../domain/school/retention.ts";
import type { AuditRow } from "./audit/audit-line.ts";

/** The tables as both dialects have them: plain text, whole numbers and JSON kept as text. */
export type Tables = {
  case_file: CaseFileTable;
  event: EventTable;
  outbox: OutboxTable;
  person_address: PersonAddressTable;
  conversation_topic: ConversationTopicTable;
  staff_absence: StaffAbsenceTable;
  reminder: ReminderTable;
  preference: PreferenceTable;
  channel_link: ChannelLinkTable;
  zorgteam_meeting: ZorgteamMeetingTable;
  case_code: CaseCodeTable;
  lookup: LookupTable;
  school: SchoolTable;
  audit_line: AuditRow;
  subject_ref: SubjectRefTable;
  removal: RemovalTable;
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
  agenda: CaseHeader["agenda"];
  /** Random, and another once events were written anew; part of what is hashed of its events (audit/audit-line.ts). */
  seal: Generated<string>;
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
  /** The proposal that its card asks a decision on. */
  about: string | null;
  /** The message whose place it takes. */
  replaces: string | null;
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

type StaffAbsenceTable = {
  person_id: string;
  from_day: string;
  until_day: string;
  substitute_id: string;
  entered_by: string;
};

type ChannelLinkTable = {
  id: string;
  /** What the channel is for: one channel at a time for each purpose. */
  purpose: "zorgteam";
  /** JSON. */
  address: string;
  linked_by: string;
  linked_at: string;
  ended_at: string | null;
};

type ZorgteamMeetingTable = {
  id: string;
  version: number;
  meeting_date: string;
  from_time: string;
  to_time: string;
  stage: "planned" | "proposed" | "confirmed" | "cancelled";
  /** JSON. */
  items: string;
  confirmed_by: string | null;
  last_post: number;
  /** JSON. */
  done: string;
  /** When the clock brings about something next. */
  due_at: string | null;
};

type SchoolTable = {
  id: "school";
  version: number;
  /** JSON. */
  document: string;
  changed_at: string;
  changed_by: string;
};

type CaseCodeTable = { case_id: string; code: string };

type LookupTable = {
  id: string;
  looked_at: string;
  person_id: string;
  case_id: string;
  through: "code";
  shown: number;
};

type ReminderTable = {
  case_id: string;
  /** Made of the columns after it, so that the same reminder is the same row after every fact. */
  id: string;
  kind: ReminderKind;
  item: string;
  on_day: string;
  recipient_is: "role" | "person";
  recipient: string;
  urgent: 0 | 1;
  /** The day on which it was put into messages; until then it is due from `on_day` on. */
  swept_on: string | null;
};

/** A kind of reminder that somebody does not want. */
type PreferenceTable = {
  person_id: string;
  unwanted: ReminderKind;
};

/** Under what the audit log knows a pupil or group. */
type SubjectRefTable = { subject_key: string; ref: string };

type RemovalTable = {
  id: string;
  removed_at: string;
  removed_by: string;
  term: RetentionTerm;
  subject_ref: string | null;
  /** JSON. */
  case_ids: string;
  /** JSON. */
  counts: string;
};
