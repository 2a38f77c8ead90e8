import type { Advice } from "../../domain/case/advice.ts";
import { consentAnswer } from "../../domain/case/facts.ts";
import { meetingOf } from "../../domain/case/meeting/agreed.ts";
import type { Reminder, ReminderKind } from "../../domain/case/reminder.ts";
import type { CaseState } from "../../domain/case/state.ts";
import { dutyOf } from "../../domain/route/route.ts";
import type { IsoDate } from "../../domain/school/dates.ts";
import { day, onDay } from "./day.ts";
import { atMoment, meetingTitle } from "./meeting-sentence.ts";
import type { Naming } from "./naming.ts";
import { quoted } from "./unmet-sentence.ts";

/** What each kind of reminder is about, as said to whoever chooses what to hear. */
export const REMINDER_TITLES: Readonly<Record<ReminderKind, string>> = {
  termHalf: "Een termijn is op de helft",
  termWeek: "Een termijn is bijna om",
  termEnd: "Vandaag is de laatste dag",
  termPast: "Een termijn is voorbij",
  dutyDue: "Iets moet vandaag klaar zijn",
  approvalWaiting: "Een voorstel wacht op jou",
  approvalPassedOn: "Een voorstel is naar jou doorgegeven",
  consentExpires: "Een toestemming loopt bijna af",
  meetingTomorrow: "Morgen is er een gesprek",
  outcomeMissing: "De uitkomst van een gesprek ontbreekt",
  outsiderLate: "Iemand buiten de school is te laat",
};

/** What somebody is reminded of, and since or before when; `when` is empty where no date says more. */
export type ReminderWords = { what: string; when: string };

/** One reminder in the case as it stands. */
export function reminderWords(
  { kind, item, on }: Reminder,
  advice: Advice,
  state: CaseState,
  naming: Naming,
): ReminderWords {
  const { step, term, proposal } = advice;
  const end = term.kind === "dated" ? term.end : on;
  const label = step.term && "setBy" in step.term ? step.term.label : undefined;
  switch (kind) {
    case "termHalf":
      return { what: "De termijn is op de helft", when: until(end, naming) };
    case "termWeek":
      return label
        ? { what: label, when: onDay(end, naming.today) }
        : { what: "De termijn is bijna om", when: until(end, naming) };
    case "termEnd":
      return label
        ? { what: label, when: onDay(end, naming.today) }
        : { what: "Dit is de laatste dag van de termijn", when: until(end, naming) };
    case "termPast":
      return label
        ? { what: label, when: `was ${onDay(end, naming.today)}` }
        : { what: "De termijn is voorbij", when: `dit liep tot en met ${day(end, naming.today)}` };
    case "dutyDue":
      return { what: naming.duty(item), when: until(dutyDate(advice, item) ?? on, naming) };
    case "outsiderLate": {
      const duty = dutyOf(step, item);
      const role = naming.role(duty?.who ?? step.lead ?? "");
      const by = duty ? (dutyDate(advice, item) ?? on) : end;
      return {
        what: duty ? `Vraag de ${role} naar: ${duty.label}` : `Vraag de ${role} hoe het staat`,
        when: `afgesproken was ${day(by, naming.today)}`,
      };
    }
    case "approvalWaiting":
    case "approvalPassedOn":
      return {
        what: proposal ? `Beslis over het voorstel ${quoted(naming.move(proposal.move))}` : "Beslis over het voorstel",
        when: proposal ? `wacht sinds ${day(proposal.on, naming.today)}` : "",
      };
    case "consentExpires": {
      const answer = consentAnswer(state, item);
      const until = answer?.type === "ConsentGiven" ? answer.until : undefined;
      return {
        what: `De toestemming loopt bijna af: ${quoted(naming.consent(item))}`,
        when: until ? `geldt tot en met ${day(until, naming.today)}` : "",
      };
    }
    case "meetingTomorrow":
    case "outcomeMissing": {
      const meeting = meetingOf(state, item);
      if (!meeting?.moment) return { what: REMINDER_TITLES[kind], when: "" };
      const title = meetingTitle(meeting.duty, naming);
      const when = atMoment(meeting.moment, naming.today);
      return kind === "meetingTomorrow"
        ? { what: `Overleg: ${title}`, when }
        : { what: `Leg de uitkomst vast: ${title}`, when: `het overleg was ${when}` };
    }
    default:
      return assertNever(kind);
  }
}

function until(date: IsoDate, { today }: Naming): string {
  return date < today ? `dit moest ${day(date, today)} klaar zijn` : `uiterlijk ${day(date, today)}`;
}

function dutyDate({ todo }: Advice, duty: string): IsoDate | null | undefined {
  return todo.find(({ kind, id }) => kind === "duty" && id === duty)?.by;
}

function assertNever(kind: never): never {
  throw new TypeError(`unknown reminder ${JSON.stringify(kind)}`);
}
