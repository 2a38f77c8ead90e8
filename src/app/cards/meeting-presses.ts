import { z } from "zod";

/**
 * What the buttons around a meeting send back. `m` meeting, `r` round of its moments, `n` version of the meeting (or how
 * many meetings the case had), `s` slot, `whom` a role, or "me". None of these but fixing carries the version of the case:
 * answers of several people at once must all land.
 */
const id = z.string().min(1).max(80);
const onMeeting = { c: id, m: id };
const count = z.int().min(0).max(100_000);
const day = z.string().min(1).max(20);
const time = z.string().min(1).max(20);
const text = z.string().max(2000);
const list = z.string().min(1).max(2000);
const minutes = z.string().regex(/^\d{1,3}$/);
const answer = z.enum(["yes", "ifNeeded", "no"]);

const moments = {
  day1: day,
  time1: time,
  day2: day,
  time2: time,
  day3: z.string().max(20).optional(),
  time3: z.string().max(20).optional(),
  day4: z.string().max(20).optional(),
  time4: z.string().max(20).optional(),
  day5: z.string().max(20).optional(),
  time5: z.string().max(20).optional(),
  minutes,
};

const decisions = {
  what1: text.optional(),
  who1: id.or(z.literal("")).optional(),
  by1: z.string().max(20).optional(),
  what2: text.optional(),
  who2: id.or(z.literal("")).optional(),
  by2: z.string().max(20).optional(),
  what3: text.optional(),
  who3: id.or(z.literal("")).optional(),
  by3: z.string().max(20).optional(),
  what4: text.optional(),
  who4: id.or(z.literal("")).optional(),
  by4: z.string().max(20).optional(),
  what5: text.optional(),
  who5: id.or(z.literal("")).optional(),
  by5: z.string().max(20).optional(),
};

export const MEETING_PRESSES = {
  "zr.meeting.choose": z.strictObject({ c: id }),
  "zr.meeting.plan": z.strictObject({ c: id, d: id.optional() }),
  "zr.meeting.propose": z.strictObject({ c: id, n: count, d: id.optional(), invited: list, ...moments }),
  "zr.meeting.open": z.strictObject(onMeeting),
  "zr.meeting.others": z.strictObject(onMeeting),
  "zr.meeting.answers": z.strictObject({ ...onMeeting, whom: id }),
  "zr.meeting.answer": z.strictObject({
    ...onMeeting,
    r: count,
    whom: id,
    a1: answer,
    a2: answer,
    a3: answer.optional(),
    a4: answer.optional(),
    a5: answer.optional(),
  }),
  "zr.meeting.again": z.strictObject(onMeeting),
  "zr.meeting.renew": z.strictObject({ ...onMeeting, r: count, ...moments }),
  "zr.meeting.fix": z.strictObject({ ...onMeeting, v: z.int().min(1), s: id }),
  "zr.meeting.shift": z.strictObject(onMeeting),
  "zr.meeting.move": z.strictObject({ ...onMeeting, n: count, day1: day, time1: time, minutes }),
  "zr.meeting.drop": z.strictObject(onMeeting),
  "zr.meeting.cancel": z.strictObject({ ...onMeeting, n: count }),
  "zr.meeting.result": z.strictObject(onMeeting),
  "zr.meeting.outcome": z.strictObject({
    ...onMeeting,
    held: z.enum(["yes", "no"]),
    attended: z.string().max(2000).optional(),
    option: id.optional(),
    known: z.enum(["named", "anonymous"]).optional(),
    pointer: text.optional(),
    ...decisions,
  }),
  "zr.meeting.agreed": z.strictObject({ c: id }),
  "zr.meeting.tick": z.strictObject({ ...onMeeting, nth: z.int().min(0).max(9) }),
} as const;
