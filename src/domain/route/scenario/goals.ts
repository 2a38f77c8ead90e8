import type { Refusal } from "../../case/command.ts";
import { dissenters } from "../../case/decide-position.ts";
import type { CaseEvent } from "../../case/events.ts";
import { unmet } from "../../case/unmet.ts";
import { leavesOf } from "../condition.ts";
import type { Route, Step } from "../route.ts";
import type { Duty, Move } from "../schema.ts";
import { flow } from "./flow.ts";
import type { Moment } from "./run.ts";

/** One thing that the scenarios of a route have to show. */
export type Goal = {
  /** What has not happened yet, when it has not: by the ids of the rule file. */
  missing: string;
  seenIn(moment: Moment): boolean;
};

/** Everything in a route that a scenario can show, in the order of the file. */
export function goalsOf(route: Route): Goal[] {
  const steps = [...route.steps.values()];
  return [
    ...steps.flatMap((step) => [
      event(`stap ${step.id}: nooit bereikt`, (fact) =>
        fact.type === "CaseOpened" ? fact.step === step.id : fact.type === "StepEntered" && fact.to === step.id,
      ),
      ...step.questions.flatMap((question) =>
        question.options.map((option) =>
          event(
            `stap ${step.id}, vraag ${question.id}: antwoord ${option.id} nooit gegeven`,
            (fact) => fact.type === "QuestionAnswered" && fact.question === question.id && fact.answer === option.id,
          ),
        ),
      ),
      ...presenceGoals(step),
      ...step.moves.flatMap((move) => moveGoals(step, move)),
    ]),
    ...[...route.outcomes.keys()].map((outcome) =>
      event(`uitkomst ${outcome}: nooit gegeven`, (fact) => fact.type === "Evaluated" && fact.outcome === outcome),
    ),
    ...[...route.consents.keys()].flatMap((consent) => [
      event(
        `toestemming ${consent}: ouders zeiden nooit ja`,
        (fact) => fact.type === "ConsentGiven" && fact.consent === consent,
      ),
      event(
        `toestemming ${consent}: ouders zeiden nooit nee`,
        (fact) => fact.type === "ConsentRefused" && fact.consent === consent,
      ),
    ]),
    ...dutiesOf(steps).filter(needsConsent).map(heldBack),
    ...groundGoals(route),
  ];
}

function moveGoals(step: Step, move: Move): Goal[] {
  const name = `stap ${step.id}, weg ${move.id}`;
  const leaves = new Map(leavesOf(move.when).map((leaf) => [flow(leaf), leaf]));
  const sides = [...leaves].flatMap(([text, leaf]) =>
    ([true, false] as const).map((side) => ({
      missing: `${name}: ${text} nooit ${side ? "waar" : "onwaar"} gezien`,
      seenIn: ({ situation }: Moment) =>
        situation.state.step === step.id && (unmet(leaf, situation).length === 0) === side,
    })),
  );
  const taken = (fact: CaseEvent) => fact.type === "StepEntered" && fact.from === step.id && fact.move === move.id;
  return [event(`${name}: nooit genomen`, taken), ...sides, ...heardGoals(name, step, move)];
}

/** Where people are heard: a decision that came too early, and somebody who does not agree. */
function heardGoals(name: string, step: Step, move: Move): Goal[] {
  if (!move.heard) return [];
  const here = ({ situation: { state } }: Moment) => state.step === step.id && state.proposal?.move === move.id;
  return [
    {
      missing: `${name}: nooit geweigerd omdat er nog iemand gehoord moest worden`,
      seenIn: (moment) => here(moment) && refusalIn(moment)?.code === "positionsMissing",
    },
    {
      missing: `${name}: nooit was iemand het niet eens`,
      seenIn: (moment) => here(moment) && dissenters(move, moment.situation.state.proposal?.positions).length > 0,
    },
  ];
}

function presenceGoals(step: Step): Goal[] {
  return step.presence.map(({ role, meeting, needs }) => ({
    missing: `stap ${step.id}, ${role} met ${meeting}: nooit geweigerd omdat ${needs} er niet bij was`,
    seenIn: (moment: Moment) => {
      const refusal = refusalIn(moment);
      if (refusal?.code !== "absent" || refusal.role !== needs || moment.situation.state.step !== step.id) return false;
      const command = moment.done?.command;
      const attended = command?.type === "RecordDuty" ? command.attended : undefined;
      return [role, meeting].every((present) => attended?.includes(present));
    },
  }));
}

function heldBack(duty: Duty): Goal {
  return {
    missing: `taak ${duty.id}: nooit tegengehouden zonder toestemming ${duty.outside?.consent}`,
    seenIn: (moment) => {
      const command = moment.done?.command;
      return command?.type === "RecordDuty" && command.duty === duty.id && refusalIn(moment)?.code === "consentMissing";
    },
  };
}

function groundGoals(route: Route): Goal[] {
  return (route.putForward?.grounds ?? []).flatMap((ground) => {
    const used = event(
      `grond ${ground.id}: nooit gebruikt`,
      (fact) => fact.type === "PupilPutForward" && fact.ground === ground.id,
    );
    const tooFew: Goal = {
      missing: `grond ${ground.id}: nooit geweigerd omdat het nog niet vaak genoeg was`,
      seenIn: (moment) => {
        const refusal = refusalIn(moment);
        return refusal?.code === "groundNotMet" && refusal.ground === ground.id;
      },
    };
    return ground.counts ? [used, tooFew] : [used];
  });
}

function needsConsent(duty: Duty): boolean {
  return duty.outside?.consent !== undefined && duty.outside.ground === undefined;
}

/** Every duty once, also when it can be done in more steps. */
function dutiesOf(steps: readonly Step[]): Duty[] {
  return [...new Map(steps.flatMap((step) => step.duties.map((duty) => [duty.id, duty] as const))).values()];
}

function event(missing: string, holds: (fact: CaseEvent) => boolean): Goal {
  return { missing, seenIn: ({ done }) => done?.decision.ok === true && done.decision.events.some(holds) };
}

function refusalIn({ done }: Moment): Refusal | undefined {
  return done && !done.decision.ok ? done.decision.refusal : undefined;
}
