import { type About, type Action, type Right, rightTo } from "../domain/school/permissions.ts";
import type { Person, Subject } from "../domain/school/school.ts";
import { aboutCase, type CaseFile } from "./case-file.ts";
import type { AppDeps } from "./deps.ts";

/** A case, or a pupil or group of which no case is in hand; `nextInLine`: a proposal about it came to this person. */
export type Asked = CaseFile | { subject: Subject; caseId?: string; nextInLine?: boolean };

/**
 * The gate: whether somebody may do this, by the one table (domain/school/permissions.ts). What may be done is noted on the
 * turn's trail, with what gave the right when it was not the own group; what may not is noted as refused. Everything that
 * somebody asks for goes through here, by whichever way it comes.
 */
export function permit(deps: Pick<AppDeps, "trail">, viewer: Person, action: Action, asked?: Asked): boolean {
  const right = rightTo(viewer, action, asked && aboutOf(asked));
  const on = asked && { subjectKey: asked.subject.key, ...(asked.caseId ? { caseId: asked.caseId } : {}) };
  const reason = right && reasonOf(right);
  deps.trail?.note({ action: right ? action : `${action}.refused`, ...on, ...(reason ? { reason } : {}) });
  return right !== undefined;
}

function aboutOf(asked: Asked): About {
  return "state" in asked ? aboutCase(asked) : asked;
}

/** The teacher of the own group needs no reason. */
function reasonOf({ relation, standsInFor }: Right): string | undefined {
  if (standsInFor !== undefined) return `${relation}, standsInFor ${standsInFor}`;
  return relation === "teacher" ? undefined : relation;
}
