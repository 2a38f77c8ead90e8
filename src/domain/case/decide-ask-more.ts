import { dutyOf, type Step } from "../route/route.ts";
import type { Move } from "../route/schema.ts";
import { covers, isSchoolDay, schoolDayBefore } from "../school/calendar.ts";
import type { Command, Context, Refusal } from "./command.ts";
import { accept, DECISION_TEXT_MAX, type Decision, refuse } from "./decision.ts";
import type { CaseEvent } from "./events.ts";
import type { Proposal } from "./state.ts";

/** "First something more": in words, or as a duty of this step with a last day; one of the two at least. */
export function askMore(
  step: Step,
  move: Move,
  proposal: Proposal,
  { request, duty, by }: Extract<Command, { type: "AskMore" }>,
  context: Context,
): Decision {
  const text = request.trim();
  if (text.length > DECISION_TEXT_MAX) return refuse({ code: "textTooLong", max: DECISION_TEXT_MAX });
  const event: Extract<CaseEvent, { type: "MoreAsked" }> = {
    type: "MoreAsked",
    on: context.today,
    proposalId: proposal.id,
    request: text,
  };
  if (move.askMore?.clock === "stops") event.stopsClock = true;
  if (duty === undefined) return text === "" ? refuse({ code: "textMissing" }) : accept(event);
  if (!dutyOf(step, duty)) return refuse({ code: "notInThisStep", what: duty });
  const problem = dayProblem(by, context);
  if (problem) return refuse(problem);
  return accept({ ...event, duty, by: by ?? context.today });
}

function dayProblem(by: string | undefined, { today, calendar }: Context): Refusal | undefined {
  if (by === undefined) return { code: "dayMissing" };
  if (by <= today) return { code: "dateNotAhead", on: by };
  if (!covers(calendar, by)) return { code: "beyondCalendar", on: by };
  if (isSchoolDay(calendar, by)) return undefined;
  return { code: "notASchoolDay", on: by, before: schoolDayBefore(calendar, by) ?? by };
}
