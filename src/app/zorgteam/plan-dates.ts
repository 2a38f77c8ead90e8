import { dayOf } from "../../domain/school/dates.ts";
import { checkDates, type DateProblem, type MeetingTime, type TypedDate } from "../../domain/zorgteam/check-dates.ts";
import type { ZorgteamMeeting } from "../../domain/zorgteam/meeting.ts";
import type { AppDeps } from "../deps.ts";
import { type KeepDeps, keepMeeting } from "./keep-meeting.ts";

/** All or nothing: with one mistake nothing is stored, and every mistake is named. `known` were planned already. */
export type Planned =
  | { ok: true; added: MeetingTime[]; known: MeetingTime[] }
  | { ok: false; problems: readonly DateProblem[] };

/** What planning needs: the command line plans without a bot. */
export type PlanDeps = KeepDeps & Pick<AppDeps, "ids">;

/** Puts the year's dates in. A day that is planned already stays as it is, so that a list can be handed in twice. */
export async function planDates(deps: PlanDeps, typed: readonly TypedDate[]): Promise<Planned> {
  const today = dayOf(deps.clock.now());
  const { dates, problems } = checkDates(typed, { today, calendar: deps.calendar });
  if (problems.length > 0) return { ok: false, problems };
  const added: MeetingTime[] = [];
  const known: MeetingTime[] = [];
  for (const time of dates) {
    const kept = await keepMeeting(deps, planned(deps.ids.next(), time));
    (kept ? added : known).push(time);
  }
  return { ok: true, added, known };
}

function planned(id: string, time: MeetingTime): ZorgteamMeeting {
  return { id, version: 0, ...time, stage: "planned", items: [], confirmedBy: null, lastPost: 0, done: [] };
}
