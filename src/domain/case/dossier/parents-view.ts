import type { Route } from "../../route/route.ts";
import type { Command, Context } from "../command.ts";
import { accept, DECISION_TEXT_MAX, type Decision, refuse } from "../decision.ts";
import { allRecorders, mayRecord, notYours } from "../may-record.ts";

/**
 * Adds how parents see one entry. Whoever may write down what parents said may do so, also when the case is closed: parents
 * may ask to see it for years. Whether the entry is there is for the caller to know: a state does not keep the log.
 */
export function decideParentsView(
  route: Route,
  { seq, text }: Extract<Command, { type: "AddParentsView" }>,
  context: Context,
): Decision {
  if (!mayRecord(route, allRecorders(route), context)) return notYours(route, allRecorders(route));
  const words = text.trim();
  if (words === "") return refuse({ code: "textMissing" });
  if (words.length > DECISION_TEXT_MAX) return refuse({ code: "textTooLong", max: DECISION_TEXT_MAX });
  return accept({ type: "ParentsViewAdded", on: context.today, seq, text: words });
}
