import { type Kysely, type Selectable, sql, type Transaction } from "kysely";
import type { Address, LinkedChannel, OutboxMessage, ZorgteamStore } from "../app/ports.ts";
import type { Instant, IsoDate } from "../domain/school/dates.ts";
import type { ChannelTime } from "../domain/zorgteam/channel-message.ts";
import type { AgendaItem, MeetingTask, ZorgteamMeeting } from "../domain/zorgteam/meeting.ts";
import { createCaseCodes } from "./case-codes.ts";
import type { Connection } from "./connection.ts";
import { insertMessages } from "./outbox-rows.ts";
import { storing } from "./store-error.ts";
import type { Tables } from "./tables.ts";

const ZORGTEAM = "zorgteam";

/** The zorgteam in the database. Errors are `StoreError`s. */
export function createZorgteamStore({ db, read }: Connection): ZorgteamStore {
  const links = db.selectFrom("channel_link").selectAll();
  const meetings = db.selectFrom("zorgteam_meeting").selectAll();
  // Asked every second: compiled once, the empty value gives way to the moment.
  const due = meetings.where("due_at", "is not", null).where("due_at", "<=", "").orderBy("due_at").orderBy("id");
  const compiledDue = due.compile();

  const channel = async () => {
    const row = await links.where("purpose", "=", ZORGTEAM).where("ended_at", "is", null).executeTakeFirst();
    return row && linkOf(row);
  };

  async function channelById(id: string): Promise<LinkedChannel | undefined> {
    const row = await links.where("id", "=", id).executeTakeFirst();
    return row && linkOf(row);
  }

  function link(next: LinkedChannel, instead: string | undefined, outbox: readonly OutboxMessage[]): Promise<boolean> {
    return allOrNothing(db, async (transaction) => {
      if (instead !== undefined && !(await ended(transaction, instead, next.linkedAt))) return false;
      const { numInsertedOrUpdatedRows } = await transaction
        .insertInto("channel_link")
        .values({
          id: next.id,
          purpose: ZORGTEAM,
          address: JSON.stringify(next.address),
          linked_by: next.linkedBy,
          linked_at: next.linkedAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      if ((numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
      await insertMessages(transaction, outbox);
      return true;
    });
  }

  function unlink(id: string, at: Instant, outbox: readonly OutboxMessage[]): Promise<boolean> {
    return allOrNothing(db, async (transaction) => {
      if (!(await ended(transaction, id, at))) return false;
      await insertMessages(transaction, outbox);
      return true;
    });
  }

  function save(meeting: ZorgteamMeeting, dueAt: Instant | null, outbox: readonly OutboxMessage[]): Promise<boolean> {
    return allOrNothing(db, async (transaction) => {
      const rows =
        meeting.version === 0 ? await insert(transaction, meeting, dueAt) : await update(transaction, meeting, dueAt);
      if (rows === 0n) return false;
      await insertMessages(transaction, outbox);
      return true;
    });
  }

  async function meeting(id: string): Promise<ZorgteamMeeting | undefined> {
    const row = await meetings.where("id", "=", id).executeTakeFirst();
    return row && meetingOf(row);
  }

  async function meetingsFrom(day: IsoDate): Promise<ZorgteamMeeting[]> {
    const rows = await meetings
      .where("meeting_date", ">=", day)
      .where("stage", "!=", sql.lit("cancelled"))
      .orderBy("meeting_date")
      .execute();
    return rows.map(meetingOf);
  }

  async function meetingsBefore(day: IsoDate, limit: number): Promise<ZorgteamMeeting[]> {
    const rows = await meetings
      .where("meeting_date", "<", day)
      .orderBy("meeting_date", "desc")
      .orderBy("id", "desc")
      .limit(limit)
      .execute();
    return rows.map(meetingOf);
  }

  async function meetingsDue(now: Instant): Promise<ZorgteamMeeting[]> {
    return (await read<MeetingRow>({ ...compiledDue, parameters: [now] })).map(meetingOf);
  }

  return {
    ...createCaseCodes(db),
    channel: () => storing("channel", channel),
    channelById: (id) => storing("channelById", () => channelById(id)),
    link: (next, instead, outbox) => storing("link", () => link(next, instead, outbox)),
    unlink: (id, at, outbox) => storing("unlink", () => unlink(id, at, outbox)),
    meeting: (id) => storing("meeting", () => meeting(id)),
    meetingsFrom: (day) => storing("meetingsFrom", () => meetingsFrom(day)),
    meetingsBefore: (day, limit) => storing("meetingsBefore", () => meetingsBefore(day, limit)),
    meetingsDue: (now) => storing("meetingsDue", () => meetingsDue(now)),
    save: (next, dueAt, outbox) => storing("save", () => save(next, dueAt, outbox)),
  };
}

type MeetingRow = Selectable<Tables["zorgteam_meeting"]>;

/** What was read here was written by this program. */
function meetingOf(row: MeetingRow): ZorgteamMeeting {
  return {
    id: row.id,
    version: row.version,
    date: row.meeting_date,
    from: row.from_time as ChannelTime,
    to: row.to_time as ChannelTime,
    stage: row.stage,
    items: JSON.parse(row.items) as AgendaItem[],
    confirmedBy: row.confirmed_by,
    lastPost: row.last_post,
    done: JSON.parse(row.done) as MeetingTask[],
  };
}

function linkOf(row: Selectable<Tables["channel_link"]>): LinkedChannel {
  return {
    id: row.id,
    address: JSON.parse(row.address) as Address,
    linkedBy: row.linked_by,
    linkedAt: row.linked_at,
  };
}

function columnsOf(meeting: ZorgteamMeeting, dueAt: Instant | null) {
  return {
    version: meeting.version + 1,
    meeting_date: meeting.date,
    from_time: meeting.from,
    to_time: meeting.to,
    stage: meeting.stage,
    items: JSON.stringify(meeting.items),
    confirmed_by: meeting.confirmedBy,
    last_post: meeting.lastPost,
    done: JSON.stringify(meeting.done),
    due_at: dueAt,
  };
}

async function insert(db: Kysely<Tables>, meeting: ZorgteamMeeting, dueAt: Instant | null): Promise<bigint> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("zorgteam_meeting")
    .values({ id: meeting.id, ...columnsOf(meeting, dueAt) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows ?? 0n;
}

async function update(db: Kysely<Tables>, meeting: ZorgteamMeeting, dueAt: Instant | null): Promise<bigint> {
  const { numUpdatedRows } = await db
    .updateTable("zorgteam_meeting")
    .set(columnsOf(meeting, dueAt))
    .where("id", "=", meeting.id)
    .where("version", "=", meeting.version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows;
}

async function ended(db: Kysely<Tables>, id: string, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("channel_link")
    .set({ ended_at: at })
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Carries out `work` in a transaction that is undone when it gives false, or when the day is another meeting's. */
async function allOrNothing(db: Kysely<Tables>, work: (db: Transaction<Tables>) => Promise<boolean>): Promise<boolean> {
  try {
    return await db.transaction().execute(async (transaction) => {
      if (await work(transaction)) return true;
      throw new NotStored();
    });
  } catch (error) {
    if (error instanceof NotStored || isDayTaken(error)) return false;
    throw error;
  }
}

class NotStored extends Error {
  readonly code = "not-stored";
}

/** A meeting was moved to a day that has one: the index `zorgteam_meeting_one_a_day`. */
function isDayTaken(error: unknown): boolean {
  const { code, constraint, message } = error as { code?: string; constraint?: string; message?: string };
  if (code === "23505") return constraint === "zorgteam_meeting_one_a_day";
  return code === "SQLITE_CONSTRAINT_UNIQUE" && message?.includes("zorgteam_meeting.meeting_date") === true;
}
