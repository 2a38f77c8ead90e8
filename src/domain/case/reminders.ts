import type { Route } from "../route/route.ts";
import type { ApprovalLine } from "../school/approval-line.ts";
import type { AdviceContext } from "./advice.ts";
import { approvalReminders } from "./approval-reminders.ts";
import { consentReminders } from "./consent-reminders.ts";
import { meetingReminders } from "./meeting-reminders.ts";
import type { Reminder } from "./reminder.ts";
import type { CaseState } from "./state.ts";
import { stepReminders } from "./step-reminders.ts";

/** `line`: who decides on the proposal that waits. Without it only whoever holds the role is reminded, once. */
export type ReminderContext = AdviceContext & { line?: ApprovalLine | undefined };

/**
 * Everything that must be said of this case by itself unless it is done before, with the day on which. Days lie in the past
 * as well as ahead: who asks decides what is due. Nothing is made up beyond the school's calendar.
 */
export function remindersOf(route: Route, state: CaseState, context: ReminderContext): Reminder[] {
  return [
    ...stepReminders(route, state, context),
    ...approvalReminders(route, state, context),
    ...consentReminders(route, state, context),
    ...meetingReminders(route, state, context),
    // Each capability adds its own here; all take the same three arguments.
  ];
}
