import { outcomeOf } from "../../../domain/case/meeting/agreed.ts";
import { countsForDuty, DECISION_MAX, MOST_DECISIONS } from "../../../domain/case/meeting/decide-outcome.ts";
import { type Meeting, rolesOf, voterKey, votersOf } from "../../../domain/case/meeting/meeting.ts";
import { dutyOf, stepOf } from "../../../domain/route/route.ts";
import { lastKnownDay } from "../../../domain/school/holidays.ts";
import type { CaseFile } from "../../case-file.ts";
import type { AppDeps } from "../../deps.ts";
import { capital } from "../../dutch/day.ts";
import { meetingTitle, shortMoment, voterName } from "../../dutch/meeting-sentence.ts";
import { namingFor, subjectLine } from "../advice-card.ts";
import type { CardContent } from "../card-data.ts";
import { button } from "../press-data.ts";

/** A decision as it was filled in; `owner` is the key of a voter. */
export type FilledDecision = { text: string; owner: string; by: string };

export type FilledOutcome = {
  held: string;
  attended: readonly string[];
  decisions: readonly FilledDecision[];
  option?: string;
  known?: string;
  pointer?: string;
  notice: string;
};

/** Rows for decisions that are shown at once; the others fold out. */
const SHOWN = 2;

/** What came of a meeting: held or not, who was there, and what was agreed by whom before when. */
export function outcomeCard(
  deps: AppDeps,
  file: CaseFile,
  meeting: Meeting,
  filled?: FilledOutcome,
): CardContent | undefined {
  if (meeting.status !== "fixed" || !meeting.moment || outcomeOf(file.state, meeting.id)) return undefined;
  const naming = namingFor(deps, file);
  const roles = [...new Set([...rolesOf(meeting), ...stepOf(file.route, file.state.step).involved])];
  const { moment } = meeting;
  const owners = votersOf(meeting).map((voter) => ({
    title: capital(voterName(voter, naming)),
    value: voterKey(voter),
  }));
  const rows = Array.from({ length: MOST_DECISIONS }, (_, at) => {
    const given = filled?.decisions[at];
    const nth = at + 1;
    return {
      textId: `what${nth}`,
      textLabel: `Afspraak ${nth} (mag leeg)`,
      text: given?.text.slice(0, DECISION_MAX) ?? "",
      ownerId: `who${nth}`,
      ownerLabel: `Afspraak ${nth}: wie?`,
      owner: given?.owner ?? "",
      owners,
      dayId: `by${nth}`,
      dayLabel: `Afspraak ${nth}: vóór welke dag?`,
      day: given?.by ?? "",
      min: moment.on,
      max: lastKnownDay(deps.school.file.region),
    };
  });
  const more = rows.slice(SHOWN);
  return {
    name: "meeting-outcome",
    data: {
      who: subjectLine(deps.school, file.subject),
      title: `Uitkomst: ${meetingTitle(meeting.duty, naming)}`,
      notice: filled?.notice ?? "",
      when: capital(shortMoment(moment, naming.today)),
      held: filled?.held ?? "",
      attended: {
        value: (filled?.attended ?? rolesOf(meeting)).join(","),
        choices: roles.map((role) => ({ title: capital(naming.role(role)), value: role })),
      },
      extra: extraFields(file, meeting, filled),
      text: "Schrijf alleen wie wat doet en wanneer. Wat er is besproken, hoort in het leerlingdossier.",
      pointer: filled?.pointer ?? "",
      first: rows.slice(0, SHOWN),
      more,
      showMore: more.some(({ text }) => text !== ""),
      save: button("Vastleggen", "zr.meeting.outcome", { c: file.caseId, m: meeting.id }),
      back: button("Terug", "zr.meeting.open", { c: file.caseId, m: meeting.id }),
    },
  };
}

/** What the duty itself still asks: its means, and whether an outsider knew whom it was about. */
function extraFields(file: CaseFile, meeting: Meeting, filled: FilledOutcome | undefined) {
  if (!countsForDuty(file.route, file.state, meeting)) return [];
  const duty = dutyOf(stepOf(file.route, file.state.step), meeting.duty ?? "");
  return [
    ...(duty && duty.options.length > 0
      ? [
          {
            id: "option",
            label: "Wat hebben jullie gedaan?",
            value: filled?.option ?? "",
            choices: duty.options.map(({ id, text }) => ({ title: text, value: id })),
          },
        ]
      : []),
    ...(duty?.outside?.anonymous
      ? [
          {
            id: "known",
            label: "Wist de ander om welke leerling het ging?",
            value: filled?.known ?? "named",
            choices: [
              { title: "Ja, met naam (toestemming van de ouders nodig)", value: "named" },
              { title: "Nee, zonder naam besproken", value: "anonymous" },
            ],
          },
        ]
      : []),
  ];
}
