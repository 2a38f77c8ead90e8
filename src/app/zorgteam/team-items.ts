import { stepOf } from "../../domain/route/route.ts";
import { message } from "../answers/message.ts";
import type { CardContent } from "../cards/card-data.ts";
import { todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { uncapital } from "../dutch/day.ts";
import { meetingTitle } from "../dutch/zorgteam-words.ts";
import { casesOn } from "./agenda-items.ts";

/**
 * The next confirmed agenda for a member of the zorgteam: what the channel shows, in codes. Whose code it is they hear in the
 * meeting, as far as the parents agreed to that.
 */
export async function teamItems(deps: AppDeps): Promise<CardContent> {
  const today = todayOf(deps);
  const meetings = await deps.zorgteam.meetingsFrom(today);
  const next = meetings.find(({ stage }) => stage === "confirmed");
  if (!next) return message("Zorgteam", ["Er is nog geen agenda vastgesteld."]);
  const cases = await casesOn(deps, next);
  return message(`Zorgteam: ${uncapital(meetingTitle(next, today))}`, [
    ...cases.map(({ item, file }) => `${item.code} · ${stepOf(file.route, file.state.step).title}`),
    ...(cases.length === 0 ? ["Er staat niemand op de agenda."] : []),
  ]);
}
