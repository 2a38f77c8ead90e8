import type { RecordedEvent } from "../domain/case/events.ts";
import { dutyOf, moveOf, type Route, roleOf, stepOf } from "../domain/route/route.ts";
import type { Instant } from "../domain/school/dates.ts";
import { holdersOf, type Person, type School, type Subject } from "../domain/school/school.ts";
import type { OutboxMessage } from "./ports.ts";

/** Kinds of messages that go out by themselves. They hold ids; the card is made when the message is sent. */
export const NOTICE_KINDS = ["approvalAsked", "decided", "stepEntered", "dutyDone", "consentLost"] as const;

type CaseOf = { caseId: string; route: Route; subject: Subject };

/** Who must hear of these new facts: never the one who recorded them. One message per person per event. */
export function noticesFor(
  school: School,
  { caseId, route, subject }: CaseOf,
  recorded: readonly RecordedEvent[],
  actor: Person,
  now: Instant,
): OutboxMessage[] {
  const messages: OutboxMessage[] = [];
  const tell = (people: readonly Person[], kind: (typeof NOTICE_KINDS)[number], seq: number, proposalId = "") => {
    for (const person of people) {
      if (person.id === actor.id || messages.some((message) => message.to === person.id)) continue;
      messages.push({
        id: `${caseId}-${seq}-${kind}-${person.id}`,
        to: person.id,
        notice: { kind, caseId, seq, proposalId },
        dueAt: now,
      });
    }
  };
  const holders = (role: string) => holdersOf(school, roleOf(route, role), route.id, subject);
  for (const { seq, event } of recorded) {
    if (event.type === "MoveProposed") {
      const move = [...route.steps.values()].map((step) => moveOf(step, event.move)).find(Boolean);
      if (move?.approvedBy) tell(holders(move.approvedBy), "approvalAsked", seq, event.proposalId);
    } else if (event.type === "MoveDeclined" || event.type === "MoreAsked") {
      const staff = [...route.roles.values()].filter(({ is }) => is === "teacher" || is === "careCoordinator");
      tell(
        staff.flatMap(({ id }) => holders(id)),
        "decided",
        seq,
      );
    } else if (event.type === "DutyDone") {
      const duty = [...route.steps.values()].map((step) => dutyOf(step, event.duty)).find(Boolean);
      tell((duty?.tell ?? []).flatMap(holders), "dutyDone", seq);
    } else if (event.type === "ConsentWithdrawn" || event.type === "ParentsDisagree") {
      const coordinators = [...route.roles.values()].filter(({ is }) => is === "careCoordinator");
      tell(
        coordinators.flatMap(({ id }) => holders(id)),
        "consentLost",
        seq,
      );
    } else if (event.type === "StepEntered") {
      const move = moveOf(stepOf(route, event.from), event.move);
      tell((move?.tell ?? []).flatMap(holders), "stepEntered", seq);
    }
  }
  return messages;
}
