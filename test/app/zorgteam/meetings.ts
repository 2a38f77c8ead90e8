import { codeFrom } from "../../../src/domain/zorgteam/case-code.ts";
import { type ChannelTime, channelTime } from "../../../src/domain/zorgteam/channel-message.ts";
import type { AgendaItem, ZorgteamMeeting } from "../../../src/domain/zorgteam/meeting.ts";

export function time(text: string): ChannelTime {
  const made = channelTime(text);
  if (!made) throw new Error(`no time: ${text}`);
  return made;
}

/** A case on an agenda, with a code of its own. */
export function onAgenda(caseId: string, change: Partial<AgendaItem> = {}): AgendaItem {
  return { caseId, code: codeFrom(caseId, 0), origin: "route", off: false, passedOn: false, ...change };
}

/** A meeting that is not stored yet. */
export function meetingOn(date: string, change: Partial<ZorgteamMeeting> = {}): ZorgteamMeeting {
  return {
    id: `m-${date}`,
    version: 0,
    date,
    from: time("13:00"),
    to: time("14:30"),
    stage: "planned",
    items: [],
    confirmedBy: null,
    lastPost: 0,
    done: [],
    ...change,
  };
}
