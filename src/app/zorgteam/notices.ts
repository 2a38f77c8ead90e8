import type { Instant, IsoDate } from "../../domain/school/dates.ts";
import type { Person } from "../../domain/school/school.ts";
import type { ZorgteamMeeting } from "../../domain/zorgteam/meeting.ts";
import type { LinkedChannel, OutboxMessage } from "../ports.ts";

/** Messages of the zorgteam. They hold ids and days; what they say is made when they are sent. */

/** The recipient of what goes to the zorgteam's channel; the notice says which channel, as that may change. */
export const ZORGTEAM_CHANNEL = "channel:zorgteam";

/** What the channel hears of an agenda. */
export type AgendaPost =
  | { kind: "agenda" | "changed" | "reminder" }
  | { kind: "moved"; was: IsoDate }
  | { kind: "cancelled"; was: IsoDate };

export const PERSONAL_KINDS = [
  "zorgteamProposal",
  "zorgteamLastCall",
  "zorgteamOutcomes",
  "zorgteamOutcomesAgain",
  "zorgteamChannelGone",
] as const;

export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** `meeting` is the meeting as it is stored together with the message. */
export function agendaPost(
  channel: LinkedChannel,
  meeting: ZorgteamMeeting,
  post: AgendaPost,
  dueAt: Instant,
): OutboxMessage {
  return toChannel(`${meeting.id}-${meeting.version}`, channel, post.kind, dueAt, {
    meeting: meeting.id,
    version: meeting.version,
    was: "was" in post ? post.was : "",
  });
}

/** Tells a channel that another one took its place. */
export function replacedPost(channel: LinkedChannel, dueAt: Instant): OutboxMessage {
  return toChannel("channel", channel, "replaced", dueAt, {});
}

function toChannel(
  id: string,
  channel: LinkedChannel,
  post: AgendaPost["kind"] | "replaced",
  dueAt: Instant,
  more: Record<string, string | number>,
): OutboxMessage {
  return {
    id: `zorgteam-${id}-${post}-${channel.id}`,
    to: ZORGTEAM_CHANNEL,
    notice: { kind: "zorgteamPost", caseId: "", post, link: channel.id, ...more },
    dueAt,
  };
}

/** One message to each of these people about a meeting; the same kind about the same day goes out once. */
export function aboutMeeting(
  kind: PersonalKind,
  meeting: ZorgteamMeeting,
  people: readonly Person[],
  dueAt: Instant,
): OutboxMessage[] {
  return people.map((person) => ({
    id: `zorgteam-${meeting.id}-${meeting.date}-${kind}-${person.id}`,
    to: person.id,
    notice: { kind, caseId: "", meeting: meeting.id },
    dueAt,
  }));
}

/** Tells these people, once, that the channel can no longer be reached. */
export function channelGone(channelId: string, people: readonly Person[], dueAt: Instant): OutboxMessage[] {
  return people.map((person) => ({
    id: `zorgteam-channel-${channelId}-gone-${person.id}`,
    to: person.id,
    notice: { kind: "zorgteamChannelGone", caseId: "" },
    dueAt,
  }));
}
