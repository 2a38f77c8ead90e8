import type { DateProblem } from "../../domain/zorgteam/check-dates.ts";
import type { ZorgteamOutcome } from "../../domain/zorgteam/outcome.ts";
import type { AgendaReason } from "../../domain/zorgteam/why-on-agenda.ts";
import { capital, day } from "./day.ts";

/** How a talk in the zorgteam ended: on buttons and in the file. */
export const ZORGTEAM_OUTCOME_WORDS: Readonly<Record<ZorgteamOutcome, string>> = {
  goOn: "Zo doorgaan",
  adjust: "De aanpak aanpassen",
  nextStep: "De volgende stap voorbereiden",
  outsideHelp: "Hulp van buiten vragen",
  enough: "Bespreken is niet meer nodig",
};

/** Why a case stands on the agenda, for who may see it. */
export const AGENDA_REASON_WORDS: Readonly<Record<AgendaReason, string>> = {
  waiting: "wacht op een besluit",
  team: "de route vraagt om dit overleg",
  putForward: "ingebracht vanuit de groep",
  overdue: "over de termijn",
  due: "termijn loopt af",
};

/** A time as people say it: "13.00 uur". */
export function hours(from: string, to: string): string {
  return `${from.replace(":", ".")} tot ${to.replace(":", ".")} uur`;
}

/** What is wrong with a date somebody typed, without where it stands. */
export function dateProblemSentence({ code, text }: DateProblem, today: string): string {
  switch (code) {
    case "noDay":
      return text.trim() === "" ? "er staat geen datum" : `‘${text.trim()}’ is geen bestaande datum`;
    case "past":
      return `${day(text, today)} is al geweest`;
    case "beyondCalendar":
      return `zo ver loopt de schoolkalender nog niet (${day(text, today)})`;
    case "noSchoolDay":
      return `${day(text, today)} is geen schooldag`;
    case "double":
      return `${day(text, today)} staat er twee keer in`;
    case "noTime":
      return text.trim() === "" ? "er staat geen tijd" : `‘${text.trim()}’ is geen tijd; schrijf bijvoorbeeld 13:00`;
    case "endsBeforeStart":
      return `${text}: de eindtijd is niet later dan de begintijd`;
  }
}

/** The same as a sentence that says which date is meant. */
export function datedProblem(problem: DateProblem, today: string): string {
  return `Datum ${problem.line}: ${dateProblemSentence(problem, today)}.`;
}

/** The day of a meeting with its time, as a title. */
export function meetingTitle({ date, from, to }: { date: string; from: string; to: string }, today: string): string {
  return `${capital(day(date, today))}, ${hours(from, to)}`;
}
