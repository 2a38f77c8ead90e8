import type { Command } from "../../domain/case/command.ts";
import type { RecordedEvent } from "../../domain/case/events.ts";
import { isRecordable } from "../../domain/case/evolve.ts";
import { allowed } from "../../domain/school/permissions.ts";
import { type Person, subjectOf } from "../../domain/school/school.ts";
import { aboutGroup } from "../answers/about-group.ts";
import { aboutPupil, routesFor, startCard } from "../answers/about-pupil.ts";
import { overviewFor } from "../answers/general.ts";
import { notReadyToGuide } from "../answers/not-ready.ts";
import type { Roster } from "../answers/pupil-meant.ts";
import { adviceCard, namingFor } from "../cards/advice-card.ts";
import type { CardContent } from "../cards/card-data.ts";
import { consentsCard } from "../cards/consent/consents-card.ts";
import { lostConsentCard } from "../cards/consent/lost-consent-card.ts";
import { approveCard, decidedCard, decisionOn } from "../cards/decide-cards.ts";
import { isDossierVerb } from "../cards/dossier-press-data.ts";
import { groupOverviewCard } from "../cards/group-cards.ts";
import { isOverviewVerb } from "../cards/overview-press-data.ts";
import { PRESSES, type PressOf, type Verb } from "../cards/press-data.ts";
import { isRetentionVerb } from "../cards/retention-press-data.ts";
import { isRosterVerb } from "../cards/roster-press-data.ts";
import { isSetupVerb } from "../cards/setup-press-data.ts";
import { isZorgteamVerb } from "../cards/zorgteam-press-data.ts";
import {
  aboutCase,
  act,
  type CaseFile,
  casesOf,
  isVisible,
  loadCaseFile,
  openCase,
  todayOf,
  tryOut,
} from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { dossierFor } from "../dossier/dossier-for.ts";
import { closed } from "../dutch/day.ts";
import { doneSentence, eventSentence } from "../dutch/event-sentence.ts";
import { namingOf } from "../dutch/naming.ts";
import { refusalSentence } from "../dutch/refusal-sentence.ts";
import { pressOverview } from "../overview/answer-overview.ts";
import { permit } from "../permit.ts";
import type { Ids } from "../ports.ts";
import { pressRetention } from "../retention/answer-retention.ts";
import { pressSetUp } from "../setup/press-set-up.ts";
import { INTENTS } from "../understand/intents.ts";
import { type Filled, refusedCard } from "./asked-again.ts";
import { pressAway } from "./away.ts";
import { pressDossier } from "./dossier.ts";
import { pressHandover } from "./handover.ts";
import { LOOKS, type LookVerb } from "./looks.ts";
import { isMeetingVerb, pressMeeting } from "./meeting.ts";
import { onMessages } from "./messages.ts";
import { pressNextInLine } from "./next-in-line.ts";
import { actionOf, isSave } from "./press-action.ts";
import type { Pressed } from "./pressed.ts";
import { pressRoster } from "./roster.ts";
import { SAVES, type SaveVerb } from "./saves.ts";
import { pressZorgteam } from "./zorgteam.ts";

const OLD_CARD = "Deze knop ken ik niet (meer). Typ ‘wat nu met …?’ voor een nieuwe kaart.";
const GONE = "Dit bestaat niet meer. Er is niets veranderd. Typ ‘wat nu met …?’ voor een nieuwe kaart.";
const NOT_FOR_YOU = "Deze kaart gaat over een leerling die niet bij jouw groepen hoort. Er is niets veranderd.";

/** A button was pressed. The data is hostile until parsed; who may do what is decided here and in the domain, afresh. */
export async function press(
  deps: AppDeps,
  roster: Roster,
  viewer: Person,
  verb: string,
  data: unknown,
): Promise<Pressed> {
  if (!isVerb(verb)) return { sentence: OLD_CARD };
  if (isZorgteamVerb(verb)) return cardOr(OLD_CARD, await pressZorgteam(deps, roster, viewer, verb, data));
  if (isOverviewVerb(verb)) return cardOr(OLD_CARD, await pressOverview(deps, viewer, verb, data));
  if (isRosterVerb(verb)) return cardOr(OLD_CARD, await pressRoster(deps, viewer, verb, data));
  if (isRetentionVerb(verb)) return cardOr(OLD_CARD, await pressRetention(deps, viewer, verb, data));
  if (isSetupVerb(verb)) return cardOr(OLD_CARD, await pressSetUp(deps, viewer, verb, data));
  if (isDossierVerb(verb)) return (await pressDossier(deps, viewer, verb, data)) ?? { sentence: OLD_CARD };
  const parsed = PRESSES[verb].safeParse(data);
  if (!parsed.success) return { sentence: OLD_CARD };
  const pressed = parsed.data;
  const unready = "c" in pressed || "k" in pressed ? notReadyToGuide(deps, viewer) : undefined;
  if (unready) return { card: unready };
  if ("page" in pressed) return { card: await overviewFor(deps, roster, viewer, pressed.page) };
  if ("substitute" in pressed || "w" in pressed) return { card: await pressAway(deps, viewer, pressed) };
  if ("about" in pressed) return { card: await onMessages(deps, viewer, verb, pressed) };
  if (!("c" in pressed)) return onPupil(deps, viewer, pressed);
  const file = await loadCaseFile(deps, pressed.c);
  if (!file) return { sentence: GONE };
  const action = actionOf(verb);
  if (action === "pupil.decide" && !allowed(viewer, action, aboutCase(file))) {
    return cardOr(NOT_FOR_YOU, await pressNextInLine(deps, file, viewer, verb, pressed));
  }
  // It asks the gate itself: for all there is of the pupil, or for this case.
  if (verb === "zr.file") return cardOr(NOT_FOR_YOU, await dossierFor(deps, file.subject, viewer, file));
  // Who sees the pupil is told by that card who sees the consents.
  const tellsWho = verb === "zr.consents" && isVisible(file, viewer);
  if (!permit(deps, viewer, action, file) && !tellsWho) return { sentence: NOT_FOR_YOU };
  if (verb === "zr.consents") return { card: await consentsCard(deps, file.subject, viewer, file) };
  if (verb === "zr.handover.talked") return { card: await pressHandover(deps, file, viewer) };
  if (isMeetingVerb(verb)) return { card: await pressMeeting(deps, file, viewer, verb, pressed) };
  return isSave(verb) ? save(deps, file, viewer, verb, pressed) : look(deps, file, viewer, verb, pressed);
}

function cardOr(sentence: string, card: CardContent | undefined): Pressed {
  return card ? { card } : { sentence };
}

function isVerb(verb: string): verb is Verb {
  return Object.hasOwn(PRESSES, verb);
}

/** The data was parsed by the schema of this very verb, so it is what the verb's entry in the tables takes. */
function look(deps: AppDeps, file: CaseFile, viewer: Person, verb: Verb, pressed: unknown): Pressed {
  const show = LOOKS[verb as LookVerb] as (
    deps: AppDeps,
    file: CaseFile,
    viewer: Person,
    pressed: unknown,
  ) => CardContent | undefined;
  const card = show(deps, file, viewer, pressed);
  if (card) return { card };
  return {
    card: adviceCard(deps, file, viewer, { notice: "Dat hoort niet (meer) bij deze stap. Dit is de stand nu." }),
  };
}

async function save(deps: AppDeps, file: CaseFile, viewer: Person, verb: SaveVerb, pressed: unknown): Promise<Pressed> {
  const filled = pressed as Filled & { v: number; p?: string };
  const { v } = filled;
  if (v !== file.version && !onlyAnswersSince(file, v)) return stale(deps, file, viewer, filled.p);
  const command = (SAVES[verb] as (pressed: unknown, ids: Ids) => Command | undefined)(pressed, deps.ids);
  if (command) return carryOut(deps, file, viewer, command, filled);
  return { card: adviceCard(deps, file, viewer, { notice: "Die dag bestaat niet. Er is niets vastgelegd." }) };
}

/** Answers on the moments of a meeting change nothing that another card shows. */
function onlyAnswersSince({ version, events }: CaseFile, v: number): boolean {
  return v < version && events.every(({ seq, event }) => seq <= v || event.type === "SlotsAnswered");
}

async function onPupil(
  deps: AppDeps,
  viewer: Person,
  ids: PressOf<"zr.start"> | PressOf<"zr.choose">,
): Promise<Pressed> {
  const subject = subjectOf(deps.school, ids.k);
  if (!subject) return { sentence: NOT_FOR_YOU };
  const action = "intent" in ids ? "pupil.ask" : "pupil.record";
  if (!permit(deps, viewer, action, { subject })) return { sentence: NOT_FOR_YOU };
  if ("intent" in ids) {
    const intent = INTENTS.find((known) => known === ids.intent) ?? "whatNow";
    const about = subject.kind === "group" ? aboutGroup : aboutPupil;
    return { card: await about(deps, subject, intent, viewer) };
  }
  const route = routesFor(deps, subject.kind).find(({ id }) => id === ids.r);
  const { open, lastClosed } = await casesOf(deps, subject, ids.r);
  if (open) {
    const notice = refusalSentence({ code: "caseOpenAlready" }, namingFor(deps, open));
    return { card: adviceCard(deps, open, viewer, { notice }) };
  }
  if (!route) return { card: startCard(deps, subject, lastClosed) };
  const outcome = await openCase(deps, route, subject, viewer);
  if (outcome.kind === "refused") {
    return { sentence: refusalSentence(outcome.refusal, namingOf(route, deps.school, subject, todayOf(deps))) };
  }
  if (outcome.kind === "stale") return stale(deps, outcome.file, viewer, undefined);
  return {
    card: adviceCard(deps, outcome.file, viewer, {
      notice: `De ${subject.kind === "group" ? "ronde" : "zorgroute"} van ${subject.name} is gestart.`,
    }),
  };
}

async function carryOut(
  deps: AppDeps,
  file: CaseFile,
  viewer: Person,
  command: Command,
  filled: Filled & { p?: string },
): Promise<Pressed> {
  const strange =
    command.type === "MarkPupils" ? command.pupils : command.type === "PutPupilForward" ? [command.pupil] : [];
  if (strange.some((key) => deps.school.pupilByKey(key)?.group !== file.subject.group)) return { sentence: OLD_CARD };
  if (command.type === "PutPupilForward") {
    const refused = await openPutForward(deps, file, viewer, command);
    if (refused) return { card: adviceCard(deps, file, viewer, { notice: `Niet vastgelegd. ${refused}` }) };
  }
  const outcome = await act(deps, file, command, viewer);
  if (outcome.kind === "stale") return stale(deps, outcome.file, viewer, filled.p);
  if (outcome.kind === "refused") {
    return { card: refusedCard(deps, file, { viewer, command, filled }, outcome.refusal) };
  }
  const [first] = outcome.recorded;
  const naming = namingFor(deps, outcome.file);
  const notice = doneSentence(outcome.recorded, naming);
  if (command.type === "MarkPupils" || command.type === "PutPupilForward") {
    return { card: groupOverviewCard(deps, outcome.file) };
  }
  const deciding = command.type === "TakePosition" && approveCard(deps, outcome.file, viewer, notice);
  if (deciding) return { card: deciding };
  const lost = first && lostConsentCard(deps, outcome.file, first, { undo: true });
  if (lost) return { card: lost };
  const undo: RecordedEvent | undefined = first && isRecordable(first.event) ? first : undefined;
  return { card: adviceCard(deps, outcome.file, viewer, { notice, undo }) };
}

/**
 * A pupil put forward starts in the pupil route first: if the machine stops in between, pressing again finds that case
 * and only records what is missing. Gives the sentence when the group route refuses.
 */
async function openPutForward(
  deps: AppDeps,
  file: CaseFile,
  viewer: Person,
  command: Extract<Command, { type: "PutPupilForward" }>,
): Promise<string | undefined> {
  const asked = tryOut(deps, file, viewer, command);
  if (!asked.ok) return refusalSentence(asked.refusal, namingFor(deps, file));
  const to = file.route.putForward?.to ?? "";
  const route = routesFor(deps, "pupil").find(({ id }) => id === to);
  const pupil = subjectOf(deps.school, command.pupil);
  if (!route || !pupil || !permit(deps, viewer, "pupil.record", { subject: pupil }))
    return "De school gebruikt de vervolgroute voor leerlingen nog niet. Vraag de beheerder.";
  const { open } = await casesOf(deps, pupil, to);
  if (open) return undefined;
  const opened = await openCase(deps, route, pupil, viewer, command.ground);
  if (opened.kind !== "refused") return undefined;
  return refusalSentence(opened.refusal, namingOf(route, deps.school, pupil, todayOf(deps)));
}

/** Somebody wrote since this card was made (or the button was pressed twice): nothing is stored, and this is how it stands. */
function stale(deps: AppDeps, file: CaseFile, viewer: Person, proposalId: string | undefined): Pressed {
  const naming = namingFor(deps, file);
  if (proposalId) {
    const decision = decisionOn(file, proposalId);
    const decided =
      decision && decidedCard(deps, file, proposalId, alreadyDecided(decision, viewer, naming.person(decision.by)));
    if (decided) return { card: decided };
    const pending = approveCard(deps, file, viewer, "Er is intussen iets bijgekomen. Kijk nog eens en beslis dan.");
    if (pending) return { card: pending };
  }
  const last = file.events.at(-1);
  const what = last ? ` Het laatste: ${closed(eventSentence(last, naming))}` : "";
  const notice = `Deze kaart was niet meer actueel. Er is nu niets (dubbel) vastgelegd.${what}`;
  return { card: adviceCard(deps, file, viewer, { notice }) };
}

function alreadyDecided(decision: RecordedEvent, viewer: Person, name: string): string {
  return decision.by === viewer.id
    ? "Dit had je al besloten. Er is niets veranderd."
    : `Al besloten door ${name}. Er is niets veranderd.`;
}
