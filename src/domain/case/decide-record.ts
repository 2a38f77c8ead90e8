import { dutyOf, questionOf, type Route, roleOf, stepOf } from "../route/route.ts";
import type { Duty } from "../route/schema.ts";
import { covers, isSchoolDay, schoolDayBefore } from "../school/calendar.ts";
import { addDays, type IsoDate } from "../school/dates.ts";
import type { SchoolFunction } from "../school/functions.ts";
import type { Command, Context } from "./command.ts";
import { accept, type Decision, holdsOneOf, refuse } from "./decision.ts";
import type { CaseEvent } from "./events.ts";
import { consentAnswer, hasConsent } from "./facts.ts";
import type { CaseState } from "./state.ts";
import { consentStanding } from "./unmet.ts";

type RecordCommand = Extract<
  Command,
  {
    type:
      | "RecordDuty"
      | "InformParents"
      | "RecordConsent"
      | "WithdrawConsent"
      | "AnswerQuestion"
      | "SetTerm"
      | "Evaluate"
      | "Retract";
  }
>;

/** A worry is older than its case: in the first step, records may go back this many days before the opening. */
const DAYS_BEFORE_OPENING = 28;

/** A pointer to where the content stands is a reference, not a note. */
export const POINTER_MAX = 60;

/** Commands that add a fact to the present stay, or take one back. */
export function decideRecord(route: Route, state: CaseState, command: RecordCommand, context: Context): Decision {
  if ("on" in command) {
    const problem = dateProblem(state, command.on, context.today);
    if (problem) return problem;
  }
  const step = stepOf(route, state.step);
  switch (command.type) {
    case "RecordDuty": {
      const duty = dutyOf(step, command.duty);
      if (!duty || duty.kind === "consent") return refuse({ code: "notInThisStep", what: command.duty });
      return recordDuty(route, state, duty, command, context);
    }
    case "InformParents":
      // A talk on the phone is a fact, whoever leads the step: the teacher may have had it as well.
      if (!mayRecord(route, allRecorders(route), context)) return notYours(route, allRecorders(route));
      return accept({ type: "ParentsInformed", on: command.on, how: command.how });
    case "RecordConsent": {
      const duty = dutyOf(step, command.duty);
      if (!duty?.consent) return refuse({ code: "notInThisStep", what: command.duty });
      return recordConsent(route, state, duty, duty.consent, command, context);
    }
    case "WithdrawConsent":
      if (!mayRecord(route, allRecorders(route), context)) return notYours(route, allRecorders(route));
      if (!hasConsent(state, command.consent)) return refuse({ code: "consentNotGiven", consent: command.consent });
      return (
        beforeLastWord(state, command.consent, command.on) ??
        accept({ type: "ConsentWithdrawn", on: command.on, consent: command.consent })
      );
    case "AnswerQuestion": {
      const question = questionOf(step, command.question);
      if (!question) return refuse({ code: "notInThisStep", what: command.question });
      if (!mayRecord(route, [question.who], context)) return notYours(route, [question.who]);
      if (!question.options.some((option) => option.id === command.answer)) {
        return refuse({ code: "unknownOption", option: command.answer });
      }
      return accept({
        type: "QuestionAnswered",
        on: command.on,
        question: command.question,
        answer: command.answer,
      });
    }
    case "SetTerm":
      return setTerm(route, state, command.end, context);
    case "Evaluate": {
      const evaluation = step.evaluation;
      if (!evaluation) return refuse({ code: "notInThisStep", what: "evaluation" });
      if (!mayRecord(route, [evaluation.who, ...evaluation.with], context)) return notYours(route, [evaluation.who]);
      if (!route.outcomes.has(command.outcome)) return refuse({ code: "unknownOption", option: command.outcome });
      return accept({ type: "Evaluated", on: command.on, outcome: command.outcome });
    }
    case "Retract": {
      const record = state.records.find((candidate) => candidate.seq === command.seq && candidate.stay === state.stay);
      if (!record) return refuse({ code: "nothingToRetract" });
      if (state.proposal) return refuse({ code: "proposalPending", move: state.proposal.move, by: state.proposal.by });
      if (record.by !== context.actor.id && !context.actor.functions.includes("careCoordinator")) {
        return notYours(route, rolesThat(route, ["careCoordinator"]));
      }
      return accept({ type: "RecordRetracted", on: context.today, seq: command.seq });
    }
  }
}

function recordDuty(
  route: Route,
  state: CaseState,
  duty: Duty,
  command: Extract<RecordCommand, { type: "RecordDuty" }>,
  context: Context,
): Decision {
  if (!mayRecord(route, [duty.who], context)) return notYours(route, [duty.who]);
  if (duty.options.length > 0 && !command.option) return refuse({ code: "optionMissing", duty: duty.id });
  if (command.option && !duty.options.some((option) => option.id === command.option)) {
    return refuse({ code: "unknownOption", option: command.option });
  }
  if (command.pointer && command.pointer.length > POINTER_MAX) return refuse({ code: "textTooLong", max: POINTER_MAX });
  const absent = absentee(route, state, duty, command.attended);
  if (absent) return refuse({ code: "absent", duty: duty.id, ...absent });
  const anonymous = command.anonymous === true && duty.outside?.anonymous === true;
  // No outside act without its own valid consent, unless the file names the ground or nobody outside can tell who it is.
  const consent = duty.outside?.ground || anonymous ? undefined : duty.outside?.consent;
  if (consent && !hasConsent(state, consent, command.on)) {
    const now = hasConsent(state, consent) ? "later" : consentStanding(state, consent);
    return refuse({ code: "consentMissing", consent, anonymousPossible: duty.outside?.anonymous === true, now });
  }
  const event: CaseEvent = { type: "DutyDone", on: command.on, duty: duty.id };
  if (command.option) event.option = command.option;
  if (command.pointer) event.pointer = command.pointer;
  if (anonymous) event.anonymous = true;
  if (command.attended && command.attended.length > 0) event.attended = [...command.attended];
  return accept(event);
}

function recordConsent(
  route: Route,
  state: CaseState,
  duty: Duty,
  consentId: string,
  command: Extract<RecordCommand, { type: "RecordConsent" }>,
  context: Context,
): Decision {
  if (!mayRecord(route, [duty.who], context)) return notYours(route, [duty.who]);
  const early = beforeLastWord(state, consentId, command.on);
  if (early) return early;
  if (command.answer === "refused") {
    return accept({ type: "ConsentRefused", on: command.on, consent: consentId, duty: duty.id });
  }
  const consent = route.consents.get(consentId);
  if (consent?.givenBy === "bothParents" && command.by !== "bothParents") {
    return refuse({ code: "consentNeedsBoth", consent: consentId });
  }
  if (consent?.form === "signed" && command.how !== "signed") {
    return refuse({ code: "consentNeedsSignature", consent: consentId });
  }
  return accept({
    type: "ConsentGiven",
    on: command.on,
    consent: consentId,
    duty: duty.id,
    by: command.by,
    how: command.how,
  });
}

function setTerm(route: Route, state: CaseState, end: IsoDate, context: Context): Decision {
  const { term } = stepOf(route, state.step);
  if (!term || !("setBy" in term)) return refuse({ code: "termIsFixed" });
  if (!holdsOneOf(route, [term.setBy], context)) return refuse({ code: "termNotYours", roles: [term.setBy] });
  if (end <= context.today) return refuse({ code: "dateNotAhead", on: end });
  if (!covers(context.calendar, end)) return refuse({ code: "beyondCalendar", on: end });
  if (!isSchoolDay(context.calendar, end)) {
    return refuse({ code: "notASchoolDay", on: end, before: schoolDayBefore(context.calendar, end) ?? end });
  }
  return accept({ type: "TermSet", on: context.today, end });
}

/** What parents say is kept in the order in which they said it, so that the last record is their last word. */
function beforeLastWord(state: CaseState, consent: string, on: IsoDate): Decision | undefined {
  const last = consentAnswer(state, consent);
  return last && on < last.on ? refuse({ code: "dateTooEarly", on, earliest: last.on }) : undefined;
}

/** The first day a record of the present stay may carry. */
export function earliestRecordDay(state: CaseState): IsoDate {
  return state.stay === 1 ? addDays(state.openedOn, -DAYS_BEFORE_OPENING) : state.since;
}

function dateProblem(state: CaseState, on: IsoDate, today: IsoDate): Decision | undefined {
  if (on > today) return refuse({ code: "dateInFuture", on });
  const earliest = earliestRecordDay(state);
  return on < earliest ? refuse({ code: "dateTooEarly", on, earliest }) : undefined;
}

/**
 * The first role that had to be there and was not, with where it says so. Without a list of who attended, those whom the
 * duty names were there.
 */
function absentee(
  route: Route,
  state: CaseState,
  duty: Duty,
  attended: readonly string[] = [duty.who, ...duty.with, ...duty.mustAttend],
): { role: string; source: string } | undefined {
  if (duty.kind !== "talk" && duty.kind !== "meeting") return undefined;
  const missing = duty.mustAttend.find((role) => !attended.includes(role));
  if (missing) return { role: missing, source: duty.source };
  const broken = stepOf(route, state.step).presence.find(
    (rule) => attended.includes(rule.role) && attended.includes(rule.meeting) && !attended.includes(rule.needs),
  );
  return broken && { role: broken.needs, source: broken.source };
}

/** The one whose task it is may record it, and the care coordinator for everybody; nobody else has an account to do so. */
export function mayRecord(route: Route, roles: readonly string[], context: Pick<Context, "actor">): boolean {
  if (context.actor.functions.includes("careCoordinator")) return true;
  if (holdsOneOf(route, roles, context)) return true;
  // Parents, the pupil, teams and outsiders do not talk to the bot: the pupil's own teacher speaks for them.
  const withoutAccount = roles.some((role) => {
    const seat = route.roles.get(role)?.is;
    return seat === "parents" || seat === "pupil" || seat === "careTeam" || seat === "outside";
  });
  return withoutAccount && context.actor.functions.includes("teacher");
}

function allRecorders(route: Route): string[] {
  return rolesThat(route, ["teacher", "careCoordinator"]);
}

function rolesThat(route: Route, seats: readonly SchoolFunction[]): string[] {
  return [...route.roles.values()].filter((role) => seats.includes(role.is)).map((role) => role.id);
}

function notYours(route: Route, roles: readonly string[]): Decision {
  return refuse({ code: "notYours", roles: roles.map((role) => roleOf(route, role).id) });
}
