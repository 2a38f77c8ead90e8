import type { CaseEvent, RecordedEvent } from "../domain/case/events.ts";
import type { Reminder } from "../domain/case/reminder.ts";
import type { CaseWalk } from "../domain/overview/stays.ts";
import type { Instant, IsoDate } from "../domain/school/dates.ts";
import type { CaseCode } from "../domain/zorgteam/case-code.ts";
import type { ZorgteamMeeting } from "../domain/zorgteam/meeting.ts";
import type { AgendaCause } from "../domain/zorgteam/why-on-agenda.ts";
import type { AuditThrough } from "./audit-ports.ts";
import type { Address } from "./conversation-ports.ts";
import type { SentFile } from "./roster-ports.ts";

/** What the app needs from the outside. `store` and `teams` implement these; tests run every implementation. */

/** Now, as the app sees it. Tests and the demo drive it by hand. */
export interface Clock {
  now(): Instant;
}

/** Fresh ids. Tests count, production draws at random. */
export interface Ids {
  next(): string;
}

export type { RecordedEvent };

/** What lists and searches need to know of a case without folding its events. Written in the same transaction. */
export type CaseHeader = {
  caseId: string;
  version: number;
  routeId: string;
  routeValidFrom: IsoDate;
  routeHash: string;
  subjectKey: string;
  status: "open" | "closed";
  step: string;
  openedOn: IsoDate;
  /** The first day on which something must have been done or decided. */
  dueOn: IsoDate | null;
  /** The role of the route whose turn it is; null when the case is closed. */
  turn: string | null;
  /** Why the case asks for the zorgteam apart from its dates, what presses most; null when nothing does. */
  agenda: AgendaCause | null;
  /** Random. Another one at the same version: events were written anew, because a pupil they named was removed. */
  seal: string;
};

export type StoredCase = { header: CaseHeader; events: RecordedEvent[] };

export type AppendRequest = {
  caseId: string;
  /** The version the writer has seen; 0 for a new case. */
  expectedVersion: number;
  events: readonly { id: string; at: Instant; by: string; event: CaseEvent }[];
  header: Omit<CaseHeader, "caseId" | "version" | "seal">;
  /** Messages these facts cause; stored in the same transaction. */
  outbox: readonly OutboxMessage[];
  /** All that this case must be reminded of from now on, in the place of what it was. What was told already is not told again. */
  reminders: readonly Reminder[];
  /** Cards that say something else after these facts, wherever they were sent. */
  updates?: readonly CardUpdate[];
  /** How this came about, for the line in the audit log that is stored with it; without it the bot did it by itself. */
  trace?: { through: AuditThrough; reason?: string };
};

/** Every message about this, sent or still to be sent, gets this one in its place: at `now` with who caused it, else at `dueAt`. */
export type CardUpdate = { about: string; notice: Notice; by: string; now: Instant; dueAt: Instant };

/**
 * `conflict`: somebody was first, `current` is what they wrote; nothing when they removed it, or the pupil of a new case.
 * `alreadyOpen`: this pupil or group has an open case in this route.
 */
export type AppendResult =
  | { ok: true; version: number }
  | { ok: false; reason: "conflict"; current: StoredCase | undefined }
  | { ok: false; reason: "alreadyOpen"; current: StoredCase };

export interface CaseStore {
  load(caseId: string): Promise<StoredCase | undefined>;
  /** The case as it was at the version of this header, for who has read the header already. */
  at(header: CaseHeader): Promise<StoredCase>;
  append(request: AppendRequest): Promise<AppendResult>;
  /** Cases of these pupils or groups, open first, then newest first. */
  ofSubjects(subjectKeys: readonly string[]): Promise<CaseHeader[]>;
  /** All open cases with their events, for an overview: the one due first comes first, no date last. */
  open(filter?: { subjectKeys?: readonly string[] }): Promise<StoredCase[]>;
  /**
   * Open cases of pupils that ask for the zorgteam, or have something due on `until` at the latest: first who asks, then by
   * the day it is due. At most `limit` of each, found by their headers alone.
   */
  forAgenda(until: IsoDate, limit: number): Promise<CaseHeader[]>;
  /** How every case that is kept, open or closed, went through its steps; in no order that says anything. */
  walks(): Promise<CaseWalk[]>;
}

/** A message to one person, kept as ids: its card is made when it is sent, from the case as it is then. */
export type OutboxMessage = {
  /** Idempotency key: the same key is stored once, however often it is offered. */
  id: string;
  /** Id of the person. */
  to: string;
  notice: Notice;
  dueAt: Instant;
  /** What its card asks a decision on (a proposal, by id): once that is decided, the card must show so. */
  about?: string;
};

/** `caseId` is empty when the message is about no one case. */
export type Notice = { kind: string; caseId: string } & Record<string, string | number>;

/** A message in the hands of one sender, until this moment; afterwards another may take it. */
export type Claim = { id: string; claimedUntil: Instant };

export type ClaimedMessage = OutboxMessage &
  Claim & {
    /** Deliveries tried before this one. */
    attempts: number;
    /** This is no new message: it takes the place of one. `waiting`: that one is still to be sent. `never`: it never was. */
    replaces?: Receipt | "waiting" | "never";
  };

/** Where a delivered message stands, so that it can be changed later. */
export type Receipt = { conversationId: string; activityId: string };

export interface Outbox {
  /** Takes messages that are due and not claimed (or whose claim has run out), oldest first, and claims them until `leaseUntil`. */
  claim(now: Instant, limit: number, leaseUntil: Instant): Promise<ClaimedMessage[]>;
  /** It was shown to the person: a fact, whoever has the message in hand by now. */
  delivered(id: string, at: Instant, receipt: Receipt): Promise<void>;
  /** Puts a claimed message back; `countAttempt` is false when it was not tried (pacing). Nothing when the claim is no longer ours. */
  retry(claim: Claim, at: Instant, reason: string, countAttempt: boolean): Promise<void>;
  /** Gives up for good; the row stays as a trace. Nothing when the claim is no longer ours. */
  dead(claim: Claim, at: Instant, reason: string): Promise<void>;
}

export { type Address, type Conversations, type Heard, NO_ADDRESS, type Topic } from "./conversation-ports.ts";

/** A channel that was made the zorgteam's; `address` leads to the channel itself, so that what is sent starts a new thread. */
export type LinkedChannel = { id: string; address: Address; linkedBy: string; linkedAt: Instant };

/** Who opened a case by its code, and whether that was shown. */
export type CaseLookup = {
  id: string;
  at: Instant;
  personId: string;
  caseId: string;
  through: "code";
  shown: boolean;
};

/** What belongs to the zorgteam and to no case: its channel, its meetings, the codes of cases and who looked them up. */
export interface ZorgteamStore {
  /** The channel that is linked now. */
  channel(): Promise<LinkedChannel | undefined>;
  /** A channel that is or was linked. */
  channelById(id: string): Promise<LinkedChannel | undefined>;
  /** Links `channel` in the place of the one with id `instead` (undefined: of none). False when it stands otherwise by now. */
  link(channel: LinkedChannel, instead: string | undefined, outbox: readonly OutboxMessage[]): Promise<boolean>;
  /** Ends a link. False when it had ended already: then the messages are not stored either. */
  unlink(id: string, at: Instant, outbox: readonly OutboxMessage[]): Promise<boolean>;

  meeting(id: string): Promise<ZorgteamMeeting | undefined>;
  /** Meetings that were not cancelled, from that day on, the first one first. */
  meetingsFrom(day: IsoDate): Promise<ZorgteamMeeting[]>;
  /** The last meetings before that day, cancelled ones too, the latest first. */
  meetingsBefore(day: IsoDate, limit: number): Promise<ZorgteamMeeting[]>;
  /** Meetings for which the clock has brought something about. */
  meetingsDue(now: Instant): Promise<ZorgteamMeeting[]>;
  /**
   * Stores a meeting as it follows on the version in it (0: a new one), with its messages; `dueAt` is when the clock brings
   * about something next. False, and nothing stored, when somebody was first or the day is taken.
   */
  save(meeting: ZorgteamMeeting, dueAt: Instant | null, outbox: readonly OutboxMessage[]): Promise<boolean>;

  codeOf(caseId: string): Promise<CaseCode | undefined>;
  /** Gives a case this code unless it has one; its code from now on, or undefined when this one is another case's. */
  giveCode(caseId: string, code: CaseCode): Promise<CaseCode | undefined>;
  caseOf(code: CaseCode): Promise<string | undefined>;
  recordLookup(lookup: CaseLookup): Promise<void>;
  /** Who looked this case up, the latest first. */
  lookupsOf(caseId: string): Promise<CaseLookup[]>;
}

/** A message to show: an Adaptive Card (already expanded) or plain text. `summary` shows on lock screens: never a name. */
export type OutMessage = { card?: object; text?: string; summary: string };

export type Delivery =
  | { ok: true; conversationId: string; activityId: string }
  /** `gone`: never again to this address. `retry`: later, at the earliest after `retryAfterMs`. `bug`: our mistake, never retried. */
  | { ok: false; failure: "gone" | "retry" | "bug"; code: string; retryAfterMs?: number };

declare const isChannelPost: unique symbol;

/** A message for a channel. Made from a `ChannelMessage` alone (channel-post.ts), which has no room for a name. */
export type ChannelPost = OutMessage & { readonly [isChannelPost]: true };

export interface Outbound {
  send(to: Address, message: OutMessage): Promise<Delivery>;
  /** Puts `message` in the place of one that was sent to this chat before. `gone`: it is no longer there. */
  update(to: Address, activityId: string, message: OutMessage): Promise<Delivery>;
  /** Starts a new thread in a channel. */
  post(channel: Address, post: ChannelPost): Promise<Delivery>;
}

/** Who spoke or pressed, from the verified token. */
export type Speaker = { aadId: string };

/** What a press on a card gives back: another card for this one person, or a sentence. */
export type PressReply = { kind: "card"; card: object } | { kind: "message"; text: string };

/** The bot as every client sees it: Teams, the terminal and the tests. */
export interface Bot {
  message(from: Speaker, where: Address, text: string): Promise<OutMessage[]>;
  press(from: Speaker, where: Address, verb: string, data: unknown): Promise<PressReply>;
  /** Files that somebody sent. */
  files(from: Speaker, where: Address, files: readonly SentFile[]): Promise<OutMessage[]>;
  /** First contact: installed, or added to a chat. `team`: its id, when that is where. Says something once, however often it is told. */
  welcome(from: Speaker, where: Address, team?: string): Promise<OutMessage[]>;
  /** The app was removed from this chat: nothing can be sent there any more. */
  removed(from: Speaker, where: Address, team?: string): Promise<void>;
}

export type { AgendaFile, AgendaItem, AgendaLinks } from "./agenda-ports.ts";

/** The database as `/healthz` and shutdown see it. */
export interface Database {
  /** Resolves when the database answers, rejects with the cause when not. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** A logger that never gets pupil data: codes, ids and counts only. */
export interface Log {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}
