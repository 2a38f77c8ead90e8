import type { Instant } from "../../domain/school/dates.ts";
import { did, proposed } from "../../domain/zorgteam/agenda.ts";
import { itemsOn, nextTask, type ZorgteamMeeting } from "../../domain/zorgteam/meeting.ts";
import type { AppDeps } from "../deps.ts";
import { casesOn, isSettled, itemsFor } from "./agenda-items.ts";
import { careCoordinators, keepMeeting } from "./keep-meeting.ts";
import { aboutMeeting } from "./notices.ts";

/**
 * Carries out what the clock has brought about for the zorgteam's meetings: the proposal of an agenda, a last call, the
 * reminder in the channel, the question for outcomes. One indexed query when there is nothing. Several instances may do this
 * at once: each change follows on the version that was read, and is stored together with its messages.
 */
export async function zorgteamDue(deps: AppDeps, now: Instant): Promise<void> {
  for (const meeting of await deps.zorgteam.meetingsDue(now)) await carryOut(deps, meeting, now);
}

async function carryOut(deps: AppDeps, meeting: ZorgteamMeeting, now: Instant): Promise<void> {
  const next = nextTask(meeting, deps.calendar);
  if (!next || next.from > now) {
    await keepMeeting(deps, meeting);
    return;
  }
  const toAll = careCoordinators(deps);
  const leader = toAll.filter(({ id }) => id === meeting.confirmedBy);
  const done = did(meeting, next.task);
  switch (next.task) {
    case "propose": {
      const agenda = proposed(meeting, await itemsFor(deps, meeting));
      await keepMeeting(deps, agenda, { outbox: aboutMeeting("zorgteamProposal", meeting, toAll, now) });
      return;
    }
    case "askAgain":
      await keepMeeting(deps, done, { outbox: aboutMeeting("zorgteamLastCall", meeting, toAll, now) });
      return;
    case "remind":
      await keepMeeting(deps, done, { post: { kind: "reminder" } });
      return;
    case "askOutcomes":
    case "askOutcomesAgain": {
      const kind = next.task === "askOutcomes" ? "zorgteamOutcomes" : "zorgteamOutcomesAgain";
      const people = leader.length > 0 ? leader : toAll;
      const open = await withoutOutcome(deps, meeting);
      await keepMeeting(deps, done, { outbox: open > 0 ? aboutMeeting(kind, meeting, people, now) : [] });
      return;
    }
  }
}

async function withoutOutcome(deps: AppDeps, meeting: ZorgteamMeeting): Promise<number> {
  if (itemsOn(meeting).length === 0) return 0;
  const cases = await casesOn(deps, meeting);
  return cases.filter(({ item, file }) => !item.passedOn && !isSettled(file, meeting, item)).length;
}
