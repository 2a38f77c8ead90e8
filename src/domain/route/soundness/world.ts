import type { Actor } from "../../case/command.ts";
import { type SchoolCalendar, schoolCalendar } from "../../school/calendar.ts";
import { addDays, type IsoDate } from "../../school/dates.ts";
import type { SchoolFunction } from "../../school/functions.ts";
import type { Route } from "../route.ts";

/** The small school in which a route is tried out: who works there, its calendar and the day every stay begins. */

/**
 * One of everybody who has an account, and a second of those who decide over each other's proposals. Nobody holds a
 * seat by name: a route must also work for a school where no outsider has an account.
 */
export const TEACHER = staff("teacher", "teacher");
export const SECOND_TEACHER = staff("teacher2", "teacher");
const INSTRUCTION_TEACHER = staff("instructionTeacher", "instructionTeacher");
export const COORDINATOR = staff("careCoordinator", "careCoordinator");
export const SECOND_COORDINATOR = staff("careCoordinator2", "careCoordinator");
const LEADERSHIP = staff("leadership", "leadership");

export const STAFF: readonly Actor[] = [
  TEACHER,
  SECOND_TEACHER,
  INSTRUCTION_TEACHER,
  COORDINATOR,
  SECOND_COORDINATOR,
  LEADERSHIP,
];

/** The second teacher and coordinator can do nothing that the first cannot; they only approve. */
export const PROPOSERS: readonly Actor[] = [TEACHER, INSTRUCTION_TEACHER, COORDINATOR, LEADERSHIP];

/**
 * A Monday on which every stay begins, two years into the table of holidays, so that there is room for long terms after
 * it and for earlier steps before it. Only the order of days counts, never the days themselves.
 */
export const STAY_BEGINS: IsoDate = "2027-09-13";

/** The end that people agreed on in the try-out, and a later one they can still agree on. Both are school days. */
export const AGREED_END: IsoDate = "2027-10-01";
export const NEW_END: IsoDate = "2027-10-15";

/** A round's agreed end that lies before the stay began, and one that no stay reaches. Both are school days. */
export const ROUND_OVER: IsoDate = "2027-09-10";
export const ROUND_FAR: IsoDate = "2029-06-01";

export const dayAfter = (date: IsoDate): IsoDate => addDays(date, 1);

let made: SchoolCalendar | undefined;

/** Made once: working out four school years costs more than trying out a small route. */
export function calendar(): SchoolCalendar {
  made ??= schoolCalendar({ region: "midden" });
  return made;
}

/** Whether somebody in the try-out school holds this role and has an account. */
export function holders(route: Route, role: string): readonly Actor[] {
  const held = route.roles.get(role)?.is;
  return STAFF.filter(({ functions }) => held !== undefined && functions.includes(held));
}

/** Who records for this role: its holder, for somebody without an account the teacher, and the coordinator for all. */
export function recorders(route: Route, role: string): readonly Actor[] {
  return [holders(route, role)[0] ?? TEACHER, COORDINATOR];
}

function staff(id: string, held: SchoolFunction): Actor {
  return { id, functions: [held] };
}
