import type { MeetingEvent, MeetingFact } from "../../domain/case/meeting/events.ts";
import type { Moment, Voter } from "../../domain/case/meeting/meeting.ts";
import { instantAt, minutesAfter, type WallTime, wallTimeOf } from "../../domain/school/wall-time.ts";
import { andList, day, onDay, shortDay } from "./day.ts";
import type { Naming } from "./naming.ts";

/** Words about meetings: when, who, and what happened to one. */

/** "15.30 uur", as Dutch clocks are read. */
export function clock(time: WallTime): string {
  return `${time.replace(/^0/, "").replace(":", ".")} uur`;
}

/** "donderdag 3 december om 15.30 uur". */
export function atMoment({ on, from }: Pick<Moment, "on" | "from">, today: string): string {
  return `${day(on, today)} om ${clock(from)}`;
}

/** "do 3 dec, 15.30 tot 16.15 uur": for lists of moments. */
export function shortMoment({ on, from, minutes }: Moment, today: string): string {
  const until = wallTimeOf(minutesAfter(instantAt(on, from), minutes));
  return `${shortDay(on, today)}, ${clock(from).replace(" uur", "")} tot ${clock(until)}`;
}

/** What a meeting is called: the duty it is for, or a plain talk with the parents. */
export function meetingTitle(duty: string | null, naming: Naming): string {
  return duty === null ? "Oudergesprek" : naming.duty(duty);
}

/** A person by name, a role without an account by its own name: "Ilse Bakker", "ouders". */
export function voterName(voter: Voter, naming: Naming): string {
  return "person" in voter ? naming.person(voter.person) : naming.role(voter.role);
}

export function voterNames(voters: readonly Voter[], naming: Naming): string {
  return andList(voters.map((voter) => voterName(voter, naming)));
}

/** What happened to a meeting, for the timeline. */
export function meetingSentence(event: MeetingEvent, who: string, naming: Naming): string {
  const when = onDay(event.on, naming.today);
  switch (event.type) {
    case "MeetingProposed": {
      const title = meetingTitle(event.duty ?? null, naming);
      return `${who} vroeg ${when} wie wanneer kan voor ‘${title}’ (${event.slots.length} momenten)`;
    }
    case "MomentsReplaced":
      return `${who} stelde ${when} andere momenten voor`;
    case "SlotsAnswered": {
      const own = "person" in event.voter;
      return own
        ? `${who} antwoordde ${when} op de momenten`
        : `${who} gaf ${when} het antwoord door van: ${voterName(event.voter, naming)}`;
    }
    case "MeetingFixed":
      return `${who} zette het overleg vast: ${atMoment(event.moment, naming.today)}`;
    case "MeetingMoved":
      return `${who} verzette het overleg van ${atMoment(event.from, naming.today)} naar ${atMoment(event.to, naming.today)}`;
    case "MeetingCancelled":
      return `${who} zegde het overleg ${when} af`;
    default:
      return assertNever(event);
  }
}

/** What came of a meeting, without who recorded it. */
export function meetingFactSentence(fact: MeetingFact, naming: Naming): string {
  const when = onDay(fact.on, naming.today);
  if (fact.type === "DecisionDone") return `afspraak uit het overleg afgevinkt, ${when}`;
  if (!fact.held) return `het overleg ging niet door, ${when}`;
  const count = fact.decisions.length;
  const agreed = count === 0 ? "" : count === 1 ? "; 1 afspraak" : `; ${count} afspraken`;
  return `overleg gehouden ${when} met ${naming.roles(fact.attended)}${agreed}`;
}

function assertNever(event: never): never {
  throw new TypeError(`unknown event ${JSON.stringify(event)}`);
}
