import type { Position, RecordedEvent } from "../../domain/case/events.ts";
import type { Heard } from "../../domain/case/heard.ts";
import type { RecordableEvent } from "../../domain/case/state.ts";
import type { IsoDate } from "../../domain/school/dates.ts";
import { consentFactSentence } from "./consent-words.ts";
import { capital, closed, day, onDay } from "./day.ts";
import { heardSentence } from "./heard-words.ts";
import { meetingFactSentence, meetingSentence } from "./meeting-sentence.ts";
import type { Naming } from "./naming.ts";
import { quoted } from "./unmet-sentence.ts";
import { ZORGTEAM_OUTCOME_WORDS } from "./zorgteam-words.ts";

const HOW_INFORMED = { talk: "in een gesprek", phone: "per telefoon", letter: "schriftelijk" };

/** What happened, in one short line with who and when: for the timeline and for "al gedaan door …". */
export function eventSentence({ event, by }: RecordedEvent, naming: Naming): string {
  const when = onDay(event.on, naming.today);
  const who = naming.person(by);
  switch (event.type) {
    case "CaseOpened":
      return `${who} startte de zorgroute ${when} in ${naming.step(event.step)}`;
    case "PupilMarked":
      return `${who} over ${naming.pupilName(event.pupil)}: ${naming.mark(event.mark)}, ${when}`;
    case "PupilUnmarked":
      return `${who} over ${naming.pupilName(event.pupil)}: niet meer ${quoted(naming.mark(event.mark))}, ${when}`;
    case "PupilPutForward":
      return `${who} bracht ${naming.pupilName(event.pupil)} ${when} in: ${naming.ground(event.ground)}`;
    case "MoveProposed":
      return `${who} stelde ${when} voor: ${quoted(naming.move(event.move))}`;
    case "PositionTaken":
      return `${who} legde ${when} vast: ${positionSentence(event.role, event.position, naming)}`;
    case "MoreAsked":
      return `${who} vroeg ${when} om meer: ${askedSentence(event, naming)}`;
    case "MoveDeclined":
      return `${who} wees het voorstel ${when} af: ${quoted(event.reason)}`;
    case "ProposalWithdrawn":
      return `${who} trok het voorstel ${when} in`;
    case "MoveApproved":
      return `${who} keurde het voorstel ${when} goed`;
    case "StepEntered":
      return event.ends
        ? `${capital(when)}: ${naming.subject()} gaat naar ${naming.step(event.to)}, de zorgroute is afgerond (${who})`
        : `${capital(when)}: ${naming.subject()} gaat naar ${naming.step(event.to)} (${who})`;
    case "RouteVersionChanged":
      return `${who} zette dit ${when} over naar de zorgroute die geldt vanaf ${day(event.to.validFrom, naming.today)}`;
    case "RouteVersionRestored":
      return `${who} zette dit ${when} terug naar de zorgroute die geldt vanaf ${day(event.to.validFrom, naming.today)}`;
    case "HandedOver":
      return `${who} legde ${when} vast dat de overdracht is besproken`;
    case "ParentsViewAdded":
      return `${who} schreef ${when} op hoe de ouders het zien: ${quoted(event.text)}`;
    case "RecordRetracted":
      return `${who} maakte ${when} een vastlegging ongedaan`;
    case "MeetingProposed":
    case "MomentsReplaced":
    case "SlotsAnswered":
    case "MeetingFixed":
    case "MeetingMoved":
    case "MeetingCancelled":
      return meetingSentence(event, who, naming);
    default:
      return `${who}: ${recordSentence(event, naming)}`;
  }
}

/** What was recorded and when, without who. */
export function recordSentence(fact: RecordableEvent, naming: Naming): string {
  const when = onDay(fact.on, naming.today);
  switch (fact.type) {
    case "DutyDone": {
      const note = fact.pointer ? `; verslag: ${fact.pointer}` : "";
      const anonymous = fact.anonymous ? ", zonder naam besproken" : "";
      return `${naming.deed(fact.duty, fact.option)}, ${when}${anonymous}${note}${heardIn(fact.heard, naming)}`;
    }
    case "ParentsInformed":
      return `ouders ${HOW_INFORMED[fact.how]} geïnformeerd, ${when}`;
    case "ConsentAsked":
    case "ConsentGiven":
    case "ConsentRefused":
    case "ConsentWithdrawn":
      return consentFactSentence(fact, naming);
    case "ParentsDisagree":
      return `de ouders zijn het niet met elkaar eens, ${when}`;
    case "ParentsAgree":
      return `de ouders zijn het weer eens, ${when}`;
    case "QuestionAnswered":
      return `${naming.answer(fact.question, fact.answer)}, ${when}`;
    case "TermSet":
      return `datum afgesproken: ${day(fact.end, naming.today)}`;
    case "Evaluated":
      return `geëvalueerd ${when}: ${quoted(naming.outcome(fact.outcome))}${heardIn(fact.heard, naming)}`;
    case "DiscussedInZorgteam": {
      const again = fact.next ? `; ${onDay(fact.next, naming.today)} kijken jullie weer` : "";
      const meeting = onDay(fact.meetingDate, naming.today);
      return `besproken in het zorgteam ${meeting}: ${quoted(ZORGTEAM_OUTCOME_WORDS[fact.outcome])}${again}`;
    }
    case "MeetingOutcomeRecorded":
    case "DecisionDone":
      return meetingFactSentence(fact, naming);
    default:
      return assertNever(fact);
  }
}

const POSITION_WORDS: Readonly<Record<Position, string>> = {
  agree: "eens",
  disagree: "niet eens",
  noView: "geen mening",
};

/** "ouders: niet eens". */
export function positionSentence(role: string, position: Position, naming: Naming): string {
  return `${naming.role(role)}: ${POSITION_WORDS[position]}`;
}

/** What an approver asks first: a duty with its last day, words, or both. */
export function askedSentence(
  { request, duty, by }: { request: string; duty?: string | undefined; by?: IsoDate | undefined },
  naming: Naming,
): string {
  const words = request ? quoted(request) : "";
  if (!duty) return words;
  const before = by ? `, uiterlijk ${day(by, naming.today)}` : "";
  return `eerst ${quoted(naming.duty(duty))}${before}${words ? `. ${words}` : ""}`;
}

function heardIn(heard: Heard | undefined, naming: Naming): string {
  return heard ? `; ${heardSentence(heard, naming.today)}` : "";
}

/** What others are told of an event by itself: a step says who decided it. */
export function noticeSentence(
  { events }: { events: readonly RecordedEvent[] },
  recorded: RecordedEvent,
  naming: Naming,
): string {
  const { event, by, seq } = recorded;
  if (event.type !== "StepEntered") return closed(eventSentence(recorded, naming));
  const before = events.find((other) => other.seq === seq - 1)?.event;
  const approved = before?.type === "MoveApproved";
  const how = approved ? "keurde het voorstel goed" : "zette een stap";
  const ends = event.ends ? " De zorgroute is afgerond." : "";
  const against = approved ? againstIn(events, before.proposalId) : [];
  const dissent = against.length > 0 ? ` Niet eens: ${naming.roles(against)}.` : "";
  return `${naming.person(by)} ${how}: ${naming.subject()} gaat naar ${naming.step(event.to)}.${dissent}${ends}`;
}

/** Roles whose last position on this proposal was that they do not agree. */
function againstIn(events: readonly RecordedEvent[], proposalId: string): string[] {
  const last = new Map<string, Position>();
  for (const { event } of events) {
    if (event.type === "PositionTaken" && event.proposalId === proposalId) last.set(event.role, event.position);
  }
  return [...last].flatMap(([role, position]) => (position === "disagree" ? [role] : []));
}

/** What the one who pressed reads back. */
export function doneSentence(events: readonly RecordedEvent[], naming: Naming): string {
  const entered = events.find(({ event }) => event.type === "StepEntered")?.event;
  const [first] = events;
  if (!first) return "";
  const { event } = first;
  if (entered?.type === "StepEntered") {
    const ends = entered.ends ? " De zorgroute is afgerond." : "";
    const approved = event.type === "MoveApproved" ? "Goedgekeurd. " : "";
    return `${approved}${naming.subject()} gaat naar ${naming.step(entered.to)}.${ends}`;
  }
  switch (event.type) {
    case "MoveProposed":
      return `Voorgesteld: ${quoted(naming.move(event.move))}. Wie beslist, krijgt nu bericht.`;
    case "PositionTaken":
      return closed(`Vastgelegd: ${positionSentence(event.role, event.position, naming)}`);
    case "MoreAsked":
      return "Je vraag is verstuurd.";
    case "MoveDeclined":
      return "Je besluit is verstuurd.";
    case "ProposalWithdrawn":
      return "Je voorstel is ingetrokken.";
    case "HandedOver":
      return "Vastgelegd: de overdracht is besproken.";
    case "RecordRetracted":
      return "Ongedaan gemaakt: dit telt niet meer mee.";
    case "ParentsViewAdded":
      return "Vastgelegd. Dit staat er nu bij, overal waar je dit ziet.";
    case "CaseOpened":
    case "PupilMarked":
    case "PupilUnmarked":
    case "PupilPutForward":
    case "MoveApproved":
    case "StepEntered":
    case "RouteVersionChanged":
    case "RouteVersionRestored":
    case "MeetingProposed":
    case "MomentsReplaced":
    case "SlotsAnswered":
    case "MeetingFixed":
    case "MeetingMoved":
    case "MeetingCancelled":
      return closed(eventSentence(first, naming));
    default:
      return closed(`Vastgelegd: ${recordSentence(event, naming)}`);
  }
}

function assertNever(event: never): never {
  throw new TypeError(`unknown event ${JSON.stringify(event)}`);
}
