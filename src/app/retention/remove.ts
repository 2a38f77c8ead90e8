import { dayOf } from "../../domain/school/dates.ts";
import type { Person } from "../../domain/school/school.ts";
import type { AuditThrough } from "../audit-ports.ts";
import type { AppDeps } from "../deps.ts";
import { proofSentence } from "../dutch/retention-words.ts";
import type { Removal, RemovalRequest } from "../retention-ports.ts";
import type { Due, RetentionDeps } from "./due.ts";

export type RemoveDeps = RetentionDeps & Pick<AppDeps, "schoolVersion" | "removals" | "removalsList" | "ids">;

/**
 * Removes what is due, for good, and puts the proof on the list beside the backups. Undefined, and nothing removed, when it stands
 * otherwise by now. `listed` is false when the list could not be written: then it follows with the next backup.
 */
export async function removeDue(
  deps: RemoveDeps,
  due: Due,
  by: Person,
  through: AuditThrough,
): Promise<{ removal: Removal; listed: boolean } | undefined> {
  const asked = { id: deps.ids.next(), at: deps.clock.now(), by: by.id, through, term: due.term.kind };
  const request: RemovalRequest =
    due.what === "pupil"
      ? { ...asked, subjectKey: due.pupil.key, what: "pupil", schoolVersion: deps.schoolVersion }
      : { ...asked, subjectKey: due.pupil.key, what: "cases", caseIds: due.caseIds };
  const removal = await deps.removals.remove(request);
  return removal && { removal, listed: await putOnList(deps) };
}

/** All of them: what an earlier attempt could not write comes along. */
async function putOnList({ removals, removalsList, log }: RemoveDeps): Promise<boolean> {
  if (!removalsList) return true;
  try {
    await removalsList.add(await removals.list());
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    log.error({ code }, "the list of removals beside the backups was not written");
    return false;
  }
}

/** The proof as a sentence, with who removed it. */
export function proofOf(deps: Pick<AppDeps, "school" | "clock">, removal: Removal): string {
  const by = deps.school.personById(removal.by)?.name ?? "een oud-collega";
  return proofSentence(removal, by, dayOf(removal.at), dayOf(deps.clock.now()));
}
