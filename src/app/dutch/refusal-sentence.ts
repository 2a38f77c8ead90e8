import type { Refusal } from "../../domain/case/command.ts";
import { capital, day, onDay } from "./day.ts";
import { meetingRefusalSentence } from "./meeting-refusal.ts";
import type { Naming } from "./naming.ts";
import { notKeptSentence, WORRY_SENTENCE } from "./seen-words.ts";
import { consentSentence, quoted, unmetSentence } from "./unmet-sentence.ts";

/** Why nothing was stored, and what can be done about it. One or two sentences. */
export function refusalSentence(refusal: Refusal, naming: Naming): string {
  switch (refusal.code) {
    case "caseOpenAlready":
      return `Voor ${naming.subject()} loopt al een zorgroute.`;
    case "noCase":
      return `Voor ${naming.subject()} loopt geen zorgroute.`;
    case "caseClosed":
      return `De zorgroute van ${naming.subject()} is afgerond. Start een nieuwe als er weer zorgen zijn.`;
    case "notYours":
      return `Dit kan alleen de ${naming.roles(refusal.roles)}: ${refusal.roles.map((role) => naming.holders(role)).join(", ")}.`;
    case "notInThisStep":
      return "Dit hoort niet (meer) bij de stap waar deze leerling nu in zit.";
    case "absent":
      return `Bij ${quoted(naming.duty(refusal.duty))} hoort de ${naming.role(refusal.role)} erbij te zijn (${refusal.source}).`;
    case "alreadyPutForward":
      return "Deze leerling is in deze ronde al ingebracht.";
    case "groundNotMet":
      return `Deze reden geldt nog niet: het was in ${refusal.rounds} van de ${refusal.needed} rondes zo.`;
    case "optionMissing":
      return `Kies eerst wat je hebt gedaan bij ${quoted(naming.duty(refusal.duty))}.`;
    case "unknownOption":
      return "Deze keuze bestaat niet in de zorgroute van de school.";
    case "dateInFuture":
      return `${capital(day(refusal.on, naming.today))} moet nog komen. Kies de dag waarop het gebeurd is.`;
    case "dateTooEarly":
      return `Die dag is te vroeg. Kies ${day(refusal.earliest, naming.today)} of later.`;
    case "dateNotAhead":
      return "Kies een dag die nog moet komen.";
    case "notASchoolDay":
      return `${capital(day(refusal.on, naming.today))} is geen schooldag. De laatste schooldag daarvoor is ${day(refusal.before, naming.today)}.`;
    case "beyondCalendar":
      return "Zo ver loopt de schoolkalender nog niet. Kies een eerdere dag.";
    case "termNotYours":
      return `De datum spreekt de ${naming.roles(refusal.roles)} af: ${refusal.roles.map((role) => naming.holders(role)).join(", ")}.`;
    case "termIsFixed":
      return "De termijn van deze stap staat vast in de zorgroute van de school.";
    case "consentMissing":
      return `Dit gaat naar iemand buiten de school. Eerst nodig: ${consentSentence(refusal.consent, refusal.now, naming)}.${
        refusal.anonymousPossible ? " Zonder naam bespreken mag wel." : ""
      } Hulp in de klas gaat gewoon door.`;
    case "consentNeedsBoth":
      return refusal.disagreement
        ? `De ouders zijn het niet met elkaar eens. Dan is voor ${quoted(naming.consent(refusal.consent))} een ja van beide ouders nodig.`
        : `Voor ${quoted(naming.consent(refusal.consent))} is ${naming.consentWord(refusal.consent)} van beide ouders nodig.`;
    case "consentIncomplete":
      return refusal.missing === "by"
        ? `Zeg er ook bij wie ${naming.consentWord(refusal.consent)} gaf.`
        : `Zeg er ook bij hoe de ouders ${naming.consentWord(refusal.consent)} gaven.`;
    case "consentInUse":
      return `Op deze ${naming.consentWord(refusal.consent)} is al iets gedeeld met iemand buiten de school. Maak eerst dat ongedaan, of leg vast dat de ouders hun ${naming.consentWord(refusal.consent)} intrekken.`;
    case "disagreementKnown":
      return "Dit stond er al: de ouders zijn het niet met elkaar eens.";
    case "noDisagreement":
      return "Er staat niet dat de ouders het oneens zijn.";
    case "heardMissing":
      return {
        all: "Leg ook vast hoe de leerling is gehoord, of waarom dat niet kon.",
        weight: "Zeg ook wat jullie deden met wat de leerling zei.",
        reason: "Zeg ook waarom niet alles is overgenomen.",
        toldBack: "Vertel de leerling eerst wat jullie ermee doen, en vul in op welke dag dat was.",
      }[refusal.gap];
    case "consentNeedsSignature":
      return `Voor ${quoted(naming.consent(refusal.consent))} tekenen de ouders de aanvraag.`;
    case "consentNotGiven":
      return `Er is geen toestemming voor ${quoted(naming.consent(refusal.consent))} om in te trekken.`;
    case "proposalPending":
      return `Er ligt al een voorstel van ${naming.person(refusal.by)}: ${quoted(naming.move(refusal.move))}. Wacht eerst op het besluit.`;
    case "moveClosed":
      return `${quoted(naming.move(refusal.move))} kan nog niet. Nog nodig: ${refusal.unmet
        .map((condition) => unmetSentence(condition, naming))
        .join("; ")}.`;
    case "noProposal":
      return "Dit voorstel ligt er niet meer.";
    case "ownProposal":
      return "Dit is je eigen voorstel. Een ander beslist erover.";
    case "nobodyToApprove":
      return "Er is nu niemand anders die hierover kan beslissen. Vraag de beheerder om iemand aan te wijzen.";
    case "positionsMissing":
      return `Leg eerst vast wat zij ervan vinden: ${naming.roles(refusal.roles)}.`;
    case "notYourProposal":
      return "Alleen wie het voorstel deed, trekt het in.";
    case "textMissing":
      return "Schrijf er kort bij wat je bedoelt.";
    case "dayMissing":
      return "Kies er ook een dag bij: vóór wanneer moet het klaar zijn?";
    case "textTooLong":
      return `Dit is te lang. Houd het op ${refusal.max} tekens; de inhoud hoort in het leerlingdossier.`;
    case "textNotKept":
      return notKeptSentence(refusal.seen);
    case "textIsWorry":
      return WORRY_SENTENCE;
    case "nothingToRetract":
      return "Dit kan niet meer ongedaan worden gemaakt.";
    case "noSuchEntry":
      return "Dit staat niet (meer) in de tijdlijn. Open het dossier opnieuw.";
    case "discussedAlready":
      return `De uitkomst van het zorgteam ${onDay(refusal.meetingDate, naming.today)} staat er al. Er is niets veranderd.`;
    default:
      return meetingRefusalSentence(refusal, naming);
  }
}
