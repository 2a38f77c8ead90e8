import { type Route, roleOf, type Step, stepOf } from "../route/route.ts";
import type { Role } from "../route/schema.ts";
import {
  type SchoolCalendar,
  schoolDayOnOrAfter,
  schoolDaysEarlier,
  schoolDaysLater,
  schoolDaysThrough,
} from "../school/calendar.ts";
import type { IsoDate } from "../school/dates.ts";
import { termEnd } from "../school/term.ts";
import type { AdviceContext } from "./advice.ts";
import { isDone } from "./facts.ts";
import type { Reminder, ReminderKind } from "./reminder.ts";
import type { CaseState } from "./state.ts";
import { termState } from "./term.ts";

/** School days before the end of a term: a school week. */
const AHEAD = 5;
/** School days after the one who leads heard that a term is over, before the care coordinator hears it too. */
const THEN_CARE_COORDINATOR = 5;

/**
 * What the step itself asks in time: its term and its dated duties. The one who leads the step hears it; of somebody outside
 * the school an insider hears it, once the date has passed. While a proposal waits nobody is asked for anything else.
 */
export function stepReminders(route: Route, state: CaseState, context: AdviceContext): Reminder[] {
  if (state.status === "closed" || state.proposal) return [];
  const step = stepOf(route, state.step);
  return [...termReminders(route, step, state, context), ...dutyReminders(route, step, state, context.calendar)];
}

function termReminders(route: Route, step: Step, state: CaseState, { calendar, today }: AdviceContext): Reminder[] {
  const term = termState(route, state, calendar, today);
  if (term.kind !== "dated" || !step.lead) return [];
  const { end } = term;
  const start = schoolDayOnOrAfter(calendar, term.start) ?? term.start;
  const lead = roleOf(route, step.lead);
  const doer = isFamily(lead) ? insiderOf(route, step) : lead.id;
  const coordinator = careCoordinatorOf(route);
  const reminders: Reminder[] = [];
  const remind = (kind: ReminderKind, on: IsoDate | undefined, role: string | undefined) => {
    if (on && role) reminders.push({ kind, item: step.id, on, to: { role }, urgent: false });
  };

  const week = schoolDaysEarlier(calendar, end, AHEAD);
  const half = schoolDaysLater(calendar, start, Math.ceil(schoolDaysThrough(calendar, start, end) / 2));
  // A date that holds for all steps of a round is a meeting's: half of the way to it says nothing about this step.
  const holdsForRound = step.term && "setBy" in step.term && step.term.for === "round";
  if (half && week && start < half && half < week && !holdsForRound) remind("termHalf", half, doer);
  if (week && start < week) remind("termWeek", week, doer);
  remind("termEnd", end, doer);
  const past = schoolDaysLater(calendar, end, 1);
  remind("termPast", past, doer);
  if (lead.is === "outside") remind("outsiderLate", past, insiderOf(route, step));
  if (coordinator !== doer)
    remind("termPast", past && schoolDaysLater(calendar, past, THEN_CARE_COORDINATOR), coordinator);
  return reminders;
}

/** Duties with a date of their own; the others are due with the term. */
function dutyReminders(route: Route, step: Step, state: CaseState, calendar: SchoolCalendar): Reminder[] {
  return step.duties.flatMap((duty): Reminder[] => {
    if (!duty.within || isDone(state, duty)) return [];
    const by = termEnd(calendar, state.since, duty.within);
    if (!by) return [];
    const role = roleOf(route, duty.who);
    const insider = insiderOf(route, step);
    const doer = isFamily(role) ? insider : role.id;
    const due: Omit<Reminder, "to"> = { kind: "dutyDue", item: duty.id, on: by, urgent: false };
    const late = schoolDaysLater(calendar, by, 1);
    return [
      ...(doer ? [{ ...due, to: { role: doer } }] : []),
      ...(role.is === "outside" && insider && late
        ? [{ ...due, kind: "outsiderLate" as const, on: late, to: { role: insider } }]
        : []),
    ];
  });
}

/** Who minds a step that lies with the family or outside: the lead when that is staff, otherwise the care coordinator. */
function insiderOf(route: Route, step: Step): string | undefined {
  const lead = step.lead === undefined ? undefined : roleOf(route, step.lead);
  if (lead && !isFamily(lead) && lead.is !== "outside") return lead.id;
  return careCoordinatorOf(route) ?? [...route.roles.values()].find(({ is }) => is === "teacher")?.id;
}

function careCoordinatorOf(route: Route): string | undefined {
  return [...route.roles.values()].find(({ is }) => is === "careCoordinator")?.id;
}

/** Parents and pupils have no account; somebody at school asks them. */
function isFamily({ is }: Role): boolean {
  return is === "parents" || is === "pupil";
}
