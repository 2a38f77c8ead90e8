import type { ReminderKind } from "../../domain/case/reminder.ts";
import { functionsAtSchool, hasSeats } from "../../domain/school/absence.ts";
import { visiblePupils } from "../../domain/school/permissions.ts";
import { groupSubject, type Person } from "../../domain/school/school.ts";
import { todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import type { DueReminder } from "../reminder-ports.ts";
import { remindedPeople } from "./reminded-people.ts";

/** Kinds that nobody can switch off: without a decision a pupil stands still. */
export const ALWAYS_TOLD: ReadonlySet<ReminderKind> = new Set<ReminderKind>(["approvalWaiting", "approvalPassedOn"]);

/** What comes first in a list. */
const ORDER: readonly ReminderKind[] = [
  "meetingTomorrow",
  "approvalWaiting",
  "approvalPassedOn",
  "termPast",
  "dutyDue",
  "outsiderLate",
  "outcomeMissing",
  "termEnd",
  "consentExpires",
  "termWeek",
  "termHalf",
];

/**
 * What waits for somebody today and is not done, most pressing first: of one subject (the term of a case, a duty) only the
 * last that became due. Without what this person does not want to hear.
 */
export async function dueItems(deps: AppDeps, person: Person): Promise<DueReminder[]> {
  const [unwanted, due] = await Promise.all([
    deps.preferences.unwanted(person.id),
    deps.reminders.due(todayOf(deps), { person: person.id, ...ownSubjects(deps, person) }),
  ]);
  const latest = new Map<string, DueReminder>();
  for (const one of due) {
    const { kind } = one.reminder;
    if (unwanted.includes(kind) && !ALWAYS_TOLD.has(kind)) continue;
    if (!remindedPeople(deps, one).some(({ id }) => id === person.id)) continue;
    latest.set(aboutOf(one), one);
  }
  const rank = ({ reminder: { urgent, kind } }: DueReminder) => (urgent ? -1 : ORDER.indexOf(kind));
  return [...latest.values()].sort(
    (one, other) => rank(one) - rank(other) || one.reminder.on.localeCompare(other.reminder.on),
  );
}

/** A care coordinator, and whoever holds a seat, may have something in any case. */
function ownSubjects({ school }: AppDeps, person: Person): { subjectKeys?: string[] } {
  if (functionsAtSchool(person).some((held) => held !== "teacher") || hasSeats(person)) return {};
  const pupils = visiblePupils(school, person).map(({ key }) => key);
  const groups = [person, ...(person.standsInFor ?? [])].flatMap((one) => one.groups);
  return { subjectKeys: [...pupils, ...groups.map((id) => groupSubject(school, id).key)] };
}

/** Half way, nearly over, over: one subject. So is a step that somebody outside is late with. */
function aboutOf({ reminder: { kind, item }, header }: DueReminder): string {
  const term = kind.startsWith("term") || (kind === "outsiderLate" && item === header.step);
  return `${header.caseId} ${term ? "term" : `${kind.startsWith("approval") ? "approval" : ""} ${item}`}`;
}
