import { meetingOf } from "../../domain/case/meeting/agreed.ts";
import type { Meeting } from "../../domain/case/meeting/meeting.ts";
import type { Person } from "../../domain/school/school.ts";
import { adviceCard } from "../cards/advice-card.ts";
import type { CardContent } from "../cards/card-data.ts";
import { agreedCard, dropCard, meetingCard } from "../cards/meetings/meeting-card.ts";
import { outcomeCard } from "../cards/meetings/outcome-card.ts";
import { againCard, moveCard, planCard } from "../cards/meetings/plan-card.ts";
import { othersCard, slotsCard } from "../cards/meetings/slots-card.ts";
import type { PressOf, Verb } from "../cards/press-data.ts";
import type { CaseFile } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { whichMeeting } from "../meetings/which-meeting.ts";
import { saveOutcome } from "./meeting-outcome.ts";
import { saveAnswer, saveCancel, saveFix, saveMove, saveProposal, saveRenewal, saveTick } from "./meeting-saves.ts";

/** Verbs around a meeting. */
export type MeetingVerb = Extract<Verb, `zr.meeting.${string}`>;

type Shown = CardContent | undefined;
type Handler<V extends MeetingVerb> = (
  deps: AppDeps,
  file: CaseFile,
  viewer: Person,
  pressed: PressOf<V>,
) => Shown | Promise<Shown>;

/** What each verb shows or stores; undefined when the meeting no longer is what the card was about. */
const HANDLERS: { readonly [V in MeetingVerb]: Handler<V> } = {
  "zr.meeting.choose": (deps, file, viewer) => whichMeeting(deps, file, viewer),
  "zr.meeting.plan": (deps, file, viewer, { d }) => planCard(deps, file, d ?? null, viewer),
  "zr.meeting.propose": saveProposal,
  "zr.meeting.open": (deps, file, viewer, pressed) => on(file, pressed, (it) => meetingCard(deps, file, it, viewer)),
  "zr.meeting.others": (deps, file, _viewer, pressed) => on(file, pressed, (it) => othersCard(deps, file, it)),
  "zr.meeting.answers": (deps, file, viewer, pressed) =>
    on(file, pressed, (it) => slotsCard(deps, file, it, viewer, pressed.whom)),
  "zr.meeting.answer": saveAnswer,
  "zr.meeting.again": (deps, file, _viewer, pressed) => on(file, pressed, (it) => againCard(deps, file, it)),
  "zr.meeting.renew": saveRenewal,
  "zr.meeting.fix": saveFix,
  "zr.meeting.shift": (deps, file, viewer, pressed) => on(file, pressed, (it) => moveCard(deps, file, it, viewer)),
  "zr.meeting.move": saveMove,
  "zr.meeting.drop": (deps, file, viewer, pressed) => on(file, pressed, (it) => dropCard(deps, file, it, viewer)),
  "zr.meeting.cancel": saveCancel,
  "zr.meeting.result": (deps, file, _viewer, pressed) => on(file, pressed, (it) => outcomeCard(deps, file, it)),
  "zr.meeting.outcome": saveOutcome,
  "zr.meeting.agreed": agreedOf,
  "zr.meeting.tick": saveTick,
};

/** Those that store something. */
const SAVING: ReadonlySet<Verb> = new Set<MeetingVerb>([
  "zr.meeting.propose",
  "zr.meeting.answer",
  "zr.meeting.renew",
  "zr.meeting.fix",
  "zr.meeting.move",
  "zr.meeting.cancel",
  "zr.meeting.outcome",
  "zr.meeting.tick",
]);

export function isMeetingSave(verb: Verb): boolean {
  return SAVING.has(verb);
}

export function isMeetingVerb(verb: Verb): verb is MeetingVerb {
  return Object.hasOwn(HANDLERS, verb);
}

/** A press around a meeting of a case that this person may see. The data was parsed by the schema of this very verb. */
export async function pressMeeting(
  deps: AppDeps,
  file: CaseFile,
  viewer: Person,
  verb: MeetingVerb,
  pressed: unknown,
): Promise<CardContent> {
  const handle = HANDLERS[verb] as (deps: AppDeps, file: CaseFile, viewer: Person, pressed: unknown) => Promise<Shown>;
  const card = await handle(deps, file, viewer, pressed);
  return card ?? adviceCard(deps, file, viewer, { notice: "Dit overleg is intussen anders. Dit is de stand nu." });
}

function on(file: CaseFile, { m }: { m: string }, show: (meeting: Meeting) => Shown): Shown {
  const meeting = meetingOf(file.state, m);
  return meeting && show(meeting);
}

function agreedOf(deps: AppDeps, file: CaseFile, viewer: Person): CardContent {
  return agreedCard(deps, file, viewer);
}
