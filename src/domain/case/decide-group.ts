import type { Route } from "../route/route.ts";
import type { Command, Context } from "./command.ts";
import { accept, type Decision, holdsOneOf, refuse } from "./decision.ts";
import type { CaseEvent } from "./events.ts";
import { neededRounds, roundsWith } from "./rounds.ts";
import type { CaseState } from "./state.ts";

type GroupCommand = Extract<Command, { type: "MarkPupils" | "PutPupilForward" }>;

/** Commands of a group route about one pupil of the group. The bot proposes; a person puts a pupil forward. */
export function decideGroup(route: Route, state: CaseState, command: GroupCommand, context: Context): Decision {
  return command.type === "MarkPupils"
    ? mark(route, state, command, context)
    : putForward(route, state, command, context);
}

function mark(
  route: Route,
  state: CaseState,
  command: Extract<GroupCommand, { type: "MarkPupils" }>,
  context: Context,
): Decision {
  const known = route.marks.get(command.mark);
  if (!known?.in.includes(state.step)) return refuse({ code: "notInThisStep", what: command.mark });
  const allowed = staffRoles(route);
  if (!holdsOneOf(route, allowed, context)) return refuse({ code: "notYours", roles: allowed });
  const before = new Set(
    state.marks.filter((one) => one.mark === known.id && one.round === state.round).map(({ pupil }) => pupil),
  );
  const after = new Set(command.pupils);
  return accept(
    ...[...after].filter((pupil) => !before.has(pupil)).map((pupil) => marked("PupilMarked", pupil, known.id, context)),
    ...[...before]
      .filter((pupil) => !after.has(pupil))
      .map((pupil) => marked("PupilUnmarked", pupil, known.id, context)),
  );
}

function marked(type: "PupilMarked" | "PupilUnmarked", pupil: string, mark: string, { today }: Context): CaseEvent {
  return { type, on: today, pupil, mark };
}

function putForward(
  route: Route,
  state: CaseState,
  { pupil, ground }: Extract<GroupCommand, { type: "PutPupilForward" }>,
  context: Context,
): Decision {
  const rule = route.putForward;
  if (!rule?.in.includes(state.step)) return refuse({ code: "notInThisStep", what: "putForward" });
  if (!holdsOneOf(route, rule.by, context)) return refuse({ code: "notYours", roles: rule.by });
  const reason = rule.grounds.find((known) => known.id === ground);
  if (!reason) return refuse({ code: "unknownOption", option: ground });
  if (state.putForward.some((one) => one.pupil === pupil && one.round === state.round)) {
    return refuse({ code: "alreadyPutForward", pupil });
  }
  if (reason.counts) {
    const needed = neededRounds(reason.counts.rounds, context.settings);
    const rounds = roundsWith(state, pupil, reason.counts.mark);
    if (needed === undefined || rounds < needed) {
      return refuse({ code: "groundNotMet", ground, rounds, needed: needed ?? 0 });
    }
  }
  return accept({ type: "PupilPutForward", on: context.today, pupil, ground });
}

function staffRoles(route: Route): string[] {
  return [...route.roles.values()]
    .filter((role) => role.is === "teacher" || role.is === "careCoordinator")
    .map((role) => role.id);
}
