import type { IsoDate } from "../school/dates.ts";
import type { RecordedEvent, RouteVersion } from "./events.ts";
import { evolveMeetings } from "./meeting/evolve-meetings.ts";
import type { CaseRecord, CaseState, LastDecision, RecordableEvent } from "./state.ts";

/** The state after one more event. Pure; throws only when the log itself cannot be (no opening, or two). */
export function evolve(state: CaseState | undefined, { seq, by, event }: RecordedEvent): CaseState {
  if (event.type === "CaseOpened") {
    if (state) throw new Error(`event ${seq} opens a case that is open already`);
    return {
      route: event.route,
      subjectKey: event.subjectKey,
      openedOn: event.on,
      openedBy: by,
      status: "open",
      step: event.step,
      since: event.on,
      stay: 1,
      visits: { [event.step]: 1 },
      entered: { [event.step]: event.on },
      round: 1,
      marks: [],
      wasPutForward: event.ground !== undefined,
      putForward: [],
      records: [],
      meetings: [],
      proposal: null,
      lastDecision: null,
    };
  }
  if (!state) throw new Error(`event ${seq} (${event.type}) comes before the opening`);
  switch (event.type) {
    case "DutyDone":
    case "ParentsInformed":
    case "ConsentAsked":
    case "ConsentGiven":
    case "ConsentRefused":
    case "ConsentWithdrawn":
    case "ParentsDisagree":
    case "ParentsAgree":
    case "QuestionAnswered":
    case "TermSet":
    case "Evaluated":
    case "DiscussedInZorgteam":
    case "MeetingOutcomeRecorded":
    case "DecisionDone":
      return { ...state, records: [...state.records, { seq, by, stay: state.stay, round: state.round, fact: event }] };
    case "RecordRetracted":
      return { ...state, records: without(state.records, event.seq) };
    case "MeetingProposed":
    case "MomentsReplaced":
    case "SlotsAnswered":
    case "MeetingFixed":
    case "MeetingMoved":
    case "MeetingCancelled":
      return { ...state, meetings: evolveMeetings(state.meetings, event, { by, stay: state.stay }) };
    case "PupilMarked":
      return {
        ...state,
        marks: [...state.marks, { pupil: event.pupil, mark: event.mark, round: state.round }],
      };
    case "PupilUnmarked":
      return {
        ...state,
        marks: state.marks.filter(
          ({ pupil, mark, round }) => pupil !== event.pupil || mark !== event.mark || round !== state.round,
        ),
      };
    case "PupilPutForward":
      return {
        ...state,
        putForward: [
          ...state.putForward,
          { pupil: event.pupil, ground: event.ground, round: state.round, on: event.on },
        ],
      };
    case "MoveProposed":
      return {
        ...running(state, event.on),
        proposal: { id: event.proposalId, move: event.move, by, on: event.on },
        lastDecision: null,
      };
    case "PositionTaken":
      if (!state.proposal) return state;
      return {
        ...state,
        proposal: { ...state.proposal, positions: { ...state.proposal.positions, [event.role]: event.position } },
      };
    case "ProposalWithdrawn":
    case "MoveApproved":
      return { ...state, proposal: null };
    case "MoveDeclined":
      return decided(state, { seq, kind: "declined", by, on: event.on, text: event.reason });
    case "MoreAsked":
      return decided(event.stopsClock ? paused(state, event.on) : state, {
        seq,
        kind: "moreAsked",
        by,
        on: event.on,
        text: event.request,
        ...(event.duty && event.by ? { asked: { duty: event.duty, by: event.by } } : {}),
      });
    case "StepEntered":
      return {
        ...withoutPauses(state),
        status: event.ends ? "closed" : "open",
        step: event.to,
        since: event.on,
        stay: state.stay + 1,
        visits: { ...state.visits, [event.to]: (state.visits[event.to] ?? 0) + 1 },
        entered: { ...state.entered, [event.to]: event.on },
        round: state.round + (event.newRound ? 1 : 0),
        proposal: null,
        lastDecision: null,
      };
    case "HandedOver":
      // Nothing in the route waits for it.
      return state;
    case "RouteVersionChanged":
    case "RouteVersionRestored":
      return underVersion(state, event.to, event.step);
    case "ParentsViewAdded":
      // Nothing is decided or advised on it: it stands beside what it is about.
      return state;
    default:
      return assertNever(event);
  }
}

/** The state after all events, oldest first; undefined for an empty log. */
export function fold(events: readonly RecordedEvent[]): CaseState | undefined {
  return events.reduce<CaseState | undefined>(evolve, undefined);
}

/** Taking back what came of a meeting takes back what was recorded in the same go, and the other way round. */
function without(records: readonly CaseRecord[], seq: number): CaseRecord[] {
  const meeting = outcomeOfMeeting(records.find((record) => record.seq === seq));
  const goesAlong = (record: CaseRecord) =>
    outcomeOfMeeting(record) === meeting || (record.fact.type === "DecisionDone" && record.fact.meetingId === meeting);
  return records.filter((record) => record.seq !== seq && (meeting === undefined || !goesAlong(record)));
}

/** The meeting whose outcome this record is, or is part of. */
function outcomeOfMeeting(record: CaseRecord | undefined): string | undefined {
  if (record?.fact.type === "MeetingOutcomeRecorded") return record.fact.meetingId;
  return record && "meeting" in record.fact ? record.fact.meeting : undefined;
}

/** Whether staff can take this kind of event back. */
export function isRecordable(event: RecordedEvent["event"]): event is RecordableEvent {
  switch (event.type) {
    case "DutyDone":
    case "ParentsInformed":
    case "ConsentAsked":
    case "ConsentGiven":
    case "ConsentRefused":
    case "ConsentWithdrawn":
    case "ParentsDisagree":
    case "ParentsAgree":
    case "QuestionAnswered":
    case "TermSet":
    case "Evaluated":
    case "DiscussedInZorgteam":
    case "MeetingOutcomeRecorded":
    case "DecisionDone":
      return true;
    default:
      return false;
  }
}

function decided(state: CaseState, decision: Omit<LastDecision, "move">): CaseState {
  return { ...state, proposal: null, lastDecision: { ...decision, move: state.proposal?.move ?? "" } };
}

/** The clock stands still from this day on. */
function paused(state: CaseState, from: IsoDate): CaseState {
  return { ...state, pauses: [...(state.pauses ?? []), { from, until: null }] };
}

/** The clock runs again from this day on. */
function running(state: CaseState, until: IsoDate): CaseState {
  if (!state.pauses) return state;
  return { ...state, pauses: state.pauses.map((pause) => ({ ...pause, until: pause.until ?? until })) };
}

function withoutPauses({ pauses: _, ...state }: CaseState): CaseState {
  return state;
}

/** The same stay, since the same day, under another version: a step with another id there takes the present visit over. */
function underVersion(state: CaseState, { validFrom, hash }: RouteVersion, step: string): CaseState {
  const route = { ...state.route, validFrom, hash };
  if (step === state.step) return { ...state, route };
  const { [state.step]: here = 1, ...visits } = state.visits;
  const { [state.step]: since = state.since, ...entered } = state.entered;
  const earlier = here > 1;
  return {
    ...state,
    route,
    step,
    visits: { ...visits, ...(earlier ? { [state.step]: here - 1 } : {}), [step]: (visits[step] ?? 0) + 1 },
    entered: { ...entered, ...(earlier ? { [state.step]: since } : {}), [step]: state.since },
  };
}

function assertNever(event: never): never {
  throw new TypeError(`unknown event ${JSON.stringify(event)}`);
}
