import { dutyOf, type Route, stepOf } from "../../route/route.ts";
import type { Duty } from "../../route/schema.ts";
import { instantAt } from "../../school/wall-time.ts";
import type { Context } from "../command.ts";
import { accept, type Decision, holdsOneOf, refuse } from "../decision.ts";
import type { CaseEvent } from "../events.ts";
import { mayRecord } from "../may-record.ts";
import type { CaseState } from "../state.ts";
import { comingMeetings, meetingOf, outcomeOf } from "./agreed.ts";
import { checkMoments, LEAST_MOMENTS, LONGEST, MOST_MOMENTS, SHORTEST } from "./check-moments.ts";
import type { MeetingCommand } from "./command.ts";
import { decideOutcome, tickDecision } from "./decide-outcome.ts";
import { firstMissing } from "./demands.ts";
import { answerOf, type GivenMoment, isSameVoter, type Meeting, rolesOf, type Slot, votersOf } from "./meeting.ts";
import { brokenBy } from "./tally.ts";

type Of<T extends MeetingCommand["type"]> = Extract<MeetingCommand, { type: T }>;

/** Commands around a meeting of the case: propose moments, answer, fix, move, cancel, and what came of it. */
export function decideMeeting(route: Route, state: CaseState, command: MeetingCommand, context: Context): Decision {
  if (command.type === "ProposeMeeting") return propose(route, state, command, context);
  const meeting = meetingOf(state, command.meetingId);
  if (!meeting) return refuse({ code: "noMeeting" });
  if (command.type === "TickDecision") return tickDecision(route, state, meeting, command.nth, context);
  if (outcomeOf(state, meeting.id)) return refuse({ code: "outcomeKnown" });
  if (command.type === "AnswerSlots") return answer(route, meeting, command, context);
  const may =
    command.type === "RecordOutcome" ? mayTellOutcome(route, state, meeting, context) : runs(meeting, context);
  if (!may) return refuse({ code: "meetingNotYours", organiser: meeting.organiser });
  switch (command.type) {
    case "ReplaceMoments":
      return replace(meeting, command, context);
    case "FixMeeting":
      return fix(route, state, meeting, command, context);
    case "MoveMeeting":
      return move(route, state, meeting, command, context);
    case "CancelMeeting":
      if (meeting.status === "cancelled" || meeting.version !== command.version)
        return refuse({ code: "meetingChanged" });
      return accept({ type: "MeetingCancelled", on: context.today, meetingId: meeting.id });
    case "RecordOutcome":
      return decideOutcome(route, state, meeting, command, context);
    default:
      return assertNever(command);
  }
}

/** Whether this person may plan a meeting for this duty (or a plain talk with the parents) in the present step. */
export function mayPlan(route: Route, duty: Duty | null, context: Pick<Context, "actor">): boolean {
  return mayRecord(route, duty ? [duty.who] : staffRoles(route), context);
}

function propose(route: Route, state: CaseState, command: Of<"ProposeMeeting">, context: Context): Decision {
  const duty = command.duty === undefined ? null : dutyOf(stepOf(route, state.step), command.duty);
  if (duty === undefined || (duty && duty.kind !== "talk" && duty.kind !== "meeting")) {
    return refuse({ code: "notInThisStep", what: command.duty ?? "" });
  }
  if (!mayPlan(route, duty, context)) return refuse({ code: "notYours", roles: duty ? [duty.who] : staffRoles(route) });
  if (state.meetings.length !== command.known) return refuse({ code: "meetingChanged" });
  if (duty && comingMeetings(state).some((meeting) => meeting.duty === duty.id)) {
    return refuse({ code: "meetingRunning", duty: duty.id });
  }
  const unknown = command.invited.find(({ role }) => !route.roles.has(role));
  if (unknown) return refuse({ code: "notInThisStep", what: unknown.role });
  const missing = firstMissing(route, state, duty?.id ?? null, rolesOf(command));
  if (missing) return refuse({ code: "mustBeThere", demand: missing, duty: duty?.id ?? null, why: "leftOut" });
  const wrong = momentsProblem(command, context);
  if (wrong) return wrong;
  const slots = slotsFrom(command, 1);
  const { meetingId } = command;
  return accept(
    {
      type: "MeetingProposed",
      on: context.today,
      meetingId,
      ...(duty ? { duty: duty.id } : {}),
      slots,
      invited: [...command.invited],
    },
    ...ownYes(command, meetingId, slots, context),
  );
}

function replace(meeting: Meeting, command: Of<"ReplaceMoments">, context: Context): Decision {
  if (meeting.status !== "asking" || meeting.round !== command.round) return refuse({ code: "meetingChanged" });
  const wrong = momentsProblem(command, context);
  if (wrong) return wrong;
  const slots = slotsFrom(command, meeting.round + 1);
  return accept(
    { type: "MomentsReplaced", on: context.today, meetingId: meeting.id, slots },
    ...ownYes(meeting, meeting.id, slots, context),
  );
}

/** Whoever proposes moments can come to them, and need not say so once more. */
function ownYes(
  meeting: Pick<Meeting, "invited">,
  meetingId: string,
  slots: readonly Slot[],
  { actor, today }: Context,
): CaseEvent[] {
  const voter = { person: actor.id };
  if (!votersOf(meeting).some((known) => isSameVoter(known, voter))) return [];
  const answers = slots.map(({ id }) => ({ slot: id, answer: "yes" as const }));
  return [{ type: "SlotsAnswered", on: today, meetingId, voter, answers }];
}

/** Answers commute: those of one voter never stand in the way of those of another. What did not change is left out. */
function answer(route: Route, meeting: Meeting, command: Of<"AnswerSlots">, context: Context): Decision {
  if (meeting.status !== "asking" || meeting.round !== command.round) return refuse({ code: "meetingChanged" });
  const { voter } = command;
  const isInvited = votersOf(meeting).some((known) => isSameVoter(known, voter));
  const isAllowed = "person" in voter ? voter.person === context.actor.id : speaksFor(route, meeting, context);
  if (!isInvited || !isAllowed) return refuse({ code: "notInvited" });
  const answers = command.answers.filter(
    ({ slot, answer }) => meeting.slots.some(({ id }) => id === slot) && answerOf(meeting, voter, slot) !== answer,
  );
  if (answers.length === 0) return accept();
  return accept({ type: "SlotsAnswered", on: context.today, meetingId: meeting.id, voter, answers });
}

/** For parents and outsiders any member of staff who works with this pupil may pass on what they said. */
function speaksFor(route: Route, meeting: Meeting, context: Context): boolean {
  return meeting.organiser === context.actor.id || holdsOneOf(route, staffRoles(route), context);
}

function fix(route: Route, state: CaseState, meeting: Meeting, command: Of<"FixMeeting">, context: Context): Decision {
  const slot = meeting.slots.find(({ id }) => id === command.slot);
  if (meeting.status !== "asking" || !slot) return refuse({ code: "meetingChanged" });
  const { on, from, minutes } = slot;
  const wrong = onlyMoment({ on, from }, minutes, command.now, context);
  if (wrong) return wrong;
  const broken = brokenBy(route, state, meeting, slot.id);
  if (broken) return refuse({ code: "mustBeThere", demand: broken, duty: meeting.duty, why: "cannot" });
  return accept({
    type: "MeetingFixed",
    on: context.today,
    meetingId: meeting.id,
    moment: { on, from, minutes },
  });
}

function move(
  route: Route,
  state: CaseState,
  meeting: Meeting,
  command: Of<"MoveMeeting">,
  context: Context,
): Decision {
  const { moment: before } = meeting;
  if (meeting.status !== "fixed" || !before || meeting.version !== command.version) {
    return refuse({ code: "meetingChanged" });
  }
  const { moment, minutes } = command;
  const wrong = onlyMoment(moment, minutes, command.now, context);
  if (wrong) return wrong;
  // A moment that was asked before has answers; of another nobody has said anything.
  const asked = meeting.slots.find(({ on, from }) => on === moment.on && from === moment.from);
  const broken = asked
    ? brokenBy(route, state, meeting, asked.id)
    : firstMissing(route, state, meeting.duty, rolesOf(meeting));
  if (broken) return refuse({ code: "mustBeThere", demand: broken, duty: meeting.duty, why: "cannot" });
  const to = { on: moment.on, from: moment.from, minutes };
  const isSame = to.on === before.on && to.from === before.from && to.minutes === before.minutes;
  return isSame
    ? accept()
    : accept({ type: "MeetingMoved", on: context.today, meetingId: meeting.id, from: before, to });
}

/** What came of it can also be told by somebody who was asked to be there and could have planned it. */
export function mayTellOutcome(
  route: Route,
  state: CaseState,
  meeting: Meeting,
  context: Pick<Context, "actor">,
): boolean {
  if (runs(meeting, context)) return true;
  const duty = meeting.duty === null ? null : dutyOf(stepOf(route, state.step), meeting.duty);
  const isAsked = votersOf(meeting).some((voter) => isSameVoter(voter, { person: context.actor.id }));
  return isAsked && duty !== undefined && mayPlan(route, duty, context);
}

/** The organiser runs the meeting; the care coordinator can take it over. */
function runs({ organiser }: Meeting, { actor }: Pick<Context, "actor">): boolean {
  return organiser === actor.id || actor.functions.includes("careCoordinator");
}

type Proposed = { moments: readonly GivenMoment[]; minutes: number; now: string };

function momentsProblem({ moments, minutes, now }: Proposed, context: Context): Decision | undefined {
  if (moments.length < LEAST_MOMENTS || moments.length > MOST_MOMENTS) {
    return refuse({ code: "momentCount", least: LEAST_MOMENTS, most: MOST_MOMENTS });
  }
  return momentsIn(moments, minutes, now, context);
}

/** Of one moment nobody needs to know which. */
function onlyMoment(moment: GivenMoment, minutes: number, now: string, context: Context): Decision | undefined {
  const wrong = momentsIn([moment], minutes, now, context);
  if (!wrong || wrong.ok || wrong.refusal.code !== "momentsWrong") return wrong;
  return refuse({ code: "momentsWrong", problems: wrong.refusal.problems.map((problem) => ({ ...problem, nth: 0 })) });
}

function momentsIn(
  moments: readonly GivenMoment[],
  minutes: number,
  now: string,
  { calendar }: Context,
): Decision | undefined {
  if (minutes < SHORTEST || minutes > LONGEST) {
    return refuse({ code: "momentsWrong", problems: [{ nth: 1, kind: "hours", from: moments[0]?.from ?? "" }] });
  }
  const problems = checkMoments(moments, minutes, { calendar, now });
  return problems.length > 0 ? refuse({ code: "momentsWrong", problems }) : undefined;
}

/** In the order of the calendar; the ids say in which round they were proposed. */
function slotsFrom({ moments, minutes }: Proposed, round: number): Slot[] {
  return moments
    .map(({ on, from }) => ({ on, from, minutes }))
    .sort((one, other) => instantAt(one.on, one.from).localeCompare(instantAt(other.on, other.from)))
    .map((moment, at) => ({ id: `s${round}-${at + 1}`, ...moment }));
}

function staffRoles(route: Route): string[] {
  return [...route.roles.values()]
    .filter(({ is }) => is === "teacher" || is === "instructionTeacher" || is === "careCoordinator")
    .map(({ id }) => id);
}

function assertNever(command: never): never {
  throw new TypeError(`unknown command ${JSON.stringify(command)}`);
}
