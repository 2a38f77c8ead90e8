import type { Entry, ParentsView } from "../../domain/case/dossier/timeline.ts";
import { closed, onDay } from "./day.ts";
import { eventSentence } from "./event-sentence.ts";
import type { Naming } from "./naming.ts";
import { quoted } from "./unmet-sentence.ts";

/** An entry of the timeline in words: what happened, that it no longer counts, and how parents see it. */
export function entrySentence({ recorded }: Pick<Entry, "recorded">, naming: Naming): string {
  return closed(eventSentence(recorded, naming));
}

/** "Telt niet meer: Marja maakte dit op 8 december ongedaan." Empty when it counts. */
export function retractedSentence({ retracted }: Pick<Entry, "retracted">, naming: Naming): string {
  if (!retracted) return "";
  return `Telt niet meer: ${naming.person(retracted.by)} maakte dit ${onDay(retracted.event.on, naming.today)} ongedaan.`;
}

/** How parents see it, in their words, with who wrote it down when. */
export function viewSentence({ by, event }: ParentsView, naming: Naming): string {
  return `Zo zien de ouders het: ${quoted(event.text)} (${naming.person(by)}, ${onDay(event.on, naming.today)})`;
}
