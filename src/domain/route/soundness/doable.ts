import type { CaseEvent } from "../../case/events.ts";
import type { TodoItem } from "../../case/todo.ts";
import type { Edge } from "./cause.ts";
import type { Visit } from "./explore.ts";

/**
 * Whether there is something to do that can be done. Where nothing is required, looking back or answering again still
 * leads on: what is known then rules every way out, and only that can change it.
 */
export function hasSomethingToDo(visit: Visit): boolean {
  const { todo } = visit.advice;
  return (
    todo.some((item) => item.required && isDoable(item, visit)) ||
    (visit.advice.moves.every(({ open }) => !open) &&
      todo.some((item) => (item.kind === "evaluate" || item.kind === "answer") && isDoable(item, visit)))
  );
}

/** Whether somebody at school can do now what the advice asks, so that something happens. */
function isDoable(item: TodoItem, { edges, look }: Visit): boolean {
  if (edges.some((edge) => does(item, edge))) return true;
  // What waits for the parents' word is not stuck as long as somebody can ask them.
  return item.blockedBy.some(
    (unmet) =>
      unmet.kind === "consent" &&
      look.step.duties.some((duty) => duty.consent === unmet.consent && edges.some((edge) => asks(duty.id, edge))),
  );
}

function does(item: TodoItem, { cause }: Edge): boolean {
  if (cause.kind === "choose") return item.kind === "setting" && cause.setting === item.id;
  if (cause.kind !== "command") return false;
  const { command, events } = cause;
  switch (item.kind) {
    case "decide":
      return happened(events, ["MoveApproved", "MoveDeclined", "MoreAsked"]);
    case "setTerm":
      return happened(events, ["TermSet"]);
    case "duty":
      return (
        (command.type === "RecordDuty" || command.type === "RecordConsent") &&
        command.duty === item.id &&
        happened(events, ["DutyDone", "ConsentGiven", "ConsentRefused"])
      );
    case "answer":
      return command.type === "AnswerQuestion" && command.question === item.id;
    case "evaluate":
      return command.type === "Evaluate";
    case "moreAsked":
    case "propose":
      return command.type === "ProposeMove" && command.move === item.id;
    case "setting":
      return false;
    default:
      return assertNever(item.kind);
  }
}

function asks(duty: string, { cause }: Edge): boolean {
  return cause.kind === "command" && cause.command.type === "RecordConsent" && cause.command.duty === duty;
}

function happened(events: readonly CaseEvent[], types: readonly CaseEvent["type"][]): boolean {
  return events.some(({ type }) => types.includes(type));
}

function assertNever(kind: never): never {
  throw new TypeError(`unknown kind of todo ${String(kind)}`);
}
