import { stepOf } from "../../../domain/route/route.ts";
import {
  type ChannelItem,
  type ChannelMessage,
  channelDate,
  channelLink,
  stepTitle,
} from "../../../domain/zorgteam/channel-message.ts";
import type { ZorgteamMeeting } from "../../../domain/zorgteam/meeting.ts";
import { todayOf } from "../../case-file.ts";
import type { AppDeps } from "../../deps.ts";
import type { ClaimedMessage, LinkedChannel } from "../../ports.ts";
import type { ChannelDelivery } from "../../send/handle-message.ts";
import { casesOn } from "../agenda-items.ts";
import { channelPost } from "./channel-post.ts";
import { dropChannel } from "./link-channel.ts";

/** How the sender reaches the zorgteam's channel, and what it says there. */
export function zorgteamChannel(current: () => Promise<AppDeps>): ChannelDelivery {
  const linkOf = (deps: AppDeps, { notice }: ClaimedMessage) => deps.zorgteam.channelById(String(notice.link));
  return {
    addressOf: async (message) => (await linkOf(await current(), message))?.address,
    async compose(message) {
      const deps = await current();
      const channel = await linkOf(deps, message);
      const said = channel && (await messageOf(deps, channel, message));
      return said && channelPost(deps.makeCard, said, todayOf(deps));
    },
    gone: async ({ notice }) => dropChannel(await current(), String(notice.link)),
  };
}

/** From the agenda as it is now; undefined when it was taken back, said already, or is another channel's by now. */
async function messageOf(
  deps: AppDeps,
  channel: LinkedChannel,
  { notice }: ClaimedMessage,
): Promise<ChannelMessage | undefined> {
  if (notice.post === "replaced") return { kind: "replaced" };
  if ((await deps.zorgteam.channel())?.id !== channel.id) return undefined;
  const was = String(notice.was);
  if (notice.post === "cancelled") return { kind: "cancelled", was: channelDate(was) };
  const meeting = await deps.zorgteam.meeting(String(notice.meeting));
  if (meeting?.stage !== "confirmed" || Number(notice.version) < meeting.lastPost) return undefined;
  const about = {
    moment: { date: channelDate(meeting.date), from: meeting.from, to: meeting.to },
    items: await itemsOf(deps, channel, meeting),
  };
  switch (notice.post) {
    case "moved":
      return { kind: "moved", was: channelDate(was), ...about };
    case "agenda":
    case "changed":
    case "reminder":
      return { kind: notice.post, ...about };
    default:
      return undefined;
  }
}

async function itemsOf(deps: AppDeps, channel: LinkedChannel, meeting: ZorgteamMeeting): Promise<ChannelItem[]> {
  return (await casesOn(deps, meeting)).map(({ item, file }) => ({
    code: item.code,
    step: stepTitle(stepOf(file.route, file.state.step)),
    link: channelLink(channel.address.botId, item.code),
  }));
}
