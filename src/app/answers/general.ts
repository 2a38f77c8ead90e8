import { functionsAtSchool, hasSeats } from "../../domain/school/absence.ts";
import type { Contact, Person } from "../../domain/school/school.ts";
import type { CardContent } from "../cards/card-data.ts";
import { overviewCard } from "../cards/list-cards.ts";
import { button } from "../cards/press-data.ts";
import { isVisible } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { capital } from "../dutch/day.ts";
import { allCases, seesAllCases } from "../overview/answer-overview.ts";
import { NO_CHOICE } from "../overview/case-filter.ts";
import { readable } from "../overview/case-lines.ts";

import { permit } from "../permit.ts";
import { ownGroups } from "./about-group.ts";
import { routesFor } from "./about-pupil.ts";
import { message } from "./message.ts";
import { noPupils } from "./no-pupils.ts";
import type { Roster } from "./pupil-meant.ts";

/** Answers that are about no single pupil: what the bot can do, how the route works, what a word means, who to call. */

/** For who looks after the bot and is nobody at school: nothing about pupils. */
export function administratorHelpCard(title: string): CardContent {
  return {
    name: "help",
    data: {
      title,
      text: "Jij beheert de bot. Leerlingen zie je hier niet. Typ bijvoorbeeld:",
      examples: [
        { say: "inrichten", does: "De school klaarzetten, punt voor punt. Je ziet wat nog nodig is." },
        { say: "importeren", does: "Leerlingen en personeel uit de schooladministratie, en wie wat is op school." },
        { say: "hoe werkt de zorgroute?", does: "De stappen van de school." },
      ],
      actions: [],
    },
  };
}

/** Whether this person is here for the bot alone. */
export function administersOnly(person: Person): boolean {
  return person.administrator === true && functionsAtSchool(person).length === 0;
}

export function helpCard(title: string, text: string): CardContent {
  return {
    name: "help",
    data: {
      title,
      text,
      examples: [
        { say: "wat nu met Sanne?", does: "Wie is aan zet, wat moet er gebeuren en wanneer, en weten de ouders het?" },
        { say: "ouders van Sanne gesproken", does: "Leg een gesprek vast. Ook: extra instructie gegeven aan Sanne." },
        { say: "het werkt niet bij Sanne", does: "Evalueer en stel de volgende stap voor." },
        { say: "start zorgroute voor Sanne", does: "Begin als je je zorgen maakt." },
        { say: "wat als het niet werkt bij Sanne?", does: "Kijk vooruit. Er verandert niets." },
        { say: "plan een oudergesprek met Sanne", does: "Iedereen kiest een moment. Ook: toestemmingen Sanne." },
        { say: "mijn leerlingen", does: "Wat te laat is staat bovenaan. Ook: berichten, ik ben morgen afwezig." },
        { say: "hoe werkt de zorgroute? wat is een OPP?", does: "Uitleg in de woorden van onze school." },
      ],
      actions: [button("Mijn leerlingen", "zr.overview", { page: 0 })],
    },
  };
}

/** What can be asked where others read along: nothing about a pupil, and no example that names one. */
export function helpElsewhereCard(deps: AppDeps): CardContent {
  return {
    name: "help",
    data: {
      title: "Dit kun je hier vragen",
      text: `Hier lezen anderen mee. Over leerlingen praat ik alleen in een eigen chat. ${safetyLine(deps)}`,
      examples: [
        { say: "hoe werkt de zorgroute? wat is een OPP?", does: "Uitleg in de woorden van onze school." },
        { say: "gebruik dit kanaal voor het zorgteam", does: "De intern begeleider krijgt hier de agenda, in codes." },
        { say: "stop met dit kanaal", does: "Hier komt geen agenda meer." },
      ],
      actions: [],
    },
  };
}

/** What was typed is not understood: a menu, never advice. */
export function unknownCard(deps: AppDeps): CardContent {
  return helpCard(
    "Dat snap ik niet",
    `Ik help alleen met de zorgroute van de school. ${safetyLine(deps)} Dit kun je mij vragen:`,
  );
}

/** A worry about safety that was not understood must not end in a list of questions. */
function safetyLine(deps: AppDeps): string {
  return `Zorgen over de veiligheid van een kind? Ga naar ${contactLine(deps.school.file.contacts.meldcode)}.`;
}

export function greetCard(person: Person): CardContent {
  if (administersOnly(person)) return administratorHelpCard("Hoi");
  return helpCard(`Hoi ${person.name.split(" ")[0]}`, "Ik help je met de zorgroute. Typ bijvoorbeeld:");
}

export function thanksCard(): CardContent {
  return { name: "message", data: { title: "Graag gedaan", lines: [{ text: "Succes in de klas." }], actions: [] } };
}

/** A worry about safety goes to a person at once. Nothing of it is stored, no approval is asked. */
export function unsafeCard(deps: AppDeps): CardContent {
  return {
    name: "message",
    data: {
      title: "Ga nu naar de aandachtsfunctionaris",
      lines: [
        ...meldcodeLines(deps),
        {
          text: "Ik bewaar hier niets van. Je bericht staat nog wel in Teams: haal het daar weg, en typ er hier niet meer over.",
        },
      ],
      actions: [],
    },
  };
}

/** The same when somebody typed it on a card, to be kept: nothing was, and nothing of it is shown again. */
export function worryCard(deps: AppDeps, caseId: string): CardContent {
  return {
    name: "message",
    data: {
      title: "Niet vastgelegd. Ga naar de aandachtsfunctionaris",
      lines: [
        ...meldcodeLines(deps),
        { text: "Wat je typte bewaar ik niet. Ging het over iets anders? Vul de kaart dan in met andere woorden." },
      ],
      actions: [button("Terug", "zr.advice", { c: caseId })],
    },
  };
}

function meldcodeLines(deps: AppDeps): { text: string }[] {
  return [
    capital(contactLine(deps.school.file.contacts.meldcode)),
    "Maak je je zorgen over de veiligheid van een kind? Volg de meldcode. Daar is geen toestemming voor nodig.",
    "Is er direct gevaar? Bel 112. Advies van Veilig Thuis, dag en nacht en gratis: 0800-2000.",
  ].map((text) => ({ text }));
}

/** A child that stays at home: who to call, today. */
export function absenceCard(deps: AppDeps): CardContent {
  const { absence } = deps.school.file.contacts;
  return {
    name: "message",
    data: {
      title: "Een kind dat thuis blijft",
      lines: [
        { text: capital(contactLine(absence)) },
        { text: "Meld het vandaag en wacht niet op de volgende stap van de zorgroute." },
        { text: "Ik bewaar hier niets van. Je bericht staat nog wel in Teams." },
      ],
      actions: [],
    },
  };
}

/** The school's own meaning first, then the general one with what the law says. */
export function termCardFor(deps: AppDeps, term: string | undefined): CardContent {
  if (!term) return message("Welk woord?", ["Typ bijvoorbeeld: wat is een OPP?"]);
  const asked = term.toLowerCase();
  const entries = [...routesFor(deps, "pupil"), ...routesFor(deps, "group")].flatMap(({ glossary }) => glossary);
  const own = entries.find((entry) => entry.term.toLowerCase() === asked);
  const general = deps.glossary.find((entry) => entry.terms.some((known) => known.toLowerCase() === asked));
  const lines: string[] = [];
  if (own) lines.push(`${own.meaning} (Uit jullie document: ${own.source}.)`);
  if (general) lines.push(own ? `Algemeen: ${general.meaning}` : general.meaning);
  if (general?.law) lines.push(`Volgens de wet: ${general.law}`);
  if (lines.length === 0) {
    lines.push(`Dit woord staat niet in onze begrippenlijst. Vraag het de intern begeleider.`);
  }
  return message(own?.term ?? general?.terms[0] ?? term, lines);
}

/** Cases that this person may see: all of them with ways to choose for a care coordinator, a short list for everybody else. */
export async function overviewFor(deps: AppDeps, roster: Roster, viewer: Person, page: number): Promise<CardContent> {
  if (seesAllCases(viewer)) return allCases(deps, viewer, { ...NO_CHOICE, page });
  if (!permit(deps, viewer, "cases.overview")) return noPupils();
  const own = [...roster.pupils.map(({ key }) => key), ...ownGroups(deps, viewer).map(({ key }) => key)];
  const stored = await deps.cases.open(hasSeats(viewer) ? undefined : { subjectKeys: own });
  const files = stored.flatMap((one) => readable(deps, one) ?? []).filter((file) => isVisible(file, viewer));
  return overviewCard(deps, files, page);
}

function contactLine({ name, how }: Contact): string {
  return `${name}: ${how}`;
}
