import { type TextKeys, type TextKind, typedTexts } from "../text/text-keys.ts";
import type { CaseEvent } from "./events.ts";

/** Every text that an event can hold. A new one does not compile until it stands here. */
const TEXTS: Readonly<Record<TextKeys<CaseEvent>, TextKind>> = {
  place: "typed",
  pointer: "typed",
  reason: "typed",
  request: "typed",
  text: "typed",
  answer: "fixed",
  asked: "fixed",
  attended: "fixed",
  batch: "fixed",
  by: "fixed",
  consent: "fixed",
  duty: "fixed",
  end: "fixed",
  from: "fixed",
  ground: "fixed",
  hash: "fixed",
  id: "fixed",
  mark: "fixed",
  meeting: "fixed",
  meetingDate: "fixed",
  meetingId: "fixed",
  move: "fixed",
  next: "fixed",
  on: "fixed",
  option: "fixed",
  outcome: "fixed",
  person: "fixed",
  proposalId: "fixed",
  pupil: "fixed",
  question: "fixed",
  role: "fixed",
  slot: "fixed",
  step: "fixed",
  subjectKey: "fixed",
  to: "fixed",
  toldBack: "fixed",
  until: "fixed",
  validFrom: "fixed",
};

/** Fields with closed choices alone. One that is missing here is only looked at for nothing. */
const CHOICES = { type: "fixed", how: "fixed", weight: "fixed", exception: "fixed", position: "fixed" } as const;

const KINDS: Readonly<Record<string, TextKind>> = { ...TEXTS, ...CHOICES };

/** What somebody typed, in the facts that are about to be kept. */
export function typedIn(events: readonly CaseEvent[]): string[] {
  return typedTexts(events, KINDS);
}
