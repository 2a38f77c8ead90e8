import type { Advice } from "../../domain/case/advice.ts";
import { consentStanding, type NoConsent } from "../../domain/case/consent.ts";
import type { CaseRow } from "../../domain/overview/case-row.ts";
import { schoolWeeks } from "../../domain/overview/year-numbers.ts";
import { dutyOf, roleOf } from "../../domain/route/route.ts";
import { holdersOf, type Person } from "../../domain/school/school.ts";
import { decidersOf } from "../approvals/deciders.ts";
import { adviceOf } from "../cards/advice-card.ts";
import { type CaseFile, CaseUnreadable, toCaseFile, todayOf } from "../case-file.ts";
import type { ReadDeps } from "../deps.ts";
import type { StoredCase } from "../ports.ts";

/** A running case on the care coordinator's list, with what is needed to say it in words. */
export type CaseLine = CaseRow & {
  file: CaseFile;
  advice: Advice;
  /** The people whose turn it is; nobody when the role has no account here. */
  holders: readonly Person[];
  /** The consent that parents were asked for and have not answered, or do not agree on with each other. */
  consent: string | undefined;
};

/** Every running case of the school as it stands today, in no order that says anything. Logs that the store has kept are not read again. */
export async function caseLines(deps: ReadDeps): Promise<CaseLine[]> {
  const today = todayOf(deps);
  return (await deps.cases.open()).flatMap((stored) => {
    const file = readable(deps, stored);
    return file ? [lineOf(deps, file, today)] : [];
  });
}

/** A pupil who left the school file with a case still open must not hide all the others. */
export function readable(deps: ReadDeps, stored: StoredCase): CaseFile | undefined {
  try {
    return toCaseFile(deps, stored);
  } catch (error) {
    if (!(error instanceof CaseUnreadable)) throw error;
    deps.log.warn({ code: error.code, caseId: stored.header.caseId }, "case left out of the overview");
    return undefined;
  }
}

function lineOf(deps: ReadDeps, file: CaseFile, today: string): CaseLine {
  const advice = adviceOf(deps, file);
  const { caseId, route, subject, state } = file;
  const role = advice.turn && roleOf(route, advice.turn.role);
  const holders = state.proposal ? decidersOf(deps, file) : role ? holdersOf(deps.school, role, route.id, subject) : [];
  const consent = state.proposal ? undefined : consentAwaited(file, advice, today);
  return {
    caseId,
    route: route.id,
    step: state.step,
    stepAt: [...route.steps.keys()].indexOf(state.step),
    group: subject.group,
    name: subject.name,
    weeks: schoolWeeks(deps.calendar, state.since, today),
    dueOn: advice.dueOn,
    late: advice.dueOn !== null && advice.dueOn < today,
    waitsFor: [...new Set([...(role ? [role.is] : []), ...(consent ? ["parents" as const] : [])])],
    people: holders.map(({ id }) => id),
    file,
    advice,
    holders,
    consent,
  };
}

/** What parents have been asked and not answered is theirs, whoever must go on once they have. */
function consentAwaited({ state }: CaseFile, { step, todo }: Advice, today: string): string | undefined {
  const waits = (standing: NoConsent | "given") => standing === "asked" || standing === "disagreement";
  for (const item of todo) {
    const asked = item.kind === "duty" ? dutyOf(step, item.id)?.consent : undefined;
    if (asked && waits(consentStanding(state, asked, today))) return asked;
    for (const unmet of item.blockedBy) {
      if (unmet.kind === "consent" && waits(unmet.now)) return unmet.consent;
    }
  }
  return undefined;
}
