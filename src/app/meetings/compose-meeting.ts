import { meetingOf, outcomeOf } from "../../domain/case/meeting/agreed.ts";
import type { Meeting } from "../../domain/case/meeting/meeting.ts";
import type { Person } from "../../domain/school/school.ts";
import { namingFor } from "../cards/advice-card.ts";
import type { CardContent } from "../cards/card-data.ts";
import { meetingCard } from "../cards/meetings/meeting-card.ts";
import { slotsCard } from "../cards/meetings/slots-card.ts";
import { tallyCard } from "../cards/meetings/tally-card.ts";
import type { CaseFile } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { atMoment } from "../dutch/meeting-sentence.ts";
import type { Notice, OutMessage } from "../ports.ts";
import { MEETING_NOTICES, type MeetingNotice } from "./notices.ts";

/** What the lock screen shows of a message about a meeting: never a name. */
export const MEETING_SUMMARIES: Readonly<Record<MeetingNotice, string>> = {
  meetingAsked: "Wanneer kun je? Er wordt een overleg gepland",
  meetingAnswered: "Iedereen heeft geantwoord op je vraag over een overleg",
  meetingFixed: "Er staat een overleg voor je vast",
  meetingMoved: "Een overleg is verzet",
  meetingCancelled: "Een overleg is afgezegd",
};

export function isMeetingNotice(notice: Notice): notice is Notice & { kind: MeetingNotice } {
  return MEETING_NOTICES.some((kind) => kind === notice.kind);
}

/** The message about a meeting as it is now; undefined when something newer has been or will be said. */
export function composeMeeting(
  deps: AppDeps,
  file: CaseFile,
  person: Person,
  notice: Notice & { kind: MeetingNotice },
): OutMessage | undefined {
  const meeting = meetingOf(file.state, String(notice.meetingId));
  if (!meeting || outcomeOf(file.state, meeting.id)) return undefined;
  const content = contentOf(deps, file, meeting, person, notice);
  return content && { card: deps.makeCard(content), summary: MEETING_SUMMARIES[notice.kind] };
}

function contentOf(
  deps: AppDeps,
  file: CaseFile,
  meeting: Meeting,
  person: Person,
  { kind, version }: Notice & { kind: MeetingNotice },
): CardContent | undefined {
  if (kind === "meetingAsked") return meeting.round === version ? slotsCard(deps, file, meeting, person) : undefined;
  if (kind === "meetingAnswered") {
    return meeting.round === version ? tallyCard(deps, file, meeting, person) : undefined;
  }
  if (meeting.version !== version || !meeting.moment) {
    // Cancelled before a moment was chosen: there is nothing to show but that.
    const never = kind === "meetingCancelled" && meeting.version === version;
    return never ? meetingCard(deps, file, meeting, person, "Dit overleg gaat niet door.") : undefined;
  }
  const when = atMoment(meeting.moment, namingFor(deps, file).today);
  const news = {
    meetingFixed: `Het overleg is ${when}.`,
    meetingMoved: `Het overleg is verzet naar ${when}.`,
    meetingCancelled: "Dit overleg gaat niet door.",
  }[kind];
  return meetingCard(deps, file, meeting, person, news);
}
