import type { Action } from "../../domain/school/permissions.ts";
import { type Person, subjectOf } from "../../domain/school/school.ts";
import type { CardContent } from "../cards/card-data.ts";
import { DOSSIER_PRESSES, type DossierPress, type DossierVerb } from "../cards/dossier-press-data.ts";
import { loadCaseFile } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { dossierFor } from "../dossier/dossier-for.ts";
import { exportCard, exportChoiceCard } from "../dossier/export-card.ts";
import { addParentsView, parentsViewCard } from "../dossier/parents-view.ts";
import { type PupilFile, pupilFile } from "../dossier/pupil-file.ts";
import { permit } from "../permit.ts";
import type { Pressed } from "./pressed.ts";

const NOT_FOR_YOU: Pressed = {
  sentence: "Alleen de eigen leerkracht en de intern begeleider zien het dossier. Er is niets veranderd.",
};
const NO_FILE: Pressed = {
  sentence: "Dit doet de intern begeleider: een bestand van het dossier maken. Er is niets veranderd.",
};

type WholeVerb = Exclude<DossierVerb, "zr.dossier">;
type Presser = { deps: AppDeps; about: PupilFile; viewer: Person };

/** What somebody must be allowed to do for this pupil. */
const NEEDS: Readonly<Record<WholeVerb, Action>> = {
  "zr.dossier.view": "pupil.view",
  "zr.dossier.said": "pupil.view",
  "zr.dossier.export": "pupil.export",
  "zr.dossier.make": "pupil.export",
};

const HANDLERS: {
  readonly [V in WholeVerb]: (
    by: Presser,
    pressed: DossierPress<V>,
  ) => Promise<CardContent | undefined> | CardContent | undefined;
} = {
  "zr.dossier.view": ({ deps, about }, { at }) => parentsViewCard(deps, about, at),
  "zr.dossier.said": ({ deps, about, viewer }, pressed) => addParentsView(deps, about, viewer, pressed),
  "zr.dossier.export": ({ deps, about }) => exportChoiceCard(deps, about),
  "zr.dossier.make": ({ deps, about, viewer }, { who }) => exportCard(deps, about, viewer, who),
};

/** A press on the dossier of a pupil. Undefined when the data is not what the verb takes. */
export async function pressDossier(
  deps: AppDeps,
  viewer: Person,
  verb: DossierVerb,
  data: unknown,
): Promise<Pressed | undefined> {
  const parsed = DOSSIER_PRESSES[verb].safeParse(data);
  if (!parsed.success) return undefined;
  const subject = subjectOf(deps.school, parsed.data.k);
  if (verb === "zr.dossier") return page(deps, viewer, parsed.data as DossierPress<"zr.dossier">);
  const action = NEEDS[verb];
  if (subject?.kind !== "pupil" || !permit(deps, viewer, action, { subject })) {
    return action === "pupil.export" ? NO_FILE : NOT_FOR_YOU;
  }
  const about = await pupilFile(deps, subject);
  // Parsed by the schema of this very verb, so it is what the verb's entry in the table takes.
  const handle = HANDLERS[verb] as (by: Presser, pressed: unknown) => Promise<CardContent | undefined>;
  const card = await handle({ deps, about, viewer }, parsed.data);
  return shown(card ?? (await dossierFor(deps, subject, viewer)));
}

/** A page of all there is of a pupil or group, or of one case for who sees no more. */
async function page(deps: AppDeps, viewer: Person, { k, at, c }: DossierPress<"zr.dossier">): Promise<Pressed> {
  const file = c === undefined ? undefined : await loadCaseFile(deps, c);
  const subject = file?.subject ?? subjectOf(deps.school, k);
  // A case that is another pupil's, or nobody's.
  if (!subject || subject.key !== k || (c !== undefined && !file)) return NOT_FOR_YOU;
  if (!file && subject.kind === "pupil" && !permit(deps, viewer, "pupil.dossier", { subject })) return NOT_FOR_YOU;
  return shown(await dossierFor(deps, subject, viewer, file, at));
}

function shown(card: CardContent | undefined): Pressed {
  return card ? { card } : NOT_FOR_YOU;
}
