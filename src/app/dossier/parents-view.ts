import { DECISION_TEXT_MAX } from "../../domain/case/decision.ts";
import { viewsOn } from "../../domain/case/dossier/timeline.ts";
import type { Person } from "../../domain/school/school.ts";
import { worryCard } from "../answers/general.ts";
import { namingFor, subjectLine } from "../cards/advice-card.ts";
import type { CardContent } from "../cards/card-data.ts";
import type { DossierPress } from "../cards/dossier-press-data.ts";
import { button } from "../cards/press-data.ts";
import { act } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { entrySentence } from "../dutch/entry-sentence.ts";
import { doneSentence } from "../dutch/event-sentence.ts";
import { refusalSentence } from "../dutch/refusal-sentence.ts";
import { dossierCard, entriesOn } from "./dossier-card.ts";
import { type FiledEntry, type PupilFile, pupilFile } from "./pupil-file.ts";

/** A choice on a card is read at a glance; the dossier has the whole sentence. */
const CHOICE_LENGTH = 140;

/** The card on which one entry is chosen and the parents' words are written down. What was typed stays when it was refused. */
export function parentsViewCard(
  deps: AppDeps,
  about: PupilFile,
  page: number,
  again: { notice: string; entry: string; view: string } = { notice: "", entry: "", view: "" },
): CardContent | undefined {
  const { shown } = entriesOn(about, page);
  if (shown.length === 0) return undefined;
  const at = { k: about.subject.key, at: page };
  return {
    name: "parents-view",
    data: {
      who: subjectLine(deps.school, about.subject),
      notice: again.notice,
      text: "Zien de ouders iets anders dan hier staat? Schrijf het kort op, in hun woorden. Wat er stond, blijft staan; dit komt ernaast, ook in het bestand voor de ouders.",
      entry: {
        value: again.entry,
        choices: shown.map((entry) => ({
          value: nameOf(entry),
          title: shortened(entrySentence(entry, namingFor(deps, entry.file))),
        })),
      },
      view: again.view,
      label: `Hoe zien de ouders het? (hoogstens ${DECISION_TEXT_MAX} tekens)`,
      maxLength: DECISION_TEXT_MAX,
      save: button("Vastleggen", "zr.dossier.said", at),
      back: button("Terug", "zr.dossier", at),
    },
  };
}

/** Adds what parents say to the entry that was chosen, or says why not; shows the dossier as it stands then. */
export async function addParentsView(
  deps: AppDeps,
  about: PupilFile,
  viewer: Person,
  { at, entry: name, view }: DossierPress<"zr.dossier.said">,
): Promise<CardContent> {
  const entry = about.timeline.find((one) => nameOf(one) === name);
  const again = (notice: string) =>
    parentsViewCard(deps, about, at, { notice, entry: name, view }) ?? dossierCard(deps, about, viewer, 0, notice);
  if (!entry) return again("Kies eerst waar het over gaat. Er is niets vastgelegd.");
  const { file, recorded } = entry;
  const text = view.trim();
  // The same words once more: the button was pressed twice.
  if (viewsOn(file.events, recorded.seq).some(({ event }) => event.text === text)) {
    return dossierCard(deps, about, viewer, at, "Dit stond er al bij. Er is niets veranderd.");
  }
  const outcome = await act(deps, file, { type: "AddParentsView", seq: recorded.seq, text }, viewer);
  if (outcome.kind === "refused") {
    if (outcome.refusal.code === "textIsWorry") return worryCard(deps, file.caseId);
    return again(`Niet vastgelegd. ${refusalSentence(outcome.refusal, namingFor(deps, file))}`);
  }
  const now = await pupilFile(deps, about.subject);
  if (outcome.kind === "stale") {
    const notice = "Er is intussen iets bijgekomen. Kijk of het klopt en leg het dan nog eens vast.";
    return parentsViewCard(deps, now, at, { notice, entry: name, view }) ?? dossierCard(deps, now, viewer, at, notice);
  }
  return dossierCard(deps, now, viewer, at, doneSentence(outcome.recorded, namingFor(deps, outcome.file)));
}

/** A case and the number of an entry in it, as one value of a choice. */
function nameOf({ file, recorded }: FiledEntry): string {
  return `${file.caseId}~${recorded.seq}`;
}

function shortened(text: string): string {
  return text.length <= CHOICE_LENGTH ? text : `${text.slice(0, CHOICE_LENGTH - 1)}…`;
}
