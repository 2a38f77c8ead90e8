import type { CaseEvent, RecordedEvent } from "../events.ts";
import { evolve } from "../evolve.ts";
import type { CaseState } from "../state.ts";

/** How parents see an entry, and who wrote it down when. */
export type ParentsView = RecordedEvent & { event: Extract<CaseEvent, { type: "ParentsViewAdded" }> };

/** One thing that happened, with what was said of it afterwards: that it was a mistake, and how parents see it. */
export type Entry = {
  recorded: RecordedEvent;
  /** The event that took it back; it no longer counts, and is still shown. */
  retracted: RecordedEvent | null;
  views: readonly ParentsView[];
};

/** A log as entries, oldest first. Taking back and a parents' view are no entries of their own: they stand with theirs. */
export function timelineOf(events: readonly RecordedEvent[]): Entry[] {
  const retracted = retractionsIn(events);
  return events.filter(isEntry).map((recorded) => ({
    recorded,
    retracted: retracted.get(recorded.seq) ?? null,
    views: viewsOn(events, recorded.seq),
  }));
}

/** How parents see the entry with this sequence number, the first one said first. */
export function viewsOn(events: readonly RecordedEvent[], seq: number): ParentsView[] {
  return events.filter((recorded): recorded is ParentsView => isView(recorded) && recorded.event.seq === seq);
}

function isView(recorded: RecordedEvent): recorded is ParentsView {
  return recorded.event.type === "ParentsViewAdded";
}

function isEntry({ event }: RecordedEvent): boolean {
  return event.type !== "ParentsViewAdded" && event.type !== "RecordRetracted";
}

/** By which event each record was taken back: what came of one meeting goes together. */
function retractionsIn(events: readonly RecordedEvent[]): Map<number, RecordedEvent> {
  const found = new Map<number, RecordedEvent>();
  let state: CaseState | undefined;
  for (const recorded of events) {
    const before = state?.records ?? [];
    state = evolve(state, recorded);
    if (recorded.event.type !== "RecordRetracted") continue;
    const kept = new Set(state.records.map(({ seq }) => seq));
    for (const { seq } of before) if (!kept.has(seq)) found.set(seq, recorded);
  }
  return found;
}
