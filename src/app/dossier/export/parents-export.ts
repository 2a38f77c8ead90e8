import { isTicked, outcomeOf } from "../../../domain/case/meeting/agreed.ts";
import { type Meeting, votersOf } from "../../../domain/case/meeting/meeting.ts";
import type { Instant, IsoDate } from "../../../domain/school/dates.ts";
import { dayOf } from "../../../domain/school/dates.ts";
import { adviceOf, namingFor } from "../../cards/advice-card.ts";
import { parentsLine, termLine, todoText } from "../../cards/advice-lines.ts";
import { type CaseFile, todayOf } from "../../case-file.ts";
import { type ConsentExport, consentExport } from "../../consents-export.ts";
import type { AppDeps } from "../../deps.ts";
import { closed, ON_PAPER } from "../../dutch/day.ts";
import { entrySentence } from "../../dutch/entry-sentence.ts";
import { atMoment, meetingTitle, voterName } from "../../dutch/meeting-sentence.ts";
import type { FiledEntry, PupilFile } from "../pupil-file.ts";

/** Everything the bot holds on a pupil, for the parents. Keys for machines, values in Dutch. */
export type ParentsExport = {
  kind: "parents";
  school: string;
  madeOn: IsoDate;
  madeBy: string;
  pupil: { key: string; name: string; initial: string; group: string; instructionGroups: readonly string[] };
  routes: readonly RouteStanding[];
  consents: ConsentExport["consents"];
  exchanges: ConsentExport["exchanges"];
  meetings: readonly MeetingRow[];
  /** Codes and dates of the zorgteam, and who looked a code up. */
  zorgteam: readonly { code: string; agendas: readonly IsoDate[]; lookedUp: readonly { by: string; at: Instant }[] }[];
  /** The oldest first. */
  timeline: readonly TimelineRow[];
};

type RouteStanding = {
  route: string;
  openedOn: IsoDate;
  status: "open" | "closed";
  step: string;
  since: IsoDate;
  turn: string;
  term: string;
  parentsKnow: string;
  missing: readonly string[];
};

type MeetingRow = {
  what: string;
  when: string;
  status: "asking" | "fixed" | "cancelled" | "held" | "notHeld";
  invited: readonly string[];
  agreed: readonly { what: string; who: string; by: IsoDate; done: boolean }[];
};

export type TimelineRow = {
  route: string;
  on: IsoDate;
  recordedAt: Instant;
  text: string;
  attended: readonly string[];
  retracted: { by: string; on: IsoDate } | null;
  parentsViews: readonly { text: string; by: string; on: IsoDate }[];
};

type Stores = Pick<AppDeps, "school" | "routes" | "calendar" | "clock" | "zorgteam">;

/** What parents get when they ask what is stored. Short sentences, whole days with their year. */
export async function parentsExport(deps: Stores, about: PupilFile, madeBy: string): Promise<ParentsExport> {
  const { subject, cases, timeline } = about;
  const today = todayOf(deps);
  const { consents, exchanges } = consentExport(deps.school, subject, cases, today, ON_PAPER);
  const { key, name, initial, group, instructionGroups } = subject;
  return {
    kind: "parents",
    school: deps.school.file.name,
    madeOn: today,
    madeBy,
    pupil: {
      key,
      name,
      initial,
      group: deps.school.groupName(group),
      instructionGroups: instructionGroups.map((id) => deps.school.groupName(id)),
    },
    routes: cases.map((file) => standingOf(deps, file)),
    consents,
    exchanges,
    meetings: cases.flatMap((file) => file.state.meetings.map((meeting) => meetingRow(deps, file, meeting))),
    zorgteam: (await Promise.all(cases.map((file) => inZorgteam(deps, file)))).flat(),
    timeline: timeline.map((entry) => timelineRow(deps, entry)).reverse(),
  };
}

function standingOf(deps: Stores, file: CaseFile): RouteStanding {
  const advice = adviceOf(deps, file);
  const naming = namingFor(deps, file, ON_PAPER);
  const open = file.state.status === "open";
  return {
    route: file.route.title,
    openedOn: file.state.openedOn,
    status: file.state.status,
    step: advice.step.title,
    since: file.state.since,
    turn: advice.turn ? naming.holders(advice.turn.role, advice.proposal?.by) : "niemand",
    term: open ? termLine(advice, naming) : "",
    parentsKnow: parentsLine(advice, naming),
    missing: open
      ? advice.todo.filter(({ required }) => required).map((item) => closed(todoText(item, advice, naming)))
      : [],
  };
}

function meetingRow(deps: Stores, file: CaseFile, meeting: Meeting): MeetingRow {
  const naming = namingFor(deps, file, ON_PAPER);
  const outcome = outcomeOf(file.state, meeting.id);
  return {
    what: meetingTitle(meeting.duty, naming),
    when: meeting.moment ? atMoment(meeting.moment, ON_PAPER) : "",
    status: outcome ? (outcome.held ? "held" : "notHeld") : meeting.status,
    invited: votersOf(meeting).map((voter) => voterName(voter, naming)),
    agreed: (outcome?.decisions ?? []).map(({ text, owner, by }, nth) => ({
      what: text,
      who: voterName(owner, naming),
      by,
      done: isTicked(file.state, meeting.id, nth),
    })),
  };
}

async function inZorgteam(deps: Stores, { caseId }: CaseFile): Promise<ParentsExport["zorgteam"]> {
  const code = await deps.zorgteam.codeOf(caseId);
  const agendas = (await deps.zorgteam.meetingsFrom(ON_PAPER))
    .filter(({ items }) => items.some((item) => item.caseId === caseId && !item.off))
    .map(({ date }) => date);
  const lookups = await deps.zorgteam.lookupsOf(caseId);
  if (code === undefined && agendas.length + lookups.length === 0) return [];
  const nameOf = (id: string) => deps.school.personById(id)?.name ?? "een oud-collega";
  return [{ code: code ?? "", agendas, lookedUp: lookups.map(({ personId, at }) => ({ by: nameOf(personId), at })) }];
}

/** One entry as it stands in a file: what happened, that it no longer counts, how parents see it. */
export function timelineRow(deps: Stores, entry: FiledEntry): TimelineRow {
  const { file, recorded, retracted, views } = entry;
  const naming = namingFor(deps, file, ON_PAPER);
  const { event } = recorded;
  return {
    route: file.route.title,
    on: event.on,
    recordedAt: recorded.at,
    text: entrySentence(entry, naming),
    attended: "attended" in event && event.type === "DutyDone" ? (event.attended ?? []).map(naming.role) : [],
    retracted: retracted && { by: naming.person(retracted.by), on: dayOf(retracted.at) },
    parentsViews: views.map(({ by, event: { text, on } }) => ({ text, by: naming.person(by), on })),
  };
}
