import type { Person } from "../../domain/school/school.ts";
import type { ZorgteamMeeting } from "../../domain/zorgteam/meeting.ts";
import type { Roster } from "../answers/pupil-meant.ts";
import type { CardContent } from "../cards/card-data.ts";
import { ZORGTEAM_PRESSES, type ZorgteamPress, type ZorgteamVerb } from "../cards/zorgteam-press-data.ts";
import type { AppDeps } from "../deps.ts";
import { agendaCard } from "../zorgteam/agenda-card.ts";
import { notForYou } from "../zorgteam/answer-zorgteam.ts";
import { confirmAgenda, MEETING_GONE, putOn, putOnByName, takeOff } from "../zorgteam/change-agenda.ts";
import { cancelMeeting, dateCard, moveMeeting, saveDates } from "../zorgteam/dates.ts";
import { outcomeCard, passOn, recordOutcome } from "../zorgteam/outcome.ts";

type Presser = { deps: AppDeps; roster: Roster; viewer: Person };

type Handlers = {
  readonly [V in ZorgteamVerb]: (by: Presser, pressed: ZorgteamPress<V>) => Promise<CardContent>;
};

const HANDLERS: Handlers = {
  "zr.zorgteam.agenda": ({ deps }, { m }) => withMeeting(deps, m, (meeting) => agendaCard(deps, meeting)),
  "zr.zorgteam.off": ({ deps }, { m, i }) => takeOff(deps, m, i),
  "zr.zorgteam.on": ({ deps }, { m, i }) => putOn(deps, m, i),
  "zr.zorgteam.add": ({ deps, roster }, { m, name }) => putOnByName(deps, roster, m, name),
  "zr.zorgteam.confirm": ({ deps, viewer }, { m, n }) => confirmAgenda(deps, viewer, m, n),
  "zr.zorgteam.date": ({ deps }, { m }) => dateCard(deps, m),
  "zr.zorgteam.plan": ({ deps }, pressed) => saveDates(deps, pressed),
  "zr.zorgteam.move": ({ deps }, pressed) => moveMeeting(deps, pressed),
  "zr.zorgteam.cancel": ({ deps }, { m }) => cancelMeeting(deps, m),
  "zr.zorgteam.outcome": ({ deps, viewer }, { m }) =>
    withMeeting(deps, m, (meeting) => outcomeCard(deps, viewer, meeting)),
  "zr.zorgteam.discussed": ({ deps, viewer }, pressed) =>
    withMeeting(deps, pressed.m, (meeting) => recordOutcome(deps, viewer, meeting, pressed)),
  "zr.zorgteam.later": ({ deps, viewer }, { m, i }) =>
    withMeeting(deps, m, (meeting) => passOn(deps, viewer, meeting, i)),
};

/** A press on a card of the zorgteam: for care coordinators alone. Undefined when the data is not what the verb takes. */
export async function pressZorgteam(
  deps: AppDeps,
  roster: Roster,
  viewer: Person,
  verb: ZorgteamVerb,
  data: unknown,
): Promise<CardContent | undefined> {
  const parsed = ZORGTEAM_PRESSES[verb].safeParse(data);
  if (!parsed.success) return undefined;
  const barred = notForYou(deps, viewer);
  if (barred) return barred;
  // Parsed by the schema of this very verb, so it is what the verb's entry in the table takes.
  const handle = HANDLERS[verb] as (by: Presser, pressed: unknown) => Promise<CardContent>;
  return handle({ deps, roster, viewer }, parsed.data);
}

async function withMeeting(
  deps: AppDeps,
  id: string,
  show: (meeting: ZorgteamMeeting) => Promise<CardContent>,
): Promise<CardContent> {
  const meeting = await deps.zorgteam.meeting(id);
  return meeting && meeting.stage !== "cancelled" ? show(meeting) : MEETING_GONE;
}
