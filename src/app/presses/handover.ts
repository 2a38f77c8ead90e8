import type { Person } from "../../domain/school/school.ts";
import { message } from "../answers/message.ts";
import { namingFor } from "../cards/advice-card.ts";
import type { CardContent } from "../cards/card-data.ts";
import { actBeside, type CaseFile } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { refusalSentence } from "../dutch/refusal-sentence.ts";
import { openHandovers } from "../roster/handover/changed-hands.ts";
import { isTalkedAbout, takenCard } from "../roster/handover/compose-handover.ts";

/** Records that the old and the new teacher have talked about this case, once; shows what is still to be talked about. */
export async function pressHandover(deps: AppDeps, file: CaseFile, viewer: Person): Promise<CardContent> {
  const handover = openHandovers(deps.school.file).find(({ case: caseId }) => caseId === file.caseId);
  if (!handover || isTalkedAbout(file, handover.on)) return left(deps, viewer, "Dit stond al vast.");
  const { outcome, file: now } = await actBeside(deps, file, { type: "HandOver" }, viewer);
  if (outcome.kind === "refused") {
    return message("Niet vastgelegd", [refusalSentence(outcome.refusal, namingFor(deps, now))]);
  }
  return left(deps, viewer, outcome.kind === "done" ? "Vastgelegd." : "Er is net iets bijgekomen. Druk nog eens.");
}

async function left(deps: AppDeps, viewer: Person, notice: string): Promise<CardContent> {
  const card = await takenCard(deps, viewer, `${notice} `);
  return card ?? message("Overdracht", [`${notice} Alles wat naar jou toe kwam, is besproken.`]);
}
