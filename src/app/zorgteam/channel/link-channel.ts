import type { Person } from "../../../domain/school/school.ts";
import { message } from "../../answers/message.ts";
import type { CardContent } from "../../cards/card-data.ts";
import { todayOf } from "../../case-file.ts";
import type { AppDeps } from "../../deps.ts";
import { orList } from "../../dutch/day.ts";
import { permit } from "../../permit.ts";
import type { Address, LinkedChannel } from "../../ports.ts";
import { careCoordinators } from "../keep-meeting.ts";
import { agendaPost, channelGone, replacedPost } from "../notices.ts";

/** "Gebruik dit kanaal voor het zorgteam": links it, in the place of the one before, and posts what is confirmed already. */
export async function linkChannel(deps: AppDeps, viewer: Person, where: Address): Promise<CardContent> {
  const refused = refusal(deps, viewer, where);
  if (refused) return refused;
  const before = await deps.zorgteam.channel();
  const address = channelAddress(where);
  if (before?.address.conversationId === address.conversationId) {
    return message("Dit kanaal is al van het zorgteam", ["Hier komt de agenda, in codes en zonder namen."]);
  }
  const now = deps.clock.now();
  const channel: LinkedChannel = { id: deps.ids.next(), address, linkedBy: viewer.id, linkedAt: now };
  const agendas = (await deps.zorgteam.meetingsFrom(todayOf(deps))).filter(({ stage }) => stage === "confirmed");
  const linked = await deps.zorgteam.link(channel, before?.id, [
    ...(before ? [replacedPost(before, now)] : []),
    // Also what the old channel refused: the agenda is posted as it is now.
    ...agendas.map((meeting) => agendaPost(channel, meeting, { kind: "agenda" }, now)),
  ]);
  if (!linked)
    return message("Dat lukte net niet", ["Een collega koppelde op dit moment ook een kanaal. Probeer het nog eens."]);
  deps.poke();
  return message("Dit kanaal is nu van het zorgteam", [
    "Hier komt de agenda van het zorgteam, in codes en zonder namen. Ook een herinnering en wat er verandert.",
    ...(before ? ["Het vorige kanaal krijgt bericht dat het niet meer gebruikt wordt."] : []),
    "Stoppen? Noem mij hier en typ: stop met dit kanaal.",
  ]);
}

/** "Stop met dit kanaal". What is confirmed stays, and comes in the next channel that is linked. */
export async function unlinkChannel(deps: AppDeps, viewer: Person, where: Address): Promise<CardContent> {
  const refused = refusal(deps, viewer, where);
  if (refused) return refused;
  const channel = await deps.zorgteam.channel();
  if (channel?.address.conversationId !== channelAddress(where).conversationId) {
    return message("Dit kanaal is niet van het zorgteam", ["Er is niets veranderd."]);
  }
  await deps.zorgteam.unlink(channel.id, deps.clock.now(), []);
  return message("Dit kanaal is niet meer van het zorgteam", [
    "Hier komt geen agenda meer. Wil je een ander kanaal? Noem mij daar en typ: gebruik dit kanaal voor het zorgteam.",
  ]);
}

/** The channel cannot be reached any more: the link ends, and the care coordinators hear so, once. */
export async function dropChannel(deps: AppDeps, id: string): Promise<void> {
  const now = deps.clock.now();
  const dropped = await deps.zorgteam.unlink(id, now, channelGone(id, careCoordinators(deps), now));
  if (dropped) deps.poke();
}

/** The app was taken out of a place: if that is the zorgteam's channel, nothing can be posted there any more. */
export async function leftPlace(deps: AppDeps, where: Address): Promise<void> {
  if (where.type !== "channel") return;
  const channel = await deps.zorgteam.channel();
  if (channel?.address.conversationId === channelAddress(where).conversationId) await dropChannel(deps, channel.id);
}

function refusal(deps: AppDeps, viewer: Person, where: Address): CardContent | undefined {
  if (where.type !== "channel") {
    return message("Dit doe je in het kanaal zelf", [
      "Ga naar het kanaal van je team. Noem mij daar met @ en typ: gebruik dit kanaal voor het zorgteam.",
      "Staat de bot nog niet in dat team? Vraag de beheerder om hem toe te voegen.",
    ]);
  }
  if (permit(deps, viewer, "zorgteam.run")) return undefined;
  const names = orList(careCoordinators(deps).map(({ name }) => name));
  return message("Dit regelt de intern begeleider", [`Vraag het aan ${names}.`]);
}

/**
 * A message in a channel comes from its thread (`…;messageid=…`), also when it is the first of that thread. Without that part
 * the address is the channel's, and what is sent there starts a new thread. Who typed it is no part of it.
 */
function channelAddress(where: Address): Address {
  const conversationId = where.conversationId.split(";messageid=")[0] ?? "";
  return { ...where, conversationId, userTeamsId: "", userAadId: "" };
}
