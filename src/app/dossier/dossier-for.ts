import { allowed } from "../../domain/school/permissions.ts";
import type { Person, Subject } from "../../domain/school/school.ts";
import type { CardContent } from "../cards/card-data.ts";
import { type CaseFile, casesOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { permit } from "../permit.ts";
import { dossierCard } from "./dossier-card.ts";
import { oneCase, pupilFile } from "./pupil-file.ts";

/**
 * The dossier as far as this person may see it: everything of the pupil, or one case (`from`, or the one that runs) for who
 * works in that case and sees no more. Of a group its rounds. Undefined for who may see nothing of it.
 */
export async function dossierFor(
  deps: AppDeps,
  subject: Subject,
  viewer: Person,
  from?: CaseFile,
  page = 0,
): Promise<CardContent | undefined> {
  const whole = subject.kind === "pupil" && allowed(viewer, "pupil.dossier", { subject });
  if (!permit(deps, viewer, whole ? "pupil.dossier" : "pupil.ask", from ?? { subject })) return undefined;
  if (whole || subject.kind === "group") return dossierCard(deps, await pupilFile(deps, subject), viewer, page);
  const { open, lastClosed } = from ? { open: from, lastClosed: undefined } : await casesOf(deps, subject);
  const file = open ?? lastClosed;
  return dossierCard(deps, file ? oneCase(file) : { subject, cases: [], timeline: [] }, viewer, page);
}
