import { allowed } from "../../domain/school/permissions.ts";
import type { Person } from "../../domain/school/school.ts";
import { itemsOn } from "../../domain/zorgteam/meeting.ts";
import { message } from "../answers/message.ts";
import type { CardContent } from "../cards/card-data.ts";
import { todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import type { Notice, OutMessage } from "../ports.ts";
import { agendaCard } from "./agenda-card.ts";
import { casesOn, isSettled } from "./agenda-items.ts";
import { PERSONAL_KINDS, type PersonalKind } from "./notices.ts";
import { outcomeCard } from "./outcome.ts";

/** What the lock screen shows: never a name. */
const ZORGTEAM_SUMMARIES: Readonly<Record<PersonalKind, string>> = {
  zorgteamProposal: "De agenda van het zorgteam ligt klaar",
  zorgteamLastCall: "De agenda van het zorgteam wacht op je akkoord",
  zorgteamOutcomes: "Leg vast wat er uit het zorgteam kwam",
  zorgteamOutcomesAgain: "Nog niet alles van het zorgteam is vastgelegd",
  zorgteamChannelGone: "Het kanaal van het zorgteam werkt niet meer",
};

export function isZorgteamKind(kind: string): kind is PersonalKind {
  return PERSONAL_KINDS.some((known) => known === kind);
}

/** The zorgteam's message to one person, as things stand now; undefined when there is nothing left to ask. */
export async function composeZorgteam(
  deps: AppDeps,
  person: Person,
  kind: PersonalKind,
  notice: Notice,
): Promise<OutMessage | undefined> {
  if (!allowed(person, "zorgteam.run")) return undefined;
  const content =
    kind === "zorgteamChannelGone" ? await goneCard(deps) : await aboutMeeting(deps, person, kind, notice);
  return content && { card: deps.makeCard(content), summary: ZORGTEAM_SUMMARIES[kind] };
}

async function aboutMeeting(
  deps: AppDeps,
  person: Person,
  kind: Exclude<PersonalKind, "zorgteamChannelGone">,
  notice: Notice,
): Promise<CardContent | undefined> {
  const meeting = await deps.zorgteam.meeting(String(notice.meeting));
  if (!meeting) return undefined;
  switch (kind) {
    case "zorgteamProposal":
      return meeting.stage === "proposed" ? agendaCard(deps, meeting) : undefined;
    case "zorgteamLastCall":
      return meeting.stage === "proposed"
        ? agendaCard(deps, meeting, "De agenda is nog niet vastgesteld. Het kanaal heeft hem nog niet.")
        : undefined;
    case "zorgteamOutcomes":
    case "zorgteamOutcomesAgain": {
      if (meeting.stage !== "confirmed" || itemsOn(meeting).length === 0) return undefined;
      const open = (await casesOn(deps, meeting)).some(
        ({ item, file }) => !item.passedOn && !isSettled(file, meeting, item),
      );
      return open ? outcomeCard(deps, person, meeting) : undefined;
    }
  }
}

/** Said also when another channel was linked in the meantime: somebody wondered where the agenda went. */
async function goneCard(deps: AppDeps): Promise<CardContent | undefined> {
  if (await deps.zorgteam.channel()) return undefined;
  const waiting = (await deps.zorgteam.meetingsFrom(todayOf(deps))).some(({ stage }) => stage === "confirmed");
  return message("Het kanaal van het zorgteam werkt niet meer", [
    "Ik kan er niets meer plaatsen. Het kanaal is weg, of ik ben eruit gehaald.",
    waiting
      ? "De agenda blijft bewaard. Noem mij in een ander kanaal en typ: gebruik dit kanaal voor het zorgteam. Dan plaats ik hem daar."
      : "Wil je verder in een ander kanaal? Noem mij daar en typ: gebruik dit kanaal voor het zorgteam.",
  ]);
}
