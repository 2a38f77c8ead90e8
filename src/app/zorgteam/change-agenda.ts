import { type Person, pupilSubject } from "../../domain/school/school.ts";
import { confirmed, withItem, withoutItem } from "../../domain/zorgteam/agenda.ts";
import { itemsOn, type ZorgteamMeeting } from "../../domain/zorgteam/meeting.ts";
import { message } from "../answers/message.ts";
import { pupilsMeant, type Roster } from "../answers/pupil-meant.ts";
import { subjectLine } from "../cards/advice-card.ts";
import type { CardContent } from "../cards/card-data.ts";
import { button } from "../cards/press-data.ts";
import { type CaseFile, casesOf, loadCaseFile, todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { understand } from "../understand/understand.ts";
import { agendaCard } from "./agenda-card.ts";
import { itemOf, MOST_ITEMS } from "./agenda-items.ts";
import { changeMeeting, keepMeeting, type Told } from "./keep-meeting.ts";

/** What a care coordinator does with an agenda. Each gives the card to show; what changes after confirming, the channel hears. */

export const MEETING_GONE = message("Dit zorgteam is er niet meer", [
  "Het is verplaatst of het gaat niet door. Typ: zorgteamdata.",
]);

/** Takes a case off. Taking it off twice changes nothing. */
export async function takeOff(deps: AppDeps, meetingId: string, caseId: string): Promise<CardContent> {
  const kept = await changeMeeting(deps, meetingId, (meeting) =>
    itemsOn(meeting).some((item) => item.caseId === caseId)
      ? { meeting: withoutItem(meeting, caseId), told: afterChange(meeting) }
      : { meeting },
  );
  return kept ? agendaCard(deps, kept, "De agenda is aangepast.") : MEETING_GONE;
}

/** Puts an open case of a pupil on. */
export async function putOn(deps: AppDeps, meetingId: string, caseId: string): Promise<CardContent> {
  const file = await loadCaseFile(deps, caseId);
  if (!file) return MEETING_GONE;
  if (file.state.status === "closed" || file.subject.kind !== "pupil") {
    return withNotice(deps, meetingId, `Voor ${file.subject.name} loopt nu geen zorgroute. Er is niets veranderd.`);
  }
  const item = await itemOf(deps, caseId, "added");
  let notice = `${file.subject.name} staat op de agenda.`;
  const kept = await changeMeeting(deps, meetingId, (meeting) => {
    const on = itemsOn(meeting);
    if (on.some((known) => known.caseId === caseId)) return { meeting };
    if (on.length >= MOST_ITEMS) {
      notice = `Er passen ${MOST_ITEMS} leerlingen op een agenda. Haal er eerst een af.`;
      return { meeting };
    }
    return { meeting: withItem(meeting, item), told: afterChange(meeting) };
  });
  return kept ? agendaCard(deps, kept, notice) : MEETING_GONE;
}

/** Puts somebody on by name: the one case there is, or a choice. */
export async function putOnByName(
  deps: AppDeps,
  roster: Roster,
  meetingId: string,
  name: string,
): Promise<CardContent> {
  const meant = pupilsMeant(deps, roster, understand(name, roster.names));
  const found = await Promise.all(
    meant.slice(0, 12).map(async (pupil) => {
      const { open, others } = await casesOf(deps, pupilSubject(pupil));
      return open ? [open, ...others] : [];
    }),
  );
  const files: CaseFile[] = found.flat();
  const [only] = files;
  if (only && files.length === 1) return putOn(deps, meetingId, only.caseId);
  if (files.length > 1) {
    return {
      name: "choose",
      data: {
        title: "Wie bedoel je?",
        text: "Kies wie op de agenda komt.",
        options: files.map((file) =>
          button(`${subjectLine(deps.school, file.subject)}: ${file.route.title}`, "zr.zorgteam.on", {
            m: meetingId,
            i: file.caseId,
          }),
        ),
      },
    };
  }
  const why = meant[0]
    ? `Voor ${meant[0].name} loopt nu geen zorgroute. Start die eerst.`
    : "Die naam ken ik niet. Typ de roepnaam, met de groep erbij als er twee zijn.";
  return withNotice(deps, meetingId, why);
}

/** Agrees with the agenda that was seen; the channel gets it. */
export async function confirmAgenda(
  deps: AppDeps,
  viewer: Person,
  meetingId: string,
  seen: number,
): Promise<CardContent> {
  const meeting = await deps.zorgteam.meeting(meetingId);
  if (!meeting || meeting.stage === "cancelled") return MEETING_GONE;
  if (meeting.stage === "confirmed") {
    const name = deps.school.personById(meeting.confirmedBy ?? "")?.name ?? "een collega";
    const by =
      meeting.confirmedBy === viewer.id ? "Je had de agenda al vastgesteld" : `${name} stelde de agenda al vast`;
    return agendaCard(deps, meeting, `${by}. Er is niets veranderd.`);
  }
  if (meeting.date < todayOf(deps)) return agendaCard(deps, meeting, "Dit zorgteam is al geweest.");
  const next = confirmed(meeting, viewer.id, deps.clock.now(), deps.calendar);
  const kept = meeting.version === seen ? await keepMeeting(deps, next, { post: { kind: "agenda" } }) : undefined;
  if (kept) return agendaCard(deps, kept, "De agenda is vastgesteld.");
  const now = (await deps.zorgteam.meeting(meetingId)) ?? meeting;
  return agendaCard(deps, now, "De agenda is intussen veranderd. Kijk nog eens, en druk dan op Akkoord.");
}

async function withNotice(deps: AppDeps, meetingId: string, notice: string): Promise<CardContent> {
  const meeting = await deps.zorgteam.meeting(meetingId);
  return meeting && meeting.stage !== "cancelled" ? agendaCard(deps, meeting, notice) : MEETING_GONE;
}

/** Only a channel that has the agenda hears of a change. */
function afterChange({ stage }: ZorgteamMeeting): Told {
  return stage === "confirmed" ? { post: { kind: "changed" } } : {};
}
