import type { Actor, Command } from "../../case/command.ts";
import { missingPositions } from "../../case/decide-position.ts";
import type { CaseState } from "../../case/state.ts";
import { moveOf, type Route, stepOf } from "../route.ts";
import type { Duty } from "../schema.ts";
import type { Look } from "./look.ts";
import { PUPIL, todayOf } from "./node.ts";
import { COORDINATOR, NEW_END, PROPOSERS, recorders, STAFF } from "./world.ts";

/**
 * A command and the people who try it. `one`: the first who may is enough, for what happens is the same for all. `all`:
 * it matters who does it.
 */
export type Attempt = { command: Command; by: readonly Actor[]; who: "one" | "all" };

/** The pupil was heard wherever that is asked: it never opens or closes a way by itself. */
const HEARD = { exception: "didNotWant" } as const;

/** The only proposal there is at a time. */
const PROPOSAL = "proposal";

/** Everything that can be tried in a step on one of its days, apart from what depends on the case. */
export function stepAttempts(route: Route, look: Look, own: number): Attempt[] {
  const on = todayOf(look, { own, levels: [], round: "unset" });
  const { step } = look;
  const attempts: Attempt[] = [];
  const add = (command: Command, by: readonly Actor[], who: Attempt["who"] = "one") =>
    void attempts.push({ command, by, who });
  for (const duty of step.duties) {
    const by = recorders(route, duty.who);
    if (duty.consent === undefined) for (const command of dutyCommands(duty, on)) add(command, by);
    else for (const command of [noTo(duty.id, on), yesTo(duty.id, on)]) add(command, by);
  }
  for (const consent of look.consents) add({ type: "WithdrawConsent", consent, on }, [COORDINATOR]);
  for (const question of step.questions) {
    for (const { id } of question.options) {
      add({ type: "AnswerQuestion", question: question.id, answer: id, on }, recorders(route, question.who));
    }
  }
  if (step.evaluation) {
    for (const outcome of route.outcomes.keys()) {
      add({ type: "Evaluate", outcome, on, heard: HEARD }, recorders(route, step.evaluation.who));
    }
  }
  if (step.term && "setBy" in step.term) add({ type: "SetTerm", end: NEW_END }, recorders(route, step.term.setBy));
  for (const mark of route.marks.values()) {
    if (!mark.in.includes(step.id)) continue;
    for (const pupils of [[PUPIL], []]) add({ type: "MarkPupils", mark: mark.id, pupils }, [COORDINATOR]);
  }
  for (const ground of route.putForward?.in.includes(step.id) ? route.putForward.grounds : []) {
    add({ type: "PutPupilForward", pupil: PUPIL, ground: ground.id }, PROPOSERS);
  }
  for (const move of step.moves) {
    add({ type: "ProposeMove", move: move.id, proposalId: PROPOSAL }, PROPOSERS, "all");
  }
  return attempts;
}

/** What can be tried on top of that in this very case: decide on the proposal, take a record back. */
export function caseAttempts(route: Route, state: CaseState): Attempt[] {
  const { proposal } = state;
  if (proposal) {
    const proposalId = proposal.id;
    const move = moveOf(stepOf(route, state.step), proposal.move);
    // What they find of it opens and closes nothing: once it is said, whatever it is, there can be a decision.
    const unheard = move ? missingPositions(move, proposal).slice(0, 1) : [];
    return [
      ...unheard.map((role): Attempt => {
        const command: Command = { type: "TakePosition", proposalId, role, position: "disagree" };
        return { command, by: STAFF, who: "one" };
      }),
      { command: { type: "ApproveMove", proposalId }, by: STAFF, who: "all" },
      { command: { type: "DeclineMove", proposalId, reason: "reden" }, by: STAFF, who: "one" },
      { command: { type: "AskMore", proposalId, request: "vraag" }, by: STAFF, who: "one" },
      {
        command: { type: "WithdrawProposal", proposalId },
        by: STAFF.filter(({ id }) => id === proposal.by),
        who: "one",
      },
    ];
  }
  // Taking something back leads to where the case was without it; only after a no was that somewhere else.
  if (!state.lastDecision) return [];
  return state.records
    .filter(({ stay }) => stay === state.stay)
    .map(({ seq }) => ({ command: { type: "Retract", seq }, by: [COORDINATOR], who: "one" }));
}

type RecordDuty = Extract<Command, { type: "RecordDuty" }>;

/** Recording the duty, and without a name where that is possible. */
function dutyCommands(duty: Duty, on: string): RecordDuty[] {
  const plain = {
    type: "RecordDuty" as const,
    duty: duty.id,
    on,
    heard: HEARD,
    ...(duty.options[0] ? { option: duty.options[0].id } : {}),
  };
  return duty.outside?.anonymous ? [plain, { ...plain, anonymous: true }] : [plain];
}

/** What ends the same in every case of a step, so that once will do: the weaker ways of saying yes, telling the parents. */
export function onceAttempts(route: Route, look: Look, on: string): Attempt[] {
  const tell: Attempt[] = look.step.lead
    ? [{ command: { type: "InformParents", on, how: "talk" }, by: recorders(route, look.step.lead), who: "one" }]
    : [];
  const weak = look.step.duties.flatMap((duty) => (duty.consent === undefined ? [] : weakYesTo(duty.id, on)));
  return [...tell, ...weak.map(byCoordinator)];
}

/**
 * A talk or meeting with each of those who belong there away, and with everybody of the route but one: nobody is kept from
 * coming along. Who was there changes no state, so once will do, in a node where the talk itself can be recorded.
 */
export function absences(route: Route, duty: Duty, on: string): Attempt[] {
  if (duty.kind !== "talk" && duty.kind !== "meeting") return [];
  const own = [...new Set([duty.who, ...duty.with, ...duty.mustAttend])];
  return [own, [...route.roles.keys()]].flatMap((there) =>
    there.flatMap((away) => {
      const attended = there.filter((role) => role !== away);
      return dutyCommands(duty, on).map((command) => byCoordinator({ ...command, attended }));
    }),
  );
}

function byCoordinator(command: Command): Attempt {
  return { command, by: [COORDINATOR], who: "one" };
}

function noTo(duty: string, on: string): Command {
  return { type: "RecordConsent", duty, on, answer: "refused", by: "oneParent", how: "talk" };
}

function yesTo(duty: string, on: string): Command {
  return { type: "RecordConsent", duty, on, answer: "given", by: "bothParents", how: "signed" };
}

/** Ways of saying yes that must not pass where the file asks for more. */
function weakYesTo(duty: string, on: string): Command[] {
  const yes = { type: "RecordConsent" as const, duty, on, answer: "given" as const };
  return [
    { ...yes, by: "oneParent", how: "signed" },
    { ...yes, by: "bothParents", how: "talk" },
    { ...yes, by: "oneParent", how: "talk" },
  ];
}
