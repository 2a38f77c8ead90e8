import { lastDone } from "../../domain/case/facts.ts";
import { comingMeetings } from "../../domain/case/meeting/agreed.ts";
import { mayPlan } from "../../domain/case/meeting/decide-meeting.ts";
import type { Meeting } from "../../domain/case/meeting/meeting.ts";
import { stepOf } from "../../domain/route/route.ts";
import type { Duty } from "../../domain/route/schema.ts";
import type { SchoolFunction } from "../../domain/school/functions.ts";
import type { Person } from "../../domain/school/school.ts";
import { actorOf } from "../approvals/deciders.ts";
import { adviceCard, namingFor, subjectLine } from "../cards/advice-card.ts";
import type { CardAction, CardContent } from "../cards/card-data.ts";
import { meetingCard } from "../cards/meetings/meeting-card.ts";
import { planCard } from "../cards/meetings/plan-card.ts";
import { button } from "../cards/press-data.ts";
import type { CaseFile } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { meetingTitle } from "../dutch/meeting-sentence.ts";
import type { MeetingWord } from "../understand/intents.ts";

/** "Plan een oudergesprek": the one meeting that is meant, or a choice of what the step knows. */
export function whichMeeting(deps: AppDeps, file: CaseFile, viewer: Person, word?: MeetingWord): CardContent {
  const duties = plannable(file, viewer);
  const meant = word ? duties.filter((duty) => isMeant(file, duty, word)) : duties;
  const running = comingMeetings(file.state).filter((meeting) => isSameKind(file, meeting, word));
  const [duty] = meant;
  const [meeting] = running;
  const exact = meant.length + running.length === 1;
  if (exact && meeting) return meetingCard(deps, file, meeting, viewer) ?? adviceCard(deps, file, viewer);
  if (exact && duty && word) return planCard(deps, file, duty.id, viewer) ?? adviceCard(deps, file, viewer);
  const plain =
    word === "parents" && meant.length === 0 && running.length === 0 ? planCard(deps, file, null, viewer) : undefined;
  return plain ?? choice(deps, file, viewer, meant.length > 0 ? meant : duties);
}

/** Talks and meetings of the present step that this person may plan and that are still to be done. */
export function plannable(file: CaseFile, viewer: Person): Duty[] {
  const { route, state, subject } = file;
  if (state.status === "closed") return [];
  const actor = actorOf(viewer, route, subject);
  const running = comingMeetings(state).map(({ duty }) => duty);
  return stepOf(route, state.step).duties.filter(
    (duty) =>
      (duty.kind === "talk" || duty.kind === "meeting") &&
      (duty.repeatable || lastDone(state, duty) === undefined) &&
      !running.includes(duty.id) &&
      mayPlan(route, duty, { actor }),
  );
}

function choice(deps: AppDeps, file: CaseFile, viewer: Person, duties: readonly Duty[]): CardContent {
  const naming = namingFor(deps, file);
  const c = file.caseId;
  const options: CardAction[] = comingMeetings(file.state).map(({ id, duty }) =>
    button(`Bekijk: ${meetingTitle(duty, naming)}`, "zr.meeting.open", { c, m: id }),
  );
  for (const duty of duties) options.push(button(duty.label, "zr.meeting.plan", { c, d: duty.id }));
  const { route, subject } = file;
  if (subject.kind === "pupil" && mayPlan(route, null, { actor: actorOf(viewer, route, subject) })) {
    options.push(button("Los oudergesprek", "zr.meeting.plan", { c }));
  }
  if (options.length === 0) {
    return adviceCard(deps, file, viewer, { notice: "In deze stap is er geen overleg dat jij kunt plannen." });
  }
  return {
    name: "choose",
    data: {
      title: "Welk overleg wil je plannen?",
      text: `${subjectLine(deps.school, subject)} · ${stepOf(route, file.state.step).title}`,
      options: [...options.slice(0, 19), button("Terug", "zr.advice", { c })],
    },
  };
}

/** What a word for a meeting says about who is there. */
const WITH: Readonly<Record<MeetingWord, (held: ReadonlySet<SchoolFunction>, duty: Duty) => boolean>> = {
  parents: (held) => held.has("parents") && !held.has("careTeam") && !held.has("outside"),
  team: (held, { kind }) => kind === "meeting" || held.has("careTeam"),
  pupil: (held, { kind }) => kind === "meeting" || (held.has("careCoordinator") && !held.has("parents")),
  coordinator: (held) => held.has("careCoordinator") && !held.has("parents"),
};

function isMeant({ route }: CaseFile, duty: Duty, word: MeetingWord): boolean {
  const roles = [duty.who, ...duty.with, ...duty.mustAttend];
  return WITH[word](new Set(roles.flatMap((role) => route.roles.get(role)?.is ?? [])), duty);
}

function isSameKind(file: CaseFile, meeting: Meeting, word: MeetingWord | undefined): boolean {
  if (!word) return true;
  if (meeting.duty === null) return word === "parents";
  const duty = stepOf(file.route, file.state.step).duties.find(({ id }) => id === meeting.duty);
  return duty !== undefined && isMeant(file, duty, word);
}
