import type { Route } from "../route/route.ts";
import { stepOf } from "../route/route.ts";
import type { Command, Context } from "./command.ts";
import { decideConsent } from "./decide-consent.ts";
import { decideGroup } from "./decide-group.ts";
import { decideMove } from "./decide-move.ts";
import { decideRecord } from "./decide-record.ts";
import { decideZorgteam } from "./decide-zorgteam.ts";
import { accept, type Decision, holdsOneOf, refuse } from "./decision.ts";
import { decideParentsView } from "./dossier/parents-view.ts";
import { decideMeeting } from "./meeting/decide-meeting.ts";
import type { CaseState } from "./state.ts";

/**
 * What follows from a command: the facts to store, or why nothing happens. Pure: the day, the people, the calendar and
 * the ids are arguments. The same function answers in chat, checks the rules and runs the scenarios.
 */
export function decide(route: Route, state: CaseState | undefined, command: Command, context: Context): Decision {
  if (command.type === "OpenCase") return open(route, state, command, context);
  if (!state) return refuse({ code: "noCase" });
  if (command.type === "AddParentsView") return decideParentsView(route, command, context);
  if (state.status === "closed") return refuse({ code: "caseClosed" });
  switch (command.type) {
    case "RecordConsent":
    case "WithdrawConsent":
    case "RecordDisagreement":
      return decideConsent(route, state, command, context);
    case "RecordDuty":
    case "InformParents":
    case "AnswerQuestion":
    case "SetTerm":
    case "Evaluate":
    case "Retract":
      return decideRecord(route, state, command, context);
    case "ProposeMove":
    case "ApproveMove":
    case "TakePosition":
    case "AskMore":
    case "DeclineMove":
    case "WithdrawProposal":
      return decideMove(route, state, command, context);
    case "DiscussInZorgteam":
      return decideZorgteam(route, state, command, context);
    case "HandOver":
      return handOver(route, context);
    case "MarkPupils":
    case "PutPupilForward":
      return decideGroup(route, state, command, context);
    case "ProposeMeeting":
    case "ReplaceMoments":
    case "AnswerSlots":
    case "FixMeeting":
    case "MoveMeeting":
    case "CancelMeeting":
    case "RecordOutcome":
    case "TickDecision":
      return decideMeeting(route, state, command, context);
    default:
      return assertNever(command);
  }
}

/** Whoever has the pupil now says so, or the care coordinator. */
function handOver(route: Route, { actor, today }: Context): Decision {
  const held: readonly string[] = ["teacher", "careCoordinator"];
  if (actor.functions.some((one) => held.includes(one))) return accept({ type: "HandedOver", on: today });
  return refuse({
    code: "notYours",
    roles: [...route.roles.values()].filter(({ is }) => held.includes(is)).map(({ id }) => id),
  });
}

function open(
  route: Route,
  state: CaseState | undefined,
  { subjectKey, ground }: Extract<Command, { type: "OpenCase" }>,
  context: Context,
): Decision {
  if (state) return refuse({ code: "caseOpenAlready" });
  const lead = stepOf(route, route.start).lead;
  const allowed = [...route.roles.values()]
    // Put forward from a group route, the decision was taken there: the pupil's teacher may then open the case as well.
    .filter(({ id, is }) => is === "careCoordinator" || id === lead || (ground !== undefined && is === "teacher"))
    .map((role) => role.id);
  if (!holdsOneOf(route, allowed, context)) return refuse({ code: "notYours", roles: allowed });
  return accept({
    type: "CaseOpened",
    on: context.today,
    route: { id: route.id, validFrom: route.validFrom, hash: route.hash },
    subjectKey,
    step: route.start,
    ...(ground ? { ground } : {}),
  });
}

function assertNever(command: never): never {
  throw new TypeError(`unknown command ${JSON.stringify(command)}`);
}
