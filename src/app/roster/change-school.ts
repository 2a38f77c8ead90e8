import { dayOf } from "../../domain/school/dates.ts";
import type { CheckedRoster } from "../../domain/school/roster/checked-roster.ts";
import { planRoster, type RosterPlan } from "../../domain/school/roster/plan-roster.ts";
import { type SchoolFile, toSchool } from "../../domain/school/school.ts";
import type { AuditThrough } from "../audit-ports.ts";
import type { AppDeps } from "../deps.ts";
import type { KeptSchool } from "../kept-school.ts";
import { rebuildReminders } from "../reminders/rebuild-reminders.ts";
import type { SchoolChange } from "../school-ports.ts";
import { changedHands } from "./handover/changed-hands.ts";

export type ImportDeps = Pick<AppDeps, "schools" | "cases" | "calendar" | "routes" | "clock">;
/** Who makes a change, and by which way. */
export type Changer = { by: string; through: AuditThrough };

/** What a file would do to the school as it is kept. A group about which a case runs stays. */
export async function planNow(deps: ImportDeps, { file }: KeptSchool, checked: CheckedRoster): Promise<RosterPlan> {
  const open = await deps.cases.open({ subjectKeys: file.groups.map(({ id }) => `group:${id}`) });
  const inUse = new Set(open.map(({ header }) => header.subjectKey.slice("group:".length)));
  return planRoster(file, checked, { today: dayOf(deps.clock.now()), inUse });
}

/** How much a plan does: pupils and staff together. */
export function countsOf({ pupils, staff, rejected }: RosterPlan) {
  return {
    added: pupils.added.length + staff.added.length,
    changed: pupils.changed.length + staff.changed.length,
    left: pupils.left.length + staff.left.length,
    rejected: rejected.length,
  };
}

/**
 * Puts a plan into force: the school, what the import did and its messages in one go, or nothing. Undefined when the school is
 * another by now. What goes to the log is counts.
 */
export async function carryOut(
  deps: ImportDeps,
  kept: KeptSchool,
  plan: RosterPlan,
  changer: Changer,
): Promise<{ nobodysTurn: number } | undefined> {
  const at = deps.clock.now();
  const detail = countsOf(plan);
  const { incoming: _done, ...next } = plan.next;
  const change = { action: "roster.imported", detail };
  return saveWithHandovers(deps, kept, { ...next, imported: { on: dayOf(at), ...detail } }, changer, change);
}

/**
 * Keeps the school with the messages about cases that come to another teacher by it; undefined, and nothing kept, when it is
 * another by now. Says of how many running cases nobody has the turn.
 */
export async function saveWithHandovers(
  deps: ImportDeps,
  kept: KeptSchool,
  after: SchoolFile,
  changer: Changer,
  change: SchoolChange,
): Promise<{ nobodysTurn: number } | undefined> {
  const { file, outbox, nobodysTurn } = await changedHands(deps, kept.file, after);
  const next = { file, expectedVersion: kept.version, at: deps.clock.now(), ...changer, change };
  if (!(await deps.schools.save(next, outbox))) return undefined;
  // Who is next in line for a proposal that waits is reminded of it: that follows from who decides at school.
  if (deciders(kept.file) !== deciders(file)) await rebuildReminders({ ...deps, school: toSchool(file) });
  return { nobodysTurn };
}

function deciders({ people }: SchoolFile): string {
  return people
    .filter(({ left, functions }) => left === undefined && functions.some((held) => held !== "teacher"))
    .map(({ id, functions }) => `${id}:${functions}`)
    .join(" ");
}
