import type { RecordedEvent } from "../domain/case/events.ts";
import { dutyOf, moveOf, type Route, roleOf, stepOf } from "../domain/route/route.ts";
import { approvalLine } from "../domain/school/approval-line.ts";
import type { Instant } from "../domain/school/dates.ts";
import { holdersOf, type Person, type School, type Subject } from "../domain/school/school.ts";
import type { CardUpdate, OutboxMessage } from "./ports.ts";

/** Kinds of messages that go out by themselves. They hold ids; the card is made when the message is sent. */
export const NOTICE_KINDS = [
  "approvalAsked",
  "approvalWaiting",
  "approvalPassedOn",
  "approvalDecided",
  "decided",
  "stepEntered",
  "dutyDone",
  "consentLost",
] as const;

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
        ...(kind === "approvalAsked" ? { about: proposalId } : {}),
      });
    }
  };
  const holders = (role: string) => holdersOf(school, roleOf(route, role), route.id, subject);
  for (const { seq, event } of recorded) {
    if (event.type === "MoveProposed") {
      const move = [...route.steps.values()].map((step) => moveOf(step, event.move)).find(Boolean);
      if (!move?.approvedBy) continue;
      const { first, next } = approvalLine(school, holders(move.approvedBy), actor.id);
      // Nobody to ask but the one who proposes: it goes at once to the next in line.
      const asked = first.length > 0 ? first : next.slice(0, 1);
      const people = asked.flatMap((id) => school.personById(id) ?? []);
      tell(people, "approvalAsked", seq, event.proposalId);
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

/** Long enough for the messages of the same facts to go first. */
const AFTER_MESSAGES_MS = 1_000;

/** The cards that these facts decide: all that were sent about the proposal, to everybody, show it from now on. */
export function cardUpdatesFor(caseId: string, recorded: readonly RecordedEvent[], now: Instant): CardUpdate[] {
  const dueAt = new Date(Date.parse(now) + AFTER_MESSAGES_MS).toISOString();
  return recorded.flatMap(({ event, by }) => {
    if (!("proposalId" in event) || event.type === "MoveProposed" || event.type === "PositionTaken") return [];
    const { proposalId } = event;
    return [{ about: proposalId, notice: { kind: "approvalDecided", caseId, proposalId }, by, now, dueAt }];
  });
}
