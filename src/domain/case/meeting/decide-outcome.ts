import { dutyOf, type Route, stepOf } from "../../route/route.ts";
import { parseIsoDate } from "../../school/dates.ts";
import { instantAt } from "../../school/wall-time.ts";
import type { Command, Context } from "../command.ts";
import { decideRecord } from "../decide-record.ts";
import { accept, type Decision as Decided, holdsOneOf, refuse } from "../decision.ts";
import type { CaseEvent } from "../events.ts";
import type { CaseState } from "../state.ts";
import { isTicked, outcomeOf } from "./agreed.ts";
import type { MeetingCommand } from "./command.ts";
import { firstMissing, parentRoles } from "./demands.ts";
import { type Decision, isSameVoter, type Meeting, votersOf } from "./meeting.ts";

/** A decision is one thing that somebody does; more belongs in the pupil's file. */
export const DECISION_MAX = 280;
export const MOST_DECISIONS = 5;

type RecordOutcome = Extract<MeetingCommand, { type: "RecordOutcome" }>;

/**
 * What came of a meeting. Held for a duty of the present step, it does that duty in the same go, with all checks of the
 * duty; a talk with the parents that no step asks for tells the parents.
 */
export function decideOutcome(
  route: Route,
  state: CaseState,
  meeting: Meeting,
  command: RecordOutcome,
  context: Context,
): Decided {
  const { moment } = meeting;
  if (meeting.status !== "fixed" || !moment) return refuse({ code: "meetingChanged" });
  if (command.now < instantAt(moment.on, moment.from)) {
    return refuse({ code: "meetingNotYet", on: moment.on, from: moment.from });
  }
  const stranger = command.attended.find((role) => !route.roles.has(role));
  if (stranger !== undefined) return refuse({ code: "notInThisStep", what: stranger });
  const decisions = command.held ? decisionsFrom(meeting, moment.on, command) : [];
  if (!Array.isArray(decisions)) return decisions;
  const outcome: CaseEvent = {
    type: "MeetingOutcomeRecorded",
    on: moment.on,
    meetingId: meeting.id,
    held: command.held,
    attended: command.held ? [...command.attended] : [],
    decisions,
  };
  if (!command.held) return accept(outcome);
  const caused = whatItDid(route, state, meeting, moment.on, command, context);
  if (!caused.ok) return caused;
  return accept(outcome, ...caused.events.map((event): CaseEvent => linked(event, meeting.id)));
}

/** Whether a held meeting counts for its duty: only in the stay of the case in which it was planned. */
export function countsForDuty(route: Route, state: CaseState, meeting: Meeting): boolean {
  return meeting.stay === state.stay && meeting.duty !== null && !!dutyOf(stepOf(route, state.step), meeting.duty);
}

function whatItDid(
  route: Route,
  state: CaseState,
  meeting: Meeting,
  on: string,
  command: RecordOutcome,
  context: Context,
): Decided {
  if (meeting.duty !== null && countsForDuty(route, state, meeting)) {
    const duty: Extract<Command, { type: "RecordDuty" }> = {
      type: "RecordDuty",
      duty: meeting.duty,
      on,
      attended: command.attended,
      ...(command.option ? { option: command.option } : {}),
      ...(command.pointer ? { pointer: command.pointer } : {}),
      anonymous: command.anonymous === true,
    };
    return decideRecord(route, state, duty, context);
  }
  const away = meeting.duty === null ? firstMissing(route, state, null, command.attended) : undefined;
  if (away) return refuse({ code: "mustBeThere", demand: away, duty: null, why: "away" });
  const withParents = parentRoles(route).some((role) => command.attended.includes(role));
  return withParents ? accept({ type: "ParentsInformed", on, how: "talk" }) : accept();
}

/** What the outcome recorded along with it goes when the outcome is taken back. */
function linked(event: CaseEvent, meeting: string): CaseEvent {
  return event.type === "DutyDone" || event.type === "ParentsInformed" ? { ...event, meeting } : event;
}

function decisionsFrom(meeting: Meeting, on: string, { decisions }: RecordOutcome): Decision[] | Decided {
  const found: Decision[] = [];
  for (const [nth, { text, owner, by }] of decisions.slice(0, MOST_DECISIONS).entries()) {
    const clean = text.trim();
    if (clean === "") return refuse({ code: "decisionIncomplete", nth, missing: "text" });
    if (clean.length > DECISION_MAX) return refuse({ code: "decisionTooLong", nth, max: DECISION_MAX });
    if (!owner || !votersOf(meeting).some((voter) => isSameVoter(voter, owner))) {
      return refuse({ code: "decisionIncomplete", nth, missing: "owner" });
    }
    const day = parseIsoDate(by);
    if (day === undefined || day < on) return refuse({ code: "decisionIncomplete", nth, missing: "date" });
    found.push({ text: clean, owner, by: day });
  }
  return found;
}

/** Its owner ticks a decision off, or the care coordinator; for parents and outsiders the pupil's teacher. */
export function tickDecision(route: Route, state: CaseState, meeting: Meeting, nth: number, context: Context): Decided {
  const decision = outcomeOf(state, meeting.id)?.decisions[nth];
  if (!decision) return refuse({ code: "noMeeting" });
  if (isTicked(state, meeting.id, nth)) return refuse({ code: "decisionDone" });
  if (!mayTick(route, decision, context)) return refuse({ code: "decisionNotYours", owner: decision.owner });
  return accept({ type: "DecisionDone", on: context.today, meetingId: meeting.id, nth });
}

/** Whether this person may tick the decision off. */
export function mayTick(route: Route, { owner }: Decision, context: Pick<Context, "actor">): boolean {
  if (context.actor.functions.includes("careCoordinator")) return true;
  if ("person" in owner) return owner.person === context.actor.id;
  return context.actor.functions.includes("teacher") || holdsOneOf(route, [owner.role], context);
}
