import { meetingOf } from "../../domain/case/meeting/agreed.ts";
import type { Meeting } from "../../domain/case/meeting/meeting.ts";
import { minutesAfter } from "../../domain/school/wall-time.ts";
import { CaseUnreadable, loadCaseFile } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import type { AgendaFile } from "../ports.ts";
import { calendarFile } from "./calendar-file.ts";

/** Over a weekend, so that a link of Friday afternoon still opens on Monday; the card in Teams makes a new one any time. */
const LINK_MINUTES = 72 * 60;

const NEW_LINK = "Open het overleg opnieuw in de chat met de zorgroute-bot in Teams.";
const UNKNOWN = { status: 404, sentence: `Deze link klopt niet. ${NEW_LINK}` } as const;

/** The address of the calendar file of a meeting as it is now; undefined when people cannot reach the bot by an address. */
export function agendaUrl(deps: AppDeps, caseId: string, { id, version }: Meeting): string | undefined {
  const until = minutesAfter(deps.clock.now(), LINK_MINUTES);
  return deps.agenda?.urlOf({ caseId, meetingId: id, version, until });
}

/** The calendar file behind a token. Says nothing about anybody: whoever holds the link may open it. */
export async function agendaFile(deps: AppDeps, token: string): Promise<AgendaFile> {
  const item = deps.agenda?.itemOf(token);
  if (!item) return UNKNOWN;
  const at = deps.clock.now();
  if (at > item.until) return { status: 410, sentence: `Deze link is verlopen. ${NEW_LINK}` };
  const meeting = await meetingIn(deps, item.caseId, item.meetingId);
  if (!meeting?.moment) return UNKNOWN;
  if (meeting.version !== item.version) return { status: 410, sentence: `Dit overleg is veranderd. ${NEW_LINK}` };
  const cancelled = meeting.status === "cancelled";
  const { id: meetingId, version: sequence, moment } = meeting;
  return { status: 200, ics: calendarFile({ meetingId, sequence, moment, cancelled, at }), cancelled };
}

async function meetingIn(deps: AppDeps, caseId: string, meetingId: string): Promise<Meeting | undefined> {
  try {
    const file = await loadCaseFile(deps, caseId);
    return file && meetingOf(file.state, meetingId);
  } catch (error) {
    // A pupil who left the school since: their meetings are gone too.
    if (error instanceof CaseUnreadable) return undefined;
    throw error;
  }
}
