import { dutyOf, questionOf, type Route, stepOf } from "../route/route.ts";
import type { Duty } from "../route/schema.ts";
import { covers, isSchoolDay, schoolDayBefore } from "../school/calendar.ts";
import type { IsoDate } from "../school/dates.ts";
import { asksHearing, evaluationAsksHearing } from "./asks-hearing.ts";
import type { Command, Context } from "./command.ts";
import { consentStanding, type NoConsent } from "./consent.ts";
import { accept, type Decision, holdsOneOf, refuse } from "./decision.ts";
import type { CaseEvent } from "./events.ts";
import { exchangesOf } from "./exchanges.ts";
import { type Heard, type HeardGap, heardOr, type SaidHeard } from "./heard.ts";
import { allRecorders, mayRecord, notYours, rolesThat } from "./may-record.ts";
import { dateProblem } from "./record-day.ts";
import type { CaseState } from "./state.ts";

type RecordCommand = Extract<
  Command,
  {
    type: "RecordDuty" | "InformParents" | "AnswerQuestion" | "SetTerm" | "Evaluate" | "Retract";
  }
>;

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
      const heard = heardFor(route, command.heard, evaluationAsksHearing(route, state), context);
      if (typeof heard === "string") return refuse({ code: "heardMissing", gap: heard });
      return accept({ type: "Evaluated", on: command.on, outcome: command.outcome, ...heard });
    }
    case "Retract": {
      const record = state.records.find((candidate) => candidate.seq === command.seq && candidate.stay === state.stay);
      if (!record) return refuse({ code: "nothingToRetract" });
      if (state.proposal) return refuse({ code: "proposalPending", move: state.proposal.move, by: state.proposal.by });
      if (record.by !== context.actor.id && !context.actor.functions.includes("careCoordinator")) {
        return notYours(route, rolesThat(route, ["careCoordinator"]));
      }
      if (record.fact.type === "ConsentGiven" && isRestedOn(route, state, command.seq)) {
        return refuse({ code: "consentInUse", consent: record.fact.consent });
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
  const stranger = command.attended?.find((role) => !route.roles.has(role));
  if (stranger !== undefined) return refuse({ code: "notInThisStep", what: stranger });
  const absent = absentee(route, state, duty, command.attended);
  if (absent) return refuse({ code: "absent", duty: duty.id, ...absent });
  const anonymous = command.anonymous === true && duty.outside?.anonymous === true;
  // No outside act without its own valid consent, unless the file names the ground or nobody outside can tell who it is.
  const consent = duty.outside?.ground || anonymous ? undefined : duty.outside?.consent;
  const lacking = consent && lackingOn(state, consent, command.on, context.today);
  if (consent && lacking) {
    return refuse({
      code: "consentMissing",
      consent,
      anonymousPossible: duty.outside?.anonymous === true,
      now: lacking,
    });
  }
  const heard = heardFor(route, command.heard, asksHearing(route, duty), context);
  if (typeof heard === "string") return refuse({ code: "heardMissing", gap: heard });
  const event: CaseEvent = { type: "DutyDone", on: command.on, duty: duty.id };
  if (command.option) event.option = command.option;
  if (command.pointer) event.pointer = command.pointer;
  if (anonymous) event.anonymous = true;
  if (command.attended && command.attended.length > 0) event.attended = [...command.attended];
  return accept({ ...event, ...heard });
}

/** Why the consent did not count on the day of the act; undefined when it did. */
function lackingOn(state: CaseState, consent: string, on: IsoDate, today: IsoDate): NoConsent | "later" | undefined {
  const then = consentStanding(state, consent, on);
  if (then === "given") return undefined;
  if (then === "expired" || then === "disagreement") return then;
  const now = consentStanding(state, consent, today);
  return now === "given" ? "later" : now;
}

/** A group is not heard as one pupil is; in a route for pupils it is kept wherever it was said, and nowhere half. */
function heardFor(
  route: Route,
  said: SaidHeard | undefined,
  asked: boolean,
  { today }: Context,
): { heard?: Heard } | HeardGap {
  if (route.subject !== "pupil" || (!said && !asked)) return {};
  const heard = heardOr(said, today);
  return typeof heard === "string" ? heard : { heard };
}

/** Whether something went outside on this yes and on no other. */
function isRestedOn(route: Route, state: CaseState, seq: number): boolean {
  const without = { ...state, records: state.records.filter((record) => record.seq !== seq) };
  const rests = new Map(exchangesOf(route, state).map((exchange) => [exchange.seq, exchange.ground.kind]));
  return exchangesOf(route, without).some(
    (exchange) => exchange.ground.kind === "unknown" && rests.get(exchange.seq) === "consent",
  );
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
