import { consentStanding } from "../../../domain/case/consent.ts";
import { LEAST_MOMENTS, MOST_MOMENTS } from "../../../domain/case/meeting/check-moments.ts";
import { belonging, demandsOf } from "../../../domain/case/meeting/demands.ts";
import type { GivenMoment, Meeting } from "../../../domain/case/meeting/meeting.ts";
import { dutyOf, stepOf } from "../../../domain/route/route.ts";
import { lastKnownDay } from "../../../domain/school/holidays.ts";
import type { Person } from "../../../domain/school/school.ts";
import { type CaseFile, todayOf } from "../../case-file.ts";
import type { AppDeps } from "../../deps.ts";
import { capital, closed } from "../../dutch/day.ts";
import { demandSentence } from "../../dutch/meeting-refusal.ts";
import { atMoment, meetingTitle } from "../../dutch/meeting-sentence.ts";
import type { Naming } from "../../dutch/naming.ts";
import { consentSentence } from "../../dutch/unmet-sentence.ts";
import { invitable } from "../../meetings/invitable.ts";
import { namingFor, subjectLine } from "../advice-card.ts";
import type { CardAction, CardContent } from "../card-data.ts";
import { button } from "../press-data.ts";
import { toldLine } from "./told-line.ts";

/** The cards on which the organiser fills in moments: to ask, to ask again, and to move what was fixed. */

/** What was filled in before, to be shown again with what is wrong with it. */
export type Filled = { moments: readonly GivenMoment[]; minutes: number; invited?: readonly string[]; notice: string };

const LENGTHS = [15, 20, 30, 45, 60, 90, 120];
const USUAL_MINUTES = 30;

/** Propose moments for a duty of the step, or for a talk with the parents. */
export function planCard(
  deps: AppDeps,
  file: CaseFile,
  dutyId: string | null,
  viewer: Person,
  filled?: Filled,
): CardContent | undefined {
  const step = stepOf(file.route, file.state.step);
  const duty = dutyId === null ? null : dutyOf(step, dutyId);
  if (duty === undefined || file.state.status === "closed") return undefined;
  if (duty && duty.kind !== "talk" && duty.kind !== "meeting") return undefined;
  if (duty === null && file.subject.kind === "group") return undefined;
  const naming = namingFor(deps, file);
  const people = invitable(deps, file, dutyId, viewer);
  const value = filled?.invited ?? people.filter(({ suggested }) => suggested).map((one) => one.value);
  return {
    name: "meeting-plan",
    data: {
      who: subjectLine(deps.school, file.subject),
      title: `Overleg plannen: ${meetingTitle(dutyId, naming)}`,
      notice: filled?.notice ?? "",
      text: `${duty ? `${closed(duty.text)} ` : ""}Kies ${LEAST_MOMENTS} tot ${MOST_MOMENTS} momenten waarop jij kunt. Wie een account heeft, krijgt de vraag in Teams.`,
      rules: [...rulesFor(file, dutyId, naming), ...consentWarning(file, dutyId, naming)].map((text) => ({ text })),
      people: [
        {
          label: "Wie zijn erbij?",
          value: value.join(","),
          choices: people.map(({ role, person, value }) => ({
            title:
              person === undefined ? capital(naming.role(role)) : `${naming.person(person)} (${naming.role(role)})`,
            value,
          })),
        },
      ],
      ...moments(deps, MOST_MOMENTS, LEAST_MOMENTS, filled),
      source: duty?.source ?? "",
      save: button("Momenten voorstellen", "zr.meeting.propose", {
        c: file.caseId,
        n: file.state.meetings.length,
        ...(duty ? { d: duty.id } : {}),
      }),
      back: button("Terug", "zr.advice", { c: file.caseId }),
    },
  };
}

/** Other moments than those that were asked, when none of them suits. */
export function againCard(deps: AppDeps, file: CaseFile, meeting: Meeting, filled?: Filled): CardContent | undefined {
  if (meeting.status !== "asking") return undefined;
  return onMeeting(deps, file, meeting, filled, {
    title: "Nieuwe momenten",
    text: "De momenten van eerder vervallen, met de antwoorden. Iedereen krijgt de vraag opnieuw.",
    rows: [MOST_MOMENTS, LEAST_MOMENTS],
    save: button("Momenten voorstellen", "zr.meeting.renew", { c: file.caseId, m: meeting.id, r: meeting.round }),
  });
}

/** Another day or time for what was fixed. */
export function moveCard(
  deps: AppDeps,
  file: CaseFile,
  meeting: Meeting,
  viewer: Person,
  filled?: Filled,
): CardContent | undefined {
  const { moment } = meeting;
  if (meeting.status !== "fixed" || !moment) return undefined;
  const now = filled ?? { moments: [moment], minutes: moment.minutes, notice: "" };
  return onMeeting(deps, file, meeting, now, {
    title: "Overleg verzetten",
    text: `Nu: ${atMoment(moment, todayOf(deps))}. ${toldLine(meeting, viewer, namingFor(deps, file))}`,
    rows: [1, 1],
    save: button("Verzetten", "zr.meeting.move", { c: file.caseId, m: meeting.id, n: meeting.version }),
  });
}

function onMeeting(
  deps: AppDeps,
  file: CaseFile,
  meeting: Meeting,
  filled: Filled | undefined,
  card: { title: string; text: string; rows: [number, number]; save: CardAction },
): CardContent {
  const naming = namingFor(deps, file);
  const minutes = filled ?? { moments: [], minutes: meeting.slots[0]?.minutes ?? USUAL_MINUTES, notice: "" };
  return {
    name: "meeting-plan",
    data: {
      who: subjectLine(deps.school, file.subject),
      title: `${card.title}: ${meetingTitle(meeting.duty, naming)}`,
      notice: minutes.notice,
      text: card.text,
      rules: rulesFor(file, meeting.duty, naming).map((text) => ({ text })),
      people: [],
      ...moments(deps, ...card.rows, minutes),
      source: "",
      save: card.save,
      back: button("Terug", "zr.meeting.open", { c: file.caseId, m: meeting.id }),
    },
  };
}

/** Who has to be there: whom the duty names, and the rules of the step, each with the heading it stands under. */
function rulesFor(file: CaseFile, duty: string | null, naming: Naming): string[] {
  const roles = belonging(file.route, file.state, duty, []);
  const demands = demandsOf(file.route, file.state, duty, roles);
  const named = demands.filter(({ because }) => because !== "rule").map(({ role }) => role);
  return [
    ...(named.length > 0 ? [`Moet erbij zijn: ${naming.roles(named)}.`] : []),
    ...stepOf(file.route, file.state.step).presence.map(({ role, meeting, needs, source }) =>
      demandSentence({ because: "rule", role: needs, of: role, meeting, source }, duty, naming),
    ),
  ];
}

/** An outsider is there only with the parents' consent; planning may begin, the meeting itself waits for it. */
export function consentWarning(file: CaseFile, dutyId: string | null, naming: Naming): string[] {
  const duty = dutyId === null ? undefined : dutyOf(stepOf(file.route, file.state.step), dutyId);
  const consent = duty?.outside?.ground ? undefined : duty?.outside?.consent;
  const standing = consent && consentStanding(file.state, consent, naming.today);
  if (!consent || !standing || standing === "given") return [];
  const needed = consentSentence(consent, standing, naming);
  const anonymous = duty?.outside?.anonymous ? " Zonder naam bespreken mag wel." : "";
  return [`Er is iemand van buiten bij. Eerst nodig: ${needed}.${anonymous}`];
}

function moments(deps: AppDeps, most: number, least: number, filled: Filled | undefined) {
  const min = todayOf(deps);
  const max = lastKnownDay(deps.school.file.region);
  const minutes = filled?.minutes ?? USUAL_MINUTES;
  const lengths = LENGTHS.includes(minutes) ? LENGTHS : [...LENGTHS, minutes].sort((one, other) => one - other);
  return {
    moments: Array.from({ length: most }, (_, at) => {
      const given = filled?.moments[at];
      const nth = at + 1;
      const name = most === 1 ? "Nieuw moment" : `Moment ${nth}`;
      return {
        dayId: `day${nth}`,
        dayLabel: `${name}: dag${nth > least ? " (mag leeg)" : ""}`,
        day: given?.on ?? "",
        timeId: `time${nth}`,
        timeLabel: most === 1 ? "Begin" : `Moment ${nth}: begin`,
        time: given?.from ?? "",
        min,
        max,
        required: nth <= least,
      };
    }),
    minutes: {
      value: String(minutes),
      choices: lengths.map((length) => ({ title: `${length} minuten`, value: String(length) })),
    },
  };
}
