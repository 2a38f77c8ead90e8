import type { Person } from "../../domain/school/school.ts";
import type { CaseCode } from "../../domain/zorgteam/case-code.ts";
import { message } from "../answers/message.ts";
import { adviceCard } from "../cards/advice-card.ts";
import type { CardContent } from "../cards/card-data.ts";
import { CaseUnreadable, loadCaseFile } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { permit } from "../permit.ts";

/**
 * Opens the case behind a code for who may see it. Anybody else reads the same sentence as for a code that does not exist. Who
 * looked is kept, also when nothing was shown.
 */
export async function openCode(base: AppDeps, viewer: Person, code: CaseCode): Promise<CardContent> {
  const deps: AppDeps = base.trail ? { ...base, trail: base.trail.by("code") } : base;
  const nothing = message("Bij deze code heb ik niets voor je", [
    "Misschien is er een teken anders getypt, of hoort de code bij een leerling van een collega.",
  ]);
  const caseId = await deps.zorgteam.caseOf(code);
  if (caseId === undefined) return nothing;
  const file = await loadCaseFile(deps, caseId).catch((error: unknown) => {
    if (error instanceof CaseUnreadable) return undefined;
    throw error;
  });
  const shown = file !== undefined && permit(deps, viewer, "pupil.ask", file);
  const { clock, ids } = deps;
  await deps.zorgteam.recordLookup({
    id: ids.next(),
    at: clock.now(),
    personId: viewer.id,
    caseId,
    through: "code",
    shown,
  });
  return shown ? adviceCard(deps, file, viewer) : nothing;
}
