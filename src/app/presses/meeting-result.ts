import type { RecordedEvent } from "../../domain/case/events.ts";
import { meetingOf } from "../../domain/case/meeting/agreed.ts";
import { type GivenMoment, type Meeting, votersOf } from "../../domain/case/meeting/meeting.ts";
import type { Person } from "../../domain/school/school.ts";
import { worryCard } from "../answers/general.ts";
import { adviceCard, namingFor } from "../cards/advice-card.ts";
import type { CardContent } from "../cards/card-data.ts";
import { meetingCard } from "../cards/meetings/meeting-card.ts";
import type { CaseFile, Outcome } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { voterNames } from "../dutch/meeting-sentence.ts";
import { refusalSentence } from "../dutch/refusal-sentence.ts";

/** What is shown after something about a meeting was stored, or was not. */

export const UNCHANGED = "Er is niets veranderd.";
const OLD = "Deze kaart was niet meer actueel. Zo staat het overleg nu.";

export type Shown = CardContent | undefined;

/**
 * `refused` shows the filled-in card again with what is wrong; when it has nothing to show, or the meeting changed in the
 * meantime, the meeting as it is now is shown. `id` is left out for a meeting that is new.
 */
export function after(
  deps: AppDeps,
  { outcome, file }: { outcome: Outcome; file: CaseFile },
  viewer: Person,
  id: string | undefined,
  show: {
    refused(sentence: string, file: CaseFile, meeting: Meeting | undefined): Shown;
    done(now: CaseFile, meeting: Meeting, recorded: readonly RecordedEvent[]): Shown;
  },
): Shown {
  const meeting = id === undefined ? file.state.meetings.at(-1) : meetingOf(file.state, id);
  if (outcome.kind === "done") return meeting && show.done(file, meeting, outcome.recorded);
  if (outcome.kind === "stale") return meeting && meetingCard(deps, file, meeting, viewer, OLD);
  const { refusal } = outcome;
  if (refusal.code === "meetingChanged" || refusal.code === "outcomeKnown") {
    return meeting && meetingCard(deps, file, meeting, viewer, OLD);
  }
  if (refusal.code === "textIsWorry") return worryCard(deps, file.caseId);
  const sentence = refusalSentence(refusal, namingFor(deps, file));
  return show.refused(sentence, file, meeting) ?? adviceCard(deps, file, viewer, { notice: sentence });
}

/** Who has been asked, and for whom somebody has to answer. */
export function askedNotice(deps: AppDeps, file: CaseFile, meeting: Meeting, viewer: Person): string {
  const naming = namingFor(deps, file);
  const voters = votersOf(meeting);
  const asked = voters.filter((voter) => "person" in voter && voter.person !== viewer.id);
  const others = voters.filter((voter) => "role" in voter);
  return [
    asked.length > 0 ? `De vraag gaat naar ${voterNames(asked, naming)}.` : "De momenten staan klaar.",
    others.length > 0 ? `Vraag het zelf aan: ${voterNames(others, naming)}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** The rows in which something was filled in. */
export function momentsOf(pressed: Readonly<Record<string, unknown>>): GivenMoment[] {
  return [1, 2, 3, 4, 5].flatMap((nth) => {
    const on = pressed[`day${nth}`] ?? "";
    const from = pressed[`time${nth}`] ?? "";
    return on === "" && from === "" ? [] : [{ on: String(on), from: String(from) }];
  });
}
