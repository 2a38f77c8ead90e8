import { parseIsoDate } from "../../domain/school/dates.ts";
import { lastKnownDay } from "../../domain/school/holidays.ts";
import { cancelled, moved } from "../../domain/zorgteam/agenda.ts";
import { channelTime } from "../../domain/zorgteam/channel-message.ts";
import { checkDates } from "../../domain/zorgteam/check-dates.ts";
import type { ZorgteamMeeting } from "../../domain/zorgteam/meeting.ts";
import type { CardContent } from "../cards/card-data.ts";
import { button } from "../cards/press-data.ts";
import { ALL_MEETINGS, DATES_ON_CARD, type ZorgteamPress } from "../cards/zorgteam-press-data.ts";
import { todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { capital, day } from "../dutch/day.ts";
import { datedProblem, dateProblemSentence, meetingTitle } from "../dutch/zorgteam-words.ts";
import { MEETING_GONE } from "./change-agenda.ts";
import { keepMeeting } from "./keep-meeting.ts";
import { planDates } from "./plan-dates.ts";

/** Used when nothing is planned yet. */
const USUAL_TIMES = { from: "13:00", to: "14:30" };

const STAGE_WORDS: Readonly<Record<ZorgteamMeeting["stage"], string>> = {
  planned: "gepland",
  proposed: "de agenda wacht op akkoord",
  confirmed: "de agenda is vastgesteld",
  cancelled: "gaat niet door",
};

/** The dates there are, and room for ten more; `kept` is what was filled in and not stored. */
export async function datesCard(
  deps: AppDeps,
  notice = "",
  kept: Partial<ZorgteamPress<"zr.zorgteam.plan">> = {},
): Promise<CardContent> {
  const today = todayOf(deps);
  const meetings = await deps.zorgteam.meetingsFrom(today);
  const last = meetings.at(-1);
  return {
    name: "zorgteam-dates",
    data: {
      title: "Data van het zorgteam",
      notice,
      text:
        meetings.length > 0
          ? "Dit staat gepland. Hieronder kun je dagen erbij zetten."
          : "Vul de dagen van dit schooljaar in één keer in. Leeg laten mag.",
      rows: meetings.map((meeting) => ({
        when: meetingTitle(meeting, today),
        stage: capital(STAGE_WORDS[meeting.stage]),
        action: button(
          meeting.stage === "planned" ? "Wijzig" : "Agenda",
          meeting.stage === "planned" ? "zr.zorgteam.date" : "zr.zorgteam.agenda",
          { m: meeting.id },
        ),
      })),
      fields: DATES_ON_CARD.map((id, nth) => ({
        id,
        label: `Datum ${nth + 1}`,
        value: parseIsoDate(kept[id] ?? "") ?? "",
        min: today,
        max: lastKnownDay(deps.school.file.region),
      })),
      times: timesOf(timesIn(kept) ?? last ?? USUAL_TIMES),
      save: button("Opslaan", "zr.zorgteam.plan", {}),
    },
  };
}

/** The times that were filled in, when they are times. */
function timesIn({ from = "", to = "" }: { from?: string; to?: string }) {
  return channelTime(from) && channelTime(to) ? { from, to } : undefined;
}

function timesOf({ from, to }: { from: string; to: string }) {
  return { from: { value: from }, to: { value: to } };
}

/** The dates that were filled in on the card; empty fields are no dates. */
export async function saveDates(deps: AppDeps, pressed: ZorgteamPress<"zr.zorgteam.plan">): Promise<CardContent> {
  const today = todayOf(deps);
  const typed = DATES_ON_CARD.flatMap((id, nth) => {
    const date = pressed[id]?.trim() ?? "";
    return date === "" ? [] : [{ line: nth + 1, date, from: pressed.from, to: pressed.to }];
  });
  if (typed.length === 0) return datesCard(deps, "Er is geen dag ingevuld. Er is niets veranderd.");
  const result = await planDates(deps, typed);
  if (!result.ok) {
    const all = result.problems.map((problem) => datedProblem(problem, today)).join(" ");
    return datesCard(deps, `Er is niets opgeslagen. ${all}`, pressed);
  }
  const count = result.added.length === 1 ? "1 dag" : `${result.added.length} dagen`;
  const known = result.known.length > 0 ? ` ${result.known.length} stond er al.` : "";
  return datesCard(deps, `${count} opgeslagen.${known}`);
}

/** One meeting, to change its day or take it away. */
export async function dateCard(deps: AppDeps, meetingId: string, notice = ""): Promise<CardContent> {
  if (meetingId === ALL_MEETINGS) return datesCard(deps);
  const meeting = await deps.zorgteam.meeting(meetingId);
  if (!meeting || meeting.stage === "cancelled") return MEETING_GONE;
  const today = todayOf(deps);
  return {
    name: "zorgteam-date",
    data: {
      title: meetingTitle(meeting, today),
      notice,
      text:
        meeting.stage === "confirmed"
          ? "Kies een andere dag of tijd, of haal deze dag weg. Het kanaal krijgt bericht."
          : "Kies een andere dag of tijd, of haal deze dag weg.",
      date: { value: meeting.date, min: today, max: lastKnownDay(deps.school.file.region) },
      times: timesOf(meeting),
      save: button("Verplaatsen", "zr.zorgteam.move", { m: meeting.id }),
      cancel: button("Gaat niet door", "zr.zorgteam.cancel", { m: meeting.id }),
      back: button("Terug", "zr.zorgteam.date", { m: ALL_MEETINGS }),
    },
  };
}

/** Another day or time. What was on the agenda goes along. */
export async function moveMeeting(
  deps: AppDeps,
  { m, on, from, to }: ZorgteamPress<"zr.zorgteam.move">,
): Promise<CardContent> {
  const today = todayOf(deps);
  const meeting = await deps.zorgteam.meeting(m);
  if (!meeting || meeting.stage === "cancelled" || meeting.date < today) return MEETING_GONE;
  const { dates, problems } = checkDates([{ line: 1, date: on, from, to }], { today, calendar: deps.calendar });
  const [time] = dates;
  const [problem] = problems;
  if (!time) {
    const why = problem ? capital(dateProblemSentence(problem, today)) : "Die dag bestaat niet";
    return dateCard(deps, m, `${why}. Er is niets veranderd.`);
  }
  if (meeting.date === time.date && meeting.from === time.from && meeting.to === time.to) {
    return dateCard(deps, m, "Het zorgteam is al op die dag en tijd. Er is niets veranderd.");
  }
  const next = moved(meeting, time, deps.clock.now(), deps.calendar);
  const told = meeting.stage === "confirmed" ? { post: { kind: "moved" as const, was: meeting.date } } : {};
  const kept = await keepMeeting(deps, next, told);
  if (!kept)
    return dateCard(deps, m, "Op die dag is er al een zorgteam, of een collega was net eerder. Er is niets veranderd.");
  return datesCard(deps, `Verplaatst van ${day(meeting.date, today)} naar ${day(kept.date, today)}.`);
}

/** The meeting does not take place. What was on its agenda comes on the next one by itself. */
export async function cancelMeeting(deps: AppDeps, meetingId: string): Promise<CardContent> {
  const today = todayOf(deps);
  const meeting = await deps.zorgteam.meeting(meetingId);
  if (!meeting || meeting.stage === "cancelled" || meeting.date < today) return MEETING_GONE;
  const told = meeting.stage === "confirmed" ? { post: { kind: "cancelled" as const, was: meeting.date } } : {};
  if (!(await keepMeeting(deps, cancelled(meeting), told))) {
    return dateCard(deps, meetingId, "Een collega veranderde net iets. Kijk nog eens.");
  }
  return datesCard(deps, `Het zorgteam van ${day(meeting.date, today)} gaat niet door.`);
}
