import type { Advice } from "../../domain/case/advice.ts";
import { wasDiscussed } from "../../domain/case/decide-zorgteam.ts";
import { type CaseCode, codeFrom } from "../../domain/zorgteam/case-code.ts";
import { type AgendaItem, type ItemOrigin, itemsOn, type ZorgteamMeeting } from "../../domain/zorgteam/meeting.ts";
import { type AgendaReason, agendaReasons } from "../../domain/zorgteam/why-on-agenda.ts";
import { adviceOf } from "../cards/advice-card.ts";
import { type CaseFile, CaseUnreadable, loadCaseFile, todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";

/** A meeting cannot speak about more; who must come on as well is added by name. */
export const MOST_ITEMS = 20;

/** A month's meeting that was skipped, and the one before it. */
const MEETINGS_BACK = 3;

const MOST_TRIES_FOR_A_CODE = 50;

/** A case on the agenda with what there is to say about it now. */
export type AgendaCase = { item: AgendaItem; file: CaseFile; advice: Advice; reasons: AgendaReason[] };

/** Every code that could be made is another case's: far more cases than a school has. */
export class NoCodeLeft extends Error {
  readonly code = "no-case-code-left";
}

/**
 * The agenda as it fills itself: what an earlier meeting passed on or did not get to, then what the routes ask for. `more` says
 * that there would be others as well.
 */
export async function itemsFor(deps: AppDeps, meeting: ZorgteamMeeting): Promise<AgendaItem[]> {
  const items = new Map<string, AgendaItem>();
  const add = async (caseId: string, origin: ItemOrigin) => {
    if (items.has(caseId) || items.size >= MOST_ITEMS) return;
    items.set(caseId, await itemOf(deps, caseId, origin));
  };
  for (const caseId of await passedOnTo(deps, meeting)) await add(caseId, "passedOn");
  for (const header of await deps.cases.forAgenda(meeting.date, MOST_ITEMS)) await add(header.caseId, "route");
  return [...items.values()];
}

export async function itemOf(deps: AppDeps, caseId: string, origin: ItemOrigin): Promise<AgendaItem> {
  return { caseId, code: await codeFor(deps, caseId), origin, off: false, passedOn: false };
}

async function codeFor(deps: AppDeps, caseId: string): Promise<CaseCode> {
  const known = await deps.zorgteam.codeOf(caseId);
  if (known) return known;
  for (let attempt = 0; attempt < MOST_TRIES_FOR_A_CODE; attempt += 1) {
    const given = await deps.zorgteam.giveCode(caseId, codeFrom(deps.ids.next(), attempt));
    if (given) return given;
  }
  throw new NoCodeLeft("no code is left for a case");
}

/** Cases of earlier meetings that nobody came to: passed on, without an outcome, or due again by what was agreed. */
async function passedOnTo(deps: AppDeps, meeting: ZorgteamMeeting): Promise<string[]> {
  const found = new Map<string, boolean>();
  for (const earlier of await deps.zorgteam.meetingsBefore(meeting.date, MEETINGS_BACK)) {
    if (earlier.id === meeting.id) continue;
    for (const item of itemsOn(earlier)) {
      // The latest meeting it stood on has the last word.
      if (found.has(item.caseId)) continue;
      const file = await fileOf(deps, item.caseId);
      found.set(item.caseId, file !== undefined && !isSettled(file, earlier, item, meeting.date));
    }
  }
  return [...found].flatMap(([caseId, open]) => (open ? [caseId] : []));
}

/** Whether the meeting has dealt with this case: an outcome is known, or the case is over; `until` reopens what was agreed. */
export function isSettled(file: CaseFile, meeting: ZorgteamMeeting, item: AgendaItem, until = ""): boolean {
  if (file.state.status === "closed") return true;
  const again = file.state.records.some(
    ({ fact }) =>
      fact.type === "DiscussedInZorgteam" && fact.next !== undefined && meeting.date < fact.next && fact.next <= until,
  );
  return !again && !item.passedOn && wasDiscussed(file.state, meeting.date);
}

/** What is on the agenda, with the cases; one that cannot be read (a pupil who left) is left out. */
export async function casesOn(deps: AppDeps, meeting: ZorgteamMeeting): Promise<AgendaCase[]> {
  const days = { today: todayOf(deps), meeting: meeting.date };
  const found = await Promise.all(
    itemsOn(meeting).map(async (item): Promise<AgendaCase | undefined> => {
      const file = await fileOf(deps, item.caseId);
      if (!file) return undefined;
      const advice = adviceOf(deps, file);
      return { item, file, advice, reasons: agendaReasons(file.route, file.state, advice, days) };
    }),
  );
  return found.filter((one) => one !== undefined);
}

/** The case, or undefined when the school no longer has the pupil or the route. */
async function fileOf(deps: AppDeps, caseId: string): Promise<CaseFile | undefined> {
  try {
    return await loadCaseFile(deps, caseId);
  } catch (error) {
    if (!(error instanceof CaseUnreadable)) throw error;
    deps.log.warn({ code: error.code, caseId }, "case left off the agenda");
    return undefined;
  }
}
