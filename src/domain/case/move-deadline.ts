import type { IsoDate } from "../school/dates.ts";
import type { Advice } from "./advice.ts";
import type { TodoItem } from "./todo.ts";

/** Why a date of the case cannot simply go along to another version of the route. */
export type DeadlineObstacle =
  /** A date had passed, or would have passed at once: somebody must decide, not a program. */
  | { code: "deadlinePassed"; on: IsoDate }
  | { code: "deadlineEarlier"; was: IsoDate; now: IsoDate }
  /** There was a date and there would be none. */
  | { code: "deadlineGone"; was: IsoDate }
  /** School and parents agreed a date, and the new version would put its own in the place. */
  | { code: "agreementLost"; was: IsoDate }
  | { code: "beyondCalendar" };

/** What stands in the way between the dates of the case now and those it would get; empty when nothing does. */
export function deadlineObstacles(was: Advice, now: Advice, today: IsoDate): DeadlineObstacle[] {
  if (now.term.kind === "beyondCalendar") return [{ code: "beyondCalendar" }];
  const before = datesOf(was);
  const after = datesOf(now);
  const passed = [...before.values(), ...after.values()].filter((date) => date < today).sort();
  if (passed[0]) return [{ code: "deadlinePassed", on: passed[0] }];
  const obstacles: DeadlineObstacle[] = [];
  if (was.term.kind === "dated" && was.term.agreed && now.term.kind === "dated" && !now.term.agreed) {
    obstacles.push({ code: "agreementLost", was: was.term.end });
  }
  const asked = new Set([TERM, ...now.todo.filter((item) => item.required).map(keyOf)]);
  for (const [key, date] of before) {
    const next = after.get(key);
    if (next && next < date) obstacles.push({ code: "deadlineEarlier", was: date, now: next });
    // What the new version does not ask takes its date along; the end of the term does not go by itself.
    if (!next && asked.has(key)) obstacles.push({ code: "deadlineGone", was: date });
  }
  for (const [key, date] of after) {
    // A date that is new within the term: earlier than anything somebody counted on.
    if (!before.has(key) && was.dueOn && date < was.dueOn) {
      obstacles.push({ code: "deadlineEarlier", was: was.dueOn, now: date });
    }
  }
  return obstacles.slice(0, 1);
}

const TERM = "term";

/** Dates that somebody must keep: the end of the term and those of required things, by what they are for. */
function datesOf({ term, todo }: Advice): Map<string, IsoDate> {
  const dates = new Map<string, IsoDate>();
  if (term.kind === "dated") dates.set(TERM, term.end);
  for (const item of todo) {
    if (item.required && item.by && isOwnDate(item)) dates.set(keyOf(item), item.by);
  }
  return dates;
}

function keyOf({ kind, id }: Pick<TodoItem, "kind" | "id">): string {
  return `${kind} ${id}`;
}

/** Proposing and deciding follow from the rest; their date is the term's. */
function isOwnDate({ kind }: TodoItem): boolean {
  return kind === "duty" || kind === "answer" || kind === "evaluate";
}
