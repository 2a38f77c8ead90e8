import type { Duty } from "../../domain/route/schema.ts";
import { parseIsoDate } from "../../domain/school/dates.ts";
import { lastKnownDay } from "../../domain/school/holidays.ts";
import type { Person } from "../../domain/school/school.ts";
import { passedOn, withItem } from "../../domain/zorgteam/agenda.ts";
import type { ZorgteamMeeting } from "../../domain/zorgteam/meeting.ts";
import { ZORGTEAM_OUTCOMES } from "../../domain/zorgteam/outcome.ts";
import { teamDuty } from "../../domain/zorgteam/why-on-agenda.ts";
import { message } from "../answers/message.ts";
import { namingFor, subjectLine } from "../cards/advice-card.ts";
import type { CardContent } from "../cards/card-data.ts";
import { button } from "../cards/press-data.ts";
import type { ZorgteamPress } from "../cards/zorgteam-press-data.ts";
import { act, type CaseFile, loadCaseFile, todayOf, tryOut } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { capital, day } from "../dutch/day.ts";
import { refusalSentence } from "../dutch/refusal-sentence.ts";
import { ZORGTEAM_OUTCOME_WORDS } from "../dutch/zorgteam-words.ts";
import { permit } from "../permit.ts";
import { whyLine } from "./agenda-card.ts";
import { type AgendaCase, casesOn, isSettled, itemOf } from "./agenda-items.ts";
import { MEETING_GONE } from "./change-agenda.ts";
import { changeMeeting } from "./keep-meeting.ts";

/** The next case of which nobody has said yet how it went, or the word that all is done. */
export async function outcomeCard(
  deps: AppDeps,
  viewer: Person,
  meeting: ZorgteamMeeting,
  notice = "",
): Promise<CardContent> {
  if (meeting.date > todayOf(deps)) {
    return message("Het zorgteam moet nog komen", [`Het is op ${day(meeting.date, todayOf(deps))}.`]);
  }
  const cases = await casesOn(deps, meeting);
  const open = cases.filter((one) => !isDealtWith(one, meeting));
  const [next] = open;
  if (!next) {
    const lines = [notice, "Alles van dit zorgteam is vastgelegd."].filter(Boolean);
    return message("Zorgteam afgerond", lines);
  }
  const at = `${cases.length - open.length + 1} van ${cases.length}`;
  return cardFor(deps, viewer, meeting, next, { at, notice });
}

function isDealtWith({ item, file }: AgendaCase, meeting: ZorgteamMeeting): boolean {
  return item.passedOn || isSettled(file, meeting, item);
}

function cardFor(
  deps: AppDeps,
  viewer: Person,
  meeting: ZorgteamMeeting,
  agendaCase: AgendaCase,
  { at, notice }: { at: string; notice: string },
): CardContent {
  const { item, file } = agendaCase;
  const on = { m: meeting.id, i: item.caseId };
  const offered = offerOf(deps, viewer, meeting, file);
  return {
    name: "zorgteam-outcome",
    data: {
      who: `${subjectLine(deps.school, file.subject)} · ${item.code}`,
      title: `Wat kwam eruit? (${at})`,
      notice,
      text: whyLine(agendaCase),
      duty: offered ? [offered.duty] : [],
      attended: offered ? [offered.attended] : [],
      next: {
        label: "Wanneer kijken jullie weer? (mag leeg)",
        min: todayOf(deps),
        max: lastKnownDay(deps.school.file.region),
      },
      outcomes: ZORGTEAM_OUTCOMES.map((o) => button(ZORGTEAM_OUTCOME_WORDS[o], "zr.zorgteam.discussed", { ...on, o })),
      later: button("Niet besproken, volgende keer", "zr.zorgteam.later", on),
    },
  };
}

/** Recording the meeting as the duty of the route that it was, in the ways in which that may be; undefined when in none. */
function offerOf(deps: AppDeps, viewer: Person, meeting: ZorgteamMeeting, file: CaseFile) {
  const duty = teamDuty(file.route, file.state);
  if (!duty) return undefined;
  const naming = namingFor(deps, file);
  const there = [...new Set([duty.who, ...duty.with, ...duty.mustAttend])];
  const may = (anonymous: boolean) =>
    tryOut(deps, file, viewer, recordOf(duty, meeting, anonymous, there)).ok &&
    (!anonymous || duty.outside?.anonymous === true);
  const ways = [
    ...(may(false) ? [{ title: "Ja, met naam besproken", value: "named" }] : []),
    ...(may(true) ? [{ title: "Ja, zonder naam besproken", value: "anonymous" }] : []),
  ];
  const [first] = ways;
  if (!first) return undefined;
  return {
    duty: {
      label: `Ook vastleggen: ‘${duty.label}’?`,
      // As with consent: nothing of weight is ticked beforehand.
      value: "no",
      choices: [...ways, { title: "Nee", value: "no" }],
    },
    attended: {
      label: "Wie waren erbij?",
      value: there.join(","),
      choices: there.map((role) => ({ title: capital(naming.role(role)), value: role })),
    },
  };
}

function recordOf(duty: Duty, meeting: ZorgteamMeeting, anonymous: boolean, attended: readonly string[]) {
  return { type: "RecordDuty" as const, duty: duty.id, on: meeting.date, anonymous, attended };
}

/** Records what came of one case, in the case itself, and shows the next one. */
export async function recordOutcome(
  deps: AppDeps,
  viewer: Person,
  meeting: ZorgteamMeeting,
  pressed: ZorgteamPress<"zr.zorgteam.discussed">,
): Promise<CardContent> {
  const file = await onAgenda(deps, meeting, pressed.i);
  if (!file || !permit(deps, viewer, "pupil.record", file)) return MEETING_GONE;
  const next = pressed.next?.trim() ? parseIsoDate(pressed.next.trim()) : undefined;
  if (pressed.next?.trim() && !next) {
    return outcomeCard(deps, viewer, meeting, "Die dag bestaat niet. Er is niets vastgelegd.");
  }
  const duty = pressed.duty === "named" || pressed.duty === "anonymous" ? teamDuty(file.route, file.state) : undefined;
  const outcome = await act(
    deps,
    file,
    {
      type: "DiscussInZorgteam",
      meetingDate: meeting.date,
      outcome: pressed.o,
      ...(next ? { next } : {}),
      ...(duty
        ? { asDuty: { id: duty.id, attended: listOf(pressed.attended), anonymous: pressed.duty === "anonymous" } }
        : {}),
    },
    viewer,
  );
  if (outcome.kind === "stale") {
    return outcomeCard(deps, viewer, meeting, "Een collega was net eerder. Er is niets veranderd. Kijk nog eens.");
  }
  if (outcome.kind === "refused") {
    const why = refusalSentence(outcome.refusal, namingFor(deps, file));
    return outcomeCard(deps, viewer, meeting, `Niet vastgelegd voor ${file.subject.name}. ${why}`);
  }
  const again = next ? await onNextAgenda(deps, meeting, pressed.i, next) : undefined;
  const words = ZORGTEAM_OUTCOME_WORDS[pressed.o].toLowerCase();
  const also = duty ? ` Ook vastgelegd: ‘${duty.label}’.` : "";
  const back = again ? ` Staat op de agenda van ${day(again.date, todayOf(deps))}.` : "";
  return outcomeCard(deps, viewer, meeting, `Vastgelegd voor ${file.subject.name}: ${words}.${also}${back}`);
}

/** Not discussed: it stands on the next agenda by itself, also when that is confirmed already. */
export async function passOn(
  deps: AppDeps,
  viewer: Person,
  meeting: ZorgteamMeeting,
  caseId: string,
): Promise<CardContent> {
  const file = await onAgenda(deps, meeting, caseId);
  if (!file) return MEETING_GONE;
  const item = meeting.items.find((one) => one.caseId === caseId);
  if (item && isSettled(file, meeting, item)) {
    return outcomeCard(
      deps,
      viewer,
      meeting,
      `De uitkomst van ${file.subject.name} staat er al. Er is niets veranderd.`,
    );
  }
  const kept = await changeMeeting(deps, meeting.id, (now) => ({ meeting: passedOn(now, caseId) }));
  if (!kept) return MEETING_GONE;
  const next = await onNextAgenda(deps, meeting, caseId, meeting.date);
  const when = next
    ? `staat op de agenda van ${day(next.date, todayOf(deps))}`
    : "komt op de volgende agenda, zodra die dag gepland is";
  return outcomeCard(deps, viewer, kept, `${file.subject.name} ${when}.`);
}

/** Puts the case on the first later agenda on or after that day; undefined when none is planned yet. */
async function onNextAgenda(
  deps: AppDeps,
  meeting: ZorgteamMeeting,
  caseId: string,
  from: string,
): Promise<ZorgteamMeeting | undefined> {
  const next = (await deps.zorgteam.meetingsFrom(from)).find(
    ({ id, date }) => id !== meeting.id && date > meeting.date,
  );
  if (!next) return undefined;
  const item = await itemOf(deps, caseId, "passedOn");
  return changeMeeting(deps, next.id, (now) => ({
    meeting: withItem(now, item),
    told: now.stage === "confirmed" ? { post: { kind: "changed" } } : {},
  }));
}

async function onAgenda(deps: AppDeps, meeting: ZorgteamMeeting, caseId: string): Promise<CaseFile | undefined> {
  return meeting.items.some((item) => item.caseId === caseId) ? loadCaseFile(deps, caseId) : undefined;
}

/** Values of a multiple choice. */
function listOf(values = ""): string[] {
  return values.split(",").filter((value) => value !== "");
}
