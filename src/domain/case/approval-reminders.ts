import { moveOf, type Route, stepOf } from "../route/route.ts";
import type { ApprovalLine } from "../school/approval-line.ts";
import { type SchoolCalendar, schoolDaysLater } from "../school/calendar.ts";
import type { Reminder } from "./reminder.ts";
import type { CaseState } from "./state.ts";

/** How often everybody is reminded once the whole line was asked; with five school days in between more than a quarter. */
const REPEATS = 12;

/** Somebody is asked first, and nobody after that. */
const WITHOUT_LINE: ApprovalLine = { remindAfter: 3, passOnAfter: 5, first: [""], next: [] };

/**
 * What must be said of a proposal while nobody decides. After the first limit those whose turn it is are reminded. After
 * each second limit the next in line may decide too; that person, those who were asked and the proposer are told. When
 * the line is used up everybody is reminded again and again, for it never lapses. `line` is that of this proposal
 * (approval-line.ts); without it whoever holds the role is reminded once. Empty when nothing waits. Those who hold the
 * role read it in the list of the day; the next in line, who sees no other card of this pupil, and the proposer hear it alone.
 */
export function approvalReminders(
  route: Route,
  state: CaseState,
  { calendar, line = WITHOUT_LINE }: { calendar: SchoolCalendar; line?: ApprovalLine | undefined },
): Reminder[] {
  const { proposal } = state;
  const approver = proposal && moveOf(stepOf(route, state.step), proposal.move)?.approvedBy;
  if (!proposal || !approver) return [];
  const reminders: Reminder[] = [];
  const say = (kind: Reminder["kind"], days: number, to: readonly Reminder["to"][]) => {
    const on = schoolDaysLater(calendar, proposal.on, days);
    if (on === undefined) return;
    const alone = (one: Reminder["to"]) => kind === "approvalPassedOn" || "person" in one;
    reminders.push(...to.map((one) => ({ kind, item: proposal.id, on, to: one, urgent: alone(one) })));
  };
  const { first, next, remindAfter, passOnAfter } = line;
  const proposer = { person: proposal.by };
  const asked: Reminder["to"][] = first.length > 0 ? [{ role: approver }] : [];
  const waiting = [...next];
  // With nobody to ask first, the next in line had it from the first day.
  if (first.length === 0) asked.push(...waiting.splice(0, 1).map((person) => ({ person })));
  let turn = 0;
  for (const person of waiting) {
    if (remindAfter < passOnAfter) say("approvalWaiting", turn + remindAfter, asked);
    turn += passOnAfter;
    say("approvalPassedOn", turn, [{ person }, ...asked, proposer]);
    asked.push({ person });
  }
  say("approvalWaiting", turn + remindAfter, asked);
  for (let nth = 1; nth <= (line === WITHOUT_LINE ? 0 : REPEATS); nth++) {
    say("approvalWaiting", turn + remindAfter + nth * passOnAfter, [...asked, proposer]);
  }
  return reminders;
}
