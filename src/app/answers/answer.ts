import { hasSeats } from "../../domain/school/absence.ts";
import { allowed } from "../../domain/school/permissions.ts";
import { type Person, pupilSubject } from "../../domain/school/school.ts";
import type { CardContent } from "../cards/card-data.ts";
import { choosePupilCard } from "../cards/list-cards.ts";
import type { AppDeps } from "../deps.ts";
import { flowFor } from "../overview/answer-overview.ts";
import type { Address, Topic } from "../ports.ts";
import { answerRetention } from "../retention/answer-retention.ts";
import { aboutImport } from "../roster/about-import.ts";
import { answerSetUp } from "../setup/answer-set-up.ts";
import { INTENTS, type Intent, type MeetingWord, PUPIL_INTENTS, type Understanding } from "../understand/intents.ts";
import { understand } from "../understand/understand.ts";
import { answerZorgteam } from "../zorgteam/answer-zorgteam.ts";
import { aboutGroup, groupMeant, whichGroup } from "./about-group.ts";
import { aboutPupil } from "./about-pupil.ts";
import { aboutAway } from "./away.ts";
import { explainRoute } from "./explain-route.ts";
import {
  absenceCard,
  administersOnly,
  administratorHelpCard,
  greetCard,
  helpCard,
  helpElsewhereCard,
  overviewFor,
  termCardFor,
  thanksCard,
  unknownCard,
  unsafeCard,
} from "./general.ts";
import { message } from "./message.ts";
import { messagesFor } from "./messages.ts";
import { noPupils } from "./no-pupils.ts";
import { notReady } from "./not-ready.ts";
import { ownTermAsked } from "./own-term.ts";
import { pupilsMeant, type Roster } from "./pupil-meant.ts";
import type { Supposed } from "./what-if.ts";

/** The answer to what somebody typed; `topic` is what the chat was about before. */
export async function answer(
  deps: AppDeps,
  roster: Roster,
  viewer: Person,
  where: Address,
  text: string,
  topic: Topic | undefined,
): Promise<CardContent> {
  const personal = where.type === "personal";
  const previous = INTENTS.find((intent) => intent === topic?.intent);
  const understood = understand(text, roster.names, previous ? { intent: previous } : undefined);
  const { intent } = understood;
  // Safety first, in any chat; nothing of what was typed is kept, not even that it was asked.
  const side = sideDoor(deps, intent);
  if (side) return side;
  const unready = notReady(deps, viewer, intent);
  if (unready) return unready;
  const ofZorgteam = await answerZorgteam(deps, viewer, where, understood);
  if (ofZorgteam) return ofZorgteam;
  if (!personal && (PUPIL_INTENTS.has(intent) || intent === "overview" || intent === "groupOverview")) {
    return message("Alleen in een eigen gesprek", [
      "Over leerlingen praat ik niet in een groep of kanaal. Open een chat met mij en vraag het daar.",
    ]);
  }
  if (!personal && intent === "messages") {
    return message("Alleen in een eigen gesprek", ["Welke berichten je krijgt, kies je in een chat met mij alleen."]);
  }
  const group = groupMeant(deps, viewer, understood);
  if (group && (intent === "overview" || intent === "groupOverview" || PUPIL_INTENTS.has(intent))) {
    return aboutGroup(deps, group, intent, viewer, supposedIn(understood));
  }
  if (PUPIL_INTENTS.has(intent)) return ofPupil(deps, roster, viewer, where, understood, topic);
  const ownTerm = ownTermAsked(deps, text, intent);
  if (ownTerm) return termCardFor(deps, ownTerm);
  switch (intent) {
    case "flow":
      if (!personal) return message("Alleen in een eigen gesprek", ["Open een chat met mij en typ het daar nog eens."]);
      return flowFor(deps, viewer);
    case "overview":
      if (roster.pupils.length === 0 && !hasSeats(viewer)) {
        return noPupils(allowed(viewer, "cases.numbers") ? ["Aantallen zie je met: doorstroom."] : []);
      }
      return overviewFor(deps, roster, viewer, 0);
    case "groupOverview":
      return (await whichGroup(deps, viewer)) ?? termCardFor(deps, "Groepsoverzicht");
    case "explainRoute":
      return explainRoute(deps, { roster, viewer, where, understood });
    case "awayStaff":
      if (!personal) return message("Alleen in een eigen gesprek", ["Open een chat met mij en typ het daar nog eens."]);
      return aboutAway(deps, viewer, text);
    case "explainTerm":
      return termCardFor(deps, understood.term);
    case "importRoster":
      return aboutImport(deps, viewer);
    case "retention":
      return answerRetention(deps, viewer, where);
    case "setUp":
      return answerSetUp(deps, viewer, where);
    case "messages":
      return messagesFor(deps, viewer);
    case "greet":
      return personal ? greetCard(viewer) : helpElsewhereCard(deps);
    case "thanks":
      return thanksCard();
    case "help":
      return personal ? helpFor(viewer) : helpElsewhereCard(deps);
    default:
      return personal ? unknownCard(deps) : helpElsewhereCard(deps);
  }
}

function helpFor(viewer: Person): CardContent {
  if (administersOnly(viewer)) return administratorHelpCard("Dit kun je vragen");
  return helpCard("Dit kun je vragen", "Typ het zoals je het zou zeggen. De roepnaam is genoeg.");
}

/** The answer to a worry about safety or a child that stays at home; for anybody, also whom the bot does not know. */
export function sideDoor(deps: AppDeps, intent: Intent): CardContent | undefined {
  if (intent === "unsafe") return unsafeCard(deps);
  return intent === "absence" ? absenceCard(deps) : undefined;
}

/** What a "wat als" supposes, or which meeting is meant, where it says so. */
function supposedIn({ step, outcome, meeting }: Understanding): Supposed & { meeting?: MeetingWord } {
  return {
    ...(meeting === undefined ? {} : { meeting }),
    ...(step === undefined ? {} : { step }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

async function ofPupil(
  deps: AppDeps,
  roster: Roster,
  viewer: Person,
  where: Address,
  understood: Understanding,
  last: Topic | undefined,
): Promise<CardContent> {
  const { intent } = understood;
  if (roster.pupils.length === 0) return noPupils();
  const pupils = pupilsMeant(deps, roster, understood);
  const [only] = pupils;
  if (pupils.length > 1) return choosePupilCard(deps, pupils, intent);
  if (!only) return whichPupil(deps, roster, intent, last?.pupilKey ?? null);
  // "en Daan?" means "wat nu" unless something else was asked: only that is worth a write to disk on every message.
  if ((last?.intent ?? "whatNow") !== intent) {
    await deps.conversations.setTopic(where.conversationId, { intent, pupilKey: only.key });
  }
  return aboutPupil(deps, pupilSubject(only), intent, viewer, supposedIn(understood));
}

/**
 * No name, or none that this person may see: the pupils with a running case to choose from, the last one spoken of first.
 * Never a guess: an answer about the wrong child is worse than one press more.
 */
async function whichPupil(
  deps: AppDeps,
  roster: Roster,
  intent: Intent,
  lastPupil: string | null,
): Promise<CardContent> {
  const open = await deps.cases.open({ subjectKeys: roster.pupils.map((pupil) => pupil.key) });
  const running = new Set(open.map(({ header }) => header.subjectKey));
  const pupils = roster.pupils
    .filter((pupil) => running.has(pupil.key))
    .sort((one, other) => Number(other.key === lastPupil) - Number(one.key === lastPupil));
  // With one running case the only choice would look like the answer.
  const unnamed = "Je noemde geen leerling, of een naam die ik bij jou niet ken. Bedoel je een van deze?";
  if (pupils.length > 0 && pupils.length <= 12) return choosePupilCard(deps, pupils, intent, unnamed);
  return message("Over welke leerling gaat het?", [
    "Typ de roepnaam erbij, bijvoorbeeld: wat nu met Sanne?",
    "Ik zie alleen leerlingen van je eigen groep. Klopt dat niet? Vraag de beheerder.",
  ]);
}
