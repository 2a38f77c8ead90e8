import type { Advice } from "../../domain/case/advice.ts";
import { comingMeetings, openDecisions } from "../../domain/case/meeting/agreed.ts";
import { mayPlan, mayTellOutcome } from "../../domain/case/meeting/decide-meeting.ts";
import { mayTick } from "../../domain/case/meeting/decide-outcome.ts";
import { type Meeting, votersOf } from "../../domain/case/meeting/meeting.ts";
import { tallyOf } from "../../domain/case/meeting/tally.ts";
import { dutyOf } from "../../domain/route/route.ts";
import type { IsoDate } from "../../domain/school/dates.ts";
import type { Person } from "../../domain/school/school.ts";
import { actorOf } from "../approvals/deciders.ts";
import type { CardAction } from "../cards/card-data.ts";
import { button } from "../cards/press-data.ts";
import type { CaseFile } from "../case-file.ts";
import { closed, shortDay } from "../dutch/day.ts";
import { atMoment, meetingTitle, voterName } from "../dutch/meeting-sentence.ts";
import type { Naming } from "../dutch/naming.ts";

/** What "wat nu?" says about meetings: what is planned, what was agreed, and the buttons that go with it. */

/** A fact per meeting that is being planned, stands, or waits for what came of it. */
export function meetingFacts(file: CaseFile, naming: Naming): { title: string; value: string }[] {
  return comingMeetings(file.state)
    .slice(0, 3)
    .map((meeting) => ({ title: "Overleg", value: standing(file, meeting, naming) }));
}

function standing({ route, state }: CaseFile, meeting: Meeting, naming: Naming): string {
  const title = meetingTitle(meeting.duty, naming);
  const { moment } = meeting;
  if (!moment) {
    const voters = votersOf(meeting).length;
    const answered = voters - tallyOf(route, state, meeting).silent.length;
    return `we zoeken een moment, ${answered} van ${voters} antwoorden binnen (${title})`;
  }
  return moment.on < naming.today
    ? `was ${atMoment(moment, naming.today)}; leg de uitkomst nog vast (${title})`
    : `gepland op ${atMoment(moment, naming.today)} (${title})`;
}

/** What was agreed and not ticked off, as things to do. */
export function agreedLines({ state }: CaseFile, naming: Naming): { text: string; meta: string }[] {
  return openDecisions(state).map(({ text, owner, by, agreedOn }) => ({
    text: closed(text),
    meta: `${by < naming.today ? "TE LAAT: " : ""}afgesproken in het overleg van ${shortDay(agreedOn, naming.today)} · door ${voterName(owner, naming)} · vóór ${shortDay(by, naming.today)}`,
  }));
}

/** The button for the meeting that comes first, or for what came of it. */
export function runningButtons(file: CaseFile, viewer: Person, today: IsoDate): CardAction[] {
  const [meeting] = comingMeetings(file.state);
  if (!meeting) return [];
  const { id: m, moment } = meeting;
  const c = file.caseId;
  const actor = actorOf(viewer, file.route, file.subject);
  const tells = moment && moment.on < today && mayTellOutcome(file.route, file.state, meeting, { actor });
  return [
    tells
      ? button("Uitkomst vastleggen", "zr.meeting.result", { c, m })
      : button("Overleg bekijken", "zr.meeting.open", { c, m }),
  ];
}

/** Buttons to plan a meeting that the step asks for, and to tick off what was agreed. */
export function meetingButtons(file: CaseFile, advice: Advice, viewer: Person): CardAction[] {
  const c = file.caseId;
  const actor = actorOf(viewer, file.route, file.subject);
  const running = comingMeetings(file.state).length > 0;
  const open = advice.todo.some(({ kind, id, required }) => {
    const duty = kind === "duty" && required ? dutyOf(advice.step, id) : undefined;
    return duty && (duty.kind === "talk" || duty.kind === "meeting") && mayPlan(file.route, duty, { actor });
  });
  const ticks = openDecisions(file.state).some((decision) => mayTick(file.route, decision, { actor }));
  return [
    ...(open && !running ? [button("Overleg plannen", "zr.meeting.choose", { c })] : []),
    ...(ticks ? [button("Afspraken", "zr.meeting.agreed", { c })] : []),
  ];
}
