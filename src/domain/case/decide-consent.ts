import { dutyOf, type Route, stepOf } from "../route/route.ts";
import type { Duty } from "../route/schema.ts";
import type { IsoDate } from "../school/dates.ts";
import type { Command, Context } from "./command.ts";
import { PLACE_MAX } from "./consent-fact.ts";
import { accept, type Decision, refuse } from "./decision.ts";
import type { CaseEvent } from "./events.ts";
import { consentAnswer, disagreementSince, lastOnAgreement } from "./facts.ts";
import { allRecorders, mayRecord, notYours } from "./may-record.ts";
import { dateProblem } from "./record-day.ts";
import type { CaseState } from "./state.ts";

type ConsentCommand = Extract<Command, { type: "RecordConsent" | "WithdrawConsent" | "RecordDisagreement" }>;
type Said = Extract<Command, { type: "RecordConsent" }>;

/** What parents say: yes, no, later, no longer; and whether they agree with each other. */
export function decideConsent(route: Route, state: CaseState, command: ConsentCommand, context: Context): Decision {
  const problem = dateProblem(state, command.on, context.today);
  if (problem) return problem;
  switch (command.type) {
    case "RecordConsent": {
      const duty = dutyOf(stepOf(route, state.step), command.duty);
      if (!duty?.consent) return refuse({ code: "notInThisStep", what: command.duty });
      return record(route, state, duty, duty.consent, command, context);
    }
    case "WithdrawConsent":
      if (!mayRecord(route, allRecorders(route), context)) return notYours(route, allRecorders(route));
      // Also a yes that does not count just now can be taken back: as easy as giving it.
      if (consentAnswer(state, command.consent)?.type !== "ConsentGiven") {
        return refuse({ code: "consentNotGiven", consent: command.consent });
      }
      return (
        beforeLastWord(state, command.consent, command.on) ??
        accept({ type: "ConsentWithdrawn", on: command.on, consent: command.consent })
      );
    case "RecordDisagreement":
      return recordDisagreement(route, state, command, context);
  }
}

function record(
  route: Route,
  state: CaseState,
  duty: Duty,
  consentId: string,
  command: Said,
  context: Context,
): Decision {
  if (!mayRecord(route, [duty.who], context)) return notYours(route, [duty.who]);
  const { on, by, how, until } = command;
  const place = command.place?.trim();
  if (place && place.length > PLACE_MAX) return refuse({ code: "textTooLong", max: PLACE_MAX });
  if (command.answer === "later") return accept({ type: "ConsentAsked", on, asked: consentId, duty: duty.id });
  const early = beforeLastWord(state, consentId, on);
  if (early) return early;
  const lies = place ? { place } : {};
  if (command.answer === "refused") {
    const said: CaseEvent = { type: "ConsentRefused", on, consent: consentId, duty: duty.id, ...lies };
    if (by) said.by = by;
    if (how) said.how = how;
    return accept(said);
  }
  if (!by) return refuse({ code: "consentIncomplete", consent: consentId, missing: "by" });
  if (!how) return refuse({ code: "consentIncomplete", consent: consentId, missing: "how" });
  const consent = route.consents.get(consentId);
  if (consent?.givenBy === "bothParents" && by === "oneParent") {
    return refuse({ code: "consentNeedsBoth", consent: consentId });
  }
  if (by === "oneParent" && disagreementSince(state, on)) {
    return refuse({ code: "consentNeedsBoth", consent: consentId, disagreement: true });
  }
  if (consent?.form === "signed" && how !== "signed") {
    return refuse({ code: "consentNeedsSignature", consent: consentId });
  }
  if (until !== undefined && until < on) return refuse({ code: "dateTooEarly", on: until, earliest: on });
  return accept({
    type: "ConsentGiven",
    on,
    consent: consentId,
    duty: duty.id,
    by,
    how,
    ...(until === undefined ? {} : { until }),
    ...lies,
  });
}

function recordDisagreement(
  route: Route,
  state: CaseState,
  { on, agree }: Extract<ConsentCommand, { type: "RecordDisagreement" }>,
  context: Context,
): Decision {
  if (!mayRecord(route, allRecorders(route), context)) return notYours(route, allRecorders(route));
  const last = lastOnAgreement(state);
  const disagree = last?.type === "ParentsDisagree";
  if (agree && !disagree) return refuse({ code: "noDisagreement" });
  if (!agree && disagree) return refuse({ code: "disagreementKnown" });
  if (last && on < last.on) return refuse({ code: "dateTooEarly", on, earliest: last.on });
  return accept({ type: agree ? "ParentsAgree" : "ParentsDisagree", on });
}

/** What parents say is kept in the order in which they said it, so that the last record is their last word. */
function beforeLastWord(state: CaseState, consent: string, on: IsoDate): Decision | undefined {
  const last = consentAnswer(state, consent);
  return last && on < last.on ? refuse({ code: "dateTooEarly", on, earliest: last.on }) : undefined;
}
