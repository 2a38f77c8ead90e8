import type { Person } from "../../domain/school/school.ts";
import { nextTask, type ZorgteamMeeting } from "../../domain/zorgteam/meeting.ts";
import type { AppDeps } from "../deps.ts";
import type { OutboxMessage } from "../ports.ts";
import { type AgendaPost, agendaPost } from "./notices.ts";

/** Those who prepare the zorgteam and lead it. */
export function careCoordinators(deps: Pick<AppDeps, "school">): Person[] {
  return deps.school.file.people.filter(({ functions }) => functions.includes("careCoordinator"));
}

/** What keeping a meeting needs. */
export type KeepDeps = Pick<AppDeps, "zorgteam" | "calendar" | "clock" | "poke">;

/** What goes along with a change of a meeting: messages to people, and a post in the channel when there is one. */
export type Told = { outbox?: readonly OutboxMessage[]; post?: AgendaPost };

/**
 * Stores a meeting as it follows on the version in it, with what is told of it, all at once. Gives it as stored, or undefined
 * when somebody was first or the day is another meeting's.
 */
export async function keepMeeting(
  deps: KeepDeps,
  meeting: ZorgteamMeeting,
  { outbox = [], post }: Told = {},
): Promise<ZorgteamMeeting | undefined> {
  const version = meeting.version + 1;
  const channel = post && (await deps.zorgteam.channel());
  const next = channel ? { ...meeting, lastPost: version } : meeting;
  const now = deps.clock.now();
  const messages = [...outbox, ...(post && channel ? [agendaPost(channel, { ...next, version }, post, now)] : [])];
  const dueAt = nextTask(next, deps.calendar)?.from ?? null;
  if (!(await deps.zorgteam.save(next, dueAt, messages))) return undefined;
  if (messages.length > 0) deps.poke();
  return { ...next, version };
}

/** How often a change is tried again on the newest version before somebody is told to press once more. */
const TRIES = 5;

/** Makes a change that holds whatever a colleague changed meanwhile; undefined when the meeting is not there (any more). */
export async function changeMeeting(
  deps: AppDeps,
  id: string,
  change: (meeting: ZorgteamMeeting) => { meeting: ZorgteamMeeting; told?: Told },
): Promise<ZorgteamMeeting | undefined> {
  for (let nth = 0; nth < TRIES; nth += 1) {
    const known = await deps.zorgteam.meeting(id);
    if (!known || known.stage === "cancelled") return undefined;
    const { meeting, told } = change(known);
    if (meeting === known) return known;
    const kept = await keepMeeting(deps, meeting, told);
    if (kept) return kept;
  }
  return undefined;
}
