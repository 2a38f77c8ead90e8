import type { MomentProblem } from "../../domain/case/meeting/check-moments.ts";
import type { MeetingRefusal } from "../../domain/case/meeting/command.ts";
import type { Demand } from "../../domain/case/meeting/demands.ts";
import { capital, closed, day, uncapital } from "./day.ts";
import { atMoment, clock, meetingTitle, voterName } from "./meeting-sentence.ts";
import type { Naming } from "./naming.ts";
import { quoted } from "./unmet-sentence.ts";

/** Why nothing was stored around a meeting, and what can be done about it. */
export function meetingRefusalSentence(refusal: MeetingRefusal, naming: Naming): string {
  switch (refusal.code) {
    case "noMeeting":
      return "Dit overleg ken ik niet (meer).";
    case "meetingNotYours":
      return `Dit doet wie het overleg plant (${naming.person(refusal.organiser)}), of de intern begeleider.`;
    case "meetingRunning":
      return `Voor ${quoted(meetingTitle(refusal.duty, naming))} loopt al een overleg.`;
    case "momentsWrong":
      return refusal.problems.map((problem) => momentProblem(problem, naming)).join(" ");
    case "momentCount":
      return `Vul ${refusal.least} tot ${refusal.most} momenten in, elk met een dag en een tijd.`;
    case "mustBeThere":
      return mustBeThere(refusal.demand, refusal.duty, refusal.why, naming);
    case "notInvited":
      return "Op deze momenten kun jij geen antwoord geven: je bent niet gevraagd.";
    case "meetingChanged":
      return "Dit overleg is intussen veranderd. Er is niets veranderd door jouw druk op de knop.";
    case "meetingNotYet":
      return `Het overleg is nog niet geweest: het begint ${atMoment(refusal, naming.today)}.`;
    case "outcomeKnown":
      return "De uitkomst van dit overleg staat er al. Er is niets veranderd.";
    case "decisionIncomplete": {
      const asked = { text: "wat jullie afspraken", owner: "wie het doet", date: "vóór welke dag (na het overleg)" };
      return `Bij afspraak ${refusal.nth + 1} ontbreekt nog: ${asked[refusal.missing]}.`;
    }
    case "decisionTooLong":
      return `Afspraak ${refusal.nth + 1} is te lang. Houd het op ${refusal.max} tekens; de inhoud hoort in het leerlingdossier.`;
    case "decisionDone":
      return "Deze afspraak was al afgevinkt. Er is niets veranderd.";
    case "decisionNotYours":
      return `Deze afspraak vinkt ${voterName(refusal.owner, naming)} af, of de intern begeleider.`;
    default:
      return assertNever(refusal);
  }
}

/** Who has to be there according to the school's own document, in one sentence with its heading. */
export function demandSentence(demand: Demand, duty: string | null, naming: Naming): string {
  const role = naming.role(demand.role);
  switch (demand.because) {
    case "rule": {
      const who = `de ${naming.role(demand.of)}`;
      return `${capital(who)} praat in deze stap niet met de ${naming.role(demand.meeting)} zonder de ${role}. Uit jullie document: ${closed(demand.source)}`;
    }
    case "duty":
      return `Bij ${quoted(naming.duty(duty ?? ""))} hoort erbij: ${role}. Uit jullie document: ${closed(demand.source)}`;
    case "parentsTalk":
      return `Bij een oudergesprek hoort erbij: ${role}.`;
    default:
      return assertNever(demand);
  }
}

function mustBeThere(demand: Demand, duty: string | null, why: "leftOut" | "cannot" | "away", naming: Naming): string {
  const rule = demandSentence(demand, duty, naming);
  const role = naming.role(demand.role);
  const what = { leftOut: "Nog niet gekozen", cannot: "Kan dan niet", away: "Was er niet bij" };
  return `${what[why]}: ${role}. ${rule}`;
}

function momentProblem(problem: MomentProblem, naming: Naming): string {
  const what = whatIsWrong(problem, naming);
  return problem.nth === 0 ? capital(what) : `Moment ${problem.nth}: ${what}`;
}

function whatIsWrong(problem: MomentProblem, naming: Naming): string {
  const on = "on" in problem ? day(problem.on, naming.today) : "";
  switch (problem.kind) {
    case "noDay":
      return "kies een dag die bestaat.";
    case "noTime":
      return "kies een tijd.";
    case "past":
      return `${atMoment(problem, naming.today)} is al geweest.`;
    case "weekend":
      return `${on} is in het weekend.`;
    case "holiday":
      return `${on} is vrij (${uncapital(problem.name)}).`;
    case "ownDay":
      return `${on} is een vrije dag van onze school${problem.name ? ` (${uncapital(problem.name)})` : ""}.`;
    case "beyondCalendar":
      return "zo ver loopt de schoolkalender nog niet.";
    case "hours":
      return `kies een tijd tussen 7.00 en 22.00 uur; ${clock(problem.from)} past daar niet in.`;
    case "twice":
      return `${atMoment(problem, naming.today)} staat er twee keer.`;
    default:
      return assertNever(problem);
  }
}

function assertNever(value: never): never {
  throw new TypeError(`unknown ${JSON.stringify(value)}`);
}
