import type { Actor, Context } from "../../domain/case/command.ts";
import type { RecordedEvent } from "../../domain/case/events.ts";
import type { CaseState } from "../../domain/case/state.ts";
import { decidingProblem, passedOnTo } from "../../domain/case/who-decides.ts";
import { moveOf, type Route, roleOf, stepOf } from "../../domain/route/route.ts";
import { sourcesFor } from "../../domain/school/absence.ts";
import { type ApprovalLine, approvalLine } from "../../domain/school/approval-line.ts";
import { dayOf } from "../../domain/school/dates.ts";
import {
  functionsFor,
  holdersOf,
  type Person,
  type School,
  type Subject,
  seatsIn,
} from "../../domain/school/school.ts";
import type { AppDeps } from "../deps.ts";

/** Who decides on a proposal, from the school as it is staffed today. */

type Waiting = { route: Route; subject: Subject; state: CaseState };

/** What a person is in a case today, with what colleagues who are away lend. */
export function actorOf(person: Person, route: Route, subject: Subject): Actor {
  return {
    id: person.id,
    functions: functionsFor(person, subject),
    seats: seatsIn(person, route.id),
    ...(person.standsInFor ? { sources: sourcesFor(person, route.id, subject) } : {}),
  };
}

/** The line of people for a move that `proposer` proposes from the present step; undefined when nobody has to approve it. */
export function lineFor(
  school: School,
  { route, subject, state }: Waiting,
  moveId: string,
  proposer: string,
): ApprovalLine | undefined {
  const approver = moveOf(stepOf(route, state.step), moveId)?.approvedBy;
  return approver === undefined
    ? undefined
    : approvalLine(school, holdersOf(school, roleOf(route, approver), route.id, subject), proposer);
}

/** The line of the proposal that waits, for the domain and for reminders. */
export function lineOfProposal(school: School, waiting: Waiting): ApprovalLine | undefined {
  const { proposal } = waiting.state;
  return proposal ? lineFor(school, waiting, proposal.move, proposal.by) : undefined;
}

/** Who may decide on the waiting proposal by today, first those who were asked first. */
export function decidersOf(deps: Pick<AppDeps, "school" | "calendar" | "clock">, waiting: Waiting): Person[] {
  const { proposal } = waiting.state;
  const line = lineOfProposal(deps.school, waiting);
  if (!proposal || !line) return [];
  const passed = passedOnTo(line, proposal.on, dayOf(deps.clock.now()), deps.calendar);
  return [...line.first, ...passed].flatMap((id) => deps.school.personById(id) ?? []);
}

/** Whether this person may decide now on the proposal that waits. */
export function mayDecide(deps: AppDeps, waiting: Waiting, person: Person): boolean {
  const { route, subject, state } = waiting;
  const move = state.proposal && moveOf(stepOf(route, state.step), state.proposal.move);
  if (!state.proposal || !move) return false;
  const context: Context = {
    today: dayOf(deps.clock.now()),
    actor: actorOf(person, route, subject),
    calendar: deps.calendar,
    settings: {},
    line: lineOfProposal(deps.school, waiting),
  };
  return decidingProblem(route, move, state.proposal, context) === undefined;
}

/**
 * Whether the proposal, waiting or decided, had come to this person as the next in line: then the card about it may be
 * seen, and nothing else of this pupil.
 */
export function hadItPassedOn(
  deps: AppDeps,
  file: Waiting & { events: readonly RecordedEvent[] },
  proposalId: string,
  person: Person,
): boolean {
  const ofProposal = file.events.filter(({ event }) => "proposalId" in event && event.proposalId === proposalId);
  const proposed = ofProposal.find(({ event }) => event.type === "MoveProposed");
  if (proposed?.event.type !== "MoveProposed") return false;
  const { move: moveId, on } = proposed.event;
  const ended = ofProposal.find(({ event }) => event.type !== "MoveProposed" && event.type !== "PositionTaken");
  const step = [...file.route.steps.values()].find((one) => moveOf(one, moveId));
  if (!step) return false;
  const then = { ...file, state: { ...file.state, step: step.id } };
  const line = lineFor(deps.school, then, moveId, proposed.by);
  const until = ended?.event.on ?? dayOf(deps.clock.now());
  return line !== undefined && passedOnTo(line, on, until, deps.calendar).includes(person.id);
}
