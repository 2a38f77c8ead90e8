import { allowed } from "../../domain/school/permissions.ts";
import type { Person } from "../../domain/school/school.ts";
import { message } from "../answers/message.ts";
import type { CardContent } from "../cards/card-data.ts";
import { todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { orList } from "../dutch/day.ts";
import { permit } from "../permit.ts";
import type { Address } from "../ports.ts";
import type { Understanding } from "../understand/intents.ts";
import { agendaCard } from "./agenda-card.ts";
import { linkChannel, unlinkChannel } from "./channel/link-channel.ts";
import { datesCard } from "./dates.ts";
import { careCoordinators } from "./keep-meeting.ts";
import { openCode } from "./open-code.ts";
import { teamItems } from "./team-items.ts";

/** The answer to what concerns the zorgteam; undefined for everything else. */
export async function answerZorgteam(
  deps: AppDeps,
  viewer: Person,
  where: Address,
  { intent, code }: Understanding,
): Promise<CardContent | undefined> {
  switch (intent) {
    case "zorgteamLink":
      return linkChannel(deps, viewer, where);
    case "zorgteamStop":
      return unlinkChannel(deps, viewer, where);
    case "zorgteamDates":
      return notForYou(deps, viewer, where) ?? datesCard(deps);
    case "zorgteamAgenda":
      if (where.type === "personal" && !allowed(viewer, "zorgteam.run") && permit(deps, viewer, "zorgteam.items")) {
        return teamItems(deps);
      }
      return notForYou(deps, viewer, where) ?? nextAgenda(deps);
    case "openCode":
      if (where.type !== "personal")
        return message("Typ de code in een eigen chat", ["Daar laat ik zien om wie het gaat."]);
      return code && openCode(deps, viewer, code);
    default:
      return undefined;
  }
}

/** One sentence for who does not prepare the zorgteam, and for who asks where others read along. */
export function notForYou(deps: AppDeps, viewer: Person, where?: Address): CardContent | undefined {
  if (where && where.type !== "personal") {
    return message("Alleen in een eigen gesprek", ["Open een chat met mij en vraag het daar."]);
  }
  if (permit(deps, viewer, "zorgteam.run")) return undefined;
  const names = orList(careCoordinators(deps).map(({ name }) => name));
  return message("Dit doet de intern begeleider", [`Vraag het aan ${names}.`]);
}

async function nextAgenda(deps: AppDeps): Promise<CardContent> {
  const [next] = await deps.zorgteam.meetingsFrom(todayOf(deps));
  return next ? agendaCard(deps, next) : datesCard(deps, "Er is nog geen zorgteam gepland.");
}
