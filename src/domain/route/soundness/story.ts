import type { Command } from "../../case/command.ts";
import type { SchoolFunction } from "../../school/functions.ts";
import { dutyOf, moveOf, questionOf, type Route, stepOf } from "../route.ts";
import type { Cause, Edge } from "./cause.ts";

/** How a case comes to a node: the shortest way, told in the words of the route file. */

/** The edges from the start to this node. */
export function wayTo(foundBy: readonly Edge[], index: number): Edge[] {
  const way: Edge[] = [];
  for (let at = index; at >= 0; ) {
    const edge = foundBy[at];
    if (!edge) break;
    way.push(edge);
    at = edge.from;
  }
  return way.reverse();
}

/** The way in one Dutch sentence per deed, in the order in which they happen. */
export function tellStory(route: Route, causes: readonly Cause[]): string {
  let step = route.start;
  let before = "";
  const deeds: string[] = [];
  for (const cause of causes) {
    const deed = tell(route, step, cause);
    // A wait after a wait is one wait; the last one says until when.
    if (cause.kind === "wait" && before === "wait") deeds.pop();
    deeds.push(deed);
    before = cause.kind;
    for (const event of cause.kind === "command" ? cause.events : []) {
      if (event.type === "StepEntered") step = event.to;
    }
  }
  return deeds.map((deed, at) => `(${at + 1}) ${deed}`).join("; ");
}

function tell(route: Route, step: string, cause: Cause): string {
  if (cause.kind === "choose") {
    const setting = route.settings.get(cause.setting);
    const option = setting?.options.find(({ id }) => id === cause.option);
    return `de school kiest bij ‘${setting?.question ?? cause.setting}’: ‘${option?.text ?? cause.option}’`;
  }
  if (cause.kind === "wait") {
    if (cause.until === "roundEnd") return "de afgesproken datum van de ronde gaat voorbij";
    return cause.until === "limit" ? "er gaan weken voorbij" : "de tijd in deze stap loopt verder";
  }
  const who = nameOf(route, cause.actor.id, cause.actor.functions);
  const entered = cause.events.find((event) => event.type === "StepEntered");
  const there = entered ? `; nu in ${stepOf(route, entered.to).title}` : "";
  return `${who} ${deedOf(route, step, cause.command)}${there}`;
}

/** What the route calls somebody with this function; the second one is told apart. */
function nameOf(route: Route, id: string, functions: readonly SchoolFunction[]): string {
  const role = [...route.roles.values()].find(({ is }) => functions.includes(is));
  return `${id.endsWith("2") ? "een andere" : "de"} ${role?.name ?? id}`;
}

function deedOf(route: Route, stepId: string, command: Command): string {
  const step = stepOf(route, stepId);
  const labelOf = (duty: string) => `‘${dutyOf(step, duty)?.label ?? duty}’`;
  const roleName = (role: string) => route.roles.get(role)?.name ?? role;
  switch (command.type) {
    case "OpenCase":
      return `start in ${step.title}`;
    case "RecordDuty": {
      const there = command.attended ? ` met alleen ${command.attended.map(roleName).join(" en ")}` : "";
      return `legt ${labelOf(command.duty)} vast${there}${command.anonymous ? ", zonder naam" : ""}`;
    }
    case "InformParents":
      return "informeert de ouders";
    case "RecordConsent": {
      if (command.answer === "refused") return `legt vast dat de ouders nee zeggen bij ${labelOf(command.duty)}`;
      const by = command.by === "bothParents" ? "beide ouders" : "één ouder";
      const how = command.how === "signed" ? "met handtekening" : "zonder handtekening";
      return `legt vast dat ${by} ja ${by === "één ouder" ? "zegt" : "zeggen"} bij ${labelOf(command.duty)}, ${how}`;
    }
    case "WithdrawConsent":
      return `legt vast dat de ouders ‘${route.consents.get(command.consent)?.title ?? command.consent}’ intrekken`;
    case "RecordDisagreement":
      return command.agree
        ? "legt vast dat de ouders het weer eens zijn"
        : "legt vast dat de ouders het niet eens zijn";
    case "AnswerQuestion": {
      const question = questionOf(step, command.question);
      const answer = question?.options.find(({ id }) => id === command.answer);
      return `antwoordt bij ‘${question?.label ?? command.question}’: ‘${answer?.text ?? command.answer}’`;
    }
    case "SetTerm":
      return "spreekt een einddatum af";
    case "Evaluate":
      return `evalueert: ‘${route.outcomes.get(command.outcome)?.text ?? command.outcome}’`;
    case "MarkPupils":
      return `legt ‘${route.marks.get(command.mark)?.text ?? command.mark}’ vast`;
    case "PutPupilForward":
      return "draagt een leerling voor";
    case "ProposeMove":
      return `kiest ‘${moveOf(step, command.move)?.title ?? command.move}’`;
    case "ApproveMove":
      return "keurt het voorstel goed";
    case "TakePosition":
      return `legt vast wat de ${roleName(command.role)} van het voorstel vindt`;
    case "AskMore":
      return "vraagt eerst om meer";
    case "DeclineMove":
      return "wijst het voorstel af";
    case "WithdrawProposal":
      return "trekt het voorstel in";
    case "HandOver":
      return "legt vast dat de overdracht is besproken";
    case "DiscussInZorgteam":
      return "legt vast wat het zorgteam vindt";
    case "AddParentsView":
      return "schrijft op hoe de ouders het zien";
    case "Retract":
      return "maakt een vastlegging ongedaan";
    case "ProposeMeeting":
    case "ReplaceMoments":
    case "AnswerSlots":
    case "FixMeeting":
    case "MoveMeeting":
    case "CancelMeeting":
    case "RecordOutcome":
    case "TickDecision":
      return "regelt een overleg";
    default:
      return assertNever(command);
  }
}

function assertNever(command: never): never {
  throw new TypeError(`unknown command ${JSON.stringify(command)}`);
}
