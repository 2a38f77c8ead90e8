import type { Person } from "../../domain/school/school.ts";
import { adviceCard } from "../cards/advice-card.ts";
import type { CardContent } from "../cards/card-data.ts";
import { askCard, disagreementCard, withdrawalCard } from "../cards/consent/consent-card.ts";
import { approveCard, proposeCard } from "../cards/decide-cards.ts";
import type { DossierVerb } from "../cards/dossier-press-data.ts";
import { groupOverviewCard, markCard, markChoiceCard, putForwardCard } from "../cards/group-cards.ts";
import { moreCard } from "../cards/list-cards.ts";
import type { PressOf, Verb } from "../cards/press-data.ts";
import { answerCard, dutyCard, evaluateCard, informedCard, termCard } from "../cards/record-cards.ts";
import type { CaseFile } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import type { MeetingVerb } from "./meeting.ts";
import type { SaveVerb } from "./saves.ts";

/** Verbs that show another card of the same case and store nothing. */
export type LookVerb = Exclude<
  { [V in Verb]: PressOf<V> extends { c: string } ? V : never }[Verb],
  // Read other cases as well: answered in press.ts.
  SaveVerb | MeetingVerb | DossierVerb | "zr.consents" | "zr.file" | "zr.handover.talked"
>;

type Look<V extends Verb> = (
  deps: AppDeps,
  file: CaseFile,
  viewer: Person,
  pressed: PressOf<V>,
) => CardContent | undefined;

/** The card each verb shows; undefined when it no longer belongs to the step the case is in. */
export const LOOKS: { readonly [V in LookVerb]: Look<V> } = {
  "zr.advice": adviceCardOnly,
  "zr.more": (deps, file, viewer) => (file.state.status === "open" ? moreCard(deps, file, viewer) : undefined),
  "zr.record.open": (deps, file, _viewer, { d }) => dutyCard(deps, file, d),
  "zr.consent.ask": (deps, file, _viewer, { d }) => askCard(deps, file, d),
  "zr.disagree.open": disagreementCard,
  "zr.withdrawal.open": (deps, file, _viewer, { t }) => withdrawalCard(deps, file, t),
  "zr.informed.open": informedCard,
  "zr.answer.open": (deps, file, _viewer, { q }) => answerCard(deps, file, q),
  "zr.term.open": termCard,
  "zr.evaluate.open": (deps, file) => evaluateCard(deps, file),
  "zr.propose.open": (deps, file, viewer, { m }) => proposeCard(deps, file, m, viewer),
  "zr.group": (deps, file) => (file.subject.kind === "group" ? groupOverviewCard(deps, file) : undefined),
  "zr.group.edit": (_deps, file) => markChoiceCard(file),
  "zr.mark.open": (deps, file, _viewer, { m }) => markCard(deps, file, m),
  "zr.forward.open": (deps, file, _viewer, { k }) => putForwardCard(deps, file, k),
  "zr.decide.open": (deps, file, viewer) => approveCard(deps, file, viewer),
};

function adviceCardOnly(deps: AppDeps, file: CaseFile, viewer: Person): CardContent {
  return adviceCard(deps, file, viewer);
}
