import type { SchoolCalendar } from "../school/calendar.ts";
import type { Instant, IsoDate } from "../school/dates.ts";
import type { ChannelTime } from "./channel-message.ts";
import type { AgendaItem, MeetingTask, ZorgteamMeeting } from "./meeting.ts";
import { nextTask } from "./meeting.ts";

/** What can happen to an agenda. Each gives the meeting as it is afterwards; storing it is somebody else's. */

/** The agenda as the bot proposes it; what stood there already (passed on from earlier) stays, in front. */
export function proposed(meeting: ZorgteamMeeting, items: readonly AgendaItem[]): ZorgteamMeeting {
  const known = new Set(meeting.items.map(({ caseId }) => caseId));
  const all = [...meeting.items, ...items.filter(({ caseId }) => !known.has(caseId))];
  return did({ ...meeting, stage: "proposed", items: all }, "propose");
}

/** The bot did this, and need not do it again. */
export function did(meeting: ZorgteamMeeting, task: MeetingTask): ZorgteamMeeting {
  return meeting.done.includes(task) ? meeting : { ...meeting, done: [...meeting.done, task] };
}

/** With this case on the agenda, also when it was taken off before. */
export function withItem(meeting: ZorgteamMeeting, item: AgendaItem): ZorgteamMeeting {
  const known = meeting.items.some(({ caseId }) => caseId === item.caseId);
  const items = known
    ? meeting.items.map((one) => (one.caseId === item.caseId ? { ...one, off: false, passedOn: false } : one))
    : [...meeting.items, item];
  return { ...meeting, items };
}

export function withoutItem(meeting: ZorgteamMeeting, caseId: string): ZorgteamMeeting {
  return changed(meeting, caseId, { off: true });
}

/** Not discussed: it goes to the next meeting. */
export function passedOn(meeting: ZorgteamMeeting, caseId: string): ZorgteamMeeting {
  return changed(meeting, caseId, { passedOn: true });
}

/** The IB'er agrees with the agenda. Whoever reads it only now needs no reminder that is due already. */
export function confirmed(
  meeting: ZorgteamMeeting,
  by: string,
  now: Instant,
  calendar: SchoolCalendar,
): ZorgteamMeeting {
  const next: ZorgteamMeeting = { ...meeting, stage: "confirmed", confirmedBy: by };
  const first = nextTask(next, calendar);
  return first?.task === "remind" && first.from <= now ? did(next, "remind") : next;
}

/** On another day or at another time: what the clock brings about begins anew, but nobody is asked for an agenda again. */
export function moved(
  meeting: ZorgteamMeeting,
  to: { date: IsoDate; from: ChannelTime; to: ChannelTime },
  now: Instant,
  calendar: SchoolCalendar,
): ZorgteamMeeting {
  const next: ZorgteamMeeting = { ...meeting, ...to, done: meeting.done.filter((task) => task === "propose") };
  const first = nextTask(next, calendar);
  return first?.task === "remind" && first.from <= now ? did(next, "remind") : next;
}

export function cancelled(meeting: ZorgteamMeeting): ZorgteamMeeting {
  return { ...meeting, stage: "cancelled" };
}

function changed(meeting: ZorgteamMeeting, caseId: string, change: Partial<AgendaItem>): ZorgteamMeeting {
  return { ...meeting, items: meeting.items.map((item) => (item.caseId === caseId ? { ...item, ...change } : item)) };
}
