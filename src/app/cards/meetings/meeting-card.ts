import type { RecordedEvent } from "../../../domain/case/events.ts";
import { openDecisions, outcomeOf } from "../../../domain/case/meeting/agreed.ts";
import { mayTellOutcome } from "../../../domain/case/meeting/decide-meeting.ts";
import { mayTick } from "../../../domain/case/meeting/decide-outcome.ts";
import { type Meeting, type Moment, peopleOf, votersOf } from "../../../domain/case/meeting/meeting.ts";
import type { Person } from "../../../domain/school/school.ts";
import { instantAt } from "../../../domain/school/wall-time.ts";
import { actorOf } from "../../approvals/deciders.ts";
import type { CaseFile } from "../../case-file.ts";
import type { AppDeps } from "../../deps.ts";
import { capital, closed, day } from "../../dutch/day.ts";
import { atMoment, meetingTitle, shortMoment, voterName, voterNames } from "../../dutch/meeting-sentence.ts";
import type { Naming } from "../../dutch/naming.ts";
import { agendaUrl } from "../../meetings/agenda-file.ts";
import { teamsMeetingLink } from "../../meetings/teams-link.ts";
import { namingFor, subjectLine } from "../advice-card.ts";
import type { CardAction, CardContent } from "../card-data.ts";
import { button } from "../press-data.ts";
import { consentWarning } from "./plan-card.ts";
import { slotsCard } from "./slots-card.ts";
import { runsMeeting, tallyCard } from "./tally-card.ts";
import { toldLine } from "./told-line.ts";

/** The card of a meeting as it stands for this viewer: answer, see the answers, or see when it is and what came of it. */
export function meetingCard(
  deps: AppDeps,
  file: CaseFile,
  meeting: Meeting,
  viewer: Person,
  notice = "",
): CardContent | undefined {
  if (meeting.status === "asking") {
    const answering = runsMeeting(meeting, viewer)
      ? undefined
      : slotsCard(deps, file, meeting, viewer, undefined, notice);
    return answering ?? tallyCard(deps, file, meeting, viewer, notice);
  }
  const naming = namingFor(deps, file);
  const { moment } = meeting;
  const outcome = outcomeOf(file.state, meeting.id);
  const links = moment && !outcome ? linksFor(deps, file, meeting, moment, viewer) : [];
  return {
    name: "meeting",
    data: {
      who: subjectLine(deps.school, file.subject),
      title: meetingTitle(meeting.duty, naming),
      notice,
      when: whenLine(meeting, naming),
      facts: [
        { title: "Wie zijn erbij", value: voterNames(votersOf(meeting), naming) },
        { title: "Gepland door", value: naming.person(meeting.organiser) },
        ...(outcome
          ? [{ title: "Doorgegaan", value: outcome.held ? `ja, met ${naming.roles(outcome.attended)}` : "nee" }]
          : []),
      ],
      warnings:
        meeting.status === "fixed" && !outcome
          ? consentWarning(file, meeting.duty, naming).map((text) => ({ text }))
          : [],
      agreed: (outcome?.decisions ?? []).map((decision) => ({
        text: `${closed(decision.text)} ${capital(voterName(decision.owner, naming))}, vóór ${day(decision.by, naming.today)}`,
      })),
      links,
      hint: hintFor(meeting, links.length, viewer),
      actions: actionsFor(deps, file, meeting, viewer),
    },
  };
}

/** What people agreed and nobody ticked off yet, with a button for each that this viewer may tick. */
export function agreedCard(
  deps: AppDeps,
  file: CaseFile,
  viewer: Person,
  notice = "",
  undo?: RecordedEvent,
): CardContent {
  const naming = namingFor(deps, file);
  const open = openDecisions(file.state);
  const actor = actorOf(viewer, file.route, file.subject);
  return {
    name: "overview",
    data: {
      title: `Afspraken uit overleg (${open.length})`,
      notice,
      rows: open
        .filter((decision) => mayTick(file.route, decision, { actor }))
        .slice(0, 8)
        .map((decision) => ({
          who: capital(voterName(decision.owner, naming)),
          step: decision.text,
          turn: `${decision.by < naming.today ? "TE LAAT: was " : ""}vóór ${day(decision.by, naming.today)}`,
          due: `Afgesproken in het overleg van ${day(decision.agreedOn, naming.today)}`,
          open: button("Klaar", "zr.meeting.tick", { c: file.caseId, m: decision.meetingId, nth: decision.nth }),
        })),
      empty: open.length === 0 ? "Alle afspraken zijn afgevinkt." : "",
      actions: [
        ...(undo ? [button("Ongedaan maken", "zr.undo", { c: file.caseId, v: file.version, s: undo.seq })] : []),
        button("Terug", "zr.advice", { c: file.caseId }),
      ],
    },
  };
}

/** Calling a meeting off reaches everybody: once more, are you sure. */
export function dropCard(deps: AppDeps, file: CaseFile, meeting: Meeting, viewer: Person): CardContent | undefined {
  if (meeting.status === "cancelled" || outcomeOf(file.state, meeting.id)) return undefined;
  const naming = namingFor(deps, file);
  return {
    name: "meeting",
    data: {
      who: subjectLine(deps.school, file.subject),
      title: `Afzeggen: ${meetingTitle(meeting.duty, naming)}`,
      notice: ["Weet je het zeker?", toldLine(meeting, viewer, naming)].filter(Boolean).join(" "),
      when: whenLine(meeting, naming),
      facts: [{ title: "Wie zijn erbij", value: voterNames(votersOf(meeting), naming) }],
      warnings: [],
      agreed: [],
      links: [],
      hint: "",
      actions: [
        button("Ja, afzeggen", "zr.meeting.cancel", { c: file.caseId, m: meeting.id, n: meeting.version }),
        button("Terug", "zr.meeting.open", { c: file.caseId, m: meeting.id }),
      ],
    },
  };
}

function whenLine({ status, moment }: Meeting, naming: Naming): string {
  if (!moment) return status === "cancelled" ? "Afgezegd" : "Nog geen moment gekozen";
  const when = capital(shortMoment(moment, naming.today));
  return status === "cancelled" ? `Afgezegd: was ${atMoment(moment, naming.today)}` : when;
}

/** Whoever runs the meeting sends the invitation from Teams; everybody can put it in their own calendar. */
function linksFor(
  deps: AppDeps,
  file: CaseFile,
  meeting: Meeting,
  moment: Moment,
  viewer: Person,
): { title: string; url: string }[] {
  const cancelled = meeting.status === "cancelled";
  const emails = peopleOf(meeting).flatMap((id) => (id === viewer.id ? [] : (deps.school.personById(id)?.email ?? [])));
  const url = agendaUrl(deps, file.caseId, meeting);
  return [
    ...(runsMeeting(meeting, viewer) && !cancelled
      ? [{ title: "Uitnodigen in Teams", url: teamsMeetingLink(moment, emails) }]
      : []),
    ...(url ? [{ title: cancelled ? "Uit mijn agenda halen" : "In mijn agenda zetten", url }] : []),
  ];
}

function hintFor(meeting: Meeting, links: number, viewer: Person): string {
  if (links === 0 || meeting.status === "cancelled") return "";
  if (!runsMeeting(meeting, viewer)) return "Krijg je ook een uitnodiging in Teams? Dan hoef je dit niet te doen.";
  return meeting.version > 1
    ? "Verzet het ook in Teams als je al had uitgenodigd."
    : "In Teams staat alles al ingevuld; je verstuurt de uitnodiging daar zelf.";
}

function actionsFor(deps: AppDeps, file: CaseFile, meeting: Meeting, viewer: Person): CardAction[] {
  const c = file.caseId;
  const m = meeting.id;
  const outcome = outcomeOf(file.state, m);
  const back = button("Wat nu?", "zr.advice", { c });
  const begun = meeting.moment && instantAt(meeting.moment.on, meeting.moment.from) <= deps.clock.now();
  const actor = actorOf(viewer, file.route, file.subject);
  const tells = meeting.status === "fixed" && begun && mayTellOutcome(file.route, file.state, meeting, { actor });
  const tell = tells ? [button("Uitkomst vastleggen", "zr.meeting.result", { c, m })] : [];
  if (meeting.status === "cancelled" || outcome?.held) return [back];
  if (!runsMeeting(meeting, viewer)) return outcome ? [back] : [...tell, back];
  if (outcome)
    return [button("Opnieuw plannen", "zr.meeting.plan", { c, ...(meeting.duty ? { d: meeting.duty } : {}) }), back];
  return [
    ...tell,
    button("Verzetten", "zr.meeting.shift", { c, m }),
    button("Afzeggen", "zr.meeting.drop", { c, m }),
    back,
  ];
}
