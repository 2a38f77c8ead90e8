import type { CheckedRoster } from "../../domain/school/roster/checked-roster.ts";
import type { SchoolFile } from "../../domain/school/school.ts";
import type { AppDeps } from "../deps.ts";
import { type KeptSchool, keptSchool } from "../kept-school.ts";
import type { Changer } from "./change-school.ts";

/** How long a file waits for a yes. */
const WAITS_MINUTES = 30;

type Incoming = NonNullable<SchoolFile["incoming"]>;
type SchoolDeps = Pick<AppDeps, "schools" | "clock">;

/**
 * Keeps a file until somebody says yes or no. It waits in the database beside the school, so that any instance of the bot
 * can answer the press, and so that what was read is what is carried out. A next file takes its place. Gives its id and the
 * version of the school that it stands in; undefined when somebody was first.
 */
export async function keepIncoming(
  deps: SchoolDeps & Pick<AppDeps, "ids">,
  { file, version }: KeptSchool,
  checked: CheckedRoster,
  changer: Changer,
): Promise<{ id: string; n: number } | undefined> {
  const incoming = { id: deps.ids.next(), by: changer.by, at: deps.clock.now(), checked };
  const detail = { pupils: checked.pupils.length, staff: checked.staff.length, rejected: checked.rejected.length };
  const change = { action: "roster.received", detail };
  const next = { file: { ...file, incoming }, expectedVersion: version, at: incoming.at, ...changer, change };
  return (await deps.schools.save(next, [])) ? { id: incoming.id, n: version + 1 } : undefined;
}

/** The file with this id when it still waits for this person. */
export function incomingFor(deps: SchoolDeps, { file }: KeptSchool, by: string, id: string): Incoming | undefined {
  const { incoming } = file;
  return incoming?.id === id && incoming.by === by && !isStale(deps, incoming) ? incoming : undefined;
}

/** Throws the file away that waits. False when the school is another by now. */
export async function dropIncoming(deps: SchoolDeps, kept: KeptSchool, changer: Changer): Promise<boolean> {
  const { incoming: _dropped, ...file } = kept.file;
  const change = { action: "roster.dropped", detail: {} };
  return deps.schools.save({ file, expectedVersion: kept.version, at: deps.clock.now(), ...changer, change }, []);
}

/** Throws away what waited too long: nobody's data stays because somebody forgot to press. */
export async function dropStale(deps: SchoolDeps & Pick<AppDeps, "school">): Promise<void> {
  const { incoming } = deps.school.file;
  if (!incoming || !isStale(deps, incoming)) return;
  const kept = await keptSchool(deps);
  // Somebody who changes the school at this very moment wins; the next sweep tries again.
  if (kept.file.incoming?.id === incoming.id) await dropIncoming(deps, kept, { by: "clock", through: "clock" });
}

function isStale(deps: SchoolDeps, { at }: Incoming): boolean {
  return Date.parse(deps.clock.now()) - Date.parse(at) > WAITS_MINUTES * 60_000;
}
