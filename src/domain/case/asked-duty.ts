import { dutyOf, type Step } from "../route/route.ts";
import type { Duty } from "../route/schema.ts";
import type { CaseState } from "./state.ts";

/** The duty that an approver asked first: `done` when it was done since then, undefined when no duty was asked. */
export function askedDuty(step: Step, { lastDecision, records }: CaseState): Duty | "done" | undefined {
  const duty = lastDecision?.asked && dutyOf(step, lastDecision.asked.duty);
  if (!lastDecision || !duty) return undefined;
  const since = records.filter(({ seq }) => seq > lastDecision.seq);
  return since.some(({ fact }) => "duty" in fact && fact.duty === duty.id) ? "done" : duty;
}
