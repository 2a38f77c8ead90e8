import type { Moment } from "../../domain/case/meeting/meeting.ts";
import { instantAt, minutesAfter, withOffset } from "../../domain/school/wall-time.ts";

/** What a meeting is called outside the chat with the bot: an address ends up in logs and histories, so no name. */
export const MEETING_SUBJECT = "Overleg zorgroute";

/**
 * The address that opens the form for a new meeting in Teams, filled in. Whoever opens it becomes its organiser there.
 * `emails` are the accounts of the others. Times carry their distance to UTC; a space is `%20`, for `+` would stay a plus.
 * Source: Microsoft's description of deep links to the meeting form.
 */
export function teamsMeetingLink(moment: Moment, emails: readonly string[]): string {
  const start = instantAt(moment.on, moment.from);
  const fields: [string, string][] = [
    ["subject", encodeURIComponent(MEETING_SUBJECT)],
    ["startTime", encodeURIComponent(withOffset(start))],
    ["endTime", encodeURIComponent(withOffset(minutesAfter(start, moment.minutes)))],
  ];
  if (emails.length > 0) fields.push(["attendees", emails.map(encodeURIComponent).join(",")]);
  return `https://teams.microsoft.com/l/meeting/new?${fields.map(([key, value]) => `${key}=${value}`).join("&")}`;
}
