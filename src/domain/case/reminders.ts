import { moveOf, type Route, stepOf } from "../route/route.ts";
import { schoolDaysLater } from "../school/calendar.ts";
import type { AdviceContext } from "./advice.ts";
import { consentReminders } from "./consent-reminders.ts";
import { meetingReminders } from "./meeting-reminders.ts";
import type { Reminder } from "./reminder.ts";
import type { CaseState } from "./state.ts";
import { stepReminders } from "./step-reminders.ts";

/** School days that a proposal may wait before its approvers hear of it again. */
const APPROVAL_WAITS = 3;

/**
 * Everything that must be said of this case by itself unless it is done before, with the day on which. Days lie in the past
 * as well as ahead: who asks decides what is due. Nothing is made up beyond the school's calendar.
 */
export function remindersOf(route: Route, state: CaseState, context: AdviceContext): Reminder[] {
  return [
    ...stepReminders(route, state, context),
    ...waitingReminders(route, state, context),
    ...consentReminders(route, state, context),
    ...meetingReminders(route, state, context),
    // Each capability adds its own here; all take the same three arguments.
  ];
}

/** A proposal that nobody decided on. */
function waitingReminders(route: Route, state: CaseState, { calendar }: AdviceContext): Reminder[] {
  const { proposal } = state;
  const role = proposal && moveOf(stepOf(route, state.step), proposal.move)?.approvedBy;
  const on = proposal && schoolDaysLater(calendar, proposal.on, APPROVAL_WAITS);
  if (!role || !on) return [];
  return [{ kind: "approvalWaiting", item: proposal.id, on, to: { role }, urgent: false }];
}
